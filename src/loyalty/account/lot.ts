/** Points that were awarded together and are spent, expire and are taken back together. */
export interface Lot {
  /** Unique within the account. */
  readonly id: string;
  /** Points awarded. */
  readonly issued: number;
  /** Points not yet used, held ones among them. */
  readonly remaining: number;
  /** Whether the points wait for activation. */
  readonly pending: boolean;
  /** Points set aside by holds. */
  readonly held: number;
  /** When the points were earned, in UTC. */
  readonly earnedAt: string;
  /** From when they can be spent; `null` until an action decides it. */
  readonly activeFrom: string | null;
  /** From when they are gone; `null` when never. */
  readonly expiresAt: string | null;
  /** What they were awarded for. */
  readonly cause: LotCause;
  /** Who pays for them, if not the programme. */
  readonly partner?: string;
}

/** What a lot was awarded for: a rule of the programme, or an adjustment, a transfer and the like. */
export interface LotCause {
  /** Id of the order, where one earned them. */
  readonly orderId?: string;
  /** Id of its line, where the award belongs to a single one. */
  readonly lineId?: string;
  /** Id of the rule, or the name of what else gave them, such as an adjustment. */
  readonly ruleId: string;
}

/** A lot as a purchase was awarded it. */
export interface AwardedLot extends LotPoints {
  /** Id of the rule that gave it. */
  readonly ruleId: string;
  /** Who pays for it, if not the programme. */
  readonly partner?: string;
}

/** So many points of one lot. */
export interface LotPoints {
  /** Id of the lot. */
  readonly lotId: string;
  /** Points of it, of the smallest unit. */
  readonly points: number;
}
