import { makeIssue, throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import type { TransactionLog } from "../transactions/log.ts";
import { type LogAsOf, logAsOf } from "../transactions/logAsOf.ts";
import type { CohortEvents, CohortOptions } from "./cohortOptions.ts";

/** The rows of a log that are events of one kind. */
export interface EventRows {
  readonly log: TransactionLog;
  readonly seen: LogAsOf;
  /** Chooses among the rows; all of them where `null`. */
  readonly choose: ((row: number) => boolean) | null;
}

/** Where customers enter and where they return. */
export interface CohortSource {
  readonly entries: EventRows;
  readonly returns: EventRows;
  /** Whether each entry is a return as well, and each return an entry. */
  readonly isSameEvent: boolean;
  /** By customer of the entries: the code in the log of returns, −1 for none; `null` where both are one log. */
  readonly returnCodes: Int32Array | null;
}

/** Settles which rows are entries and which are returns, as known at `asOf`. */
export function cohortSource(log: TransactionLog, options: CohortOptions & CohortEvents): CohortSource {
  const { returns, isEntry, isReturn, measure = "customers" } = options;
  const issues: MetricIssue[] = [];
  for (const field of ["isEntry", "isReturn"] as const) {
    const choose: unknown = options[field];
    if (choose === undefined || typeof choose === "function") continue;
    issues.push(makeIssue("wrong_type", [field], "a function of a row number", choose));
  }
  if (returns !== undefined && (returns as Partial<TransactionLog> | null)?.kind !== "transactionLog") {
    issues.push(makeIssue("wrong_type", ["returns"], "a transaction log", returns));
  } else if (returns !== undefined && returns.timeZone !== log.timeZone) {
    issues.push(makeIssue("inconsistent", ["returns"], `a log in the zone ${log.timeZone}`, returns.timeZone));
  }
  throwIfAny(issues);
  const paid = returns ?? log;
  if (measure.startsWith("revenue") && !paid.amountMinor && paid.at.length > 0) {
    issues.push(makeIssue("inconsistent", ["measure"], "a log with amounts", measure));
  }
  throwIfAny(issues);
  const seen = logAsOf(log, options.asOf);
  return {
    entries: { log, seen, choose: isEntry ?? null },
    returns: { log: paid, seen: returns ? logAsOf(returns, options.asOf) : seen, choose: isReturn ?? null },
    isSameEvent: !returns && !isEntry && !isReturn,
    returnCodes: returns ? matchCustomers(log, returns) : null,
  };
}

function matchCustomers(log: TransactionLog, returns: TransactionLog): Int32Array {
  const codes = new Map(returns.customerIds.map((id, code) => [id, code]));
  return Int32Array.from(log.customerIds, (id) => codes.get(id) ?? -1);
}
