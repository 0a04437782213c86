import { MetricError, type MetricIssue, type MetricIssueCode } from "./metricError.ts";

const issuesKept = 100;

/** Collects what is wrong with an input, so that all of it is thrown at once. */
export class IssueList {
  readonly #kept: MetricIssue[] = [];
  #count = 0;

  /** How many issues were added, those past the kept ones included. */
  get count(): number {
    return this.#count;
  }

  /** Notes one problem; `expectation` says what was expected, after the place and before the value. */
  add(code: MetricIssueCode, path: readonly (string | number)[], expectation: string, value?: unknown): void {
    this.#count += 1;
    if (this.#kept.length < issuesKept) this.#kept.push(makeIssue(code, path, expectation, value));
  }

  /** Throws a {@link MetricError} when anything was added. */
  throwIfAny(): void {
    const [first, ...rest] = this.#kept;
    if (first) throw new MetricError([first, ...rest], this.#count);
  }
}

/** An issue whose message reads `row 3, at: expected an ISO date, got "soon"`. */
export function makeIssue(
  code: MetricIssueCode,
  path: readonly (string | number)[],
  expectation: string,
  value?: unknown,
): MetricIssue {
  const place = path.map((step) => (typeof step === "number" ? `row ${step}` : step)).join(", ");
  const got = code === "required" ? "" : `, got ${show(value)}`;
  return { code, path, message: `${place}: ${expectation}${got}` };
}

/** The value as a reader would write it, cut to a line. */
function show(value: unknown): string {
  if (typeof value === "bigint") return `${value}n`;
  if (value instanceof Date && Number.isNaN(value.getTime())) return "an invalid Date";
  const text = typeof value === "number" ? String(value) : jsonOf(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return Object.prototype.toString.call(value); // an object that holds itself, or a bigint
  }
}
