import { describe, expect, it } from "vitest";
import { balanceOf } from "../../src/loyalty/account/balanceOf.ts";
import type { ProgramSpec } from "../../src/loyalty/program/program.ts";
import { Member, programWith } from "./shop.ts";

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
