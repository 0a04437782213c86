/** The rows of a grid of cohorts, each named with how many customers it has; a cohort of nobody has no row. */
export function cohortRows<Cell>(table: {
  readonly cohorts: readonly { readonly label: string; readonly size: number }[];
  readonly cells: readonly (readonly Cell[])[];
}): { readonly cohort: string; readonly cells: readonly Cell[] }[] {
  return table.cohorts.flatMap(({ label, size }, i) =>
    size === 0 ? [] : [{ cohort: `${label} (${size})`, cells: table.cells[i]! }],
  );
}
