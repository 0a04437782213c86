// The only module that imports decimal.js: it declares no `sideEffects`, so whoever imports this one carries all of it.
import { Decimal } from "decimal.js";

export { Decimal };

/**
 * The constructor that money is computed with: 40 digits, half-even, whatever the caller did to `Decimal.set`.
 * Results leave through {@link toPublicDecimal}, so that this precision does not leak into the caller's sums.
 */
export const PreciseDecimal: typeof Decimal = /* @__PURE__ */ Decimal.clone({
  defaults: true,
  precision: 40,
  rounding: 6, // Decimal.ROUND_HALF_EVEN; the name would be a property read, which bundlers keep
});

/** The same value under the package's default constructor, every digit kept. */
export function toPublicDecimal(value: Decimal): Decimal {
  return new Decimal(value.toString());
}
