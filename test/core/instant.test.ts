import { describe, expect, it } from "vitest";
import { earliestInstant, instantReader, latestInstant } from "../../src/core/instant.ts";

describe("instantReader", () => {
  it.each([
    ["UTC", "2024-07-01", "2024-07-01T00:00:00.000Z"],
    ["Asia/Kolkata", "2024-07-01", "2024-06-30T18:30:00.000Z"],
    ["America/St_Johns", "2024-07-01T08:00", "2024-07-01T10:30:00.000Z"],
    ["Asia/Kolkata", "2024-07-01T00:00Z", "2024-07-01T00:00:00.000Z"],
    ["Asia/Kolkata", "2024-07-01T00:00-02:00", "2024-07-01T02:00:00.000Z"],
    ["Europe/Berlin", "2024-03-31T02:30", "2024-03-31T01:00:00.000Z"], // in the gap: its end
    ["Europe/Berlin", "2024-10-27T02:30", "2024-10-27T00:30:00.000Z"], // shown twice: the first
    ["Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00.000Z"], // a date that was skipped: the next one's start
    ["Asia/Beirut", "2024-03-31", "2024-03-30T22:00:00.000Z"], // a day that starts at 01:00
  ])("reads, in %s, %s as %s", (zone, text, expected) => {
    expect(new Date(instantReader(zone)(text)).toISOString()).toBe(expected);
  });

  it("reads many strings of a day alike", () => {
    const read = instantReader("Europe/Berlin");
    expect([read("2024-07-01T10:00"), read("2024-07-01T11:00"), read("2024-01-01T11:00")]).toEqual(
      [8, 9].map((hour) => Date.UTC(2024, 6, 1, hour)).concat(Date.UTC(2024, 0, 1, 10)),
    );
  });

  it("takes dates and epoch milliseconds, fractions cut", () => {
    const read = instantReader("UTC");
    expect(read(new Date(5))).toBe(5);
    expect(read(5.9)).toBe(5);
    expect(read(-5.1)).toBe(-6);
  });

  it.each([
    NaN,
    Infinity,
    new Date(NaN),
    "soon",
    undefined,
    null,
    5n,
    {},
    earliestInstant - 1,
    latestInstant + 1,
    Date.UTC(2024, 0, 1) * 1000, // microseconds
  ])("finds no instant in %o", (value) => {
    expect(instantReader("UTC")(value)).toBeNaN();
  });

  it("reads the first and the last instant of its years", () => {
    const read = instantReader("UTC");
    expect(read(earliestInstant)).toBe(earliestInstant);
    expect(read(latestInstant)).toBe(latestInstant);
    expect(read("1000-01-01")).toBe(earliestInstant);
  });
});
