import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { type Command, decide, newAccount } from "clientele/loyalty";
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from "vitest";
import { readAccount, withEvents } from "../../examples/points-service/account.ts";
import { type Database, embeddedDatabase } from "../../examples/points-service/database.ts";
import { readEvents } from "../../examples/points-service/events.ts";
import { program } from "../../examples/points-service/program.ts";
import { MemberQueue } from "../../examples/points-service/queue.ts";
import { pointsServer } from "../../examples/points-service/server.ts";
import { makeTables, tables } from "../../examples/points-service/tables.ts";

let database: Database;
let clock = Date.UTC(2026, 10, 22, 12);
const ask = asker(() => database);
const at = "2026-11-22T10:00:00Z";

beforeAll(async () => {
  database = await embeddedDatabase(undefined);
  await makeTables(database);
}, 60_000);
afterAll(() => database.close());

/** Starts a service of its own for each request, on the database and the clock of this file. */
function asker(on: () => Database) {
  return async (method: string, path: string, body?: string | object, headers: Record<string, string> = {}) => {
    const server = pointsServer({ database: on(), queue: new MemberQueue(), now: () => clock });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const text = typeof body === "object" ? JSON.stringify(body) : body;
    const options = { method, headers: { connection: "close", ...headers }, ...(text !== undefined && { body: text }) };
    const response = await fetch(`http://127.0.0.1:${port}${path}`, options);
    const json = (await response.json()) as Record<string, unknown>;
    server.close();
    return { status: response.status, headers: response.headers, body: json };
  };
}

const put = (memberId: string, command: object) => ask("POST", `/members/${memberId}/commands`, command);
const give = (id: string, points: number, more: object = {}): Command => {
  return { type: "adjust", id, at, points, reason: "goodwill", ...more };
};

it.each([
  ["no JSON", 400, "POST", "/members/a/commands", "{"],
  ["half a character", 400, "POST", "/members/a/commands", { ...give("c\ud800", 5) }],
  ["a character 0 in a name", 400, "POST", "/members/a/commands", { ...give("c", 5), "\0": 1 }],
  ["a member that cannot be read", 400, "GET", "/members/%ff", undefined],
  ["a member's id that is too long", 400, "POST", `/members/${"m".repeat(201)}/commands`, give("c", 5)],
  ["a time to come", 400, "POST", "/members/a/commands", give("c", 5, { at: "2026-11-22T12:00:06Z" })],
  ["a page that is none", 400, "GET", "/members/a/events?limit=1001", undefined],
  ["an unknown member", 404, "GET", "/members/nobody", undefined],
  ["events of an unknown member", 404, "GET", "/members/nobody/events", undefined],
  ["an unknown path", 404, "GET", "/members/a/points", undefined],
  ["another method", 405, "DELETE", "/members/a", undefined],
  ["another method on its health", 405, "POST", "/health", {}],
  ["too much", 413, "POST", "/members/a/commands", " ".repeat(300_000)],
  ["a member who has not enrolled", 422, "POST", "/members/nobody/commands", give("c", 5)],
])("answers %s with %d as problem JSON", async (_, status, method, path, body) => {
  const reply = await ask(method, path, body);
  expect(reply.headers.get("content-type")).toBe("application/problem+json");
  expect(reply.body).toMatchObject({ type: "about:blank", status, title: expect.stringMatching(/\w/) as string });
  expect(reply.status).toBe(status);
});

it("says which methods there are", async () => {
  expect((await ask("DELETE", "/members/a/commands")).headers.get("allow")).toBe("POST");
});

it("names every field that is malformed", async () => {
  const { body } = await put("a", { type: "redeem", id: "", at: "today", points: -1 });
  expect(body["issues"]).toMatchObject([{ path: ["id"] }, { path: ["at"] }, { path: ["points"] }]);
});

it("reads a time in each of its forms", async () => {
  await put("t", { type: "enrol", id: "t0", at });
  const texts = ["2026-11-22 13:00:00,25+0100", "2026-11-22T12:00:04.999999Z", "2026-11-22T12:00Z"];
  for (const text of texts) expect((await put("t", give(text, 5, { at: text }))).status).toBe(200);
  const { body } = await ask("GET", "/members/t/events?after=2");
  expect(body["events"]).toMatchObject([
    { occurredAt: "2026-11-22T12:00:00.250Z", recordedAt: "2026-11-22T12:00:00.250Z" },
    { occurredAt: "2026-11-22T12:00:04.999Z", recordedAt: "2026-11-22T12:00:04.999Z" },
    { occurredAt: "2026-11-22T12:00:00.000Z", recordedAt: "2026-11-22T12:00:04.999Z" },
  ]);
});

it("is well", async () => {
  expect((await ask("GET", "/health")).body).toEqual({ status: "ok" });
});

