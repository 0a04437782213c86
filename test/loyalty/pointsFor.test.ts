import { describe, expect, it } from "vitest";
import { pointsFor, type MemberContext } from "../../src/loyalty/accrual/pointsFor.ts";
import type { PurchaseLine } from "../../src/loyalty/accrual/purchase.ts";
import type { ProgramSpec } from "../../src/loyalty/program/program.ts";
import type { Rule } from "../../src/loyalty/program/rule.ts";
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
const factor = (rate: string): Rule => ({
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

  it("gives a point that two rules share alike to the first", () => {
    const half = { type: "linear", rate: "0.5" } as const;
    const rules: Rule[] = [
      { id: "first", earn: half },
      { id: "second", earn: half },
    ];
    const order = { orderId: "o", at, lines: [{ lineId: "1", quantity: 1, amountMinor: 100 }] };
    expect(pointsFor(programWith({ rules }), order).byRule.map(({ points }) => points)).toEqual([1, 0]);
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

  it("Setono: items of 8,000 in an order of 9,500 earn on 1,500 more where what is not goods earns", () => {
    const lines = [{ amountMinor: 5000 }, { amountMinor: 3000 }];
    const order = { shippingMinor: 1500 };
    expect(points({ base: { ...plainSpec.base, shipping: "include" } }, lines, {}, order)).toBe(95);
    expect(points({}, lines, {}, order)).toBe(80);
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

  it("leaves a bonus out of the tier's factor as well", () => {
    const tiers: ProgramSpec["tiers"] = {
      basis: "spend",
      window: { type: "lifetime" },
      downgrade: "never",
      tiers: [{ id: "gold", threshold: 0, multiplier: "1.5" }],
    };
    const rules: ProgramSpec["rules"] = [...plainSpec.rules, { id: "bonus", earn: { type: "fixed", points: 10 } }];
    expect(points({ rules, tiers }, [{ amountMinor: 1000 }], { tier: "gold" })).toBe(25);
  });

  it("rounds each rule, or all together, in which case the points go to the greatest rests", () => {
    const rules: ProgramSpec["rules"] = ["0.15", "0.17", "0.18"].map((rate, i) => ({
      id: `r${i}`,
      earn: { type: "linear", rate },
    }));
    const by = (stage: "rule" | "order"): number[] =>
      pointsFor(programWith({ rules, rounding: { mode: "down", stage } }), {
        orderId: "o",
        at,
        lines: [{ lineId: "1", quantity: 1, amountMinor: 1000 }],
      }).byRule.map((rule) => rule.points);
    expect(by("rule")).toEqual([1, 1, 1]);
    expect(by("order")).toEqual([1, 2, 2]);
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
      return event?.type === "earned" ? [event.points, event.cuts ?? []] : null;
    };
    expect(given("a", "2026-03-01")).toEqual([100, []]);
    expect(given("b", "2026-03-31")).toEqual([50, [{ capId: "month", points: 50 }]]);
    expect(given("c", "2026-04-01")).toEqual([100, []]);
  });
});

describe("the earning kinds", () => {
  const bands = [
    { fromMinor: 0, rate: "1" },
    { fromMinor: 10_000, rate: "2" },
    { fromMinor: 20_000, rate: "3" },
  ];
  const banded = (apply: "marginal" | "whole", amountMinor: number): number =>
    points({ rules: [{ id: "bands", earn: { type: "banded", bands, apply } }] }, [{ amountMinor }]);

  it("give each band its own share, or all at the band reached", () => {
    expect([5000, 10_000, 15_000, 25_000].map((amount) => banded("marginal", amount))).toEqual([50, 100, 200, 450]);
    expect([5000, 10_000, 15_000, 25_000].map((amount) => banded("whole", amount))).toEqual([50, 200, 300, 750]);
  });

  it("give points by the piece, whatever a piece costs", () => {
    const rules: ProgramSpec["rules"] = [{ id: "pieces", earn: { type: "perItem", points: 3 } }, factor("2")];
    const lines = [
      { amountMinor: 0, quantity: 2 },
      { amountMinor: 500, quantity: 3 },
    ];
    expect(points({ rules }, lines)).toBe(30);
    expect(points({ rules, rounding: { mode: "down", stage: "line" } }, lines)).toBe(30);
  });

  it("give nothing for nothing, by the line as well", () => {
    expect(points({ rounding: { mode: "up", stage: "line" } }, [{ amountMinor: 0 }, { amountMinor: 0 }])).toBe(0);
    expect(points({}, [])).toBe(0);
  });
});

describe("the base", () => {
  const base = (changes: object, line: object, order: object = {}): number =>
    points({ base: { ...plainSpec.base, ...changes } }, [{ amountMinor: 10_000, ...line }], undefined, order);

  it("is the price with or without each part, as the programme says", () => {
    expect(base({}, { discountMinor: 1000 })).toBe(90);
    expect(base({ discounts: "include" }, { discountMinor: 1000 })).toBe(100);
    expect(base({ tax: "exclude" }, {})).toBe(100);
    expect(base({ tax: "exclude" }, { taxMinor: 1597 })).toBe(84);
    expect(base({ pointsPaid: "include" }, { pointsPaidMinor: 3000 })).toBe(100);
    expect(base({ pointsPaid: "exclude" }, { pointsPaidMinor: 3000 })).toBe(70);
    expect(base({ pointsPaid: "exclude" }, {})).toBe(100);
    expect(base({ shipping: "include" }, {}, { shippingMinor: 500 })).toBe(105);
    expect(base({ shipping: "exclude" }, {}, { shippingMinor: 500 })).toBe(100);
  });

  it("never falls below nothing", () => {
    expect(base({ tax: "exclude", pointsPaid: "exclude" }, { taxMinor: 1600, pointsPaidMinor: 10_000 })).toBe(0);
  });

  it("bears its share of a discount on the order, which lines that earn nothing share", () => {
    const lines = [
      { amountMinor: 3333, lineId: "a" },
      { amountMinor: 3333, lineId: "b" },
      { amountMinor: 3334, lineId: "c", kind: "giftCard" as const },
    ];
    const order = { orderId: "o", at, lines: lines.map((line) => ({ quantity: 1, ...line })), discountMinor: 1000 };
    expect(pointsFor(programWith(), order).baseMinor).toBe(3333 + 3333 - 333 - 333);
  });

  it("takes shipping for no line of the customer's, whatever that is called", () => {
    const lines = [{ lineId: "shipping", quantity: 1, amountMinor: 10_000 }];
    const member = new Member(programWith({ base: { ...plainSpec.base, shipping: "include" } }));
    member.do({ type: "purchase", at, purchase: { orderId: "o", lines, shippingMinor: 500 } });
    member.do({ type: "refund", at, orderId: "o", what: { type: "all" } });
    expect(member.account.lifetime).toMatchObject({ issued: 105, clawedBack: 105 });
  });
});

describe("a condition", () => {
  const bonus = (when: NonNullable<Rule["when"]>): Partial<ProgramSpec> => ({
    rules: [{ id: "bonus", when, earn: { type: "fixed", points: 7 } }],
    timeZone: "Europe/Berlin",
  });
  const applies = (when: object, order: object = {}, context: MemberContext = {}): boolean =>
    points(bonus(when), [{ amountMinor: 5000 }], context, order) === 7;

  it("names dates, of which the last is over with its local day, and instants", () => {
    const when = { from: "2026-02-01", until: "2026-02-28" };
    const on = (moment: string): boolean => applies(when, { at: moment });
    expect(on("2026-01-31T22:59:59.999Z")).toBe(false);
    expect(on("2026-01-31T23:00:00Z")).toBe(true);
    expect(on("2026-02-28T22:59:59.999Z")).toBe(true);
    expect(on("2026-02-28T23:00:00Z")).toBe(false);
    expect(applies({ until: "2026-02-01T11:00:00" })).toBe(false); // in Berlin, an hour before UTC's
    expect(applies({ from: "2026-02-01T10:00:00Z", until: "2026-02-01T10:00:00.001Z" })).toBe(true);
  });

  it("names local weekdays", () => {
    expect(applies({ weekdays: [0] })).toBe(true); // 1 February 2026 was a Sunday
    expect(applies({ weekdays: [0] }, { at: "2026-02-01T23:30:00Z" })).toBe(false);
    expect(applies({ weekdays: [1] }, { at: "2026-02-01T23:30:00Z" })).toBe(true);
  });

  it("names channels, attributes and tiers, which a purchase without them does not have", () => {
    expect(applies({ channels: ["app"] }, { channel: "app" })).toBe(true);
    expect(applies({ channels: ["app"] }, { channel: "till" })).toBe(false);
    expect(applies({ channels: ["app"] })).toBe(false);
    expect(applies({ attributes: { segment: ["vip", "staff"] } }, { attributes: { segment: "staff" } })).toBe(true);
    expect(applies({ attributes: { segment: ["vip"] } }, { attributes: { segment: "new" } })).toBe(false);
    expect(applies({ attributes: { segment: ["vip"] } })).toBe(false);
    const tiers: ProgramSpec["tiers"] = {
      basis: "spend",
      window: { type: "lifetime" },
      downgrade: "never",
      tiers: [{ id: "basic", threshold: 0 }],
    };
    const rules: ProgramSpec["rules"] = [{ id: "r", when: { tiers: ["basic"] }, earn: { type: "fixed", points: 1 } }];
    expect(points({ tiers, rules }, [{ amountMinor: 1 }], { tier: "basic" })).toBe(1);
    expect(points({ tiers, rules }, [{ amountMinor: 1 }])).toBe(0);
  });

  it("names the least that must be spent, and which purchase it is", () => {
    expect(applies({ minimumMinor: 5000 })).toBe(true);
    expect(applies({ minimumMinor: 5001 })).toBe(false);
    const turns = (purchase: NonNullable<Rule["when"]>["purchase"]): boolean[] =>
      [0, 1, 2, 3, 4, 5].map((purchasesBefore) => applies({ purchase }, {}, { purchasesBefore }));
    expect(turns("first")).toEqual([true, false, false, false, false, false]);
    expect(turns({ nth: 3 })).toEqual([false, false, true, false, false, false]);
    expect(turns({ every: 3 })).toEqual([false, false, true, false, false, true]);
    expect(turns({ after: 3 })).toEqual([false, false, false, true, true, true]);
  });
});

describe("stacking", () => {
  const rules: ProgramSpec["rules"] = [
    { id: "small", earn: { type: "linear", rate: "1" } },
    { id: "great", earn: { type: "linear", rate: "3" } },
    { id: "equal", earn: { type: "linear", rate: "3" } },
  ];
  const by = (stacking: "additive" | "bestOf" | "exclusive", more: ProgramSpec["rules"] = rules): unknown =>
    pointsFor(programWith({ rules: more, stacking: { rules: stacking, multipliers: "additive" } }), {
      orderId: "o",
      at,
      lines: [{ lineId: "1", sku: "tea", quantity: 1, amountMinor: 1000 }],
    }).byRule.map(({ ruleId, points: given }) => [ruleId, given]);

  it("adds all up, takes the best, of equal ones the first, or takes the first", () => {
    expect(by("additive")).toEqual([
      ["small", 10],
      ["great", 30],
      ["equal", 30],
    ]);
    expect(by("bestOf")).toEqual([["great", 30]]);
    expect(by("exclusive")).toEqual([["small", 10]]);
    expect(by("exclusive", rules.slice(0, 1))).toEqual([["small", 10]]);
  });

  it("takes what is best with its factors", () => {
    const fixed = { id: "fixed", earn: { type: "fixed", points: 15 } } as const;
    expect(by("bestOf", [fixed, rules[0]!, factor("2")])).toEqual([["small", 20]]);
    expect(by("bestOf", [fixed, rules[0]!])).toEqual([["fixed", 15]]);
  });

  it("goes by priority, and ends with a rule that stops", () => {
    const [small, great] = rules as [Rule, Rule];
    expect(by("exclusive", [small, { ...great, priority: 1 }])).toEqual([["great", 30]]);
    expect(by("additive", [{ ...small, stop: true, lines: { skus: ["tea"] } }, great])).toEqual([["small", 10]]);
    expect(by("additive", [{ ...small, stop: true, lines: { skus: ["pot"] } }, great])).toEqual([["great", 30]]);
  });

  it("multiplies the lines that a factor names alone", () => {
    const double = { id: "double", lines: { categories: ["new"] }, earn: { type: "multiplier", factor: "2" } } as const;
    const lines = [{ amountMinor: 1000, categories: ["new"] }, { amountMinor: 1000 }];
    expect(points({ rules: [...plainSpec.rules, double] }, lines)).toBe(30);
    expect(points({ rules: [...plainSpec.rules, double, factor("0")] }, lines)).toBe(10);
    expect(points({ rules: [...plainSpec.rules, factor("0"), { ...factor("0"), id: "twice" }] }, lines)).toBe(0);
  });
});

describe("caps", () => {
  it("of single rules come first, then those of the award, which take from the last rule back", () => {
    const rules: ProgramSpec["rules"] = [
      { id: "base", earn: { type: "linear", rate: "1" } },
      { id: "extra", earn: { type: "linear", rate: "1" } },
      { id: "bonus", earn: { type: "fixed", points: 5 } },
    ];
    const caps = [
      { id: "all", per: "transaction", points: 60 },
      { id: "constructor", per: "transaction", points: 30, ruleId: "extra" },
    ] as const;
    const order = { orderId: "o", at, lines: [{ lineId: "1", quantity: 1, amountMinor: 4000 }] };
    const { byRule, cuts } = pointsFor(programWith({ rules, caps }), order);
    expect(byRule.map((rule) => rule.points)).toEqual([40, 20, 0]);
    expect(cuts).toEqual([
      { capId: "constructor", points: 10 },
      { capId: "all", points: 15 },
    ]);
    const used = pointsFor(programWith({ rules, caps }), order, { capUse: { all: 100 } });
    expect(used.points).toBe(0);
  });
});

describe("the trace", () => {
  it("tells the calculation line by line", () => {
    const program = programWith({
      rules: [
        { id: "base", earn: { type: "linear", rate: "1.1" } },
        { id: "flat", earn: { type: "fixed", points: 3 } },
        { id: "sunday", when: { weekdays: [0] }, earn: { type: "multiplier", factor: "2" } },
        { id: "monday", when: { weekdays: [1] }, earn: { type: "multiplier", factor: "9" } },
        { id: "shoes", lines: { skus: ["shoe"] }, earn: { type: "perItem", points: 5 } },
      ],
      stacking: { rules: "bestOf", multipliers: "compounding" },
      caps: [{ id: "most", per: "transaction", points: 25 }],
      exclusions: { categories: ["tobacco"], skus: ["bag"] },
      base: { ...plainSpec.base, shipping: "include" },
      tiers: {
        basis: "spend",
        window: { type: "lifetime" },
        downgrade: "never",
        tiers: [{ id: "gold", threshold: 0, multiplier: "1.5" }],
      },
    });
    const lines = [
      { lineId: "beans", quantity: 1, amountMinor: 1000 },
      { lineId: "card", quantity: 1, amountMinor: 1000, kind: "giftCard" },
      { lineId: "pipe", quantity: 1, amountMinor: 1000, categories: ["new", "tobacco"] },
      { lineId: "bag", sku: "bag", quantity: 1, amountMinor: 10 },
    ] as const;
    const { trace } = pointsFor(program, { orderId: "o", at, lines, shippingMinor: 5 }, { tier: "gold" });
    expect(trace.map(({ step, ruleId = "", input, output, note }) => [step, ruleId, input, output, note])).toEqual([
      ["line", "", 0, 0, "beans: 10.00 EUR earn"],
      ["line", "", 0, 0, "card: does not earn, giftCard"],
      ["line", "", 0, 0, "pipe: does not earn, tobacco"],
      ["line", "", 0, 0, "bag: does not earn, bag"],
      ["line", "", 0, 0, "shipping: 0.05 EUR earn"],
      ["rule", "base", 0, 11.055, "linear on 10.05 EUR"],
      ["rule", "flat", 11.055, 14.055, "fixed on 10.05 EUR"],
      ["condition", "monday", 14.055, 14.055, "does not apply: weekdays"],
      ["condition", "shoes", 14.055, 14.055, "does not apply: no line"],
      ["multiplier", "", 14.055, 25.11, "compounding: sunday"],
      ["stacking", "", 25.11, 22.11, "bestOf: base"],
      ["tier", "", 22.11, 33.165, "tier gold"],
      ["rounding", "", 33.165, 33, "down, by the order"],
      ["cap", "", 33, 25, "cap most"],
    ]);
  });

  it("writes money of currencies without decimals", () => {
    const order = { orderId: "o", at, lines: [{ lineId: "1", quantity: 1, amountMinor: 300 }] };
    const { trace } = pointsFor(programWith({ currency: "JPY", currencyDecimals: 0 }), order);
    expect(trace.at(-2)!.note).toBe("linear on 300 JPY");
  });
});
