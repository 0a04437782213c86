import { describe, expect, it } from "vitest";
import { pointsFor, type MemberContext } from "../../src/loyalty/accrual/pointsFor.ts";
import type { PurchaseLine } from "../../src/loyalty/accrual/purchase.ts";
import { balanceOf } from "../../src/loyalty/account/balanceOf.ts";
import type { LoyaltyEvent } from "../../src/loyalty/events/event.ts";
import type { ProgramSpec } from "../../src/loyalty/program/program.ts";
import { Member, plainSpec, programWith } from "./shop.ts";

const at = "2026-02-01T10:00:00Z";

function points(
  changes: Partial<ProgramSpec>,
  lines: readonly Partial<PurchaseLine>[],
  context?: MemberContext,
  order: object = {},
): number {
  const all = lines.map((line, i) => ({ lineId: String(i), quantity: 1, amountMinor: 0, ...line }));
  return pointsFor(programWith(changes), { orderId: "o", at, lines: all, ...order }, context).points;
}

const perTen = { id: "base", earn: { type: "perStep", points: 1, stepMinor: 1000 } } as const;
const factor = (rate: string): NonNullable<ProgramSpec["rules"]>[number] => ({
  id: "promotion",
  earn: { type: "multiplier", factor: rate },
});

describe("accrual", () => {
  it("Square: 105 at 1 per 10 is 10; 4 × 1.5 is 6; 5 × 3 is 15; 5 + 3 is 8", () => {
    expect(points({ rules: [perTen] }, [{ amountMinor: 10_500 }])).toBe(10);
    expect(points({ rules: [perTen, factor("1.5")] }, [{ amountMinor: 4000 }])).toBe(6);
    expect(points({ rules: [perTen, factor("3")] }, [{ amountMinor: 5000 }])).toBe(15);
    const added = { id: "promotion", earn: { type: "fixed", points: 3 } } as const;
    expect(points({ rules: [perTen, added] }, [{ amountMinor: 5000 }])).toBe(8);
  });

  it.each([
    ["up", 3],
    ["nearest", 3],
    ["down", 2],
    ["halfEven", 2],
  ] as const)("WooCommerce: 2.50 rounded %s is %i", (mode, expected) => {
    expect(points({ rounding: { mode, stage: "order" } }, [{ amountMinor: 250 }])).toBe(expected);
  });

  it("Gameball: the rate of a level, 2, takes the place of the default, 3", () => {
    const rules: ProgramSpec["rules"] = [
      { id: "level", priority: 1, stop: true, when: { tiers: ["gold"] }, earn: { type: "linear", rate: "2" } },
      { id: "default", earn: { type: "linear", rate: "3" } },
    ];
    const tiers: ProgramSpec["tiers"] = {
      basis: "spend",
      window: { type: "calendarYear" },
      downgrade: "never",
      tiers: [
        { id: "basic", threshold: 0 },
        { id: "gold", threshold: 1 },
      ],
    };
    expect(points({ rules, tiers }, [{ amountMinor: 100 }], { tier: "gold" })).toBe(2);
    expect(points({ rules, tiers }, [{ amountMinor: 100 }], { tier: "basic" })).toBe(3);
  });

  it("Siebel: two awards of 20.987 at two decimals are 41.98 by the line and 41.97 at once", () => {
    const spec = { pointDecimals: 2, rules: [{ id: "base", earn: { type: "linear", rate: "20.987" } }] } as const;
    const lines = [{ amountMinor: 100 }, { amountMinor: 100 }];
    expect(points({ ...spec, rounding: { mode: "nearest", stage: "line" } }, lines)).toBe(4198);
    expect(points({ ...spec, rounding: { mode: "nearest", stage: "order" } }, lines)).toBe(4197);
  });

  it("Setono: items with tax (5,000 with 1,000; 3,000 with 600) have a net base of 6,400", () => {
    const lines = [
      { amountMinor: 5000, taxMinor: 1000 },
      { amountMinor: 3000, taxMinor: 600 },
    ];
    expect(points({ base: { ...plainSpec.base, tax: "exclude" } }, lines)).toBe(64);
  });

  it("ERPNext issue 33550: the band reached is the right one", () => {
    const bands = [
      { fromMinor: 0, rate: "0.001" },
      { fromMinor: 20_000_000, rate: "0.0011" },
    ];
    const rules: ProgramSpec["rules"] = [{ id: "bands", earn: { type: "banded", bands, apply: "whole" } }];
    expect(points({ rules }, [{ amountMinor: 19_600_000 }])).toBe(196);
  });

  it("is exact where floating point is not: 1.15 × 100 is 115, and 0.29 × 100 is 29", () => {
    expect(points({ rules: [{ id: "r", earn: { type: "linear", rate: "1.15" } }] }, [{ amountMinor: 10_000 }])).toBe(
      115,
    );
    expect(points({ rules: [{ id: "r", earn: { type: "linear", rate: "0.29" } }] }, [{ amountMinor: 10_000 }])).toBe(
      29,
    );
  });

  it("multiplies the base alone: bonuses of fixed points are not", () => {
    const rules: ProgramSpec["rules"] = [
      ...plainSpec.rules,
      { id: "bonus", earn: { type: "fixed", points: 10 } },
      factor("2"),
    ];
    expect(points({ rules }, [{ amountMinor: 1000 }])).toBe(30);
  });

  it("adds surpluses or multiplies factors", () => {
    const rules: ProgramSpec["rules"] = [...plainSpec.rules, factor("2"), { ...factor("3"), id: "second" }];
    const stacked = (multipliers: "additive" | "compounding"): number =>
      points({ rules, stacking: { rules: "additive", multipliers } }, [{ amountMinor: 1000 }]);
    expect([stacked("additive"), stacked("compounding")]).toEqual([40, 60]);
  });

  it("drops gift cards, top-ups, rewards and what is excluded", () => {
    const lines = [
      { amountMinor: 1000 },
      { amountMinor: 1000, kind: "giftCard" as const },
      { amountMinor: 1000, kind: "reward" as const },
      { amountMinor: 1000, categories: ["tobacco"] },
    ];
    expect(points({ exclusions: { categories: ["tobacco"] } }, lines)).toBe(10);
  });

  it("Vivid: a monthly cap of 150 resets on the 1st, and tells what it cut", () => {
    const member = new Member(programWith({ caps: [{ id: "month", per: "month", points: 150 }] }));
    const given = (orderId: string, day: string): unknown => {
      const [event] = member.buy(orderId, 10_000, `${day}T10:00:00Z`);
      return event?.type === "earned" ? [event.points, event.cuts] : null;
    };
    expect(given("a", "2026-03-01")).toEqual([100, []]);
    expect(given("b", "2026-03-31")).toEqual([50, [{ capId: "month", points: 50 }]]);
    expect(given("c", "2026-04-01")).toEqual([100, []]);
  });
});

