import { describe, expect, it } from "vitest";
import { balanceOf } from "../../src/loyalty/account/balanceOf.ts";
import { decide } from "../../src/loyalty/engine/decide.ts";
import { defineProgram } from "../../src/loyalty/program/defineProgram.ts";
import type { ProgramSpec } from "../../src/loyalty/program/program.ts";
import { Member, plainSpec, programWith } from "./shop.ts";

const at = "2026-02-01T10:00:00Z";
const redemption = { points: 1, valueMinor: 1 };

describe("refunds", () => {
  it("Talon.One: 50 active, 70 to be taken back: 50 are, 20 are owed", () => {
    const member = new Member(programWith({ redemption: { points: 1, valueMinor: 1 } }));
    member.buy("o", 7000, at);
    member.do({ type: "redeem", at, points: 20 });
    member.do({ type: "refund", at, orderId: "o", what: { type: "all" } });
    expect([member.account.lifetime.clawedBack, member.account.deficit]).toEqual([50, 20]);
  });

  it("LoyaltyLion: 1,000, less 500 for a reward, 515 after 20 − 5; refund of 10: 505; of the rest: 500", () => {
    const member = new Member(programWith({ redemption: { points: 500, valueMinor: 500 } }));
    member.do({ type: "adjust", at, points: 1000, reason: "opening" });
    member.do({ type: "redeem", at, points: 500 });
    const balances = [1500, 1000, 500].map((amountMinor, i) => {
      if (i === 0) member.buy("o", 2000, at, { discountMinor: 500 });
      else member.do({ type: "refund", at, orderId: "o", what: { type: "amount", amountMinor } });
      return balanceOf(member.account).spendable;
    });
    expect(balances).toEqual([515, 505, 500]);
  });

  it("of 75 of 100 keeps 25", () => {
    const member = new Member(programWith());
    member.buy("o", 10_000, at);
    member.do({ type: "refund", at, orderId: "o", what: { type: "amount", amountMinor: 7500 } });
    expect(balanceOf(member.account).spendable).toBe(25);
  });

  it("Oracle: bounds of 3,000 and of 20 % of 10,000 allow 3,000 as the greater, 2,000 as the smaller", () => {
    const owed = (of: "min" | "max"): number => {
      const shortage = { type: "bounded", points: 3000, share: "0.2", of } as const;
      const member = new Member(programWith({ clawback: { shortage, redeemed: "none" } }));
      member.buy("o", 2_000_000, at);
      member.do({ type: "adjust", at, points: -10_000, reason: "error" });
      member.do({ type: "refund", at, orderId: "o", what: { type: "all" } });
      return member.account.deficit;
    };
    expect([owed("max"), owed("min")]).toEqual([3000, 2000]);
  });

  it("gives back where less is worth more: twice the points up to 100, then once", () => {
    const bands = [
      { fromMinor: 0, rate: "2" },
      { fromMinor: 10_000, rate: "1" },
    ];
    const member = new Member(
      programWith({ rules: [{ id: "bands", earn: { type: "banded", bands, apply: "whole" } }] }),
    );
    member.buy("o", 15_000, at);
    const left = [5000, 3000, 7000].map((amountMinor) => {
      member.do({ type: "refund", at, orderId: "o", what: { type: "amount", amountMinor } });
      return balanceOf(member.account).spendable;
    });
    expect(left).toEqual([100, 140, 0]);
  });

  it("takes points from the lot whose rule now gives less", () => {
    const rules: ProgramSpec["rules"] = [
      { id: "base", earn: { type: "linear", rate: "1" } },
      { id: "brand", lines: { skus: ["soap"] }, earn: { type: "linear", rate: "2" }, partner: "soapworks" },
    ];
    const member = new Member(programWith({ rules, redemption }));
    const lines = [
      { lineId: "soap", sku: "soap", quantity: 1, amountMinor: 1000 },
      { lineId: "bread", quantity: 1, amountMinor: 5000 },
    ];
    member.do({ type: "purchase", at, purchase: { orderId: "o", lines } });
    const refund = (lineId: string): unknown => {
      const events = member.do({
        type: "refund",
        at,
        orderId: "o",
        what: { type: "lines", lines: [{ lineId, quantity: 1 }] },
      });
      return events.flatMap((event) => (event.type === "clawedBack" ? event.uses : []));
    };
    member.do({ type: "redeem", at, points: 5 });
    member.buy("other", 10_000, at);
    expect(refund("soap")).toEqual([
      { lotId: "o/base", points: 10 },
      { lotId: "o/brand", points: 20 },
    ]);
    // 5 of the order's own were spent, so that the other order's stand in for them
    expect(refund("bread")).toEqual([
      { lotId: "o/base", points: 45 },
      { lotId: "other/base", points: 5 },
    ]);
  });

  it("takes what a lot of another rule has before it takes other orders' points", () => {
    const rules: ProgramSpec["rules"] = [
      { id: "a", earn: { type: "fixed", points: 10 } },
      { id: "b", when: { minimumMinor: 1000 }, earn: { type: "fixed", points: 20 } },
    ];
    const member = new Member(programWith({ rules, redemption, consumption: "lifo" }));
    member.buy("o", 1000, at);
    member.do({ type: "hold", at, points: 15, id: "h" });
    member.do({ type: "adjust", at, points: 50, reason: "gift" });
    const events = member.do({ type: "refund", at, orderId: "o", what: { type: "amount", amountMinor: 1 } });
    expect(events.find(({ type }) => type === "clawedBack")).toMatchObject({
      taken: 20,
      uses: [
        { lotId: "o/b", points: 15 },
        { lotId: expect.stringContaining("c") as string, points: 5 },
      ],
    });
  });

  it("brings no more qualifying units back than the order brought", () => {
    const bands = [
      { fromMinor: 0, rate: "2" },
      { fromMinor: 10_000, rate: "1" },
    ];
    const rules: ProgramSpec["rules"] = [{ id: "bands", earn: { type: "banded", bands, apply: "whole" } }];
    const tiers: ProgramSpec["tiers"] = {
      basis: "qualifyingPoints",
      window: { type: "calendarYear" },
      downgrade: "atReview",
      tiers: [
        { id: "basic", threshold: 0 },
        { id: "silver", threshold: 160 },
      ],
    };
    const member = new Member(programWith({ rules, tiers }));
    member.buy("o", 15_000, at);
    const units = [5000, 1000].map((amountMinor) => {
      member.do({ type: "refund", at, orderId: "o", what: { type: "amount", amountMinor } });
      return member.account.qualifying[0]!.units;
    });
    expect(units).toEqual([100, 150]);
    expect(member.account.tier!.id).toBe("basic");
  });

  it("of an amount takes in proportion from what is left after lines", () => {
    const member = new Member(programWith());
    const lines = [
      { lineId: "a", quantity: 2, amountMinor: 6000 },
      { lineId: "b", quantity: 1, amountMinor: 4000 },
    ];
    member.do({ type: "purchase", at, purchase: { orderId: "o", lines } });
    const left = [
      { type: "lines", lines: [{ lineId: "a", quantity: 1 }] },
      { type: "amount", amountMinor: 3500 },
      { type: "lines", lines: [{ lineId: "a", quantity: 1 }] },
      { type: "lines", lines: [{ lineId: "b", quantity: 1 }] },
    ].map((what) => {
      member.do({ type: "refund", at, orderId: "o", what });
      return balanceOf(member.account).spendable;
    });
    expect(left).toEqual([70, 35, 5, 0]);
  });

  it("leaves nothing for shipping once no line that earns is left", () => {
    const member = new Member(programWith({ base: { ...plainSpec.base, shipping: "include" } }));
    const lines = [
      { lineId: "tea", quantity: 1, amountMinor: 3000 },
      { lineId: "card", quantity: 1, amountMinor: 3000, kind: "giftCard" },
    ];
    member.do({ type: "purchase", at, purchase: { orderId: "o", lines, shippingMinor: 500 } });
    const refund = (lineId: string): number => {
      member.do({ type: "refund", at, orderId: "o", what: { type: "lines", lines: [{ lineId, quantity: 1 }] } });
      return balanceOf(member.account).spendable;
    };
    expect([balanceOf(member.account).spendable, refund("tea"), refund("card")]).toEqual([35, 0, 0]);
  });

  it("says why it cannot be", () => {
    const member = new Member(programWith());
    member.buy("o", 1000, at);
    const refund = (orderId: string, what: object): unknown => {
      const [answer] = member.put({ type: "refund", at, orderId, what } as never);
      return answer && "message" in answer ? answer.code : null;
    };
    expect(refund("x", { type: "all" })).toBe("unknown_order");
    expect(refund("o", { type: "amount", amountMinor: 1001 })).toBe("already_refunded");
    expect(refund("o", { type: "lines", lines: [{ lineId: "2", quantity: 1 }] })).toBe("unknown_line");
    expect(refund("o", { type: "lines", lines: [{ lineId: "constructor", quantity: 1 }] })).toBe("unknown_line");
    expect(refund("o", { type: "lines", lines: [{ lineId: "1", quantity: 2 }] })).toBe("already_refunded");
    expect(refund("o", { type: "all" })).toBeNull();
    expect(refund("o", { type: "all" })).toBe("already_refunded");
  });

  it("is judged by the version that awarded the order, as long as the programme comes with it", () => {
    const first = programWith();
    const member = new Member(first);
    member.buy("o", 1000, at);
    const rules: ProgramSpec["rules"] = [{ id: "base", earn: { type: "linear", rate: "5" } }];
    const command = {
      type: "refund",
      id: "r",
      at,
      orderId: "o",
      what: { type: "amount", amountMinor: 500 },
    } as const;
    const second = defineProgram({ ...plainSpec, version: 2, rules }, { earlier: [first] });
    const decision = decide(second, member.account, command);
    expect(decision.ok && decision.events).toMatchObject([{ targetPoints: 5 }, { taken: 5 }]);
    const alone = decide(programWith({ version: 2, rules }), member.account, command);
    expect(!alone.ok && alone.rejections[0].code).toBe("unknown_program_version");
  });

  it("knows lines of any name", () => {
    const member = new Member(programWith());
    const lines = ["constructor", "toString", "shipping"].map((lineId) => ({ lineId, quantity: 2, amountMinor: 1000 }));
    member.do({ type: "purchase", at, purchase: { orderId: "o", lines } });
    for (const { lineId } of lines) {
      member.do({ type: "refund", at, orderId: "o", what: { type: "lines", lines: [{ lineId, quantity: 1 }] } });
    }
    expect(balanceOf(member.account).spendable).toBe(15);
  });
});

