/**
 * A date as written in a file in the ISO form that the library reads: 31.12.2024 and 20241231 become 2024-12-31, 9:05
 * becomes 09:05, a space or "UTC" before the offset goes. 12/31/2024 is left alone, and so refused: half the world
 * would read it otherwise.
 */
export function dateText(written: string): string {
  const text = written.trim();
  if (/^\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d(?::\d\d)?)?$/.test(text)) return text; // spares most files the rest
  return text
    .replace(/^(\d{1,2})\.(\d{1,2})\.(\d{4})\b,?/, (_, day: string, month: string, year: string) =>
      [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-"),
    )
    .replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3")
    .replace(/ (\d:\d\d)/, " 0$1")
    .replace(/ UTC$/, "Z")
    .replace(/ ([+-]\d\d:?\d\d)$/, "$1");
}
