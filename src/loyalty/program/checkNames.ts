import { type IssueSink, makeIssue } from "../../core/issues.ts";

/** Notes each id that was there before. */
export function checkDuplicates(
  issues: IssueSink,
  path: readonly string[],
  things: readonly { readonly id: string }[],
): void {
  const seen = new Set<string>();
  things.forEach(({ id }, i) => {
    if (seen.has(id)) issues.push(makeIssue("conflicting_duplicate", [...path, i, "id"], "an id of its own", id));
    seen.add(id);
  });
}

/** Notes each name that is not known. */
export function checkKnown(
  issues: IssueSink,
  path: readonly (string | number)[],
  names: readonly string[] | undefined,
  known: readonly string[],
  expected: string,
): void {
  names?.forEach((name, i) => {
    if (!known.includes(name)) issues.push(makeIssue("unknown_reference", [...path, i], expected, name));
  });
}
