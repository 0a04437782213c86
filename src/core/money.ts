import type { Decimal } from "decimal.js";

/** An amount of money in major units: 19.99 is nineteen euros and ninety-nine cents. */
export type Money = number | string | bigint | Decimal;

/** What an amount looks like, for messages. */
export const moneyExpectation = "a finite number, a decimal string, a bigint or a Decimal";

/** What happens to an amount with more decimals than the currency has. */
export type AmountRounding = "error" | "halfEven";

/** Why an amount could not be read. */
export type AmountProblem = "invalid_amount" | "too_many_decimals" | "overflow";

/** The outcome of reading an amount: whole minor units, or the reason why not. */
export interface ParsedAmount {
  minor: number;
  rounded: boolean;
  problem: AmountProblem | null;
}

const decimalText = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/;

/**
 * Reads an amount into whole minor units. A number stands for its shortest decimal form: 0.1 is one tenth.
 *
 * `into` is filled and returned, so that a loop over rows allocates nothing.
 */
export function parseAmount(
  amount: unknown,
  currencyDecimals: number,
  rounding: AmountRounding,
  into: ParsedAmount,
): ParsedAmount {
  into.rounded = false;
  into.problem = null;
  if (typeof amount === "number") {
    // The nearest whole number of minor units names the same decimal exactly when dividing it again gives the amount,
    // as long as it has no more than 15 digits: longer decimals can share a double.
    const minor = Math.round(amount * 10 ** currencyDecimals);
    if (minor / 10 ** currencyDecimals === amount && Math.abs(minor) < 1e15) {
      into.minor = minor + 0; // + 0 turns −0 into 0
      return into;
    }
  }
  return parseDecimalText(textOf(amount), currencyDecimals, rounding, into);
}

/** The amount as decimal text, exact; `null` for what is no amount. */
export function moneyText(amount: unknown): string | null {
  const text = textOf(amount);
  const match = decimalText.exec(text);
  return match && (match[2] || match[3]) ? text : null;
}

/** Decimals of any constructor and bigints are read through their text; other objects are not amounts. */
function textOf(amount: unknown): string {
  if (typeof amount === "string") return amount.trim();
  if (typeof amount === "number" || typeof amount === "bigint") return String(amount);
  return isDecimal(amount) ? amount.toString() : "";
}

function isDecimal(value: unknown): value is Decimal {
  return Object.prototype.toString.call(value) === "[object Decimal]";
}

function parseDecimalText(text: string, decimals: number, rounding: AmountRounding, into: ParsedAmount): ParsedAmount {
  const match = decimalText.exec(text);
  const whole = match?.[2] ?? "";
  const fraction = match?.[3] ?? "";
  if (!match || whole + fraction === "") return fail(into, "invalid_amount");
  const digits = (whole + fraction).replace(/^0+/, "");
  const pointAt = digits.length - fraction.length + Number(match[4] ?? 0) + decimals;
  if (digits !== "" && pointAt > 16) return fail(into, "overflow");
  const kept = pointAt > 0 ? digits.slice(0, pointAt).padEnd(pointAt, "0") : "0";
  const cut = pointAt > 0 ? digits.slice(pointAt) : digits.padStart(digits.length - pointAt, "0");
  into.rounded = /[1-9]/.test(cut);
  if (into.rounded && rounding === "error") return fail(into, "too_many_decimals");
  const magnitude = Number(kept) + (roundsUp(kept, cut) ? 1 : 0);
  if (!Number.isSafeInteger(magnitude)) return fail(into, "overflow");
  into.minor = match[1] === "-" && magnitude !== 0 ? -magnitude : magnitude;
  return into;
}

/** Half-even: up when the cut digits are more than one half, or just one half behind an odd digit. */
function roundsUp(kept: string, cut: string): boolean {
  if (!/^[5-9]/.test(cut)) return false;
  const isHalf = /^50*$/.test(cut);
  return !isHalf || Number(kept.at(-1)) % 2 === 1;
}

function fail(into: ParsedAmount, problem: AmountProblem): ParsedAmount {
  into.problem = problem;
  return into;
}
