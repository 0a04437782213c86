import type { Account } from "../../account/account.ts";
import { AccountDraft } from "../../account/draft.ts";
import type { EventPayload } from "../../events/event.ts";
import { apply } from "./apply.ts";

/** A draft of an account to which this has happened; the account stays as it is. */
export function draftAfter(account: Account, payloads: readonly EventPayload[], recordedAt: string): AccountDraft {
  const draft = AccountDraft.of(account);
  for (const payload of payloads) apply(draft, payload, recordedAt);
  return draft;
}
