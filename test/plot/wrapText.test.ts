import { describe, expect, it } from "vitest";
import { wrapText } from "../../src/plot/wrapText.ts";

describe("wrapText", () => {
  it("breaks between words, at as many letters of 0.8 times the font size as fit", () => {
    expect(wrapText("one two three", 80, 10)).toEqual(["one two", "three"]);
    expect(wrapText("one two three", 104, 10)).toEqual(["one two three"]);
  });

  it("leaves a word whole that is too long for a line", () => {
    expect(wrapText("a Kundenbindungsrate b", 80, 10)).toEqual(["a", "Kundenbindungsrate", "b"]);
  });
});
