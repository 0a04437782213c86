import { Agent, request } from "node:http";
import type { Balance, Command, LoyaltyEvent } from "clientele/loyalty";
import type { Services } from "./services.ts";

const mostTries = 50;

/** What the service says to a command. */
interface Reply {
  readonly status: number;
  readonly body: {
    readonly outcome?: "done" | "alreadyDone";
    readonly version?: number;
    readonly balance?: Balance;
    readonly events?: readonly LoyaltyEvent[];
    readonly code?: string;
  };
}

/** A member, what was asked of the account, and the answer. */
export interface Answered extends Reply {
  readonly memberId: string;
  readonly command: Command;
}

/** Puts commands to the service, and again where the connection breaks or there are too many writers. */
export class Client {
  readonly answers: Answered[] = [];
  readonly #services: Services;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 256 });
  #requests = 0;
  #onAnswer: () => void = () => undefined;

  constructor(services: Services) {
    this.#services = services;
  }

  /** Sends until there is an answer that is one; a service that is down for good fails the test. */
  async send(memberId: string, command: Command): Promise<Answered> {
    const path = `/members/${encodeURIComponent(memberId)}/commands`;
    for (let tries = 0; tries < mostTries; tries++) {
      const reply = await this.ask("POST", path, command).catch(brokenConnection);
      if (!reply || reply.status === 503) continue;
      const answered = { ...(reply as Reply), memberId, command };
      this.answers.push(answered);
      this.#onAnswer();
      return answered;
    }
    throw new Error(`no answer to ${command.id} after ${mostTries} tries`);
  }

  /** Waits until there are so many answers. */
  async answered(count: number): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#onAnswer = () => {
        if (this.answers.length >= count) resolve();
      };
    });
  }

  /** One request and its answer. */
  async ask(method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }> {
    const url = new URL(path, await this.#services.address(this.#requests++));
    return await new Promise((resolve, reject) => {
      const asked = request(url, { method, agent: this.#agent }, (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (chunk: string) => (text += chunk));
        response.on("error", reject);
        response.on("end", () => {
          resolve({ status: response.statusCode!, body: JSON.parse(text) });
        });
      });
      asked.on("error", reject);
      asked.end(typeof body === "string" ? body : body && JSON.stringify(body));
    });
  }

  /** All stored events of a member. */
  async events(memberId: string): Promise<LoyaltyEvent[]> {
    const events: LoyaltyEvent[] = [];
    for (let next: number | null = 0; next !== null;) {
      const { body } = await this.ask("GET", `/members/${memberId}/events?after=${next}`);
      const page = body as { events: LoyaltyEvent[]; next: number | null };
      events.push(...page.events);
      next = page.next;
    }
    return events;
  }

  close(): void {
    this.#agent.destroy();
  }
}

/** A connection that broke gives no answer; anything else is a fault. */
function brokenConnection(error: unknown): null {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ECONNRESET" || code === "ECONNREFUSED" || code === "EPIPE") return null;
  throw error;
}
