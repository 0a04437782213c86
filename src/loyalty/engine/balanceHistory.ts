import { throwIfAny } from "../../core/issues.ts";
import type { MetricIssue } from "../../core/metricError.ts";
import { AccountDraft } from "../account/draft.ts";
import { type Balance, balanceOf } from "../account/balanceOf.ts";
import type { EventType, LoyaltyEvent } from "../events/event.ts";
import { newAccount } from "../account/newAccount.ts";
import type { Program } from "../program/program.ts";
import { canonicalInstant, readInstant } from "../time/readInstant.ts";
import { apply } from "./apply/apply.ts";
import { evolve } from "./evolve.ts";
import { replay } from "./replay.ts";

/** The points of an account after one event. */
export interface BalancePoint extends Balance {
  /** When the event took effect. One that arrived late stands where it was decided, with the time of its effect. */
  readonly at: string;
  /** What happened; `null` for the moment at which the history ends. */
  readonly event: EventType | null;
}

/** The points of an account over time. */
export interface BalanceHistory {
  /** Always `"balanceHistory"`. */
  readonly kind: "balanceHistory";
  /** Id of the member. */
  readonly memberId: string;
  /** The moment at which it ends, in UTC. */
  readonly asOf: string;
  /** The points after each event, and at the end. */
  readonly points: readonly BalancePoint[];
}

/**
 * The points of an account after each event of its stream, those that are due since the last one included, and at the
 * moment at which the history ends.
 *
 * @param program - From `defineProgram`.
 * @param events - All events of one member, in their sequence; at least one.
 * @param options - The moment at which the history ends, ISO 8601 with an offset; what is due by it has happened.
 * @throws {@link MetricError} when the stream is not as it was written.
 * @example
 * ```ts
 * const decision = decide(program, newAccount(program, "m1"), { type: "enrol", id: "c1", at: "2026-11-22T10:00:00Z" });
 * const events = decision.ok ? decision.events : [];
 * const { points } = balanceHistory(program, events, { asOf: "2026-12-31T23:59:59Z" });
 * points.map(({ event, balance }) => [event, balance]); //=> [["enrolled", 0], [null, 0]]
 * ```
 */
export function balanceHistory(
  program: Program,
  events: readonly LoyaltyEvent[],
  options: { readonly asOf: string },
): BalanceHistory {
  const issues: MetricIssue[] = [];
  readInstant(issues, ["asOf"], (Object(options) as { asOf: unknown }).asOf);
  throwIfAny(issues);
  const asOf = canonicalInstant(options.asOf);
  const last = replay(program, events, options);
  let account = newAccount(program, last.memberId);
  const points = events.map((event): BalancePoint => {
    account = evolve(program, account, event);
    return { at: event.occurredAt, event: event.type, ...balanceOf(account) };
  });
  const draft = AccountDraft.of(account);
  for (const due of last.unrecorded) {
    apply(draft, due, asOf);
    points.push({ at: due.occurredAt, event: due.type, ...balanceOf(draft.fields) });
  }
  points.push({ at: asOf, event: null, ...balanceOf(last) });
  return { kind: "balanceHistory", memberId: last.memberId, asOf, points };
}
