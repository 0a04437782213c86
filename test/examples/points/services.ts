import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../../..", import.meta.url));

/** What the service runs on: a folder for the embedded database, or the address of a server. */
export interface Settings {
  readonly data?: string;
  readonly url?: string;
  /** How many processes share it. */
  readonly processes: number;
}

/** The processes of the service, which can be killed and started again. */
export class Services {
  readonly #settings: Settings;
  #children: ChildProcess[] = [];
  #addresses: Promise<string[]> = Promise.resolve([]);

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** Starts all processes on the data that are there. */
  async start(): Promise<void> {
    this.#addresses = this.#startAll();
    await this.#addresses;
  }

  /** The address of one of the processes, by turns; while they are down, as soon as they are up again. */
  async address(turn: number): Promise<string> {
    const addresses = await this.#addresses;
    return addresses[turn % addresses.length]!;
  }

  /** Ends all processes at once, whatever they are at, and starts them again. */
  async killAndRestart(): Promise<void> {
    this.#addresses = this.#end("SIGKILL").then(() => this.#startAll());
    await this.#addresses;
  }

  /** Ends all processes when what they have begun is done. */
  async stop(): Promise<void> {
    await this.#end("SIGTERM");
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const ended = this.#children.map((child) => once(child, "exit"));
    for (const child of this.#children) child.kill(signal);
    this.#children = [];
    await Promise.all(ended);
  }

  #startAll(): Promise<string[]> {
    return Promise.all(Array.from({ length: this.#settings.processes }, () => this.#startOne()));
  }

  async #startOne(): Promise<string> {
    const { data, url } = this.#settings;
    const args = ["--import", "tsx", "examples/points-service.ts", "--port", "0"];
    const child = spawn(process.execPath, data === undefined ? args : [...args, "--data", data], {
      cwd: repository,
      env: { ...process.env, NODE_OPTIONS: "", ...(url !== undefined && { DATABASE_URL: url }) },
      stdio: ["ignore", "pipe", "inherit"],
    });
    this.#children.push(child);
    for await (const line of createInterface(child.stdout)) return line;
    throw new Error("the service ended before it listened");
  }
}
