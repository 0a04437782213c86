import { type IssueSink, makeIssue } from "../../core/issues.ts";
import { parseIso } from "../../core/iso.ts";
import { instantText } from "./localTime.ts";

/** The years for which a programme knows its zone. */
const first = Date.UTC(2000, 0, 1);
const last = Date.UTC(2061, 0, 1) - 1;

/** A text as epoch milliseconds; otherwise NaN, and an issue. It needs an offset: a ledger holds instants. */
export function readInstant(issues: IssueSink, path: readonly (string | number)[], value: unknown): number {
  const iso = typeof value === "string" ? parseIso(value) : null;
  const instant = iso && iso.offset !== null ? iso.wall - iso.offset : NaN;
  if (instant >= first && instant <= last) return instant;
  const code = value === undefined ? "required" : "invalid_instant";
  issues.push(makeIssue(code, path, "an ISO 8601 date-time with an offset in the years 2000 to 2060", value));
  return NaN;
}

/** A text that is known to be an instant, as events write it. */
export function canonicalInstant(text: string): string {
  if (text.length === 24 && text.endsWith("Z") && text[10] === "T" && text[19] === ".") return text;
  const { wall, offset } = parseIso(text)!;
  return instantText(wall - offset!);
}
