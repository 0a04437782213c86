/** The instants that can be read, first and end, as epoch milliseconds: those of years with four digits. */
export const earliestInstant = -30_610_224_000_000; // 1000-01-01
export const endOfInstants = 253_402_214_400_000; // 9999-12-31

/** An ISO 8601 date, on its own or with a time and an offset; leap years are those of the calendar. */
export const isoText: RegExp = /* @__PURE__ */ (() => {
  const date = [
    "[1-9]\\d{3}-(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])",
    "[1-9]\\d{3}-(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)",
    "[1-9]\\d{3}-02-(?:0[1-9]|1\\d|2[0-8])",
    "[1-9]\\d(?:0[48]|[2468][048]|[13579][26])-02-29",
    "(?:[2468][048]|[13579][26])00-02-29",
  ].join("|");
  const clock = "(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:[.,]\\d+)?)?";
  const offset = "Z|[+-](?:[01]\\d|2[0-3]):?[0-5]\\d";
  return new RegExp(`^(?:${date})(?:[T ]${clock}(?:${offset})?)?$`);
})();

/** Whether a text of {@link isoText} lies within the years that can be read, for an offset may move it out. */
export function isInYears(text: string): boolean {
  const at = minuteOf(text);
  return at >= earliestInstant && at < endOfInstants;
}

/**
 * The minute of a text of {@link isoText}, as epoch milliseconds; without an offset it is taken in UTC. Offsets and
 * bounds are whole minutes, so that seconds do not matter.
 */
export function minuteOf(text: string): number {
  const [, hours, minutes] = /([+-]\d\d):?(\d\d)$/.exec(text) ?? [];
  const clock = text.slice(11, 16) || "00:00";
  return Date.parse(`${text.slice(0, 10)}T${clock}${hours === undefined ? "Z" : `${hours}:${minutes!}`}`);
}

/** A decimal number, with an exponent or without; space around it does not matter. */
export const decimalText: RegExp = /* @__PURE__ */ (() => {
  const digits = "(?:\\d+(?:\\.\\d*)?|\\.\\d+)";
  const exponent = "(?:[eE][+-]?\\d{1,4})?";
  return new RegExp(`^\\s*[+-]?${digits}${exponent}\\s*$`);
})();
