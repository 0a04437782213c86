import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balanceOf } from "../../src/loyalty/account/balanceOf.ts";
import type { Command } from "../../src/loyalty/engine/command.ts";
import { replay } from "../../src/loyalty/engine/replay.ts";
import { NaiveLedger } from "./naiveLedger.ts";
import { Member, programWith } from "./shop.ts";

const orderId = fc.constantFrom("o1", "o2", "o3", "o4", "o5");
const command = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ orderId, amountMinor: fc.integer({ min: 1, max: 9000 }) }).map((order) => ({
      type: "purchase",
      purchase: { orderId: order.orderId, lines: [{ lineId: "1", quantity: 1, amountMinor: order.amountMinor }] },
    })),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constant("redeem"), points: fc.integer({ min: 1, max: 120 }) }) },
  fc.record({
    type: fc.constant("adjust"),
    points: fc.integer({ min: -60, max: 60 }).filter((points) => points !== 0),
    reason: fc.constant("goodwill"),
  }),
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant("refund"),
      orderId,
      what: fc.oneof(
        fc.constant({ type: "all" }),
        fc.record({ type: fc.constant("amount"), amountMinor: fc.integer({ min: 1, max: 5000 }) }),
      ),
    }),
  },
);
const hours = fc.constantFrom(0, 1, 12, 24, 48, 240);
const sequences = fc.array(fc.tuple(hours, command, fc.boolean()), { minLength: 1, maxLength: 25 });

describe("the engine", () => {
  it("keeps the books that a naive ledger keeps, redeliveries included", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), sequences, (days, all) => {
        const expiry = { type: "after", duration: { amount: days, unit: "day" } } as const;
        const member = new Member(programWith({ expiry, redemption: { points: 1, valueMinor: 1 } }));
        const ledger = new NaiveLedger(days);
        let at = Date.UTC(2026, 1, 26, 20);
        all.forEach(([more, fields, isTwice], i) => {
          at += more * 3_600_000;
          const asked = { ...fields, id: `c${i}`, at: new Date(at).toISOString() } as unknown as Command;
          ledger.do(asked);
          member.put(asked);
          if (isTwice) member.put(asked);
          const account = replay(member.program, member.events, { asOf: asked.at });
          const { spendable, deficit } = balanceOf(account);
          const { redeemed, expired } = account.lifetime;
          expect([spendable, deficit, redeemed]).toEqual([ledger.spendable, ledger.debt, ledger.redeemed]);
          expect(expired).toBe(ledger.expired);
        });
      }),
      { numRuns: 300 },
    );
  });
});
