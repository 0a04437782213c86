/** Points that were awarded together and are spent, expire and are taken back together. */
export interface Lot {
  readonly id: string;
  /** Points awarded. */
  readonly issued: number;
  /** Points not yet used, held ones among them. */
  readonly remaining: number;
  /** Whether the points wait for activation. */
  readonly pending: boolean;
  /** Points set aside by holds. */
  readonly held: number;
  readonly earnedAt: string;
  /** From when they can be spent; `null` until an action decides it. */
  readonly activeFrom: string | null;
  /** From when they are gone; `null` when never. */
  readonly expiresAt: string | null;
  readonly cause: LotCause;
  /** Who pays for them, if not the programme. */
  readonly partner?: string;
}

/** What a lot was awarded for: a rule of the programme, or an adjustment, a transfer and the like. */
export interface LotCause {
  readonly orderId?: string;
  readonly lineId?: string;
  readonly ruleId: string;
}

/** So many points of one lot. */
export interface LotPoints {
  readonly lotId: string;
  readonly points: number;
}
