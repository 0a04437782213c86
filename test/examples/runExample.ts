import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../..", import.meta.url));

/** What a script printed, and its exit code. Lines of progress are left out: a slow machine shows more of them. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a script of examples/ as a user does, from the top of the repository. */
export function runExample(script: string, ...args: string[]): Run {
  const env = { ...process.env, NODE_OPTIONS: "" };
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", `examples/${script}`, ...args], {
    cwd: repository,
    env,
    encoding: "utf8",
  });
  return { status, stdout, stderr: stderr.replace(/^(?:reading: .*|measuring|drawing)\n/gm, "") };
}
