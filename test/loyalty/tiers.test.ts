import { describe, expect, it } from "vitest";
import { decide } from "../../src/loyalty/engine/decide.ts";
import { replay } from "../../src/loyalty/engine/replay.ts";
import type { ProgramSpec } from "../../src/loyalty/program/program.ts";
import { gainedUnits } from "../../src/loyalty/tiers/gainedUnits.ts";
import { review } from "../../src/loyalty/tiers/review.ts";
import { tierProgress } from "../../src/loyalty/tiers/tierProgress.ts";
import { Member, programWith } from "./shop.ts";

const at = "2026-02-01T10:00:00Z";

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

  it("Setono: gold is held at the evaluation itself, and for a grace of 30 days from 6 Jul 2026: still on 4 Aug", () => {
    const grace = { amount: 30, unit: "day" };
    const tiers = ladder({ basis: "balance", window: { type: "lifetime" }, downgrade: "immediate", grace });
    const member = new Member(programWith({ tiers }), "2026-01-01T00:00:00Z");
    member.do({ type: "adjust", at: "2026-02-01T10:00:00Z", points: 6000, reason: "opening" });
    expect(member.account.tier!.id).toBe("gold");
    const [, begun] = member.do({ type: "adjust", at: "2026-07-06T10:00:00Z", points: -4000, reason: "error" });
    expect(begun).toMatchObject({ type: "tierChanged", from: "gold", to: "gold", reason: "grace" });
    const on = (at: string): string => tierProgress(member.program, member.account, at)!.tier;
    expect(on("2026-08-04T12:00:00Z")).toBe("gold");
    expect(on("2026-08-06T00:00:00Z")).toBe("silver");
    expect(tierProgress(member.program, member.account, "2026-08-04T12:00:00Z")!.projectedTier).toBe("silver");
  });

  it("Setono: below since 1 June, it is silver on 6 July", () => {
    const grace = { amount: 30, unit: "day" };
    const tiers = ladder({ basis: "balance", window: { type: "lifetime" }, downgrade: "immediate", grace });
    const member = new Member(programWith({ tiers }), "2026-01-01T00:00:00Z");
    member.do({ type: "adjust", at: "2026-02-01T10:00:00Z", points: 6000, reason: "opening" });
    member.do({ type: "adjust", at: "2026-06-01T10:00:00Z", points: -4000, reason: "error" });
    member.do({ type: "adjust", at: "2026-06-20T10:00:00Z", points: -1, reason: "error" }); // begins no other grace
    expect(member.account.tier!.id).toBe("gold");
    member.do({ type: "adjust", at: "2026-07-06T10:00:00Z", points: 1, reason: "look" });
    expect(member.account.tier!.id).toBe("silver");
    expect(member.account.tier).toMatchObject({ validUntil: null, reviewAt: null });
  });

  it("ends a time of grace when the balance has risen again", () => {
    const grace = { amount: 30, unit: "day" };
    const tiers = ladder({ basis: "balance", window: { type: "lifetime" }, downgrade: "immediate", grace });
    const member = new Member(programWith({ tiers }), "2026-01-01T00:00:00Z");
    const change = (points: number, at: string): unknown => {
      const events = member.do({ type: "adjust", at, points, reason: "test" });
      return events.flatMap((event) => (event.type === "tierChanged" ? [event.reason] : []));
    };
    expect(change(6000, "2026-02-01T10:00:00Z")).toEqual(["upgrade"]);
    expect(change(-4000, "2026-03-01T10:00:00Z")).toEqual(["grace"]);
    expect(change(3500, "2026-03-20T10:00:00Z")).toEqual(["renewal"]);
    expect(member.account.tier).toMatchObject({ id: "gold", reviewAt: null });
    expect(change(-4000, "2026-06-01T10:00:00Z")).toEqual(["grace"]);
    expect(change(1, "2026-09-01T10:00:00Z")).toEqual(["downgrade"]);
  });

  it("keeps a balance's tier between its threshold and what retains it", () => {
    const steps = [
      { id: "basic", threshold: 0 },
      { id: "silver", threshold: 1000, retain: 600 },
    ];
    const tiers = ladder({ basis: "balance", window: { type: "lifetime" }, downgrade: "immediate", tiers: steps });
    const member = new Member(programWith({ tiers }));
    const held = [1000, -400, -1].map((points) => {
      member.do({ type: "adjust", at, points, reason: "test" });
      return member.account.tier!.id;
    });
    expect(held).toEqual(["silver", "silver", "basic"]);
  });

  it("falls to the highest tier that the units keep", () => {
    const steps = [
      { id: "basic", threshold: 0 },
      { id: "silver", threshold: 1000, retain: 500 },
      { id: "gold", threshold: 5000, retain: 4000 },
    ];
    const fall = (units: number): string => {
      const member = new Member(programWith({ tiers: ladder({ tiers: steps }) }), "2024-01-01T00:00:00Z");
      member.buy("o1", 6000, "2024-05-01T10:00:00Z");
      if (units > 0) member.buy("o2", units, "2025-05-01T10:00:00Z");
      member.do({ type: "adjust", at: "2026-01-01T10:00:00Z", points: 1, reason: "look" });
      return member.account.tier!.id;
    };
    expect([0, 499, 500, 3999, 4000].map(fall)).toEqual(["basic", "basic", "silver", "silver", "gold"]);
  });

  it("is extended at once when its units are reached again in a later year of its term", () => {
    const member = new Member(programWith({ tiers: ladder({ validity: { windows: 2 } }) }), "2024-01-01T00:00:00Z");
    const until = (): string => member.account.tier!.validUntil!.slice(0, 10);
    member.buy("o1", 6000, "2024-05-01T10:00:00Z");
    expect(until()).toBe("2027-01-01");
    member.buy("o2", 6000, "2024-06-01T10:00:00Z");
    expect(until()).toBe("2027-01-01");
    member.buy("o3", 6000, "2025-06-01T10:00:00Z");
    expect(until()).toBe("2028-01-01");
    member.do({ type: "adjust", at: "2027-12-31T10:00:00Z", points: 1, reason: "look" });
    expect(member.account.tier!.id).toBe("gold");
  });

  it("counts a purchase that arrives after New Year in its own year", () => {
    const member = new Member(programWith({ tiers: ladder({}) }), "2025-01-01T00:00:00Z");
    member.do({
      type: "purchase",
      at: "2025-12-31T20:00:00Z",
      recordedAt: "2026-01-01T03:00:00Z",
      purchase: { orderId: "o", lines: [{ lineId: "1", quantity: 1, amountMinor: 5500 }] },
    });
    expect(member.account.tier).toMatchObject({ id: "gold", validUntil: "2027-01-01T00:00:00.000Z" });
  });

  it("is kept for life by units of all time, and a refund takes from these", () => {
    const steps = [
      { id: "basic", threshold: 0 },
      { id: "silver", threshold: 1000, forLife: 2000 },
    ];
    const member = new Member(programWith({ tiers: ladder({ tiers: steps }) }), "2020-01-01T00:00:00Z");
    for (const year of [2020, 2021, 2022]) member.buy(`o${year}`, 900, `${year}-05-01T10:00:00Z`);
    expect(member.account.tier).toMatchObject({ id: "silver", validUntil: null });
    member.do({ type: "refund", at: "2022-06-01T10:00:00Z", orderId: "o2022", what: { type: "all" } });
    expect(member.account.lifetime.qualified).toBe(1800);
  });

  it("may be set by hand, and locked against what the member does", () => {
    const member = new Member(programWith({ tiers: ladder({}) }), "2024-01-01T00:00:00Z");
    member.do({ type: "reviewTier", at: "2024-02-01T10:00:00Z", tier: "silver", lock: true });
    member.buy("o1", 9000, "2024-05-01T10:00:00Z");
    member.do({ type: "adjust", at: "2027-01-01T10:00:00Z", points: 1, reason: "look" });
    expect(member.account.tier).toMatchObject({ id: "silver", isLocked: true });
    const [lifted] = member.do({ type: "reviewTier", at: "2027-02-01T10:00:00Z" });
    expect(lifted).toMatchObject({ from: "silver", to: "basic", reason: "manual", isLocked: false });
    member.do({ type: "reviewTier", at: "2027-02-01T10:00:00Z", tier: "gold" });
    expect(member.account.tier).toMatchObject({ id: "gold", validUntil: "2029-01-01T00:00:00.000Z", isLocked: false });
    const refused = member.put({ type: "reviewTier", at: "2027-02-01T10:00:00Z", tier: "tin" } as never);
    expect(refused).toMatchObject([{ code: "unknown_tier" }]);
    const untiered = new Member(programWith());
    expect(untiered.put({ type: "reviewTier", at } as never)).toMatchObject([{ code: "nothing_to_do" }]);
  });

  it("is not reviewed before it ends, however often somebody asks", () => {
    const member = new Member(programWith({ tiers: ladder({}) }), "2024-01-01T00:00:00Z");
    member.buy("o1", 6000, "2024-05-01T10:00:00Z");
    for (const at of ["2024-06-01T10:00:00Z", "2025-03-01T10:00:00Z", "2025-12-31T10:00:00Z"]) {
      expect(member.do({ type: "reviewTier", at })).toEqual([]);
    }
    const due = member.do({ type: "reviewTier", at: "2026-01-01T10:00:00Z" });
    expect(due).toMatchObject([{ type: "tierChanged", reason: "downgrade", occurredAt: "2026-01-01T00:00:00.000Z" }]);
  });

  it("comes to members who joined before there were tiers", () => {
    const member = new Member(programWith(), "2026-01-01T00:00:00Z");
    const program = programWith({ version: 2, tiers: ladder({}) });
    const command = {
      type: "purchase",
      id: "p",
      at,
      purchase: { orderId: "o", lines: [{ lineId: "1", quantity: 1, amountMinor: 1500 }] },
    } as const;
    const decision = decide(program, member.account, command);
    expect(decision.ok && decision.events.at(-1)).toMatchObject({ from: null, to: "silver", reason: "upgrade" });
  });

  it("that the ladder has no more gives way to what is earned", () => {
    const member = new Member(programWith({ tiers: ladder({}) }), "2026-01-01T00:00:00Z");
    member.buy("o1", 1500, at);
    const bronze = [
      { id: "basic", threshold: 0 },
      { id: "bronze", threshold: 500 },
    ];
    const program = programWith({ version: 2, tiers: ladder({ tiers: bronze }) });
    expect(tierProgress(program, member.account, "2028-01-01T00:00:00Z")!.tier).toBe("basic");
    expect(review(program, member.account, Date.parse(at)).to).toBe("bronze");
  });

  it.each([
    ["qualifyingPoints", [{ from: "2026-01-01", units: 20 }]],
    ["spend", [{ from: "2026-01-01", units: 2000 }]],
    ["nights", [{ from: "2026-01-01", units: 3 }]],
    ["orders", [{ from: "2026-01-01", units: 1 }]],
    ["referrals", [{ from: "2026-01-01", units: 0 }]],
    ["balance", []],
  ] as const)("counts by %s", (basis, expected) => {
    const rules: ProgramSpec["rules"] = [
      { id: "base", earn: { type: "linear", rate: "1" } },
      { id: "bonus", earn: { type: "fixed", points: 100 }, qualifies: false },
    ];
    const member = new Member(programWith({ rules, tiers: ladder({ basis }) }));
    member.do({
      type: "purchase",
      at,
      purchase: {
        orderId: "o",
        lines: [
          { lineId: "1", quantity: 2, amountMinor: 1500 },
          { lineId: "2", quantity: 1, amountMinor: 500 },
        ],
      },
    });
    expect(member.account.qualifying).toEqual(expected);
  });

  it("counts no order of lines that earn nothing", () => {
    const member = new Member(programWith({ tiers: ladder({ basis: "orders" }) }));
    member.do({ type: "purchase", at, purchase: { orderId: "o", lines: [] } });
    expect(member.account.lifetime.qualified).toBe(0);
  });

  it("counts by years from a day of the calendar or of enrolment, by a rolling time, or for life", () => {
    const last = (window: object, more: object = {}): unknown => {
      const member = new Member(programWith({ tiers: ladder({ window, ...more }) }), "2024-02-29T12:00:00Z");
      member.buy("o1", 600, "2025-02-27T10:00:00Z");
      member.buy("o2", 600, "2025-03-01T10:00:00Z");
      return [member.account.tier!.id, member.account.tier!.validUntil?.slice(0, 10)];
    };
    expect(last({ type: "calendarYear", starts: { month: 3, day: 1 } })).toEqual(["basic", undefined]);
    expect(last({ type: "calendarYear", starts: { month: 2, day: 27 } })).toEqual(["silver", "2027-02-27"]);
    expect(last({ type: "anniversary" })).toEqual(["basic", undefined]);
    expect(last({ type: "rolling", duration: { amount: 2, unit: "day" } })).toEqual(["basic", undefined]);
    expect(last({ type: "rolling", duration: { amount: 3, unit: "day" } })).toEqual(["silver", "2025-03-05"]);
    expect(last({ type: "lifetime" }, { downgrade: "never" })).toEqual(["silver", undefined]);
  });
});

