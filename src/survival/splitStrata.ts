import type { CountedIssues } from "../core/countedIssues.ts";
import { makeIssue } from "../core/issues.ts";
import type { Subjects } from "../numeric/riskSets.ts";
import type { LogRankObservation } from "./observation.ts";

/** The groups within each stratum; one stratum with all of them where no observation has any. */
export function splitStrata(
  issues: CountedIssues,
  rows: readonly (readonly LogRankObservation[])[],
  groups: readonly Subjects[],
): readonly (readonly Subjects[])[] {
  const names = rows.map((group) => group.map((row) => (Object(row) as LogRankObservation).stratum));
  if (names.every((group) => group.every((name) => name === undefined))) return [groups];
  const found = new Set<unknown>();
  names.forEach((group, i) => {
    group.forEach((name, row) => {
      found.add(name);
      if (typeof name === "string" || (typeof name === "number" && Number.isFinite(name))) return;
      const code = name === undefined ? "required" : "wrong_type";
      issues.push(makeIssue(code, ["groups", `group ${i}`, row, "stratum"], "text or a number, as for others", name));
    });
  });
  return Array.from(found, (stratum) =>
    groups.map((group, i) => keep(group, (subject) => names[i]![subject] === stratum)),
  );
}

function keep({ exit, isEvent, weight, entry }: Subjects, isKept: (subject: number) => boolean): Subjects {
  const kept = <Column extends Float64Array | Uint8Array>(column: Column): Column =>
    column.filter((_: number, subject: number) => isKept(subject)) as Column;
  return { exit: kept(exit), isEvent: kept(isEvent), weight: weight && kept(weight), entry: entry && kept(entry) };
}
