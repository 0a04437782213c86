import { MetricError } from "../../core/metricError.ts";
import type { Account, Hold, SpentLot } from "./account.ts";
import type { CapUse } from "./capUse.ts";
import { ownValue } from "../ownValue.ts";
import {
  emptyKeyed,
  type Keyed,
  keyedDrop,
  type KeyedDraft,
  keyedEntries,
  keyedGet,
  keyedKept,
  keyedSet,
} from "./keyed.ts";
import { KeyedMap } from "./keyedMap.ts";
import type { Lifetime } from "./lifetime.ts";
import type { Lot, LotPoints } from "./lot.ts";
import { compareLots, placeOf } from "./lotOrder.ts";
import type { OrderState, QualifyingUnits } from "./orderSnapshot.ts";
import type { Mutable } from "../mutable.ts";

/** A table of the account. */
export type KeyedField = {
  [Field in keyof Account]: Account[Field] extends Keyed<unknown> ? Field : never;
}[keyof Account];
type ValueOf<Field extends KeyedField> = Account[Field] extends Keyed<infer Value> ? Value : never;
type Tables = { readonly [Field in KeyedField]: KeyedMap<ValueOf<Field>> };

/** How many lots are searched from the front before a replay looks into its index: most uses are of the first ones. */
const nearLots = 16;

/**
 * An account that is being changed. A container is copied when it is first written to, and is the draft's own once it
 * is no longer the one of the account before.
 */
export class AccountDraft {
  readonly fields: Mutable<Account>;
  /** What must stay as it is. A whole replay has nothing to spare, and writes into what it began with. */
  readonly #before: Account | null;
  /** The tables of a replay, until it is `settled`. */
  readonly #tables: Tables | null;
  /** The first lot of a replay that still has points: to move up all others each time would take far longer. */
  #first = 0;
  #index: Map<string, Lot> | null = null;

  /** @param isNew - For a whole replay: an account of which nothing is known yet, and which nobody else has. */
  constructor(account: Account, isNew = false) {
    this.fields = isNew ? account : { ...account };
    this.#before = isNew ? null : account;
    this.#tables = isNew ? newTables() : null;
  }

