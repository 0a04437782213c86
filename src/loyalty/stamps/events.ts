import type { CapUse } from "../account/capUse.ts";
import type { OrderSnapshot } from "../account/orderSnapshot.ts";
import type { TakenBack } from "../events/clawedBack.ts";
import type { CompletedCard, StampCard } from "./stampState.ts";

/** A visit was given stamps, perhaps none where a cap left none. */
export interface Stamped {
  /** Always `"stamped"`. */
  readonly type: "stamped";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** Id of the visit. */
  readonly orderId: string;
  /** Stamps given, after caps. */
  readonly stamps: number;
  /** What caps cut. */
  readonly cuts: readonly StampCut[];
  /** Stamps of these that repaid owed ones, rather than going on a card. */
  readonly repaid: number;
  /** Stamps of the head start of the cards that this began. */
  readonly endowed: number;
  /** Cards that it filled, with their rewards. */
  readonly completed: readonly CompletedCard[];
  /** The card after it, and how many have been begun. */
  readonly card: StampCard | null;
  /** Cards begun so far. */
  readonly cards: number;
  /** The use of the cap by the day after it. */
  readonly capUse: Readonly<Record<string, CapUse>>;
  /** The visit as an order that can be refunded, where no purchase says so. */
  readonly order: OrderSnapshot | null;
}

/** How many stamps a cap has cut. */
export interface StampCut {
  /** Which cap: by the visit or by the day. */
  readonly cap: "visit" | "day";
  /** Stamps that it cut. */
  readonly stamps: number;
}

/** Stamps were taken back after a refund. */
export interface StampsRemoved {
  /** Always `"stampsRemoved"`. */
  readonly type: "stampsRemoved";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** Id of the visit that was refunded. */
  readonly orderId: string;
  /** What the refund demands: the sum of `removed`, `owed` and `forgiven`. */
  readonly stamps: number;
  /** Taken off cards. */
  readonly removed: number;
  /** Owed from now on. */
  readonly owed: number;
  /** Neither taken nor owed. */
  readonly forgiven: number;
  /** Stamps of head starts that went with cards on which nothing earned was left. */
  readonly endowed: number;
  /** Full cards that were opened again, and whose rewards were taken back. */
  readonly reopened: readonly CompletedCard[];
  /** The points of those rewards, and where they were taken from. */
  readonly points: TakenBack | null;
  /** The card after it, and how many are begun. */
  readonly card: StampCard | null;
  /** Cards begun so far, less those that refunds undid. */
  readonly cards: number;
}

/** A card came to its end before it was full. */
export interface StampsExpired {
  /** Always `"stampsExpired"`. */
  readonly type: "stampsExpired";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** Id of the card. */
  readonly cardId: string;
  /** Stamps earned on it. */
  readonly earned: number;
  /** Stamps of its head start. */
  readonly endowed: number;
}
