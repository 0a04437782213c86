import type { LoyaltyEvent } from "clientele/loyalty";
import type { Database } from "./database.ts";

/** Why events were not stored: another writer was first, or their key or command id was used before. */
export type Clash = "sequence" | "key" | "id";

interface EventRow {
  readonly event: LoyaltyEvent;
}

/** Stores events, all of them or none. `null` when they are stored. */
export async function appendEvents(database: Database, events: readonly LoyaltyEvent[]): Promise<Clash | null> {
  const sql = `
    INSERT INTO loyalty_events (member_id, sequence, id, key, event)
    SELECT event->>'memberId', (event->>'sequence')::integer, event->>'id', event->>'key', event
    FROM jsonb_array_elements($1::jsonb) AS event`;
  try {
    await database.query(sql, [JSON.stringify(events)]);
    return null;
  } catch (error) {
    const clash = clashOf(error);
    if (clash === null) throw error;
    return clash;
  }
}

/** Events of a member after a sequence number, in order. */
export async function readEvents(
  database: Database,
  memberId: string,
  after = 0,
  most: number | null = null,
): Promise<LoyaltyEvent[]> {
  const sql = `
    SELECT event FROM loyalty_events WHERE member_id = $1 AND sequence > $2 ORDER BY sequence LIMIT $3::integer`;
  const rows = await database.query<EventRow>(sql, [memberId, after, most]);
  return rows.map(({ event }) => event);
}

/** The event that used a key up. */
export async function eventWithKey(database: Database, memberId: string, key: string): Promise<LoyaltyEvent> {
  const sql = "SELECT event FROM loyalty_events WHERE member_id = $1 AND key = $2";
  const [row] = await database.query<EventRow>(sql, [memberId, key]);
  return row!.event;
}

/** The events that a command made, of any age. Their ids are the command's and a number. */
export async function eventsOfCommand(database: Database, memberId: string, id: string): Promise<LoyaltyEvent[]> {
  const sql = `
    SELECT event FROM loyalty_events
    WHERE member_id = $1 AND regexp_replace(id, '/[0-9]+$', '') = $2 ORDER BY sequence`;
  const rows = await database.query<EventRow>(sql, [memberId, id]);
  return rows.map(({ event }) => event);
}

/** What a unique index has to say. Indexes are asked in the order of their making, so that the sequence comes first. */
function clashOf(error: unknown): Clash | null {
  const { code, constraint } = Object(error) as { code?: unknown; constraint?: unknown };
  if (code !== "23505" || typeof constraint !== "string") return null;
  return constraint.replace("loyalty_events_", "") as Clash;
}
