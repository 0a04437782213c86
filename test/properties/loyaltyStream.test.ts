import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Account } from "../../src/loyalty/account/account.ts";
import { newAccount } from "../../src/loyalty/account/newAccount.ts";
import { decide } from "../../src/loyalty/engine/decide.ts";
import { evolve } from "../../src/loyalty/engine/evolve.ts";
import { replay } from "../../src/loyalty/engine/replay.ts";
import type { LoyaltyEvent } from "../../src/loyalty/events/event.ts";
import type { Program } from "../../src/loyalty/program/program.ts";
import { commandsOf, programs, type Step, steps } from "../loyalty/arbitraries.ts";
import { Member, programWith } from "../loyalty/shop.ts";

const start = "2026-03-28T12:00:00Z";

function after(program: Program, all: readonly Step[]): Member {
  const member = new Member(program, start);
  for (const command of commandsOf(all)) member.put(command);
  return member;
}

function jsonOf<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

/** Where there is a value in plain JSON that holds no others: the way to it. */
function leavesOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== "object" || value === null || Object.keys(value).length === 0) return [path];
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, [...path, name]));
}

/** Where there is an object or a list with something in it: the way to it. */
function partsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== "object" || value === null || Object.keys(value).length === 0) return [];
  const own = path.length === 0 ? [] : [path];
  return [...own, ...Object.entries(value).flatMap(([name, inner]) => partsOf(inner, [...path, name]))];
}

/** The edits of a value that a careless hand or a bad migration makes. */
function editsOf(value: unknown): unknown[] {
  if (typeof value === "number") return [value + 1, value + 0.5, -value - 1, String(value), null];
  if (typeof value === "string") return [`${value} `, value.slice(1), value.replace(/.$/, "~"), null];
  return typeof value === "boolean" ? [!value, null] : [0, "", "2026-01-01T00:00:00.000Z"];
}

function edited(event: LoyaltyEvent, path: readonly string[], change: (holder: never, name: string) => void): never {
  const copy = jsonOf(event) as unknown as Record<string, unknown>;
  const holder = path.slice(0, -1).reduce<Record<string, unknown>>((inner, name) => inner[name] as never, copy);
  change(holder as never, path.at(-1)!);
  return copy as never;
}

