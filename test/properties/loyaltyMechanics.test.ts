import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keyedValues } from "../../src/loyalty/account/keyed.ts";
import { balanceOf } from "../../src/loyalty/account/balanceOf.ts";
import { replay } from "../../src/loyalty/engine/replay.ts";
import { commandsOf } from "../loyalty/arbitraries.ts";
import {
  afterRefunds,
  afterSpending,
  cashbackTerms,
  coupons,
  commandsTwice,
  mechanicPrograms,
  mechanicSteps,
  memberAfter,
  ordersInParts,
  stampCards,
  start,
} from "../loyalty/mechanicsArbitraries.ts";
import { Member, programWith } from "../loyalty/shop.ts";

describe("an account with stamps and a card", () => {
  it("is the same by replay, for every prefix of its stream", () => {
    fc.assert(
      fc.property(mechanicPrograms, mechanicSteps, (program, all) => {
        const member = new Member(program, start);
        for (const command of commandsOf(all)) {
          member.put(command);
          expect(replay(program, member.events, { asOf: start })).toEqual(member.account);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is the same when every command comes twice", () => {
    fc.assert(
      fc.property(mechanicPrograms, mechanicSteps, (program, all) => {
        const once = memberAfter(program, all);
        const twice = new Member(program, start);
        for (const command of commandsTwice(all)) twice.put(command);
        expect(twice.account).toEqual(once.account);
      }),
      { numRuns: 60 },
    );
  });

  it("survives JSON", () => {
    fc.assert(
      fc.property(mechanicPrograms, mechanicSteps, (program, all) => {
        const { account } = memberAfter(program, all);
        expect(JSON.parse(JSON.stringify(account))).toEqual(account);
      }),
      { numRuns: 40 },
    );
  });

  it("keeps the identity of points, those of rewards included", () => {
    fc.assert(
      fc.property(mechanicPrograms, mechanicSteps, (program, all) => {
        const { account } = memberAfter(program, all);
        const { issued, redeemed, expired, clawedBack, adjustedOut, repaid } = account.lifetime;
        const { active, pending, spendable } = balanceOf(account);
        expect(issued).toBe(redeemed + expired + clawedBack + adjustedOut + repaid + active + pending);
        expect(spendable).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("stamps", () => {
  it("earned and endowed are on the card, used, removed or expired", () => {
    fc.assert(
      fc.property(mechanicPrograms, mechanicSteps, (program, all) => {
        const { card, totals, owed } = memberAfter(program, all).account.stamps;
        const { earned, endowed, used, removed, expired } = totals;
        const onCard = card ? card.earned + card.endowed : 0;
        expect(earned + endowed).toBe(used + removed + expired + onCard);
        expect(Math.min(earned, endowed, used, removed, expired, owed, totals.forgiven)).toBeGreaterThanOrEqual(0);
        if (!card) return;
        expect(card.earned).toBeGreaterThan(0);
        expect(onCard).toBeLessThan(card.required);
        expect(owed).toBe(0);
      }),
    );
  });

  it("do not depend on how a visit is split, as long as no cap cuts", () => {
    fc.assert(
      fc.property(stampCards, fc.integer({ min: 1, max: 25 }), (cards, pieces) => {
        const free = { ...cards, per: { type: "item" }, maxPerVisit: 100, maxPerDay: 100 } as const;
        const program = programWith({ stamps: free, coupons });
        const [together, apart] = [new Member(program, start), new Member(program, start)];
        together.do({ type: "stamp", at: start, orderId: "v", items: pieces });
        for (let i = 0; i < pieces; i++) apart.do({ type: "stamp", at: start, orderId: `v${i}` });
        expect(apart.account.stamps.totals).toEqual(together.account.stamps.totals);
        expect(apart.account.stamps.card).toEqual(together.account.stamps.card);
      }),
      { numRuns: 40 },
    );
  });

  it("of an order that is refunded in parts are gone, and so is what they brought", () => {
    fc.assert(
      fc.property(stampCards, ordersInParts("all"), (cards, { bought, parts }) => {
        const reward = { type: "points", points: 30 } as const;
        const { account } = afterRefunds(programWith({ stamps: { ...cards, reward } }), bought, parts);
        expect(account.stamps).toMatchObject({ card: null, completed: [], cards: 0, owed: 0 });
        expect(account.stamps.totals).toMatchObject({ used: 0, completed: 0, forgiven: 0 });
        expect(balanceOf(account)).toMatchObject({ balance: 0, deficit: 0 });
      }),
      { numRuns: 60 },
    );
  });

  it("of an order that is refunded in part do not depend on the order of the parts", () => {
    fc.assert(
      fc.property(stampCards, ordersInParts("some"), (cards, { bought, parts }) => {
        const program = programWith({ stamps: cards, coupons });
        const left = (all: readonly object[]): unknown => {
          const { stamps } = afterRefunds(program, bought, all).account;
          return [stamps.card, stamps.owed, stamps.totals.forgiven, stamps.totals.completed];
        };
        expect(left([...parts].reverse())).toEqual(left(parts));
      }),
      { numRuns: 60 },
    );
  });
});

describe("stored value", () => {
  it("topped up is spent, cashed out or there; a bonus is spent, expired or there", () => {
    fc.assert(
      fc.property(mechanicPrograms, mechanicSteps, (program, all) => {
        const { paidMinor, bonusMinor, bonuses, totals } = memberAfter(program, all).account.storedValue;
        expect(totals.toppedUp).toBe(totals.paidSpent + totals.cashedOut + paidMinor);
        expect(totals.bonusGiven).toBe(totals.bonusSpent + totals.bonusExpired + bonusMinor);
        expect(bonuses.reduce((sum, { minor }) => sum + minor, 0)).toBe(bonusMinor);
        expect(Math.min(paidMinor, bonusMinor, ...Object.values<number>({ ...totals }))).toBeGreaterThanOrEqual(0);
        expect(bonuses.every(({ minor }) => minor > 0)).toBe(true);
        const ends = bonuses.map(({ expiresAt }) => expiresAt ?? "~");
        expect(ends).toEqual([...ends].sort());
      }),
    );
  });

  it("that was spent comes back to where it was, in any number of parts", () => {
    const orders = fc.constantFrom("paidFirst" as const, "bonusFirst" as const, "proRata" as const);
    const minor = fc.integer({ min: 1, max: 400 });
    const parts = fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 8 });
    fc.assert(
      fc.property(orders, minor, minor, parts, (order, paidMinor, bonusMinor, amounts) => {
        const program = programWith({ storedValue: { order } });
        const member = afterSpending(program, paidMinor, bonusMinor, Math.ceil((paidMinor + bonusMinor) / 2));
        for (const amountMinor of amounts) {
          member.put({ type: "refundStoredValue", at: start, spendId: "spend", amountMinor } as never);
        }
        const inOne = afterSpending(program, paidMinor, bonusMinor, Math.ceil((paidMinor + bonusMinor) / 2));
        const returned = keyedValues(member.account.spends)[0]!.returnedMinor;
        if (returned > 0) inOne.do({ type: "refundStoredValue", at: start, spendId: "spend", amountMinor: returned });
        expect(member.account.storedValue).toEqual(inOne.account.storedValue);
        member.put({ type: "refundStoredValue", at: start, spendId: "spend" } as never);
        expect(member.account.storedValue).toMatchObject({ paidMinor, bonusMinor, totals: { paidSpent: 0 } });
      }),
      { numRuns: 60 },
    );
  });
});

describe("cashback", () => {
  it("earned is paid out, taken back, or there", () => {
    fc.assert(
      fc.property(mechanicPrograms, mechanicSteps, (program, all) => {
        const { activeMinor, pending, owedMinor, totals } = memberAfter(program, all).account.cashback;
        const waiting = pending.reduce((sum, { minor }) => sum + minor, 0);
        expect(totals.earned).toBe(totals.paidOut + totals.clawedBack + totals.lost + activeMinor + waiting);
        expect(Math.min(activeMinor, owedMinor, totals.clawedBack, totals.forgiven)).toBeGreaterThanOrEqual(0);
        expect(pending.every(({ minor }) => minor > 0)).toBe(true);
        if (activeMinor > 0) expect(owedMinor).toBe(0);
        const from = pending.map(({ activeFrom }) => activeFrom);
        expect(from).toEqual([...from].sort());
      }),
    );
  });

  it("of an order that is refunded in parts is gone, or owed where it was paid out", () => {
    fc.assert(
      fc.property(cashbackTerms, ordersInParts("all"), (cashback, { bought, parts }) => {
        const { account } = afterRefunds(programWith({ cashback }), bought, parts);
        const { activeMinor, pending, owedMinor, totals } = account.cashback;
        expect([activeMinor, pending]).toEqual([0, []]);
        expect(owedMinor + totals.forgiven).toBe(totals.paidOut);
      }),
      { numRuns: 60 },
    );
  });

  it("of an order that is refunded in part does not depend on the order of the parts", () => {
    fc.assert(
      fc.property(cashbackTerms, ordersInParts("some"), (terms, { bought, parts }) => {
        const cashback = { ...terms, payout: { thresholdMinor: 0, when: "asked" } } as const;
        const left = (all: readonly object[]): unknown => {
          const { activeMinor, pending, totals } = afterRefunds(programWith({ cashback }), bought, all).account
            .cashback;
          return [activeMinor, pending, totals];
        };
        expect(left([...parts].reverse())).toEqual(left(parts));
      }),
      { numRuns: 60 },
    );
  });
});

describe("coupons", () => {
  it("are used once, and only while they are open", () => {
    fc.assert(
      fc.property(mechanicPrograms, mechanicSteps, (program, all) => {
        const { events, account } = memberAfter(program, all);
        const used = events.flatMap((event) => (event.type === "couponUsed" ? [event.couponId] : []));
        expect(new Set(used).size).toBe(used.length);
        const ids = account.coupons.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { id, state, since, expiresAt } of account.coupons) {
          expect(used.includes(id)).toBe(state === "used");
          if (state === "used" && expiresAt) expect(since < expiresAt).toBe(true);
        }
      }),
    );
  });
});
