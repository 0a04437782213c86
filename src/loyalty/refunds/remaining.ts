import { rounded, times, whole } from "../accrual/fraction.ts";
import type { OrderLine } from "../accrual/line.ts";
import type { Refunded } from "../account/orderSnapshot.ts";
import { ownValue } from "../ownValue.ts";
import type { Ratio } from "../program/ratio.ts";

/** What the pieces cost that have not been refunded. */
export function unrefundedMinor(lines: readonly OrderLine[], refunded: Refunded): number {
  return lines.reduce((sum, line) => sum + share(line.paidMinor, keptPieces(line, refunded)), 0);
}

/** What an order still costs, net of discounts and of all its refunds, without shipping. */
export function netMinor(lines: readonly OrderLine[], refunded: Refunded): number {
  return Math.max(0, unrefundedMinor(lines, refunded) - refunded.amountMinor);
}

/**
 * The lines that are left of an order after all its refunds, with what is left of their bases: pieces refunded by the
 * line shrink their line, and money refunded without naming lines shrinks what is left of all in proportion. So it
 * depends on what has been refunded in all, and not on the order or the split.
 *
 * When no line that earns is left, none is, and shipping earns nothing by itself.
 */
export function remainingLines(lines: readonly OrderLine[], refunded: Refunded): readonly OrderLine[] {
  const left = unrefundedMinor(lines, refunded);
  const kept = { numerator: Math.max(0, left - refunded.amountMinor), denominator: Math.max(1, left) };
  const isWhole = refunded.amountMinor === 0;
  const remaining = lines.flatMap((line): OrderLine[] => {
    if (!line.isEligible) return [];
    const pieces = keptPieces(line, refunded);
    const quantity = piecesLeft(line, refunded);
    const ofPieces = share(line.baseMinor, pieces);
    return [{ ...line, quantity, baseMinor: isWhole ? ofPieces : share(ofPieces, kept) }];
  });
  const isGone = kept.numerator === 0 && !isWhole;
  return isGone || remaining.every(({ quantity }) => quantity === 0) ? [] : remaining.filter(isLeft);
}

/** A line that has gone back has no base any more; shipping has one, and no pieces. */
function isLeft({ quantity, baseMinor }: OrderLine): boolean {
  return quantity > 0 || baseMinor > 0;
}

/** The pieces of a line that have not been refunded by the line. */
export function piecesLeft({ lineId, quantity }: OrderLine, { quantities }: Pick<Refunded, "quantities">): number {
  return quantity - (ownValue(quantities, lineId) ?? 0);
}

function keptPieces(line: OrderLine, refunded: Refunded): Ratio {
  if (line.quantity === 0) return { numerator: 1, denominator: 1 };
  return { numerator: piecesLeft(line, refunded), denominator: line.quantity };
}

function share(minor: number, of: Ratio): number {
  return rounded(times(whole(minor), of), "down");
}
