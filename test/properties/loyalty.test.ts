import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pointsFor } from "../../src/loyalty/accrual/pointsFor.ts";
import { balanceOf } from "../../src/loyalty/account/balanceOf.ts";
import { keyedEntries, keyedValues } from "../../src/loyalty/account/keyed.ts";
import { decide } from "../../src/loyalty/engine/decide.ts";
import { replay } from "../../src/loyalty/engine/replay.ts";
import type { Program } from "../../src/loyalty/program/program.ts";
import { deepFreeze } from "../plot/deepFreeze.ts";
import { commandsOf, programs, type Step, steps } from "../loyalty/arbitraries.ts";
import { Member } from "../loyalty/shop.ts";

const start = "2026-03-28T12:00:00Z";

/** A member after some steps; refused commands change nothing. */
function after(program: Program, all: readonly Step[]): Member {
  const member = new Member(program, start);
  for (const command of commandsOf(all)) member.put(command);
  return member;
}

/** What each lot still has, summed from the events alone. */
function remainders({ events }: Member): Map<string, number> {
  const lots = new Map<string, number>();
  const add = (id: string, points: number): unknown => lots.set(id, (lots.get(id) ?? 0) + points);
  for (const event of events) {
    if (event.type === "earned") event.lots.forEach(({ lotId, points }) => add(lotId, points));
    if ("lot" in event && event.lot) add(event.lot.id, event.lot.issued);
    if ("uses" in event && event.type !== "held") event.uses.forEach(({ lotId, points }) => add(lotId, -points));
    if ("returns" in event) event.returns.forEach(({ lotId, points }) => add(lotId, points));
  }
  return lots;
}

describe("the points of an account", () => {
  it("are what was issued less what became of it, lot by lot and in all", () => {
    fc.assert(
      fc.property(programs, steps, (program, all) => {
        const member = after(program, all);
        const { lots, lifetime, deficit, spentLots } = member.account;
        const left = new Map([...lots, ...keyedValues(spentLots)].map((lot) => [lot.id, lot.remaining]));
        for (const [id, points] of remainders(member)) expect(left.get(id) ?? 0).toBe(points);
        const { issued, redeemed, expired, clawedBack, adjustedOut, forfeited, transferredOut, repaid } = lifetime;
        const { active, pending, balance } = balanceOf(member.account);
        expect(issued).toBe(
          redeemed + expired + clawedBack + adjustedOut + forfeited + transferredOut + repaid + active + pending,
        );
        expect(balance).toBe(active + pending - deficit);
      }),
    );
  });

  it("are never spent below zero, and are owed only after a refund or an adjustment", () => {
    fc.assert(
      fc.property(programs, steps, (program, all) => {
        const member = new Member(program, start);
        for (const command of commandsOf(all)) {
          const before = member.account.deficit;
          member.put(command);
          const { lots, deficit } = member.account;
          expect(balanceOf(member.account).spendable).toBeGreaterThanOrEqual(0);
          for (const lot of lots) {
            expect(lot.remaining).toBeGreaterThan(0);
            expect(lot.remaining).toBeLessThanOrEqual(lot.issued);
            expect(lot.held >= 0 && lot.held <= lot.remaining).toBe(true);
          }
          if (deficit > before) expect(["refund", "adjust"]).toContain(command.type);
          if (deficit > 0) expect(balanceOf(member.account).spendable).toBe(0);
        }
      }),
    );
  });

  it("stay in the order of their ends", () => {
    fc.assert(
      fc.property(programs, steps, (program, all) => {
        const ends = after(program, all).account.lots.map(({ expiresAt }) => expiresAt ?? "~");
        expect(ends).toEqual([...ends].sort());
      }),
    );
  });
});

