import { checkNumber, count } from "../core/check.ts";
import type { IssueSink } from "../core/issues.ts";
import { nps, type NpsCounts } from "./nps.ts";

/** A score and its standard error, in points: what `nps`, `weightedNps` and `stratifiedNps` give. */
export interface NpsEstimate {
  /** The score, −100 to 100; `null` without respondents. */
  readonly score: number | null;
  /** Standard error of the score; `null` without respondents. */
  readonly standardError: number | null;
}

/** Why a comparison has no answer: nobody was asked, or the answers do not vary. */
export type NpsReason = "emptyBase" | "insufficientData";

/** Reads one of two surveys, given as counts or as a result; `null`, and an issue for each field, where it cannot be. */
export function readEstimate(issues: IssueSink, name: string, survey: NpsCounts | NpsEstimate): NpsEstimate | null {
  const given = Object(survey) as NpsCounts | NpsEstimate;
  if ("standardError" in given) {
    const { score, standardError } = given;
    if (score === null && standardError === null) return given;
    const isScore = checkNumber(issues, [name, "score"], score, { min: -100, max: 100 });
    return checkNumber(issues, [name, "standardError"], standardError, { min: 0, max: 100 }) && isScore ? given : null;
  }
  const fields = ["promoters", "passives", "detractors"] as const;
  const good = fields.filter((field) => checkNumber(issues, [name, field], given[field], count));
  return good.length === fields.length ? nps(given) : null;
}
