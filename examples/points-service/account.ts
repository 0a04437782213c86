import { createRequire } from "node:module";
import { type Account, evolve, type LoyaltyEvent, newAccount } from "clientele/loyalty";
import type { Database } from "./database.ts";
import { readEvents } from "./events.ts";
import { program } from "./program.ts";

const eventsPerSnapshot = 20;

/** A snapshot is read only by the version of the library that made it, since the next may see accounts otherwise. */
const { version } = createRequire(import.meta.url)("clientele/package.json") as { version: string };
const maker = `${version}, ${program.id} ${program.version}`;

/** The account after all its events: the snapshot and what came since. */
export async function readAccount(database: Database, memberId: string): Promise<Account> {
  const sql = "SELECT account FROM loyalty_snapshots WHERE member_id = $1 AND made_by = $2";
  const [row] = await database.query<{ account: Account }>(sql, [memberId, maker]);
  const account = row?.account ?? newAccount(program, memberId);
  return withEvents(account, await readEvents(database, memberId, account.version));
}

/** An account after some more events. */
export function withEvents(account: Account, events: readonly LoyaltyEvent[]): Account {
  return events.reduce((state, event) => evolve(program, state, event), account);
}

/** Keeps an account every so many events. Never put in place of a later one. */
export async function keepSnapshot(database: Database, before: Account, after: Account): Promise<void> {
  const isDue = Math.floor(after.version / eventsPerSnapshot) > Math.floor(before.version / eventsPerSnapshot);
  if (!isDue) return;
  const sql = `
    INSERT INTO loyalty_snapshots AS kept (member_id, version, made_by, account) VALUES ($1, $2, $3, $4::jsonb)
    ON CONFLICT (member_id) DO UPDATE
    SET version = excluded.version, made_by = excluded.made_by, account = excluded.account
    WHERE kept.version < excluded.version OR kept.made_by <> excluded.made_by`;
  await database.query(sql, [after.memberId, after.version, maker, JSON.stringify(after)]);
}
