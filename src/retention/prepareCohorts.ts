import { readInstant } from "../core/asOf.ts";
import type { CalendarPeriods } from "../core/calendar.ts";
import { makeIssue } from "../core/issues.ts";
import { MetricError } from "../core/metricError.ts";
import type { TransactionLog } from "../transactions/log.ts";
import { logPeriods } from "../transactions/logPeriods.ts";
import { checkCohortOptions } from "./checkCohortOptions.ts";
import { cohortClock } from "./cohortClock.ts";
import { cohortColumns } from "./cohortColumns.ts";
import type { CohortDefinition } from "./cohortDefinition.ts";
import type { CohortEvents, CohortOptions } from "./cohortOptions.ts";
import { cohortSource } from "./cohortSource.ts";
import type { CohortCounting } from "./countCohorts.ts";

const mostPeriods = 3000;

/** What cohort tables are counted by, and how they describe it. */
export interface PreparedCohorts {
  readonly counting: CohortCounting;
  readonly definition: CohortDefinition;
}

/** Checks the options and settles everything that does not depend on who is counted. */
export function prepareCohorts(log: TransactionLog, options: CohortOptions & CohortEvents): PreparedCohorts {
  checkCohortOptions(options);
  const source = cohortSource(log, options);
  const { end, asOf } = source.entries.seen;
  const from = options.from === undefined ? null : readInstant("from", options.from, log.timeZone);
  const periods = logPeriods(log, end, options.period, options);
  checkPeriodCount(periods);
  const clock = cohortClock(periods, end, log.timeZone, options);
  const definition: CohortDefinition = {
    asOf,
    period: options.period,
    timeZone: log.timeZone,
    criterion: options.criterion ?? "on",
    brackets: options.brackets ?? null,
    horizon: options.horizon ?? null,
    clock: options.clock ?? "calendar",
    truncateTo: options.truncateTo ?? null,
    entry: options.entry ?? "firstEver",
    from: from === null ? null : new Date(from).toISOString(),
    isSameEvent: source.isSameEvent,
    measure: options.measure ?? "customers",
    minimumReturns: options.minimumReturns ?? 1,
    entrants: options.entrants ?? "all",
    base: options.base ?? "cohort",
    confidence: options.confidence ?? null,
  };
  const { measure, entrants } = definition;
  const counting: CohortCounting = {
    ...definition,
    source,
    periods,
    clock,
    from: from ?? -Infinity,
    columns: cohortColumns(options, clock.width),
    isOfMoney: measure === "revenue" || measure === "revenuePerEntrant",
    isOfPayers: entrants === "payers",
  };
  return { counting, definition };
}

function checkPeriodCount({ unit, count }: CalendarPeriods): void {
  if (count <= mostPeriods) return;
  throw new MetricError([
    makeIssue("out_of_range", ["period"], `at most ${mostPeriods} periods, and by the ${unit} there are`, count),
  ]);
}
