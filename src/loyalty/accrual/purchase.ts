/** One line of an order. Money is in minor units, for all pieces of the line. */
export interface PurchaseLine {
  /** Names the line within its order, for refunds. */
  readonly lineId: string;
  /** Stock-keeping unit, which rules, exclusions and stamps can name. */
  readonly sku?: string;
  /** Categories of the goods; none unless given. */
  readonly categories?: readonly string[];
  /** Pieces; a weight is a quantity of one. */
  readonly quantity: number;
  /** The price before discounts, tax contained. */
  readonly amountMinor: number;
  /** The tax contained in what is charged. */
  readonly taxMinor?: number;
  /** What the line's own discount took off. */
  readonly discountMinor?: number;
  /** The part paid with points. */
  readonly pointsPaidMinor?: number;
  /** Lines that never earn: a gift card or top-up sold, or a reward handed out. */
  readonly kind?: "giftCard" | "topUp" | "reward";
}

/** An order as it was paid. */
export interface Purchase {
  /** The natural key of the purchase. */
  readonly orderId: string;
  /** When it was made, ISO 8601 with an offset. */
  readonly at: string;
  /** What was bought. */
  readonly lines: readonly PurchaseLine[];
  /** What was paid for shipping, tax contained. */
  readonly shippingMinor?: number;
  /** What a discount on the whole order took off; shared among the lines by largest remainder. */
  readonly discountMinor?: number;
  /** Where it was made. */
  readonly channel?: string;
  /** What else conditions may ask for. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** What conditions ask of an order, its lines and money apart. */
export type Sale = Pick<Purchase, "channel" | "attributes">;
