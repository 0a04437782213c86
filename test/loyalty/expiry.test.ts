import { describe, expect, it } from "vitest";
import { balanceOf } from "../../src/loyalty/account/balanceOf.ts";
import { replay } from "../../src/loyalty/engine/replay.ts";
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

  it.each([
    ["2026-01-01", "2026-03-31"],
    ["2026-02-14", "2026-03-31"],
    ["2026-02-15", "2027-03-31"],
    ["2026-03-31", "2027-03-31"],
    ["2026-04-01", "2027-03-31"],
  ])("on a fixed date, points of %s end with %s, those from a cut-off before it on a year later", (earned, last) => {
    const expiry = { type: "fixedDate", month: 3, day: 31, cutOff: { month: 2, day: 15 } } as const;
    expect(end(expiry, `${earned}T12:00:00Z`)!.slice(0, 10)).toBe(dayAfter(last));
  });

  it("takes a cut-off that lies in the year before the date", () => {
    const expiry = { type: "fixedDate", month: 3, day: 31, cutOff: { month: 11, day: 1 } } as const;
    expect(end(expiry, "2025-10-31T12:00:00Z")!.slice(0, 10)).toBe("2026-04-01");
    expect(end(expiry, "2025-11-01T12:00:00Z")!.slice(0, 10)).toBe("2027-04-01");
  });

  it.each([
    ["month", "2026-02-28"],
    ["quarter", "2026-03-31"],
    ["half", "2026-06-30"],
    ["year", "2026-12-31"],
  ])("rounds up to the end of the %s", (roundUpTo, last) => {
    expect(end(after(1, "month", { roundUpTo }), "2026-01-15T12:00:00Z")!.slice(0, 10)).toBe(dayAfter(last));
  });

  it("counts months from the anchor, so that the 31st is clamped once and not for good", () => {
    const ends = [1, 2, 3, 13].map((months) => end(after(months, "month"), "2026-01-31T12:00:00Z")!.slice(0, 10));
    expect(ends).toEqual(["2026-03-01", "2026-04-01", "2026-05-01", "2027-03-01"]);
    expect(end(after(1, "year"), "2028-02-29T12:00:00Z")!.slice(0, 10)).toBe("2029-03-01");
  });

  it("ends at the instant where the programme says so, at the same clock time across a change of the clocks", () => {
    const expiry = after(1, "day", { end: "instant" });
    expect(end(expiry, "2026-03-28T12:00:00Z", "Europe/Berlin")).toBe("2026-03-29T11:00:00.000Z");
    expect(end(after(1, "day"), "2026-03-28T12:00:00Z", "Europe/Berlin")).toBe("2026-03-29T22:00:00.000Z");
  });

  it("is over at the instant itself, before any sweep, and there a moment earlier", () => {
    const program = programWith({ expiry: after(1, "month")!, redemption: { points: 1, valueMinor: 1 } });
    const member = new Member(program);
    member.buy("o", 1000, "2026-02-10T12:00:00Z");
    const late = member.put({ type: "redeem", id: "late", at: "2026-03-11T00:00:00Z", points: 5 } as never);
    expect(late).toMatchObject([{ code: "insufficient_points" }]);
    expect(member.do({ type: "redeem", at: "2026-03-10T23:59:59.999Z", points: 5 })).toHaveLength(1);
  });

  it("counts from activation where the programme says so, and is unknown until then", () => {
    const member = new Member(
      programWith({ expiry: after(1, "month", { from: "activated" })!, pending: { type: "onAction" } }),
    );
    member.buy("o", 1000, "2026-02-10T12:00:00Z");
    expect(member.account.lots[0]).toMatchObject({ pending: true, activeFrom: null, expiresAt: null });
    member.do({ type: "activate", at: "2026-03-01T12:00:00Z", orderId: "o" });
    expect(member.account.lots[0]).toMatchObject({ pending: false, expiresAt: "2026-04-02T00:00:00.000Z" });
    const known = new Member(
      programWith({
        expiry: after(1, "month", { from: "activated" })!,
        pending: { type: "after", duration: { amount: 14, unit: "day" } },
      }),
    );
    known.buy("o", 1000, "2026-02-10T12:00:00Z");
    expect(known.account.lots[0]).toMatchObject({
      activeFrom: "2026-02-25T00:00:00.000Z",
      expiresAt: "2026-03-26T00:00:00.000Z",
    });
  });

  it("after inactivity takes all points or a share of each lot, rounded up, again and again", () => {
    const expired = (share?: string): unknown => {
      const expiry = {
        type: "inactivity",
        duration: { amount: 30, unit: "day" },
        activities: ["earn", "redeem"],
        ...(share !== undefined && { share }),
      } as const;
      const member = new Member(programWith({ expiry }));
      member.buy("o", 1500, "2026-02-01T10:00:00Z");
      return replay(member.program, member.events, { asOf: "2026-04-20T00:00:00Z" }).unrecorded.map((event) =>
        event.type === "expired" ? [event.occurredAt.slice(0, 10), event.cause, event.points] : event.type,
      );
    };
    expect(expired()).toEqual([["2026-03-04", "inactivity", 15]]);
    expect(expired("0.5")).toEqual([
      ["2026-03-04", "inactivity", 8],
      ["2026-04-04", "inactivity", 4],
    ]);
  });

  it("is put off by an activity that the policy names, and by no other", () => {
    const expiry = { type: "inactivity", duration: { amount: 30, unit: "day" }, activities: ["redeem"] } as const;
    const member = new Member(programWith({ expiry, redemption: { points: 1, valueMinor: 1 } }));
    member.buy("o1", 1000, "2026-01-15T10:00:00Z");
    member.do({ type: "redeem", at: "2026-01-20T10:00:00Z", points: 1 });
    member.buy("o2", 1000, "2026-02-19T10:00:00Z");
    member.do({ type: "adjust", at: "2026-02-20T00:00:00Z", points: 1, reason: "look" });
    expect(member.account.lifetime.expired).toBe(19);
  });

  it("goes by the tier held when points are earned", () => {
    const tiers: ProgramSpec["tiers"] = {
      basis: "spend",
      window: { type: "calendarYear" },
      downgrade: "atReview",
      tiers: [
        { id: "basic", threshold: 0 },
        { id: "gold", threshold: 1000, expiry: { type: "never" } },
      ],
    };
    const member = new Member(programWith({ tiers, expiry: after(1, "month")! }));
    member.buy("first", 1000, "2026-02-10T10:00:00Z");
    member.buy("second", 1000, "2026-02-11T10:00:00Z");
    expect(member.account.lots.map(({ expiresAt }) => expiresAt)).toEqual(["2026-03-11T00:00:00.000Z", null]);
  });
});

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