describe("redemption", () => {
  const terms = { points: 1, valueMinor: 1, minimumPoints: 500, maximum: { share: "0.5" } };
  const redeemed = (redemption: ProgramSpec["redemption"], balance: number, asked: number): unknown => {
    const member = new Member(programWith({ redemption: redemption! }));
    member.do({ type: "adjust", at, points: balance, reason: "opening" });
    const command = { type: "redeem", at, points: asked, upTo: true, orderAmountMinor: 10_000 };
    const [event] = member.put(command as never) as readonly LoyaltyEvent[];
    return event?.type === "redeemed" ? [event.points, event.valueMinor] : 0;
  };

  it("Setono: at 1 to 1, at least 500, at most half of an order of 10,000", () => {
    expect(redeemed(terms, 20_000, 10_000)).toEqual([5000, 5000]);
    expect(redeemed(terms, 700, 1000)).toEqual([700, 700]);
    expect(redeemed(terms, 700, 400)).toBe(0);
  });

  it("Setono: at 100 points for 500, 1,050 points are 1,000, worth 5,000", () => {
    expect(redeemed({ points: 100, valueMinor: 500 }, 2000, 1050)).toEqual([1000, 5000]);
  });

  it("DeepBot issue 10: points on hold cannot be spent", () => {
    const member = new Member(programWith({ redemption: { points: 1, valueMinor: 1 } }));
    member.do({ type: "adjust", at, points: 100, reason: "opening" });
    member.do({ type: "hold", id: "h", at, points: 50 });
    expect(member.put({ type: "redeem", at, points: 70 } as never)).toMatchObject([{ code: "insufficient_points" }]);
    member.do({ type: "capture", at, holdId: "h" });
    expect(balanceOf(member.account).spendable).toBe(50);
  });
});

