import { describe, expect, it } from "vitest";
import { readInstant, resolveAsOf } from "../../src/core/asOf.ts";
import { type Instant, instantExpectation } from "../../src/core/instant.ts";
import { issuesOf } from "../config/issuesOf.ts";

const end = (asOf: Instant, zone: string): string => new Date(resolveAsOf(asOf, zone).end).toISOString();

describe("resolveAsOf", () => {
  it.each([
    ["UTC", "2024-03-30", "2024-03-31T00:00:00.000Z"],
    ["Europe/Berlin", "2024-03-31", "2024-03-31T22:00:00.000Z"], // a day of 23 hours
    ["Asia/Beirut", "2024-03-30", "2024-03-30T22:00:00.000Z"], // the next day starts at 01:00
    ["Pacific/Apia", "2011-12-29", "2011-12-30T10:00:00.000Z"], // the next day was skipped
  ])("takes a date, in %s %s, through the end of the local day", (zone, asOf, expected) => {
    expect(end(asOf, zone)).toBe(expected);
    expect(resolveAsOf(asOf, zone).asOf).toBe(asOf);
  });

  it("takes an instant to include what happened at it", () => {
    const at = Date.UTC(2024, 0, 1, 12);
    const expected = { end: at + 1, asOf: "2024-01-01T12:00:00.000Z" };
    expect(resolveAsOf(at, "Asia/Kolkata")).toEqual(expected);
    expect(resolveAsOf(new Date(at), "Asia/Kolkata")).toEqual(expected);
    expect(resolveAsOf("2024-01-01T12:00Z", "Asia/Kolkata")).toEqual(expected);
    expect(resolveAsOf("2024-01-01T17:30", "Asia/Kolkata")).toEqual(expected);
  });

  it("asks for an asOf, and for one that is an instant", () => {
    expect(issuesOf(() => resolveAsOf(undefined as unknown as Instant, "UTC"))).toEqual([
      { code: "required", path: ["asOf"], message: `asOf: expected ${instantExpectation}, got undefined` },
    ]);
    expect(issuesOf(() => resolveAsOf("yesterday", "UTC"))[0]!.code).toBe("invalid_instant");
  });
});

describe("readInstant", () => {
  it("reads a date as its first instant in the zone", () => {
    expect(readInstant("acquiredFrom", "2024-07-01", "Asia/Kolkata")).toBe(Date.UTC(2024, 5, 30, 18, 30));
  });

  it("names the field that is missing or no instant", () => {
    expect(issuesOf(() => readInstant("from", null as unknown as Instant, "UTC"))[0]!.code).toBe("required");
    expect(issuesOf(() => readInstant("from", NaN, "UTC"))).toEqual([
      {
        code: "invalid_instant",
        path: ["from"],
        message: expect.stringMatching(/^from: expected a Date, .* years 1000 to 9999, got NaN$/) as string,
      },
    ]);
  });
});