  /** The account after a whole replay. */
  settled(): Account {
    const { fields } = this;
    for (const field of keyedFields) fields[field] = this.#tables![field].toKeyed() as never;
    fields.lots = fields.lots.slice(this.#first);
    return fields;
  }

  /** Adds to counters of the account's life. */
  count(field: keyof Lifetime, by: number): void {
    if (this.#before?.lifetime === this.fields.lifetime) this.fields.lifetime = { ...this.fields.lifetime };
    (this.fields.lifetime as Mutable<Lifetime>)[field] += by;
  }

  /** The lot, with points or without. */
  lot(id: string): Lot | undefined {
    return this.#openLot(id) ?? this.keyed("spentLots", id);
  }

  addLot(lot: Lot): void {
    const lots = this.#ownLots();
    const place = placeOf(lots, lot, this.#first);
    if (place === lots.length) lots.push(lot);
    else lots.splice(place, 0, lot);
    this.#index?.set(lot.id, lot);
    this.#addPoints(lot, 1);
  }

  /** Puts a lot in place of the one with its id, among those with points or without. `expired` of them expired just now. */
  changeLot(old: Lot, lot: Lot, at: string, expired = 0): void {
    if (old.remaining === 0) {
      if (this.#tables) this.#tables.spentLots.drop(lot.id);
      else keyedDrop(this.#ownKeyed("spentLots"), this.#before!.spentLots, lot.id);
    } else {
      const lots = this.#ownLots();
      const place = lots[this.#first] === old ? this.#first : placeOf(lots, old, this.#first);
      this.#addPoints(old, -1);
      if (lot.remaining > 0 && compareLots(old, lot) === 0) {
        lots[place] = lot;
        this.#index?.set(lot.id, lot);
        this.#addPoints(lot, 1);
        return;
      }
      if (place === this.#first) this.#dropFirst(lots);
      else lots.splice(place, 1);
      this.#index?.delete(lot.id);
    }
    if (lot.remaining > 0) this.addLot(open(lot));
    else this.setKeyed("spentLots", lot.id, spent(lot, at, expired));
  }

  /** Takes points out of lots, or, below zero, puts them back. */
  take(uses: readonly LotPoints[], at: string): void {
    for (const { lotId, points } of uses) {
      const lot = this.knownLot(lotId);
      this.changeLot(lot, { ...lot, remaining: lot.remaining - points }, at);
    }
  }

  /** Forgets all lots, those without points among them. */
  dropLots(): void {
    this.fields.lots = [];
    this.dropKeyed("spentLots");
    this.#first = 0;
    this.#index = null;
    this.fields.activePoints = 0;
    this.fields.pendingPoints = 0;
    this.fields.heldPoints = 0;
  }

  /** The lot that an event names. */
  knownLot(id: string): Lot {
    return this.lot(id) ?? this.unknown("lot", id);
  }

  /** The order that an event names. */
  knownOrder(id: string): OrderState {
    return this.keyed("snapshots", id) ?? this.unknown("order", id);
  }

  /** Ends the work on an event that names what the account does not have. */
  unknown(what: string, id: string): never {
    const message = `${what}: ${JSON.stringify(id)} is not in the account`;
    throw new MetricError([{ code: "unknown_reference", path: [what, id], message }]);
  }

  /** What one of the account's tables has under a key. */
  keyed<Field extends KeyedField>(field: Field, key: string): ValueOf<Field> | undefined {
    if (this.#tables) return this.#tables[field].get(key);
    return keyedGet(this.fields[field] as Keyed<ValueOf<Field>>, key);
  }

  setKeyed<Field extends KeyedField>(field: Field, key: string, value: ValueOf<Field>): void {
    if (this.#tables) (this.#tables[field] as KeyedMap<ValueOf<Field>>).set(key, value);
    else keyedSet(this.#ownKeyed(field), this.#before![field] as Keyed<ValueOf<Field>>, key, value);
  }

  /** Drops the entries of a table that are not needed any more. */
  keepKeyed<Field extends KeyedField>(field: Field, isKept: (value: ValueOf<Field>) => boolean): void {
    if (this.#tables) (this.#tables[field] as KeyedMap<ValueOf<Field>>).keep(isKept);
    else this.fields[field] = keyedKept(this.fields[field] as Keyed<ValueOf<Field>>, isKept) as never;
  }

  /** All values of a table. */
  valuesOf<Field extends KeyedField>(field: Field): Iterable<ValueOf<Field>> {
    if (this.#tables) return this.#tables[field].values();
    return keyedEntries(this.fields[field] as Keyed<ValueOf<Field>>).map(([, value]) => value);
  }

  /** Drops all entries of a table. */
  dropKeyed(field: KeyedField): void {
    if (this.#tables) this.#tables[field].clear();
    else this.fields[field] = emptyKeyed();
  }

  sizeOf(field: KeyedField): number {
    return (this.#tables ?? this.fields)[field].size;
  }

  /** What a cap has given in a period, in place of what it had. Most often it is the latest one. */
  setCapUse(capId: string, use: CapUse): void {
    const all = this.own("capUse") as Record<string, CapUse[]>;
    const had = ownValue(all, capId) ?? [];
    const uses = this.#before && had === ownValue(this.#before.capUse, capId) ? [...had] : had;
    let place = uses.length;
    while (place > 0 && uses[place - 1]!.period > use.period) place--;
    if (uses[place - 1]?.period === use.period) uses[place - 1] = use;
    else uses.splice(place, 0, use);
    all[capId] = uses;
  }

  /** A list of the account, copied unless it is this draft's own already. */
  ownQualifying(): QualifyingUnits[] {
    if (this.#before?.qualifying === this.fields.qualifying) this.fields.qualifying = [...this.fields.qualifying];
    return this.fields.qualifying as QualifyingUnits[];
  }

  /** The same for holds. */
  ownHolds(): Hold[] {
    if (this.#before?.holds === this.fields.holds) this.fields.holds = [...this.fields.holds];
    return this.fields.holds as Hold[];
  }

  /** A record of the account, copied unless it is this draft's own already. */
  own<Field extends "capUse" | "activeAt">(field: Field): Mutable<Account[Field]> {
    if (this.#before?.[field] === this.fields[field]) this.fields[field] = { ...this.fields[field] };
    return this.fields[field];
  }

  #ownLots(): Lot[] {
    if (this.#before?.lots === this.fields.lots) this.fields.lots = this.fields.lots.slice();
    return this.fields.lots as Lot[];
  }

  #ownKeyed<Field extends KeyedField>(field: Field): KeyedDraft<ValueOf<Field>> {
    const table = this.fields[field] as Keyed<ValueOf<Field>>;
    if (this.#before![field] !== table) return table as KeyedDraft<ValueOf<Field>>;
    const mine = { size: table.size, buckets: table.buckets.slice() };
    this.fields[field] = mine as never;
    return mine as KeyedDraft<ValueOf<Field>>;
  }

  /** Keeps the sums over all lots, so that no decision walks them. */
  #addPoints({ remaining, held, pending }: Lot, sign: 1 | -1): void {
    if (pending) this.fields.pendingPoints += sign * remaining;
    else this.fields.activePoints += sign * remaining;
    this.fields.heldPoints += sign * held;
  }

  #dropFirst(lots: Lot[]): void {
    if (this.#before) {
      lots.shift();
    } else if (++this.#first > lots.length / 2) {
      lots.splice(0, this.#first);
      this.#first = 0;
    }
  }

  #openLot(id: string): Lot | undefined {
    const { lots } = this.fields;
    const near = this.#before ? lots.length : Math.min(lots.length, this.#first + nearLots);
    for (let i = this.#first; i < near; i++) if (lots[i]!.id === id) return lots[i];
    if (near === lots.length) return undefined;
    return (this.#index ??= new Map(lots.slice(this.#first).map((lot) => [lot.id, lot]))).get(id);
  }
}

/** A map, so that a table that is missing here does not compile. */
const isKeyed: Readonly<Record<KeyedField, true>> = {
  spentLots: true,
  referrals: true,
  entries: true,
  keys: true,
  snapshots: true,
  redemptions: true,
  visits: true,
  cashbackOrders: true,
  spends: true,
};
const keyedFields = Object.keys(isKeyed) as KeyedField[];

function newTables(): Tables {
  return Object.fromEntries(keyedFields.map((field) => [field, new KeyedMap()])) as unknown as Tables;
}

/** A lot without points. Written out: a replay makes very many. */
function spent(lot: Lot, spentAt: string, expired: number): SpentLot {
  const { id, issued, remaining, pending, held, earnedAt, activeFrom, expiresAt, cause, partner } = lot;
  const last = { id, issued, remaining, pending, held, earnedAt, activeFrom, expiresAt, cause, spentAt, expired };
  return partner === undefined ? last : { ...last, partner };
}

/** A lot without what is only noted of spent ones. */
function open({ id, issued, remaining, pending, held, earnedAt, activeFrom, expiresAt, cause, partner }: Lot): Lot {
  const lot = { id, issued, remaining, pending, held, earnedAt, activeFrom, expiresAt, cause };
  return partner === undefined ? lot : { ...lot, partner };
}