describe("replay", () => {
  it("gives the account that the decisions were made on, for every prefix of the stream", () => {
    fc.assert(
      fc.property(programs, steps, (program, all) => {
        const member = new Member(program, start);
        const commands = commandsOf(all);
        for (const command of commands) {
          member.put(command);
          expect(replay(program, member.events, { asOf: start })).toEqual(member.account);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("does not depend on when somebody looked: a missed sweep changes nothing", () => {
    fc.assert(
      fc.property(programs, steps, fc.integer({ min: 0, max: 5000 }), (program, all, hours) => {
        const member = after(program, all);
        const at = (more: number): string =>
          new Date(Date.parse(member.account.recordedAt!) + more * 3_600_000).toISOString();
        const swept = new Member(program, start);
        swept.account = replay(program, member.events, { asOf: at(hours) });
        swept.events.splice(0, swept.events.length, ...member.events);
        const late = { type: "adjust", id: "last", at: at(hours + 1), points: 1, reason: "look" } as const;
        member.put(late);
        swept.put(late);
        expect(swept.events).toEqual(member.events);
        expect(swept.account).toEqual(member.account);
      }),
    );
  });

  it("survives JSON, whatever the order of fields", () => {
    fc.assert(
      fc.property(programs, steps, (program, all) => {
        const { events, account } = after(program, all);
        const stored = events.map((event) => Object.fromEntries(Object.entries(event).reverse()));
        const read = JSON.parse(JSON.stringify(stored)) as typeof events;
        const again = replay(JSON.parse(JSON.stringify(program)) as Program, read, { asOf: account.recordedAt! });
        expect(again.lifetime.issued).toBe(account.lifetime.issued);
        expect(again.check).toBe(account.check);
        expect(JSON.parse(JSON.stringify(account))).toEqual(account);
      }),
      { numRuns: 30 },
    );
  });

  it("finds an edit, a gap and a swap", () => {
    fc.assert(
      fc.property(programs, steps, fc.nat(), fc.constantFrom("edit", "gap", "swap"), (program, all, at, how) => {
        const { events, account } = after(program, all);
        const i = at % events.length;
        const broken = structuredClone(events) as unknown as Record<string, unknown>[];
        if (how === "edit") broken[i]!["occurredAt"] = "2026-01-01T00:00:00.001Z";
        if (how === "gap" && i < events.length - 1) broken.splice(i, 1);
        if (how === "swap" && i > 0) broken.splice(i - 1, 2, broken[i]!, broken[i - 1]!);
        fc.pre(JSON.stringify(broken) !== JSON.stringify(events));
        expect(() => replay(program, broken as never, { asOf: account.recordedAt! })).toThrow(/sequence|check/);
      }),
    );
  });
});

describe("decide", () => {
  it("carries a command out once, however often and in whatever order it is delivered again", () => {
    fc.assert(
      fc.property(programs, steps, fc.array(fc.nat(), { maxLength: 6 }), (program, all, again) => {
        const member = after(program, all);
        const commands = commandsOf(all);
        const keys = new Set(keyedEntries(member.account.keys).map(([key]) => key));
        for (const i of again) {
          const command = commands[i % commands.length]!;
          if (!keys.has(`${command.type}/${command.id}`)) continue;
          expect(member.put(command)).toEqual([]);
        }
      }),
    );
  });

  it("leaves programme, account and command as they are", () => {
    fc.assert(
      fc.property(programs, steps, (program, all) => {
        const commands = commandsOf(all);
        for (const part of [program, commands]) deepFreeze(part);
        const member = new Member(program, start);
        for (const command of commands) {
          deepFreeze(member.account);
          expect(decide(program, member.account, command)).toEqual(decide(program, member.account, command));
          member.put(command);
        }
      }),
    );
  });
});

describe("a refund", () => {
  const lines = fc
    .array(fc.record({ quantity: fc.integer({ min: 1, max: 4 }), amountMinor: fc.integer({ min: 1, max: 6000 }) }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((all) => all.map((line, i) => ({ lineId: String(i), ...line })));
  const buyAndRefund = (program: Program, bought: object[], parts: readonly object[]): Member => {
    const member = new Member(program, start);
    member.put({ type: "purchase", at: start, purchase: { orderId: "o1", lines: bought } } as never);
    for (const what of parts) member.put({ type: "refund", at: start, orderId: "o1", what } as never);
    return member;
  };
  const pieces = (all: readonly { lineId: string; quantity: number }[]): object[] =>
    all.flatMap(({ lineId, quantity }) =>
      Array.from({ length: quantity }, () => ({ type: "lines", lines: [{ lineId, quantity: 1 }] })),
    );
  const parted = lines.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(pieces(all), { minLength: 0 })));

  it("of everything, in any number of parts and any order, leaves exactly nothing", () => {
    fc.assert(
      fc.property(
        programs,
        lines.chain((all) => fc.tuple(fc.constant(all), shuffled(pieces(all)))),
        (program, [all, parts]) => {
          const { account } = buyAndRefund(program, all, parts);
          fc.pre(account.lifetime.expired === 0); // what ended before the refund is owed
          expect(balanceOf(account)).toMatchObject({ active: 0, pending: 0, deficit: 0 });
          expect(account.qualifying.every(({ units }) => units === 0)).toBe(true);
        },
      ),
    );
  });

  it("in part leaves what does not depend on the order of the parts", () => {
    fc.assert(
      fc.property(programs, parted, (program, [all, parts]) => {
        const left = (one: readonly object[]): unknown => {
          const { account } = buyAndRefund(program, all, one);
          return [balanceOf(account), account.qualifying];
        };
        expect(left([...parts].reverse())).toEqual(left(parts));
      }),
    );
  });
});

function shuffled(parts: object[]): fc.Arbitrary<object[]> {
  return fc.shuffledSubarray(parts, { minLength: parts.length });
}

describe("qualifying units", () => {
  it("are not touched by what happens to points", () => {
    fc.assert(
      fc.property(programs, steps, (program, all) => {
        const member = new Member(program, start);
        for (const command of commandsOf(all)) {
          const before = member.account.qualifying;
          member.put(command);
          if (command.type !== "purchase" && command.type !== "refund")
            expect(member.account.qualifying).toEqual(before);
        }
      }),
    );
  });
});

describe("pointsFor", () => {
  const sale = steps.map((all) => commandsOf(all).find(({ type }) => type === "purchase"));

  it("has a trace that goes from nothing to the award without a gap", () => {
    fc.assert(
      fc.property(programs, sale, fc.constantFrom("basic", "gold", undefined), (program, command, tier) => {
        if (command?.type !== "purchase") return;
        const purchase = { ...command.purchase, at: command.at };
        const { points, trace, byRule } = pointsFor(program, purchase, tier === undefined ? {} : { tier });
        let reached = 0;
        for (const { input, output } of trace) {
          expect(input).toBe(reached);
          reached = output;
        }
        expect(reached).toBe(points);
        expect(byRule.reduce((sum, rule) => sum + rule.points, 0)).toBe(points);
      }),
    );
  });

  it("awards what decide awards", () => {
    fc.assert(
      fc.property(programs, sale, (program, command) => {
        if (command?.type !== "purchase") return;
        const tier = program.tiers?.tiers[0]!.id;
        const purchase = { ...command.purchase, at: command.at };
        const { points } = pointsFor(program, purchase, tier === undefined ? {} : { tier });
        const [event] = new Member(program, start).put(command);
        expect(event).toMatchObject({ type: "earned", points });
      }),
    );
  });
});
