/** How a fraction of a point becomes a whole one. */
export type PointRounding = "down" | "up" | "nearest" | "halfEven";

/** Where the one rounding of an award takes place: each line, each rule, or the order as a whole. */
export type RoundingStage = "line" | "rule" | "order";

/** Whether money of a kind is in the base that earns. */
export type Inclusion = "include" | "exclude";

/** Which money earns. Systems disagree on every switch, so that none has a default. */
export interface EarningBase {
  /** Tax contained in the price of a line. */
  readonly tax: Inclusion;
  /** What is paid for shipping. */
  readonly shipping: Inclusion;
  /** Money that discounts took off: `exclude` earns on what is left, `include` on the price before. */
  readonly discounts: Inclusion;
  /** The part that was paid with points. */
  readonly pointsPaid: Inclusion;
}

/** What earns nothing, beside gift cards, top-ups and reward lines, which never do. */
export interface Exclusions {
  /** Stock-keeping units. */
  readonly skus?: readonly string[];
  /** Categories. */
  readonly categories?: readonly string[];
}
