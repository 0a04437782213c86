import { describe, expect, it } from "vitest";
import { newAccount } from "../../src/loyalty/account/newAccount.ts";
import type { ProgramSpec } from "../../src/loyalty/program/program.ts";
import { tierProgress } from "../../src/loyalty/tiers/tierProgress.ts";
import { issuesOf } from "../config/issuesOf.ts";
import { deepFreeze } from "../plot/deepFreeze.ts";
import { Member, programWith } from "./shop.ts";

const ladder = (more: object = {}): NonNullable<ProgramSpec["tiers"]> => ({
  basis: "spend",
  window: { type: "calendarYear" },
  downgrade: "atReview",
  tiers: [
    { id: "basic", threshold: 0 },
    { id: "silver", threshold: 1000, retain: 800 },
    { id: "gold", threshold: 5000 },
  ],
  ...more,
});

describe("tierProgress", () => {
  it("tells what is missing to the next tier and to keep the present one", () => {
    const program = programWith({ tiers: ladder() });
    const member = new Member(program, "2025-01-01T00:00:00Z");
    member.buy("o1", 1200, "2025-11-01T10:00:00Z");
    member.buy("o2", 300, "2026-02-01T10:00:00Z");
    deepFreeze(member.account);
    expect(tierProgress(program, member.account, "2026-03-01T11:00:00+01:00")).toEqual({
      kind: "tierProgress",
      memberId: "m1",
      at: "2026-03-01T10:00:00.000Z",
      basis: "spend",
      tier: "silver",
      since: "2025-11-01T10:00:00.000Z",
      validUntil: "2027-01-01T00:00:00.000Z",
      reviewAt: "2027-01-01T00:00:00.000Z",
      isLocked: false,
      units: 300,
      next: { tier: "gold", threshold: 5000, missing: 4700 },
      retain: { threshold: 800, missing: 500 },
      projectedTier: "basic",
    });
    member.buy("o3", 500, "2026-04-01T10:00:00Z"); // 800 of this year keep silver for another one, at once
    const kept = tierProgress(program, member.account, "2026-04-01T10:00:00Z")!;
    expect(kept).toMatchObject({ validUntil: "2028-01-01T00:00:00.000Z", retain: { missing: 800 } });
    expect(kept.since).toBe("2025-11-01T10:00:00.000Z");
  });

  it("has carried out what is due by the moment", () => {
    const program = programWith({ tiers: ladder() });
    const member = new Member(program, "2025-01-01T00:00:00Z");
    member.buy("o1", 6000, "2025-11-01T10:00:00Z");
    const at = (moment: string): unknown => {
      const { tier, projectedTier, next, retain, reviewAt } = tierProgress(program, member.account, moment)!;
      return [tier, projectedTier, next?.missing, retain?.missing, reviewAt?.slice(0, 10)];
    };
    expect(at("2026-12-31T23:59:59Z")).toEqual(["gold", "basic", undefined, 5000, "2027-01-01"]);
    expect(at("2027-01-01T00:00:00Z")).toEqual(["basic", "basic", 1000, undefined, undefined]);
  });

  it("knows of tiers for life, locks and ladders without a review", () => {
    const tiers = ladder({
      tiers: [
        { id: "basic", threshold: 0 },
        { id: "silver", threshold: 1000, forLife: 3000 },
      ],
    });
    const program = programWith({ tiers });
    const member = new Member(program, "2025-01-01T00:00:00Z");
    member.buy("o1", 1200, "2025-11-01T10:00:00Z");
    member.buy("o2", 900, "2026-02-01T10:00:00Z");
    expect(tierProgress(program, member.account, "2026-03-01T10:00:00Z")!.retain!.missing).toBe(100);
    member.buy("o3", 900, "2025-12-01T10:00:00Z"); // arrives late, and makes 3,000 of all time
    expect(tierProgress(program, member.account, "2026-03-01T10:00:00Z")).toMatchObject({
      validUntil: null,
      retain: null,
      projectedTier: "silver",
    });
    member.do({ type: "reviewTier", at: "2026-03-02T10:00:00Z", tier: "basic", lock: true });
    expect(tierProgress(program, member.account, "2026-03-03T10:00:00Z")).toMatchObject({
      isLocked: true,
      tier: "basic",
      retain: null,
      projectedTier: "basic",
    });
  });

  it("says in advance that nothing is missing where all time counts", () => {
    const tiers = ladder({
      tiers: [
        { id: "basic", threshold: 0 },
        { id: "silver", threshold: 1000, forLife: 1000 },
      ],
    });
    const before = programWith({ tiers: ladder() });
    const member = new Member(before, "2025-01-01T00:00:00Z");
    member.buy("o1", 1200, "2025-11-01T10:00:00Z");
    const program = programWith({ version: 2, tiers }); // under the version before, the tier had an end
    expect(tierProgress(program, member.account, "2026-03-01T10:00:00Z")).toMatchObject({
      retain: { threshold: 1000, missing: 0 },
      projectedTier: "silver",
    });
  });

  it("is null where there are no tiers, or the member has none", () => {
    expect(tierProgress(programWith(), newAccount(programWith(), "m1"), "2026-03-01T10:00:00Z")).toBeNull();
    const program = programWith({ tiers: ladder() });
    expect(tierProgress(program, newAccount(program, "m1"), "2026-03-01T10:00:00Z")).toBeNull();
  });

  it("wants a moment that is an instant, and not before what the account has seen", () => {
    const program = programWith({ tiers: ladder() });
    const { account } = new Member(program, "2026-01-01T00:00:00Z");
    expect(issuesOf(() => tierProgress(program, account, "today"))[0]).toMatchObject({ path: ["at"] });
    expect(issuesOf(() => tierProgress(program, account, "2025-12-31T00:00:00Z"))[0]!.code).toBe("inconsistent");
  });
});
