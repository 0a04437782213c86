import { describe, expect, it } from "vitest";
import type { ProgramSpec } from "../../src/loyalty/program/program.ts";
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
});
