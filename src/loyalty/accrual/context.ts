/** What the calculation knows of the member and the moment. */
export interface EarningContext {
  /** Canonical instant of the purchase. */
  readonly at: string;
  /** Local day of the week, from Sunday = 0. */
  readonly weekday: number;
  /** Tier held when the purchase starts. */
  readonly tier: string | null;
  /** Purchases of the member before it. */
  readonly purchasesBefore: number;
  /** Points that each cap has already given in its present period; none unless named. */
  readonly capUse: Readonly<Record<string, number>>;
}