describe("a status that suspends expiry", () => {
  const tiers: ProgramSpec["tiers"] = {
    basis: "spend",
    window: { type: "calendarYear" },
    downgrade: "atReview",
    tiers: [
      { id: "basic", threshold: 0 },
      { id: "senator", threshold: 5000, suspendsExpiry: true },
    ],
  };
  const spent = (expiry: ProgramSpec["expiry"]): Member => {
    const member = new Member(programWith({ tiers, expiry: expiry! }), "2024-01-01T00:00:00Z");
    member.buy("early", 1000, "2024-01-10T10:00:00Z");
    member.buy("great", 6000, "2024-01-20T10:00:00Z");
    return member;
  };

  it("keeps points of before it too, until it is lost", () => {
    const member = spent({ type: "after", duration: { amount: 3, unit: "month" } });
    const at = (asOf: string): unknown =>
      replay(member.program, member.events, { asOf }).lots.map(({ id }) => id.split("/")[0]);
    expect(at("2025-12-31T23:59:59Z")).toEqual(["early", "great"]);
    const events = member.do({ type: "adjust", at: "2026-01-01T10:00:00Z", points: 1, reason: "look" });
    expect(events.slice(0, 2)).toMatchObject([
      { type: "tierChanged", to: "basic", occurredAt: "2026-01-01T00:00:00.000Z" },
      { type: "expired", points: 70, occurredAt: "2026-01-01T00:00:00.000Z" },
    ]);
  });

  it("does so with inactivity as well, and points that are not over yet keep their end", () => {
    const inactive = spent({ type: "inactivity", duration: { amount: 3, unit: "month" }, activities: ["earn"] });
    inactive.do({ type: "adjust", at: "2025-12-31T10:00:00Z", points: 1, reason: "look" });
    expect(inactive.account.lifetime.expired).toBe(0);
    inactive.do({ type: "adjust", at: "2026-01-01T10:00:00Z", points: 1, reason: "look" });
    expect(inactive.account.lifetime.expired).toBe(71);
    const later = spent({ type: "fixedDate", month: 6, day: 30 });
    later.buy("late", 1000, "2025-08-01T10:00:00Z");
    later.do({ type: "adjust", at: "2026-06-30T10:00:00Z", points: 1, reason: "look" });
    expect(later.account.lifetime.expired).toBe(70);
    expect(later.account.lots[0]!.expiresAt).toBe("2026-07-01T00:00:00.000Z");
  });
});

describe("a referral that qualified", () => {
  const event = {
    type: "referralQualified",
    side: "referrer",
    qualifying: null,
  } as const;

  it("counts on a ladder of referrals alone", () => {
    expect(gainedUnits(event as never)).toBe(0);
    expect(gainedUnits({ ...event, qualifying: { from: "2026-01-01", units: 1 } } as never)).toBe(1);
    expect(gainedUnits({ ...event, side: "referee" } as never)).toBe(0);
  });
});