describe("a shortage", () => {
  const settled = (shortage: NonNullable<ProgramSpec["clawback"]>["shortage"]): unknown => {
    const terms = { points: 100, valueMinor: 50 };
    const member = new Member(programWith({ redemption: terms, clawback: { shortage, redeemed: "none" } }));
    member.buy("o", 100_000, at);
    member.do({ type: "redeem", at, points: 600 });
    const events = member.do({ type: "refund", at, orderId: "o", what: { type: "all" } });
    const event = events.find(({ type }) => type === "clawedBack");
    if (event?.type !== "clawedBack") return null;
    const { taken, owed, forgiven, inCash, cashMinor } = event;
    return [taken, owed, forgiven, inCash, cashMinor];
  };

  it("is owed, forgiven, owed up to a bound, or taken off the money", () => {
    expect(settled({ type: "deficit" })).toEqual([400, 600, 0, 0, 0]);
    expect(settled({ type: "clamp" })).toEqual([400, 0, 600, 0, 0]);
    expect(settled({ type: "deductCash" })).toEqual([400, 0, 0, 600, 300]);
    expect(settled({ type: "bounded", points: 250 })).toEqual([400, 250, 350, 0, 0]);
    expect(settled({ type: "bounded", share: "0.5" })).toEqual([400, 200, 400, 0, 0]);
    expect(settled({ type: "bounded", points: 250, share: "0.5" })).toEqual([400, 200, 400, 0, 0]);
  });

  it("that has been repaid comes back as a new lot when a later refund is worth more", () => {
    const bands = [
      { fromMinor: 0, rate: "2" },
      { fromMinor: 10_000, rate: "1" },
    ];
    const rules: ProgramSpec["rules"] = [{ id: "bands", earn: { type: "banded", bands, apply: "whole" } }];
    const after = (shortage: NonNullable<ProgramSpec["clawback"]>["shortage"], earnsBetween: boolean): unknown => {
      const member = new Member(programWith({ rules, redemption, clawback: { shortage, redeemed: "none" } }));
      member.buy("o", 15_000, at);
      member.do({ type: "redeem", at, points: 150 });
      member.do({ type: "refund", at, orderId: "o", what: { type: "amount", amountMinor: 5000 } });
      if (earnsBetween) member.do({ type: "adjust", at, points: 50, reason: "gift" });
      const events = member.do({ type: "refund", at, orderId: "o", what: { type: "amount", amountMinor: 3000 } });
      const back = events.find(({ type }) => type === "clawbackReversed");
      if (back?.type !== "clawbackReversed") return null;
      const { taken, owed, forgiven, inCash, cashMinor, lot } = back;
      return [taken, owed, forgiven, inCash, cashMinor, lot?.issued, member.account.deficit];
    };
    expect(after({ type: "deficit" }, false)).toEqual([0, 40, 0, 0, 0, undefined, 10]);
    expect(after({ type: "deficit" }, true)).toEqual([0, 40, 0, 0, 0, 40, 0]);
    expect(after({ type: "clamp" }, false)).toEqual([0, 0, 40, 0, 0, undefined, 0]);
    expect(after({ type: "deductCash" }, false)).toEqual([0, 0, 0, 40, 40, undefined, 0]);
  });

  it("is not valued in money by a programme whose points cannot be redeemed", () => {
    const member = new Member(programWith({ clawback: { shortage: { type: "deficit" }, redeemed: "none" } }));
    member.buy("o", 1000, at);
    const events = member.do({ type: "refund", at, orderId: "o", what: { type: "all" } });
    expect(events[1]).toMatchObject({ cashMinor: 0 });
  });
});

