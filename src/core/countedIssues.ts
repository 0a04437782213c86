import type { IssueSink } from "./issues.ts";
import { MetricError, type MetricIssue } from "./metricError.ts";

const issuesKept = 100;

/** Issues of data in bulk: the first few are kept, the rest counted. */
export class CountedIssues implements IssueSink {
  readonly #kept: MetricIssue[] = [];
  #count = 0;

  push(issue: MetricIssue): void {
    this.#count += 1;
    if (this.#kept.length < issuesKept) this.#kept.push(issue);
  }

  /** Throws what was kept in one {@link MetricError} that says how many there were. */
  throwIfAny(): void {
    const [first, ...rest] = this.#kept;
    if (first) throw new MetricError([first, ...rest], this.#count);
  }
}
