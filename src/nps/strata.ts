import { checkNumber, count } from "../core/check.ts";
import type { CountedIssues } from "../core/countedIssues.ts";
import { makeIssue } from "../core/issues.ts";
import { checkWeight } from "./checkWeight.ts";
import type { NpsCounts } from "./nps.ts";

/** Respondents of one part of the population, by category. */
export interface NpsStratum extends NpsCounts {
  /** Name of the stratum. */
  readonly stratum: string;
  /** How much of the population it is: head-counts, or shares on any scale, 10^−6 to 10^12. */
  readonly weight: number;
  /** The stratum that stands for this one too, where it has no answers. */
  readonly collapseInto?: string;
}

/** A stratum without answers and the one that stands for it. */
export interface CollapsedStratum {
  /** Name of the stratum without answers. */
  readonly stratum: string;
  /** Name of the other. */
  readonly into: string;
}

/** Strata with their weights after collapsing. */
interface CollapsedStrata {
  readonly strata: readonly NpsStratum[];
  readonly collapsed: readonly CollapsedStratum[];
}

const fields = ["promoters", "passives", "detractors"] as const;

/** Reads the strata and notes what is wrong with them; head-counts must be whole and hold the respondents. */
export function readStrata(
  issues: CountedIssues,
  strata: Iterable<NpsStratum>,
  areHeadCounts: boolean,
): readonly NpsStratum[] {
  const rows = Array.from(strata, (stratum) => Object(stratum) as NpsStratum);
  const names = new Set<string>();
  rows.forEach((stratum, row) => {
    const path = ["strata", row];
    if (typeof stratum.stratum !== "string" || names.has(stratum.stratum)) {
      issues.push(makeIssue("inconsistent", [...path, "stratum"], "a name of its own", stratum.stratum));
    }
    names.add(stratum.stratum);
    checkWeight(issues, [...path, "weight"], stratum.weight);
    for (const field of fields) checkNumber(issues, [...path, field], stratum[field], count);
    const total = stratum.promoters + stratum.passives + stratum.detractors;
    if (areHeadCounts && !(Number.isInteger(stratum.weight) && stratum.weight >= total)) {
      const expectation = `a whole number of people, ${total} or more as have answered`;
      issues.push(makeIssue("inconsistent", [...path, "weight"], expectation, stratum.weight));
    }
  });
  rows.forEach(({ collapseInto, stratum }, row) => {
    if (collapseInto === undefined || (names.has(collapseInto) && collapseInto !== stratum)) return;
    issues.push(
      makeIssue("unknown_reference", ["strata", row, "collapseInto"], "the name of another stratum", collapseInto),
    );
  });
  return rows;
}

/** Adds the weight of each stratum without answers to the one that stands for it, if that has any. */
export function collapseStrata(strata: readonly NpsStratum[]): CollapsedStrata {
  const kept = new Map(strata.map((stratum) => [stratum.stratum, stratum]));
  const collapsed: CollapsedStratum[] = [];
  for (const { stratum, weight, collapseInto } of strata.filter(isEmpty)) {
    const other = collapseInto === undefined ? undefined : kept.get(collapseInto);
    if (!other || isEmpty(other)) continue;
    kept.set(other.stratum, { ...other, weight: other.weight + weight });
    kept.delete(stratum);
    collapsed.push({ stratum, into: other.stratum });
  }
  return { strata: [...kept.values()], collapsed };
}

function isEmpty(stratum: NpsStratum): boolean {
  return fields.every((field) => stratum[field] === 0);
}
