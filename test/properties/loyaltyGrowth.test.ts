import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balanceOf } from "../../src/loyalty/account/balanceOf.ts";
import { birthdayYear } from "../../src/loyalty/birthday/birthdayYear.ts";
import { replay } from "../../src/loyalty/engine/replay.ts";
import { dayOfDate } from "../../src/loyalty/time/localTime.ts";
import { commandsOf } from "../loyalty/arbitraries.ts";
import { growthPrograms, growthSteps } from "../loyalty/growth.ts";
import { Pair } from "../loyalty/pair.ts";
import { Member } from "../loyalty/shop.ts";
import { without } from "../loyalty/without.ts";

const start = "2026-03-28T12:00:00Z";

describe("birthdays, referrals and raffles among other commands", () => {
  it("leave every point accounted for", () => {
    fc.assert(
      fc.property(growthPrograms, growthSteps, (program, all) => {
        const member = new Member(program, start);
        for (const command of commandsOf(all)) {
          member.put(command);
          const { issued, ...rest } = member.account.lifetime;
          const { redeemed, expired, clawedBack, adjustedOut, forfeited, transferredOut, repaid } = rest;
          const { active, pending, spendable } = balanceOf(member.account);
          const used = redeemed + expired + clawedBack + adjustedOut + forfeited + transferredOut + repaid;
          expect(issued).toBe(used + active + pending);
          expect(spendable).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it("replay to the account that they were decided on, after each command", () => {
    fc.assert(
      fc.property(growthPrograms, growthSteps, (program, all) => {
        const member = new Member(program, start);
        for (const command of commandsOf(all)) {
          member.put(command);
          expect(replay(program, member.events, { asOf: start })).toEqual(member.account);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("have one effect when they come twice", () => {
    fc.assert(
      fc.property(growthPrograms, growthSteps, (program, all) => {
        const once = new Member(program, start);
        const twice = new Member(program, start);
        for (const command of commandsOf(all)) {
          const first = once.put(command);
          twice.put(command);
          const again = twice.put(command);
          if (first.length > 0 && "sequence" in first[0]!) expect(again).toEqual([]);
        }
        expect(twice.events).toEqual(once.events);
      }),
    );
  });
});

describe("a referral", () => {
  it("leaves nothing on either side once its order is refunded, in any number of parts", () => {
    const parts = fc.array(fc.integer({ min: 1, max: 2500 }), { maxLength: 4 });
    fc.assert(
      fc.property(growthPrograms, fc.integer({ min: 3000, max: 6000 }), parts, (program, amountMinor, amounts) => {
        const pair = new Pair({ ...program, expiry: { type: "never" } }, start); // what has expired would be owed
        pair.refer("2026-03-29T10:00:00Z");
        pair.referee.buy("o1", amountMinor, "2026-03-29T11:00:00Z");
        pair.qualify("o1", "2026-03-29T12:00:00Z");
        for (const [i, part] of amounts.entries()) {
          pair.refund("o1", `2026-03-29T13:0${i}:00Z`, { type: "amount", amountMinor: part });
        }
        pair.refund("o1", "2026-03-29T14:00:00Z");
        for (const { account } of [pair.referee, pair.referrer]) {
          expect(balanceOf(account)).toMatchObject({ active: 0, pending: 0, deficit: 0 });
          const { issued, clawedBack, repaid } = account.lifetime;
          expect(issued).toBe(clawedBack + repaid);
        }
        expect(pair.referrer.account.referralTotals.standing).toBe(0);
      }),
    );
  });

  it("gives a reward for every n-th that stands, whatever the order in which they come and go", () => {
    const moves = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 8 })), { maxLength: 30 });
    fc.assert(
      fc.property(growthPrograms, fc.integer({ min: 1, max: 4 }), moves, (program, every, all) => {
        const referral = { ...program.referral!, referrer: { points: 7, every } };
        const ben = new Member(
          { ...program, referral: without(referral, "cap"), expiry: { type: "never" } },
          start,
          "ben",
        );
        const standing = new Set<number>();
        const gone = new Set<number>();
        for (const [isNew, i] of all) {
          const half = { side: "referrer", refereeId: `r${i}`, orderId: "o", orderedAt: start };
          const common = { at: start, correlationId: "r", half };
          ben.put({ type: isNew ? "qualifyReferral" : "rejectReferral", ...common, reason: "fraud" } as never);
          if (isNew && !gone.has(i)) standing.add(i);
          else if (!isNew && standing.delete(i)) gone.add(i);
        }
        const { active, pending } = balanceOf(ben.account);
        expect(active + pending).toBe(7 * Math.floor(standing.size / every));
      }),
    );
  });
});

describe("birthdayYear", () => {
  const window = fc
    .record({ daysBefore: fc.integer({ min: 0, max: 364 }), daysAfter: fc.integer({ min: 0, max: 364 }) })
    .filter(({ daysBefore, daysAfter }) => daysBefore + daysAfter <= 364);
  const dates = fc
    .record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) })
    .filter(({ month, day }) => new Date(Date.UTC(2024, month - 1, day)).getUTCDate() === day);
  const policies = fc.constantFrom("feb28" as const, "mar1" as const, "leapOnly" as const);

  it("finds each year's birthday on as many days as its window has, in one piece, and none in two years", () => {
    fc.assert(
      fc.property(window, dates, policies, (days, date, leapDay) => {
        const found = new Map<number, number[]>();
        for (let day = dayOfDate(2023, 1, 1); day < dayOfDate(2034, 1, 1); day++) {
          const year = birthdayYear({ ...days, leapDay }, date, day);
          if (year !== null) found.set(year, [...(found.get(year) ?? []), day]);
        }
        for (let year = 2025; year < 2032; year++) {
          const isLeap = year % 4 === 0;
          const has = found.get(year) ?? [];
          const isSkipped = date.month === 2 && date.day === 29 && !isLeap && leapDay === "leapOnly";
          expect(has).toHaveLength(isSkipped ? 0 : days.daysBefore + days.daysAfter + 1);
          if (!isSkipped) expect(has.at(-1)! - has[0]!).toBe(has.length - 1);
        }
      }),
      { numRuns: 30 },
    );
  });
});
