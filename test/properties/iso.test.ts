import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseIso } from "../../src/core/iso.ts";

/** The same form as a regular expression, the calendar left to Date. */
function reference(text: string): { wall: number; offset: number | null } | null {
  const form = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d)(?:[.,](\d+))?)?(?:(Z)|([+-]\d\d):?(\d\d))?)?$/;
  const match = form.exec(text);
  if (!match) return null;
  const [, date, time = "00:00", second = "00", decimals = "", zulu, hours, minutes] = match;
  const wallText = `${date!}T${time}:${second}.${decimals.slice(0, 3).padEnd(3, "0")}Z`;
  const wall = Date.parse(wallText);
  if (Number.isNaN(wall) || new Date(wall).toISOString() !== wallText || date! < "1000") return null;
  if (hours === undefined) return { wall, offset: zulu ? 0 : null };
  if (Number(hours.slice(1)) > 23 || Number(minutes) > 59) return null;
  const size = Number(hours.slice(1)) * 60 + Number(minutes);
  return { wall, offset: (hours.startsWith("-") ? -size : size) * 60_000 };
}

const two = fc.integer({ min: 0, max: 65 }).map((n) => String(n).padStart(2, "0"));
const date = fc
  .tuple(fc.integer({ min: 900, max: 9999 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }))
  .map((parts) => `${String(parts[0]).padStart(4, "0")}-${pad(parts[1])}-${pad(parts[2])}`);
const clock = fc.tuple(
  fc.constantFrom("T", " "),
  two,
  two,
  fc.oneof(
    fc.constant(""),
    two.map((s) => `:${s}`),
  ),
);
const decimals = fc.oneof(fc.constant(""), fc.stringMatching(/^[.,]\d{0,5}$/));
const offset = fc.oneof(
  fc.constantFrom("", "Z"),
  fc.tuple(fc.constantFrom("+", "-"), two, fc.constantFrom(":", ""), two).map((parts) => parts.join("")),
);
const written = fc.oneof(
  date,
  fc.tuple(date, clock, decimals, offset).map(([day, time, fraction, zone]) => day + time.join("") + fraction + zone),
);
/** A text of the form, with a piece of it now and then replaced by something else. */
const text = fc
  .tuple(written, fc.nat(30), fc.nat(2), fc.constantFrom("", "0", "9", ":", "-", "+", "Z", " ", ".", "x"), fc.boolean())
  .map(([whole, at, length, piece, isBroken]) =>
    isBroken ? whole.slice(0, at) + piece + whole.slice(at + length) : whole,
  );

function pad(n: number): string {
  return String(n).padStart(2, "0");
}

describe("parseIso", () => {
  it("reads what the form allows, and nothing else", () => {
    fc.assert(
      fc.property(text, (sample) => {
        const parsed = parseIso(sample);
        expect(parsed && { wall: parsed.wall, offset: parsed.offset }).toEqual(reference(sample));
      }),
    );
  });
});
