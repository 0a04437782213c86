import { checkCalendar } from "../core/calendar.ts";
import { checkChoice, checkNumber, count } from "../core/check.ts";
import { checkConfidence } from "../core/confidence.ts";
import { type IssueSink, makeIssue, throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import type { CohortOptions } from "./cohortOptions.ts";

const atLeastOne = { ...count, min: 1 } as const;

/** Throws unless each option is one, and all of them fit together. */
export function checkCohortOptions(options: CohortOptions): void {
  const issues: MetricIssue[] = [];
  checkCalendar(issues, "period", options.period, options);
  checkChoice(issues, "criterion", options.criterion ?? "on", ["on", "onOrAfter", "onOrBefore", "bracket", "streak"]);
  checkChoice(issues, "clock", options.clock ?? "calendar", ["calendar", "elapsed"]);
  checkChoice(issues, "truncateTo", options.truncateTo ?? "hour", ["hour"]);
  checkChoice(issues, "entry", options.entry ?? "firstEver", ["firstEver", "firstInWindow", "recurring"]);
  const measures = ["customers", "orders", "revenue", "revenuePerEntrant"];
  checkChoice(issues, "measure", options.measure ?? "customers", measures);
  checkChoice(issues, "entrants", options.entrants ?? "all", ["all", "payers"]);
  checkChoice(issues, "base", options.base ?? "cohort", ["cohort", "previous"]);
  checkNumber(issues, ["horizon"], options.horizon ?? 1, atLeastOne);
  checkNumber(issues, ["minimumReturns"], options.minimumReturns ?? 1, atLeastOne);
  checkConfidence(issues, options.confidence ?? 0.5);
  if (options.brackets !== undefined) checkBrackets(issues, options.brackets);
  checkTogether(issues, options);
  throwIfAny(issues);
}

/** Brackets must be pairs of whole numbers that never go back. */
function checkBrackets(issues: IssueSink, brackets: unknown): void {
  let reached = 0;
  const isNext = (pair: unknown): boolean => {
    const [from, to] = (Array.isArray(pair) && pair.length === 2 ? pair : []) as [unknown, unknown];
    const isForward = Number.isSafeInteger(from) && Number.isSafeInteger(to) && (from as number) >= reached;
    if (isForward && (to as number) > (from as number)) reached = to as number;
    else return false;
    return true;
  };
  if (Array.isArray(brackets) && brackets.length > 0 && brackets.every(isNext)) return;
  const expectation = "pairs of whole numbers [from, to), none empty, each beginning where the last ended or later";
  issues.push(makeIssue("out_of_range", ["brackets"], expectation, brackets));
}

/** Options that ask for something which another one does not offer. */
function checkTogether(issues: IssueSink, options: CohortOptions): void {
  const { criterion = "on", clock = "calendar", entry = "firstEver", measure = "customers", base = "cohort" } = options;
  const require = (isMet: boolean, field: keyof CohortOptions, expectation: string): void => {
    if (!isMet) issues.push(makeIssue("inconsistent", [field], expectation, options[field]));
  };
  const isAbsent = (field: keyof CohortOptions): boolean => options[field] === undefined;
  const isOfCustomers = measure === "customers";
  require((criterion === "bracket") !== isAbsent("brackets"), "brackets", "brackets just with criterion: bracket");
  require(criterion === "onOrAfter" || isAbsent("horizon"), "horizon", "none without criterion: onOrAfter");
  const isEven = ["day", "week", "month"].includes(options.period);
  require(clock === "calendar" || isEven, "clock", "calendar for periods other than day, week and month");
  require(clock === "elapsed" || isAbsent("truncateTo"), "truncateTo", "none without clock: elapsed");
  require((entry === "firstInWindow") !== isAbsent("from"), "from", "an instant just with entry: firstInWindow");
  require(isOfCustomers || criterion !== "streak", "criterion", "no streak without measure: customers");
  require(isOfCustomers || isAbsent("minimumReturns"), "minimumReturns", "none without measure: customers");
  const isPerEntrant = measure === "revenuePerEntrant";
  require(isPerEntrant || isAbsent("entrants"), "entrants", "none without measure: revenuePerEntrant");
  require(!isPerEntrant || isAbsent("base"), "base", "none with measure: revenuePerEntrant");
  const isShare = isOfCustomers && base === "cohort";
  require(isShare || isAbsent("confidence"), "confidence", "none unless measure is customers and base the cohort");
}
