/** A member's cashback, in minor units. */
export interface CashbackState {
  /** What can be paid out. */
  readonly activeMinor: number;
  /** What cannot yet, the first to become active first. */
  readonly pending: readonly PendingCashback[];
  /** Taken back by refunds after it had been paid out: the next cashback repays it. */
  readonly owedMinor: number;
  /** When money last became active. */
  readonly activeAt: string | null;
  /** What became of all cashback. */
  readonly totals: CashbackTotals;
}

/** Cashback of one order that cannot be paid out yet. */
export interface PendingCashback {
  /** Id of the order. */
  readonly orderId: string;
  /** The money, in minor units. */
  readonly minor: number;
  /** From when it can be paid out, in UTC. */
  readonly activeFrom: string;
}

/** What became of all cashback: `earned` is `paidOut`, `clawedBack`, `lost` and what is left, pending or active. */
export interface CashbackTotals {
  /** Brought by purchases. */
  readonly earned: number;
  /** Paid to the member. */
  readonly paidOut: number;
  /** Taken back after refunds, or used to repay what was owed. */
  readonly clawedBack: number;
  /** Demanded by refunds, but neither taken nor owed. */
  readonly forgiven: number;
  /** Left when the account was closed. */
  readonly lost: number;
}

export const noCashback: CashbackState = {
  activeMinor: 0,
  pending: [],
  owedMinor: 0,
  activeAt: null,
  totals: { earned: 0, paidOut: 0, clawedBack: 0, forgiven: 0, lost: 0 },
};

/** What an order brought, as long as it can be refunded. */
export interface CashbackOrder {
  /** What it brought, in minor units. */
  readonly earnedMinor: number;
  /** From when it can be paid out. */
  readonly activeFrom: string;
  /** What each cap had given before, by its kind. */
  readonly given: Readonly<Record<string, number>>;
  /** What its refunds have demanded so far, and how much of that was forgiven. */
  readonly refundedMinor: number;
  /** What of that was forgiven, in minor units. */
  readonly forgivenMinor: number;
  /** When it was recorded, in UTC. */
  readonly recordedAt: string;
}
