import type { Account } from "../account/account.ts";
import { keyedEntries, keyedGet } from "../account/keyed.ts";
import type { EventPayload } from "../events/event.ts";
import { entriesFor } from "./entriesFor.ts";
import type { EntriesWithdrawn } from "./events.ts";

/** The entries to be withdrawn after refunds, out of raffles that are not drawn: those that what is left would not bring. */
export function withdrawEntries(account: Account, happened: readonly EventPayload[]): EntriesWithdrawn[] {
  return happened.flatMap((event) => (event.type === "refunded" ? withdrawnFor(account, event) : []));
}

function withdrawnFor(
  { entries: raffles, snapshots }: Account,
  { orderId, occurredAt }: { readonly orderId: string; readonly occurredAt: string },
): EntriesWithdrawn[] {
  return keyedEntries(raffles).flatMap(([raffleId, { orders, won }]): EntriesWithdrawn[] => {
    const granted = orders.find((one) => one.orderId === orderId);
    if (!granted || won) return [];
    const entries = granted.entries - entriesFor(granted.rule, keyedGet(snapshots, orderId)!);
    return entries > 0 ? [{ type: "entriesWithdrawn", occurredAt, raffleId, orderId, entries }] : [];
  });
}
