import { CountedIssues } from "../core/countedIssues.ts";
import { type IssueSink, makeIssue } from "../core/issues.ts";
import type { MetricIssueCode } from "../core/metricError.ts";
import type { TimeUnit } from "../transactions/customerSummary.ts";
import type { PurchaseHistories, PurchaseHistory } from "./purchaseFamily.ts";
import type { PurchaseSummary, SummaryColumns, SummaryMeta } from "./purchaseSummary.ts";

/** A summary that has been checked. */
export interface ReadSummary extends PurchaseHistories, SummaryMeta {
  /** NaN where missing; `null` where the summary has no such column. */
  readonly meanSpend: Float64Array | null;
  /** `null` where the summary does not name its customers. */
  readonly customerId: readonly string[] | null;
}

/** The longest time and the highest frequency that are taken. */
export const longest = 1e9;

/** Reads a summary into columns of numbers; throws for rows that no customer can have. */
export function readSummary(summary: PurchaseSummary): ReadSummary {
  const issues = new CountedIssues();
  const given: Partial<SummaryColumns> = isTable(summary) ? summary.columns : (Object(summary) as SummaryColumns);
  const frequency = readColumn(issues, "frequency", given.frequency);
  const length = frequency.length;
  const recency = readColumn(issues, "recency", given.recency, length);
  const age = readColumn(issues, "age", given.age, length);
  const meanSpend = given.meanSpend ? readColumn(issues, "meanSpend", given.meanSpend, length) : null;
  const count = given.count ? readColumn(issues, "count", given.count, length) : new Float64Array(length).fill(1);
  issues.throwIfAny();
  const history = { frequency: 0, recency: 0, age: 0 };
  for (let row = 0; row < length; row++) {
    history.frequency = frequency[row]!;
    history.recency = recency[row]!;
    history.age = age[row]!;
    if (!isHistory(history)) noteHistory(issues, [row], history);
    const weight = count[row]!;
    if (!(weight > 0 && weight <= longest)) {
      issues.push(makeIssue("out_of_range", [row, "count"], `a number above 0, to ${longest}`, weight));
    }
  }
  issues.throwIfAny();
  const meta: Partial<SummaryMeta> = isTable(summary) ? summary.meta : {};
  const customerId = isTable(summary) ? summary.columns.customerId : null;
  return {
    frequency,
    recency,
    age,
    count,
    meanSpend,
    customerId,
    asOf: meta.asOf ?? null,
    timeUnit: meta.timeUnit ?? null,
  };
}

/** Notes what is wrong with the history of one customer. */
export function checkHistory(issues: IssueSink, path: readonly (string | number)[], customer: unknown): void {
  const history = Object(customer) as PurchaseHistory;
  if (!isHistory(history)) noteHistory(issues, path, history);
}

/** Throws where a summary is known to be in another unit of time than a model. */
export function checkTimeUnit(issues: IssueSink, model: TimeUnit | null, summary: TimeUnit | null): void {
  if (model === null || summary === null || model === summary) return;
  issues.push(makeIssue("inconsistent", ["timeUnit"], `the unit of the model, ${model}`, summary));
}

function isTable(summary: PurchaseSummary): summary is Exclude<PurchaseSummary, SummaryColumns> {
  return typeof summary === "object" && summary !== null && "columns" in summary;
}

/** A column as numbers: what is no number becomes NaN, which the checks of rows then find. */
function readColumn(issues: IssueSink, field: string, column: unknown, length?: number): Float64Array {
  const values = Object(column) as ArrayLike<unknown>;
  if (typeof values.length !== "number" || typeof column === "string") {
    const code = column === undefined || column === null ? "required" : "wrong_type";
    issues.push(makeIssue(code, [field], "a column of numbers", column));
    return new Float64Array(0);
  }
  if (length !== undefined && values.length !== length) {
    issues.push(makeIssue("length_mismatch", [field], `${length} values, as many as frequency`, values.length));
  }
  if (column instanceof Float64Array) return column;
  return Float64Array.from(values, (value) => (typeof value === "number" ? value : NaN));
}

function isHistory({ frequency: x, recency, age }: PurchaseHistory): boolean {
  const isOrdered = recency >= 0 && recency <= age && age <= longest; // false for NaN, and for text by the next line
  return (
    isOrdered && Number.isInteger(x) && x >= 0 && x <= longest && (x > 0 || recency === 0) && areNumbers(recency, age)
  );
}

function areNumbers(recency: unknown, age: unknown): boolean {
  return typeof recency === "number" && typeof age === "number";
}

function noteHistory(issues: IssueSink, path: readonly (string | number)[], history: PurchaseHistory): void {
  const { frequency, recency, age } = history;
  const note = (field: string, expectation: string, value: unknown, code?: MetricIssueCode): void => {
    const ofType = typeof value === "number" ? "out_of_range" : (value ?? null) === null ? "required" : "wrong_type";
    issues.push(makeIssue(code ?? ofType, [...path, field], expectation, value));
  };
  if (!(Number.isInteger(frequency) && frequency >= 0 && frequency <= longest)) {
    note("frequency", `a whole number from 0 to ${longest}`, frequency);
  }
  const isTime = (time: unknown): time is number => typeof time === "number" && time >= 0 && time <= longest;
  if (!isTime(age)) note("age", `a number from 0 to ${longest}`, age);
  if (!isTime(recency)) note("recency", `a number from 0 to ${longest}`, recency);
  else if (frequency === 0 && recency > 0) note("recency", "0 where frequency is 0", recency, "inconsistent");
  else if (isTime(age) && recency > age) note("recency", `at most age, ${age}`, recency, "inconsistent");
}