describe("lots", () => {
  const left = ({ account }: Member): (readonly [string, number])[] =>
    account.lots.map(({ id, remaining }) => [id.split("/")[0]!, remaining] as const);

  it("Setono: 150 out of 100 and 100 leaves none and 50", () => {
    const member = new Member(programWith({ redemption: { points: 1, valueMinor: 1 } }));
    member.buy("march", 10_000, "2026-03-01T10:00:00Z");
    member.buy("april", 10_000, "2026-04-01T10:00:00Z");
    member.do({ type: "redeem", at: "2026-04-02T10:00:00Z", points: 150 });
    expect(left(member)).toEqual([["april", 50]]);
  });

  it("Setono: newer points that expire go before older ones that do not", () => {
    const member = new Member(programWith({ redemption: { points: 1, valueMinor: 1 } }));
    member.do({ type: "adjust", id: "old", at, points: 100, reason: "opening" });
    const expiresAt = "2026-12-01T00:00:00Z";
    member.do({ type: "adjust", id: "new", at: "2026-02-02T10:00:00Z", points: 100, reason: "gift", expiresAt });
    member.do({ type: "redeem", at: "2026-02-03T10:00:00Z", points: 60 });
    expect(left(member)).toEqual([
      ["new", 40],
      ["old", 100],
    ]);
  });

  it("Setono: an expired lot is not clawed back from, a deficit arises", () => {
    const expiry = { type: "fixedDate", month: 1, day: 31 } as const;
    const member = new Member(programWith({ expiry }));
    member.buy("o1", 10_000, "2026-01-05T10:00:00Z");
    member.do({
      type: "refund",
      at: "2026-03-01T10:00:00Z",
      orderId: "o1",
      what: { type: "amount", amountMinor: 6000 },
    });
    expect(member.account.lifetime).toMatchObject({ expired: 100, clawedBack: 0 });
    expect(member.account.deficit).toBe(60);
  });
});

describe("expiry", () => {
  const end = (expiry: ProgramSpec["expiry"], earnedAt: string, timeZone = "UTC"): string | null => {
    const member = new Member(programWith({ expiry: expiry!, timeZone }), "2013-01-01T00:00:00Z");
    member.buy("o", 1000, earnedAt);
    return member.account.lots[0]!.expiresAt;
  };
  const after = (amount: number, unit: "day" | "month" | "year", more: object = {}): ProgramSpec["expiry"] => ({
    type: "after",
    duration: { amount, unit },
    ...more,
  });

  it.each([
    ["Voucherify: 25 Jan and a month, usable through 25 Feb", after(1, "month"), "2026-01-25", "2026-02-26"],
    ["Voucherify: 31 Jan and a month, usable through 28 Feb", after(1, "month"), "2026-01-31", "2026-03-01"],
    ["Voucherify: no months, the same day", after(0, "month"), "2026-01-25", "2026-01-26"],
    [
      "Square: 6 Jul 2020 and 12 months, rounded up",
      after(12, "month", { roundUpTo: "month" }),
      "2020-07-06",
      "2021-08-01",
    ],
    ["Yotpo: 365 days from 1 Mar 2023, through 29 Feb 2024", after(365, "day"), "2023-03-01", "2024-03-01"],
    ["a calendar year from 1 Mar 2023, through 1 Mar 2024", after(1, "year"), "2023-03-01", "2024-03-02"],
    ["TIBCO: 2 Jan 2013 and a year, over on 3 Jan 2014", after(1, "year"), "2013-01-02", "2014-01-03"],
    ["Ubucks: 1 Jul 2018 and 90 days, through 29 Sep 2018", after(90, "day"), "2018-07-01", "2018-09-30"],
  ])("%s", (_, expiry, earned, expected) => {
    expect(end(expiry, `${earned}T12:00:00Z`)).toBe(`${expected}T00:00:00.000Z`);
  });

  it("London: the end of 31 July 2026 is 23:00 UTC, exclusive", () => {
    const expiry = { type: "fixedDate", month: 7, day: 31 } as const;
    expect(end(expiry, "2026-05-01T12:00:00Z", "Europe/London")).toBe("2026-07-31T23:00:00.000Z");
  });

  it("Salesforce: a window of 10 days on 15 Jan 2026 reinstates what expired since 5 Jan", () => {
    const member = new Member(programWith({ expiry: after(1, "month")! }), "2025-11-01T00:00:00Z");
    member.buy("early", 1000, "2025-12-03T12:00:00Z");
    member.buy("late", 2000, "2025-12-04T12:00:00Z");
    const command = { at: "2026-01-15T12:00:00Z", expiredSince: "2026-01-05T00:00:00Z", reason: "mercy" };
    const events = member.do({ type: "reinstate", ...command });
    expect(events.at(-1)).toMatchObject({ type: "reinstated", returns: [{ lotId: "late/base", points: 20 }] });
    expect(balanceOf(member.account).spendable).toBe(20);
  });
});

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
});

