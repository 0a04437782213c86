import { MetricError } from "../../core/metricError.ts";
import type { Mutable } from "../mutable.ts";
import { ownValue } from "../ownValue.ts";
import type { Account, Hold } from "./account.ts";
import type { CapUse } from "./capUse.ts";
import { changedTables } from "./changedTable.ts";
import type { Lifetime } from "./lifetime.ts";
import type { Lot, LotPoints } from "./lot.ts";
import { LotList } from "./lotList.ts";
import type { OrderState, QualifyingUnits } from "./orderSnapshot.ts";
import { replayedTables, settleTables } from "./replayedTables.ts";
import type { Tables } from "./tables.ts";

/**
 * An account that is being changed. A container is copied when it is first written to, and is the draft's own once it
 * is no longer the one of the account before; a whole replay has no account before, and writes into what it began with.
 */
export class AccountDraft {
  readonly fields: Mutable<Account>;
  readonly tables: Tables;
  readonly lots: LotList;
  readonly #before: Account | null;

  private constructor(fields: Mutable<Account>, before: Account | null, tables: Tables) {
    this.fields = fields;
    this.tables = tables;
    this.lots = new LotList(fields, before, tables);
    this.#before = before;
  }

  /** For a few changes of an account, which stays as it is. */
  static of(account: Account): AccountDraft {
    const fields = { ...account };
    return new AccountDraft(fields, account, changedTables(fields));
  }

  /** For a whole replay into an account of which nothing is known yet, and which nobody else has; and its end. */
  static replaying(account: Account): { readonly draft: AccountDraft; readonly settled: () => Account } {
    const tables = replayedTables();
    const draft = new AccountDraft(account, null, tables);
    const settled = (): Account => {
      settleTables(tables, draft.fields);
      draft.lots.settle();
      return draft.fields;
    };
    return { draft, settled };
  }

  /** The counters of the account's life, copied unless they are this draft's own already. */
  ownLifetime(): Mutable<Lifetime> {
    if (this.#before?.lifetime === this.fields.lifetime) this.fields.lifetime = { ...this.fields.lifetime };
    return this.fields.lifetime;
  }

  /** Takes points out of lots, or, below zero, puts them back. */
  take(uses: readonly LotPoints[], at: string): void {
    for (const { lotId, points } of uses) this.lots.take(this.knownLot(lotId), points, at);
  }

  /** The same where nothing returns them. */
  takeForGood(uses: readonly LotPoints[], at: string): void {
    for (const { lotId, points } of uses) this.lots.takeForGood(this.knownLot(lotId), points, at);
  }

  /** The lot that an event names. */
  knownLot(id: string): Lot {
    return this.lots.get(id) ?? this.unknown("lot", id);
  }

  /** The order that an event names. */
  knownOrder(id: string): OrderState {
    return this.tables.snapshots.get(id) ?? this.unknown("order", id);
  }

  /** Ends the work on an event that names what the account does not have. */
  unknown(what: string, id: string): never {
    const message = `${what}: ${JSON.stringify(id)} is not in the account`;
    throw new MetricError([{ code: "unknown_reference", path: [what, id], message }]);
  }

  /** What a cap has given in a period, in place of what it had. Most often it is the latest one. */
  setCapUse(capId: string, use: CapUse): void {
    const uses = this.#ownUses(capId);
    let place = uses.length;
    while (place > 0 && uses[place - 1]!.period > use.period) place--;
    if (uses[place - 1]?.period === use.period) uses[place - 1] = use;
    else uses.splice(place, 0, use);
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

  /** The times of the last activities. */
  ownActiveAt(): Mutable<Account["activeAt"]> {
    if (this.#before?.activeAt === this.fields.activeAt) this.fields.activeAt = { ...this.fields.activeAt };
    return this.fields.activeAt;
  }

  /** What the caps have given. */
  ownCapUse(): Record<string, readonly CapUse[]> {
    if (this.#before?.capUse === this.fields.capUse) this.fields.capUse = { ...this.fields.capUse };
    return this.fields.capUse;
  }

  #ownUses(capId: string): CapUse[] {
    const all = this.ownCapUse();
    const had = ownValue(all, capId);
    if (had && had !== this.#before?.capUse[capId]) return had as CapUse[];
    const mine = had ? [...had] : [];
    all[capId] = mine;
    return mine;
  }
}