describe("a stored stream", () => {
  it("shows an edit of any field of any event", () => {
    fc.assert(
      fc.property(programs, steps, (program, all) => {
        let account: Account = newAccount(program, "m1");
        for (const event of after(program, all).events) {
          const isRefused = (broken: never): void => {
            expect(() => evolve(program, account, broken), JSON.stringify(broken)).toThrow(/expected/);
          };
          for (const path of leavesOf(event)) {
            const value = path.reduce<unknown>((inner, name) => (inner as Record<string, unknown>)[name], event);
            for (const other of editsOf(value))
              isRefused(edited(event, path, (holder, name) => (holder[name] = other as never)));
            isRefused(edited(event, path, (holder, name) => Reflect.deleteProperty(holder, name)));
          }
          isRefused({ ...event, more: 0 } as never);
          account = evolve(program, account, event);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("shows a part of an event that something else has taken the place of", () => {
    const member = new Member(
      programWith({
        redemption: { points: 1, valueMinor: 1 },
        caps: [{ id: "each", per: "day", points: 20 }],
        tiers: {
          basis: "spend",
          window: { type: "calendarYear" },
          downgrade: "atReview",
          tiers: [{ id: "basic", threshold: 0 }],
        },
      }),
    );
    member.buy("o1", 5000, "2026-02-01T10:00:00Z", { attributes: { a: "x" }, channel: "web" });
    member.do({ type: "redeem", at: "2026-02-02T10:00:00Z", points: 5 });
    let account: Account = newAccount(member.program, member.account.memberId);
    for (const event of member.events) {
      for (const path of partsOf(event)) {
        for (const other of [null, 7, "x", true, [], {}]) {
          const broken = edited(event, path, (holder, name) => (holder[name] = other as never));
          expect(() => evolve(member.program, account, broken), path.join()).toThrow(/expected/);
        }
      }
      account = evolve(member.program, account, event);
    }
  });

  it("shows an event that is missing, twice there or in another place", () => {
    fc.assert(
      fc.property(programs, steps, (program, all) => {
        const { events } = after(program, all);
        const asOf = events.at(-1)!.recordedAt;
        const isRefused = (broken: LoyaltyEvent[]): void => {
          expect(() => replay(program, broken, { asOf })).toThrow(/sequence/);
        };
        for (let i = 0; i < events.length; i++) {
          if (i < events.length - 1) isRefused(events.toSpliced(i, 1));
          isRefused(events.toSpliced(i, 0, events[i]!));
          for (let j = 0; j < i; j++) isRefused(events.with(i, events[j]!).with(j, events[i]!));
        }
      }),
      { numRuns: 40 },
    );
  });

  it("shows two fields that changed their values, whatever a database does to the order of fields", () => {
    const member = new Member(
      programWith({
        caps: [
          { id: "a", per: "month", points: 500 },
          { id: "b", per: "day", points: 500 },
        ],
      }),
    );
    const before = member.account;
    const [earned] = member.buy("o1", 1290, "2026-02-01T10:00:00Z", { attributes: { a1: "x", a2: "y" } }) as [
      LoyaltyEvent,
    ];
    const turned = (value: unknown): unknown => {
      if (typeof value !== "object" || value === null) return value;
      if (Array.isArray(value)) return value.map(turned);
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([name, inner]) => [name, turned(inner)]),
      );
    };
    expect(evolve(member.program, before, turned(earned) as LoyaltyEvent)).toEqual(member.account);
    const swapped = edited(earned, ["order", "attributes", "a1"], (holder: Record<string, string>) => {
      Object.assign(holder, { a1: "y", a2: "x" });
    });
    expect(() => evolve(member.program, before, swapped)).toThrow(/check/);
  });
});

describe("an account", () => {
  it("is as good after JSON as before, at any point", () => {
    fc.assert(
      fc.property(programs, steps, (program, all) => {
        const member = new Member(program, start);
        for (const command of commandsOf(all)) {
          const stored = jsonOf(member.account);
          expect(stored).toEqual(member.account);
          const decision = decide(jsonOf(program), stored, jsonOf(command));
          expect(decision).toEqual(decide(program, member.account, command));
          member.put(command);
          const events = decision.ok ? jsonOf(decision.events) : [];
          expect(events.reduce((account, event) => evolve(program, account, event), stored)).toEqual(member.account);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("knows the sums of its lots", () => {
    fc.assert(
      fc.property(programs, steps, (program, all) => {
        const member = new Member(program, start);
        for (const command of commandsOf(all)) {
          member.put(command);
          const { lots, activePoints, pendingPoints, heldPoints } = member.account;
          const sum = (of: (lot: Account["lots"][number]) => number): number =>
            lots.reduce((all, lot) => all + of(lot), 0);
          expect(activePoints).toBe(sum(({ pending, remaining }) => (pending ? 0 : remaining)));
          expect(pendingPoints).toBe(sum(({ pending, remaining }) => (pending ? remaining : 0)));
          expect(heldPoints).toBe(sum(({ held }) => held));
        }
      }),
    );
  });

  it("carries each command out once when each comes twice", () => {
    fc.assert(
      fc.property(programs, steps, (program, all) => {
        const twice = new Member(program, start);
        for (const command of commandsOf(all)) {
          const first = twice.put(command);
          const again = twice.put(command);
          if (first.length > 0 && "sequence" in first[0]!) expect(again).toEqual([]);
        }
        expect(twice.events).toEqual(after(program, all).events);
      }),
    );
  });
});

describe("a cap", () => {
  const sale = fc.record({
    day: fc.integer({ min: 0, max: 75 }),
    late: fc.integer({ min: 0, max: 40 }),
    amountMinor: fc.integer({ min: 0, max: 9000 }),
  });

  it("is never passed in any of its periods, however late purchases arrive", () => {
    const program = programWith({
      caps: [
        { id: "month", per: "month", points: 60 },
        { id: "day", per: "day", points: 40 },
        { id: "ever", per: "lifetime", points: 200 },
      ],
    });
    const instant = (day: number): string => new Date(Date.UTC(2026, 1, 1 + day, 12)).toISOString();
    fc.assert(
      fc.property(fc.array(sale, { maxLength: 30 }), (sales) => {
        const member = new Member(program);
        const given: Record<string, number> = {};
        sales.sort((a, b) => a.day + a.late - b.day - b.late);
        sales.forEach(({ day, late, amountMinor }, i) => {
          const at = instant(day);
          const purchase = { orderId: `o${i}`, lines: [{ lineId: "1", quantity: 1, amountMinor }] };
          const [event] = member.do({ type: "purchase", at, recordedAt: instant(day + late), purchase });
          const points = event?.type === "earned" ? event.points : 0;
          for (const period of [at.slice(0, 7), at.slice(0, 10), "ever"]) given[period] = (given[period] ?? 0) + points;
        });
        for (const [period, points] of Object.entries(given)) {
          expect(points).toBeLessThanOrEqual(period === "ever" ? 200 : period.length === 7 ? 60 : 40);
        }
      }),
    );
  });
});
