import type { Database } from "./database.ts";

/**
 * The events, which are never changed, and the latest snapshot of each account, which may be thrown away at any time.
 * The primary key lets one writer win where several decided on the same version. The key of a command is used once,
 * however long ago that was; `null`s, of events that use none up, do not clash.
 *
 * Keys are unique within a member, as in the account: whatever their account says, two members never wait for each
 * other, and the table can be split by member.
 */
export const tables = `
  CREATE TABLE IF NOT EXISTS loyalty_events (
    member_id text NOT NULL,
    sequence integer NOT NULL CHECK (sequence > 0),
    id text NOT NULL,
    key text,
    event jsonb NOT NULL,
    CONSTRAINT loyalty_events_sequence PRIMARY KEY (member_id, sequence),
    CONSTRAINT loyalty_events_key UNIQUE (member_id, key),
    CONSTRAINT loyalty_events_id UNIQUE (member_id, id)
  );
  CREATE TABLE IF NOT EXISTS loyalty_snapshots (
    member_id text PRIMARY KEY,
    version integer NOT NULL,
    made_by text NOT NULL,
    account jsonb NOT NULL
  );
`;

/** Makes the tables where there are none; services that start at the same time take turns. */
export async function makeTables(database: Database): Promise<void> {
  await database.run(`SELECT pg_advisory_xact_lock(6); ${tables}`);
}