describe("tiers", () => {
  const ladder = (more: object): NonNullable<ProgramSpec["tiers"]> => ({
    basis: "spend",
    window: { type: "calendarYear" },
    downgrade: "atReview",
    tiers: [
      { id: "basic", threshold: 0 },
      { id: "silver", threshold: 1000 },
      { id: "gold", threshold: 5000 },
    ],
    ...more,
  });
  const validUntil = (tiers: NonNullable<ProgramSpec["tiers"]>, boughtAt: string): unknown => {
    const member = new Member(programWith({ tiers }), "2014-01-01T00:00:00Z");
    member.buy("o", 6000, boughtAt);
    return [member.account.tier!.id, member.account.tier!.validUntil];
  };

  it("Voucherify: 0, 100, 500 and 1,000 by the balance: +100 silver, −50 basic, +500 gold", () => {
    const tiers = ladder({ basis: "balance", window: { type: "lifetime" }, downgrade: "immediate" });
    const steps = [0, 100, 500, 1000].map((threshold, i) => ({
      id: ["basic", "silver", "gold", "platinum"][i]!,
      threshold,
    }));
    const member = new Member(programWith({ tiers: { ...tiers, tiers: steps } }));
    const held = [100, -50, 500].map((points) => {
      member.do({ type: "adjust", at, points, reason: "test" });
      return member.account.tier!.id;
    });
    expect(held).toEqual(["silver", "basic", "gold"]);
  });

  it("Setono: 1,200 is silver at 1,000, below gold at 5,000", () => {
    const member = new Member(programWith({ tiers: ladder({}) }));
    member.buy("o", 1200, at);
    expect(member.account.tier!.id).toBe("silver");
  });

  it("Yotpo: gained in November 2018, kept through 31 Dec 2019", () => {
    expect(validUntil(ladder({}), "2018-11-10T10:00:00Z")).toEqual(["gold", "2020-01-01T00:00:00.000Z"]);
  });

  it("Yotpo: a rolling year from 3 Mar 2019 lasts through 3 Mar 2020", () => {
    const window = { type: "rolling", duration: { amount: 1, unit: "year" } };
    expect(validUntil(ladder({ window }), "2019-03-03T10:00:00Z")).toEqual(["gold", "2020-03-04T00:00:00.000Z"]);
  });

  it("Miles & More, as it was: gained on 14 May 2015, kept through 28 Feb 2018", () => {
    const validity = { windows: 2, extra: { amount: 2, unit: "month" } };
    expect(validUntil(ladder({ validity }), "2015-05-14T10:00:00Z")).toEqual(["gold", "2018-03-01T00:00:00.000Z"]);
  });

  it("falls at the review alone, by one tier where the ladder lands softly, and not before a time of grace", () => {
    const fall = (more: object, now: string): string => {
      const member = new Member(programWith({ tiers: ladder(more) }), "2024-01-01T00:00:00Z");
      member.buy("o", 6000, "2024-05-01T10:00:00Z");
      member.do({ type: "adjust", at: now, points: 1, reason: "look" });
      return member.account.tier!.id;
    };
    expect(fall({}, "2025-12-31T23:59:59Z")).toBe("gold");
    expect(fall({}, "2026-01-01T00:00:00Z")).toBe("basic");
    expect(fall({ softLanding: true }, "2026-01-01T00:00:00Z")).toBe("silver");
    const grace = { amount: 30, unit: "day" };
    expect(fall({ grace }, "2026-01-30T12:00:00Z")).toBe("gold");
    expect(fall({ grace }, "2026-02-01T12:00:00Z")).toBe("basic");
  });
});
