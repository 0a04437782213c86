import { execFileSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Runtime } from "../../package/runtimes.ts";

const debian = "/usr/lib/postgresql";
const variable = "CLIENTELE_POSTGRES";

/** The folder of a PostgreSQL server's programs. */
export const postgresPrograms: Runtime = {
  name: "PostgreSQL server",
  variable,
  path: process.env[variable] ?? (existsSync(debian) ? newest() : undefined),
};

function newest(): string | undefined {
  const versions = readdirSync(debian).filter((version) => existsSync(join(debian, version, "bin/pg_ctl")));
  const last = versions.sort((a, b) => Number(a) - Number(b)).at(-1);
  return last && join(debian, last, "bin");
}

/** A PostgreSQL server of the test's own, reached through a socket in its folder alone. */
export interface Postgres {
  readonly url: string;
  readonly stop: () => void;
}

/** Makes a database in a folder of its own and starts a server on it. */
export function startPostgres(programs: string): Postgres {
  const folder = mkdtempSync(join(tmpdir(), "clientele-postgres-"));
  const user = unprivilegedUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const run = (program: string, ...args: string[]): void => {
    // Without its output: the server would keep a pipe open for as long as it runs.
    execFileSync(join(programs, program), args, { cwd: folder, stdio: "ignore", ...user });
  };
  const data = join(folder, "data");
  run("initdb", "-D", data, "-U", "points", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
  const log = join(folder, "log");
  run("pg_ctl", "start", "-w", "-D", data, "-l", log, "-o", `-c listen_addresses='' -k ${folder}`);
  return {
    url: `postgresql://points@localhost/postgres?host=${encodeURIComponent(folder)}`,
    stop: () => {
      run("pg_ctl", "stop", "-w", "-D", data, "-m", "fast");
      rmSync(folder, { recursive: true });
    },
  };
}

/** PostgreSQL refuses to run as root; Debian's package brings a user for it. */
function unprivilegedUser(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const number = (flag: string): number => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: number("-u"), gid: number("-g") };
}
