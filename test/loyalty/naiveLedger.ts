import type { Command } from "../../src/loyalty/engine/command.ts";

/** A lot of the naive ledger: what is left, and the day through which it can be used. */
interface NaiveLot {
  readonly orderId: string | null;
  readonly earned: number;
  readonly lastDay: number;
  left: number;
}

/** An order of one line, with the points that it earned and those that were taken back. */
interface NaiveOrder {
  readonly amountMinor: number;
  refundedMinor: number;
  takenBack: number;
}

const day = 86_400_000;

/**
 * A ledger written as one would on paper, for the tests alone: a point per full unit of money, points usable so many
 * days in UTC, the soonest ending first, a debt where points to be taken back are gone. It knows nothing of events,
 * versions, checks or dates to come; it sweeps before each command, and walks all lots each time.
 */
export class NaiveLedger {
  readonly lots: NaiveLot[] = [];
  readonly orders = new Map<string, NaiveOrder>();
  readonly days: number;
  debt = 0;
  expired = 0;
  redeemed = 0;

  constructor(days: number) {
    this.days = days;
  }

  /** What can be spent. */
  get spendable(): number {
    return this.lots.reduce((sum, { left }) => sum + left, 0);
  }

  do(command: Command): void {
    const at = Date.parse(command.at);
    this.#sweep(at);
    if (command.type === "purchase") this.#buy(command.purchase.orderId, command.purchase.lines[0]!.amountMinor, at);
    if (command.type === "redeem" && command.points <= this.spendable)
      this.redeemed += this.#take(command.points, null);
    if (command.type === "adjust") this.#adjust(command.points, at);
    if (command.type === "refund" && command.what.type === "amount")
      this.#refund(command.orderId, command.what.amountMinor);
    if (command.type === "refund" && command.what.type === "all") this.#refund(command.orderId, Infinity);
  }

  #sweep(at: number): void {
    for (const lot of this.lots) {
      if (Math.floor(at / day) <= lot.lastDay) continue;
      this.expired += lot.left;
      lot.left = 0;
    }
  }

  #buy(orderId: string, amountMinor: number, at: number): void {
    if (this.orders.has(orderId)) return;
    this.orders.set(orderId, { amountMinor, refundedMinor: 0, takenBack: 0 });
    this.#earn(orderId, Math.floor(amountMinor / 100), at);
  }

  #earn(orderId: string | null, points: number, at: number): void {
    this.lots.push({ orderId, earned: at, lastDay: Math.floor(at / day) + this.days, left: points });
    const repaid = Math.min(this.debt, this.spendable);
    this.debt -= this.#take(repaid, null);
  }

  #adjust(points: number, at: number): void {
    if (points > 0) this.#earn(null, points, at);
    else this.debt += -points - this.#take(-points, null);
  }

  #refund(orderId: string, amountMinor: number): void {
    const order = this.orders.get(orderId);
    if (!order) return;
    const most = order.amountMinor - order.refundedMinor;
    if (most === 0 || (amountMinor > most && amountMinor !== Infinity)) return;
    order.refundedMinor += Math.min(most, amountMinor);
    const right = Math.floor((order.amountMinor - order.refundedMinor) / 100);
    const back = Math.floor(order.amountMinor / 100) - right - order.takenBack;
    order.takenBack += back;
    this.debt += back - this.#take(back, orderId);
  }

  /** Takes points out of the lots, those of an order first; tells how many there were. */
  #take(points: number, orderId: string | null): number {
    const byEnd = [...this.lots].sort((a, b) => a.lastDay - b.lastDay || a.earned - b.earned);
    const own = byEnd.filter((lot) => orderId !== null && lot.orderId === orderId);
    let missing = points;
    for (const lot of [...own, ...byEnd.filter((one) => !own.includes(one))]) {
      const taken = Math.min(missing, lot.left);
      lot.left -= taken;
      missing -= taken;
    }
    return points - missing;
  }
}