it("carries a command out once, and shows the account, its events and its refusals", async () => {
  expect((await put("b", { type: "enrol", id: "b1", at })).body["outcome"]).toBe("done");
  const first = await put("b", give("b2", 100));
  const second = await put("b", give("b2", 100, { recordedAt: "2026-11-22T11:00:00Z" }));
  expect(first.body).toMatchObject({ outcome: "done", version: 3, balance: { spendable: 100 } });
  expect(second.body).toEqual({ ...first.body, outcome: "alreadyDone" });
  const refusals = [
    await put("b", give("b2", 50)),
    await put("b", { type: "release", id: "b2", at, holdId: "h1" }),
    await put("b", { type: "redeem", id: "b2", at, points: 5 }),
    await put("b", { type: "redeem", id: "b3", at, points: 5, expectedVersion: 2 }),
    await put("b", { type: "redeem", id: "b3", at, points: 500 }),
  ];
  expect(refusals.map(({ status, body }) => [status, body["code"]])).toEqual([
    [409, "already_processed_differently"],
    [422, "unknown_hold"],
    [409, "duplicate_id"],
    [409, "version_conflict"],
    [422, "insufficient_points"],
  ]);
  const page = await ask("GET", "/members/b/events?after=1&limit=1");
  expect(page.body).toMatchObject({ events: [{ type: "tierChanged" }], next: 2 });
  expect((await ask("GET", "/members/b/events?after=3")).body).toMatchObject({ events: [], next: null });
  const expected = { version: 3, status: "open", tier: { id: "member" }, balance: { balance: 100 } };
  expect((await ask("GET", "/members/b")).body).toMatchObject(expected);
});

it("knows a command by the index on its key when the account has long forgotten it", async () => {
  const before = clock;
  onTestFinished(() => {
    clock = before;
  });
  await put("c", { type: "enrol", id: "c0", at });
  const first = await put("c", give("c1", 100));
  clock += 500 * 86_400_000;
  const later = new Date(clock).toISOString();
  for (let i = 2; i < 70; i++) await put("c", give(`c${i}`, 1, { at: later }));
  const account = await readAccount(database, "c");
  expect(decide(program, account, give("c1", 100)), "forgotten").toMatchObject({
    ok: true,
    events: [{ type: "adjusted" }],
  });
  const again = await put("c", give("c1", 100));
  expect(again.body).toMatchObject({ outcome: "alreadyDone", version: account.version, events: first.body["events"] });
  expect((await put("c", give("c1", 99))).body["code"]).toBe("already_processed_differently");
  expect(await readAccount(database, "c")).toEqual(account);
});

it("reads from a snapshot what it would read from all events", async () => {
  const account = await readAccount(database, "c");
  const [{ version } = { version: 0 }] = await database.query<{ version: number }>(
    "SELECT version FROM loyalty_snapshots WHERE member_id = 'c'",
  );
  expect(version).toBeGreaterThan(50);
  expect(account).toEqual(withEvents(newAccount(program, "c"), await readEvents(database, "c")));
  await database.query(
    "UPDATE loyalty_snapshots SET made_by = 'another version', account = '{}' WHERE member_id = 'c'",
  );
  expect(await readAccount(database, "c")).toEqual(account);
});

it("decides again when another process was first", async () => {
  await put("d", { type: "enrol", id: "d0", at });
  await put("d", give("d1", 100));
  const rivals = Array.from({ length: 4 }, (_, i) => put("d", { type: "redeem", id: `r${i}`, at, points: 60 }));
  const statuses = (await Promise.all(rivals)).map(({ status }) => status);
  expect(statuses.sort()).toEqual([200, 422, 422, 422]);
  expect((await ask("GET", "/members/d")).body).toMatchObject({ version: 4, balance: { spendable: 40 } });
});

it("gives up in the end when others are always first, and nothing is done", async () => {
  await put("e", { type: "enrol", id: "e0", at });
  const taken = Object.assign(new Error("taken"), { code: "23505", constraint: "loyalty_events_sequence" });
  const late: Database = {
    ...database,
    query: (sql, values) => (sql.includes("INSERT") ? Promise.reject(taken) : database.query(sql, values)),
  };
  const reply = await asker(() => late)("POST", "/members/e/commands", give("e1", 5));
  expect(reply.status).toBe(503);
  expect(reply.headers.get("retry-after")).toBe("1");
  expect((await ask("GET", "/members/e")).body).toMatchObject({ version: 2 });
});

it("keeps to itself what went wrong inside", async () => {
  const noted = vi.spyOn(console, "error").mockReturnValue();
  onTestFinished(() => {
    noted.mockRestore();
  });
  const broken: Database = { ...database, query: () => Promise.reject(new Error("secret address")) };
  const reply = await asker(() => broken)("GET", "/health");
  expect(reply.status).toBe(500);
  expect(JSON.stringify(reply.body)).not.toContain("secret");
  expect(noted).toHaveBeenCalledOnce();
});

it("does not go on from events that were tampered with, and takes that for its own fault", async () => {
  const noted = vi.spyOn(console, "error").mockReturnValue();
  onTestFinished(() => {
    noted.mockRestore();
  });
  await put("f", { type: "enrol", id: "f0", at });
  await put("f", give("f1", 100));
  await database.query(`
    UPDATE loyalty_events SET event = jsonb_set(event, '{points}', '1000') WHERE member_id = 'f' AND sequence = 3`);
  expect((await ask("GET", "/members/f")).status).toBe(500);
  expect((await put("f", { type: "redeem", id: "f2", at, points: 5 })).status).toBe(500);
  expect(noted).toHaveBeenCalledTimes(2);
});

it("makes the tables that the guide shows, on which its further index can be made", async () => {
  const guide = readFileSync(new URL("../../docs/storing-events.md", import.meta.url), "utf8");
  const [shown, further] = Array.from(guide.matchAll(/```sql\n([\s\S]*?)```/g), ([, sql]) => sql!);
  const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== "");
  expect(words(shown!)).toEqual(words(tables.replaceAll("IF NOT EXISTS ", "")));
  await database.run(further!);
});
