import type { Mutable } from "../mutable.ts";
import type { Account, SpentLot } from "./account.ts";
import type { Lot } from "./lot.ts";
import { compareLots, placeOf } from "./lotOrder.ts";
import type { Tables } from "./tables.ts";

/** How many lots are searched from the front before a replay looks into its index: most uses are of the first ones. */
const nearLots = 16;

/** The lots of an account that is being changed, those that have points in their order, and the sums over them. */
export class LotList {
  readonly #fields: Mutable<Account>;
  /** The account that must stay as it is; a whole replay has none. */
  readonly #before: Account | null;
  readonly #tables: Tables;
  /** The first lot of a replay that still has points: to move up all others each time would take far longer. */
  #first = 0;
  #index: Map<string, Lot> | null = null;

  constructor(fields: Mutable<Account>, before: Account | null, tables: Tables) {
    this.#fields = fields;
    this.#before = before;
    this.#tables = tables;
  }

  /** The lot, with points or without. */
  get(id: string): Lot | undefined {
    return this.#openLot(id) ?? this.#tables.spentLots.get(id);
  }

  add(lot: Lot): void {
    const lots = this.#own();
    const place = placeOf(lots, lot, this.#first);
    if (place === lots.length) lots.push(lot);
    else lots.splice(place, 0, lot);
    this.#index?.set(lot.id, lot);
    this.#addPoints(lot, 1);
  }

  /** Puts a lot with points in place of itself, which may have none. */
  change(old: Lot, lot: Lot): void {
    if (old.remaining > 0 && compareLots(old, lot) === 0) {
      this.#own()[this.#placeOf(old)] = lot;
      this.#index?.set(lot.id, lot);
      this.#addPoints(old, -1);
      this.#addPoints(lot, 1);
      return;
    }
    if (old.remaining > 0) this.#remove(old);
    else this.#tables.spentLots.drop(old.id);
    this.add(open(lot, lot.remaining));
  }

  /** Takes points out of a lot, or, below zero, puts them back. `expired` of them expired just now. */
  take(lot: Lot, points: number, at: string, expired = 0): void {
    const left = lot.remaining - points;
    if (left > 0) {
      this.change(lot, open(lot, left));
    } else {
      this.#remove(lot);
      this.#tables.spentLots.set(lot.id, spent(lot, at, expired));
    }
  }

  /** Takes points out of a lot for good. If these are all that it ever had, nothing can return to it, and it is gone. */
  takeForGood(lot: Lot, points: number, at: string): void {
    if (points === lot.issued) this.#remove(lot);
    else this.take(lot, points, at);
  }

  /** Forgets all lots, those without points among them. */
  clear(): void {
    this.#fields.lots = [];
    this.#tables.spentLots.clear();
    this.#first = 0;
    this.#index = null;
    this.#fields.activePoints = 0;
    this.#fields.pendingPoints = 0;
    this.#fields.heldPoints = 0;
  }

  /** Writes the lots of a replay into its account. */
  settle(): void {
    this.#fields.lots = this.#fields.lots.slice(this.#first);
  }

  #own(): Lot[] {
    const fields = this.#fields;
    if (this.#before?.lots === fields.lots) fields.lots = fields.lots.slice();
    return fields.lots as Lot[];
  }

  #placeOf(lot: Lot): number {
    const { lots } = this.#fields;
    return lots[this.#first] === lot ? this.#first : placeOf(lots, lot, this.#first);
  }

  #remove(lot: Lot): void {
    const lots = this.#own();
    const place = this.#placeOf(lot);
    if (place === this.#first) this.#removeFirst(lots);
    else lots.splice(place, 1);
    this.#index?.delete(lot.id);
    this.#addPoints(lot, -1);
  }

  #removeFirst(lots: Lot[]): void {
    if (this.#before) {
      lots.shift();
    } else if (++this.#first > lots.length / 2) {
      lots.splice(0, this.#first);
      this.#first = 0;
    }
  }

  /** Keeps the sums over all lots, so that no decision walks them. */
  #addPoints({ remaining, held, pending }: Lot, sign: 1 | -1): void {
    const fields = this.#fields;
    if (pending) fields.pendingPoints += sign * remaining;
    else fields.activePoints += sign * remaining;
    fields.heldPoints += sign * held;
  }

  #openLot(id: string): Lot | undefined {
    const { lots } = this.#fields;
    const near = this.#before ? lots.length : Math.min(lots.length, this.#first + nearLots);
    for (let i = this.#first; i < near; i++) if (lots[i]!.id === id) return lots[i];
    if (near === lots.length) return undefined;
    return (this.#index ??= new Map(lots.slice(this.#first).map((lot) => [lot.id, lot]))).get(id);
  }
}

/** A lot with so many points, without what is only noted of spent ones. Written out: a replay makes very many. */
function open(lot: Lot, remaining: number): Lot {
  const { id, issued, pending, held, earnedAt, activeFrom, expiresAt, cause, partner } = lot;
  const opened = { id, issued, remaining, pending, held, earnedAt, activeFrom, expiresAt, cause };
  return partner === undefined ? opened : { ...opened, partner };
}

/** A lot without points. */
function spent(lot: Lot, spentAt: string, expired: number): SpentLot {
  const { id, issued, pending, held, earnedAt, activeFrom, expiresAt, cause, partner } = lot;
  const last = { id, issued, remaining: 0, pending, held, earnedAt, activeFrom, expiresAt, cause, spentAt, expired };
  return partner === undefined ? last : { ...last, partner };
}
