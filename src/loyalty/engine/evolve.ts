import { MetricError } from "../../core/metricError.ts";
import type { Account } from "../account/account.ts";
import { AccountDraft } from "../account/draft.ts";
import type { LoyaltyEvent } from "../events/event.ts";
import type { Program } from "../program/program.ts";
import { apply } from "./apply/apply.ts";
import { isNext, nextIssue } from "./checkEvent.ts";
import { nextDue } from "./due/dueEffects.ts";
import { record } from "./record.ts";

/**
 * The account after an event. It applies what the event says and evaluates no rule of the programme.
 *
 * @param program - From `defineProgram`.
 * @param account - The account before; it stays as it is.
 * @param event - The next event of the account's stream.
 * @throws {@link MetricError} when it is not the next one, or is not as it was written.
 * @example
 * ```ts
 * const account = newAccount(program, "m1");
 * const decision = decide(program, account, { type: "enrol", id: "c1", at: "2026-11-22T10:00:00Z" });
 * const enrolled = decision.ok ? decision.events.reduce((state, event) => evolve(program, state, event), account) : account;
 * enrolled.status; //=> "open"
 * ```
 */
export function evolve(program: Program, account: Account, event: LoyaltyEvent): Account {
  if (!isNext(event, account)) throw new MetricError([nextIssue(["event"], event, account)]);
  const draft = AccountDraft.of(account);
  if (account.unrecorded.length > 0) draft.fields.unrecorded = account.unrecorded.slice(1);
  else apply(draft, event, event.recordedAt);
  record(program, draft, event);
  draft.fields.nextDueAt = nextDue(program, draft.fields);
  return draft.fields;
}