describe("points that paid for a refunded order", () => {
  const clawback = (redeemed: "none" | "proRata" | "lastItem"): NonNullable<ProgramSpec["clawback"]> => ({
    shortage: { type: "deficit" },
    redeemed,
    minimumGrace: { amount: 14, unit: "day" },
  });
  const expiry = { type: "after", duration: { amount: 1, unit: "month" } } as const;
  const paid = (redeemed: "none" | "proRata" | "lastItem", more: Partial<ProgramSpec> = {}): Member => {
    const member = new Member(programWith({ redemption, clawback: clawback(redeemed), ...more }));
    member.buy("early", 10_000, "2026-01-10T10:00:00Z");
    member.buy("late", 10_000, "2026-01-20T10:00:00Z");
    member.do({ type: "redeem", at, points: 120, orderId: "o" });
    member.buy("o", 4000, at);
    return member;
  };
  const back = (member: Member, what: object, moment = at): unknown =>
    member
      .do({ type: "refund", at: moment, orderId: "o", what })
      .flatMap((event) => (event.type === "redemptionReversed" ? event.returns : []));
  const half = { type: "amount", amountMinor: 2000 };

  it("go back not at all, pro rata, or with the last item, to the lots that they came from", () => {
    expect(back(paid("none"), { type: "all" })).toEqual([]);
    const proRata = paid("proRata");
    expect(back(proRata, half)).toEqual([{ lotId: "early/base", points: 60 }]);
    expect(back(proRata, { type: "all" })).toEqual([
      { lotId: "early/base", points: 40 },
      { lotId: "late/base", points: 20 },
    ]);
    const lastItem = paid("lastItem");
    expect(back(lastItem, half)).toEqual([]);
    expect(back(lastItem, half)).toHaveLength(2);
  });

  it("keep their end, put off to the least time that they can be used", () => {
    const member = paid("proRata", { expiry });
    back(member, { type: "all" }, "2026-02-05T10:00:00Z");
    expect(member.account.lots.map(({ id, expiresAt }) => [id, expiresAt])).toEqual([
      ["early/base", "2026-02-20T00:00:00.000Z"],
      ["late/base", "2026-02-21T00:00:00.000Z"],
    ]);
    const without = paid("proRata", {
      expiry,
      clawback: { shortage: { type: "deficit" }, redeemed: "proRata" },
    });
    back(without, { type: "all" }, "2026-02-15T10:00:00Z");
    without.do({ type: "adjust", at: "2026-02-15T10:00:01Z", points: 1, reason: "look" });
    expect(without.account.lots.map(({ id }) => id)[0]).toBe("late/base"); // the early lot's were over by then
    expect(without.account.lifetime.expired).toBe(100);
  });

  it("are there to take back what the order earned, so that a full refund leaves no debt and forgives nothing", () => {
    const member = new Member(
      programWith({ redemption, clawback: { shortage: { type: "clamp" }, redeemed: "proRata" } }),
    );
    member.buy("o", 10_000, at);
    member.do({ type: "redeem", at, points: 100, orderId: "o" });
    member.do({ type: "refund", at, orderId: "o", what: { type: "all" } });
    expect(balanceOf(member.account)).toMatchObject({ balance: 0, deficit: 0 });
    expect(member.account.lifetime.forgiven).toBe(0);
  });

  it("LoyaltyLion: the voucher returned, 1,000 are there again", () => {
    const member = new Member(programWith({ redemption: { points: 500, valueMinor: 500 } }));
    member.do({ type: "adjust", at, points: 1000, reason: "opening" });
    member.do({ type: "redeem", at, points: 500, orderId: "o" });
    member.buy("o", 2000, at, { discountMinor: 500 });
    member.do({ type: "refund", at, orderId: "o", what: { type: "amount", amountMinor: 1000 } });
    member.do({ type: "refund", at, orderId: "o", what: { type: "amount", amountMinor: 500 } });
    expect(balanceOf(member.account).spendable).toBe(1000);
  });
});
