import { MetricError } from "../../core/metricError.ts";
import type { Account, Hold } from "./account.ts";
import { bucketOf, type Keyed, keyedGet } from "./keyed.ts";
import type { Lifetime } from "./lifetime.ts";
import type { Lot, LotPoints } from "./lot.ts";
import { compareLots, placeOf } from "./lotOrder.ts";
import type { OrderState, QualifyingUnits } from "./orderSnapshot.ts";

type Mutable<Type> = { -readonly [Field in keyof Type]: Type[Field] };
type KeyedField = { [Field in keyof Account]: Account[Field] extends Keyed<unknown> ? Field : never }[keyof Account];
type ValueOf<Field extends KeyedField> = Account[Field] extends Keyed<infer Value> ? Value : never;

/** Lists up to this length are searched from the front, longer ones through an index. */
const longList = 64;

/**
 * An account that is being changed. A container is copied when it is first written to, so that the account it was made
 * from stays as it is, and a whole replay copies each container once.
 */
export class AccountDraft {
  readonly fields: Mutable<Account>;
  readonly #owned = new Set<unknown>();
  #index: Map<string, Lot> | null = null;

  constructor(account: Account) {
    this.fields = { ...account };
  }

  /** Adds to counters of the account's life. */
  count(field: keyof Lifetime, by: number): void {
    const lifetime: Mutable<Lifetime> = this.#own("lifetime", (old) => ({ ...old }));
    lifetime[field] += by;
  }

  /** The lot, with points or without. */
  lot(id: string): Lot | undefined {
    const { lots, spentLots } = this.fields;
    const open = lots.length > longList ? this.#indexed().get(id) : lots.find((lot) => lot.id === id);
    return open ?? keyedGet(spentLots, id);
  }

  addLot(lot: Lot): void {
    const lots = this.#own("lots", (old) => [...old]) as Lot[];
    lots.splice(placeOf(lots, lot), 0, lot);
    this.#index?.set(lot.id, lot);
  }

  /** Puts a lot in place of the one with its id, among those with points or without. `expired` of them expired just now. */
  changeLot(old: Lot, lot: Lot, at: string, expired = 0): void {
    if (old.remaining > 0) {
      const lots = this.#own("lots", (before) => [...before]) as Lot[];
      const place = placeOf(lots, old);
      if (lot.remaining > 0 && compareLots(old, lot) === 0) {
        lots[place] = lot;
        this.#index?.set(lot.id, lot);
        return;
      }
      lots.splice(place, 1);
      this.#index?.delete(lot.id);
    } else {
      this.dropKeyed("spentLots", lot.id);
    }
    if (lot.remaining > 0) this.addLot(open(lot));
    else this.setKeyed("spentLots", lot.id, { ...lot, spentAt: at, expired });
  }

  /** Takes points out of lots, or, below zero, puts them back. */
  take(uses: readonly LotPoints[], at: string): void {
    for (const { lotId, points } of uses) {
      const lot = this.knownLot(lotId);
      this.changeLot(lot, { ...lot, remaining: lot.remaining - points }, at);
    }
  }

  /** The lot that an event names. */
  knownLot(id: string): Lot {
    return this.lot(id) ?? this.unknown("lot", id);
  }

  /** The order that an event names. */
  knownOrder(id: string): OrderState {
    return keyedGet(this.fields.snapshots, id) ?? this.unknown("order", id);
  }

  /** Ends the work on an event that names what the account does not have. */
  unknown(what: string, id: string): never {
    const message = `${what}: ${JSON.stringify(id)} is not in the account`;
    throw new MetricError([{ code: "unknown_reference", path: [what, id], message }]);
  }

  setKeyed<Field extends KeyedField>(field: Field, key: string, value: ValueOf<Field>): void {
    this.#bucket(field, key)[key] = value;
  }

  dropKeyed(field: KeyedField, key: string): void {
    Reflect.deleteProperty(this.#bucket(field, key), key);
  }

  /** A list of the account, copied unless it is this draft's own already. */
  ownQualifying(): QualifyingUnits[] {
    return this.#own("qualifying", (old) => [...old]) as QualifyingUnits[];
  }

  /** The same for holds. */
  ownHolds(): Hold[] {
    return this.#own("holds", (old) => [...old]) as Hold[];
  }

  /** A record of the account, copied unless it is this draft's own already. */
  own<Field extends "capUse" | "activeAt">(field: Field): Mutable<Account[Field]> {
    return this.#own(field, (old) => ({ ...old }));
  }

  /** Marks a container as made for this draft. */
  replace<Field extends keyof Account>(field: Field, value: Account[Field]): void {
    this.fields[field] = value;
    this.#owned.add(value);
    if (field === "lots") this.#index = null;
  }

  #own<Field extends keyof Account>(field: Field, copy: (old: Account[Field]) => Account[Field]): Account[Field] {
    const old = this.fields[field];
    if (this.#owned.has(old)) return old;
    const mine = copy(old);
    this.fields[field] = mine;
    this.#owned.add(mine);
    return mine;
  }

  #bucket(field: KeyedField, key: string): Record<string, unknown> {
    const map = this.#own(field, (old) => ({ ...old })) as Record<string, Record<string, unknown>>;
    const name = bucketOf(key);
    const old = map[name];
    if (old && this.#owned.has(old)) return old;
    const mine = { ...old };
    map[name] = mine;
    this.#owned.add(mine);
    return mine;
  }

  #indexed(): Map<string, Lot> {
    return (this.#index ??= new Map(this.fields.lots.map((lot) => [lot.id, lot])));
  }
}

/** A lot without what is only noted of spent ones. */
function open({ id, issued, remaining, pending, held, earnedAt, activeFrom, expiresAt, cause, partner }: Lot): Lot {
  const lot = { id, issued, remaining, pending, held, earnedAt, activeFrom, expiresAt, cause };
  return partner === undefined ? lot : { ...lot, partner };
}
