import { withDisplay } from "./display.ts";
import { tableHtml } from "./tableHtml.ts";

/**
 * Makes a result that holds columns of numbers safe for JSON, where a column is a list with `null` for NaN, and lets it
 * show its columns in a notebook. Neither hook is enumerable.
 *
 * @param target - The result; its columns are the `Float64Array`s in it, all of one length. It is returned.
 */
export function withColumns<Target extends object>(target: Target): Target {
  const columns = Object.entries(target).filter(isColumn);
  const rows = {
    currencyDecimals: null,
    length: columns[0]?.[1].length ?? 0,
    row: (i: number) => Object.fromEntries(columns.map(([name, column]) => [name, orNull(column[i]!)])),
  };
  const toJSON = (): object => ({
    ...target,
    ...Object.fromEntries(columns.map(([name, column]) => [name, Array.from(column, orNull)])),
  });
  return withDisplay(Object.defineProperty(target, "toJSON", { value: toJSON }), () => ({
    "text/html": tableHtml(rows),
  }));
}

function isColumn(entry: [string, unknown]): entry is [string, Float64Array] {
  return entry[1] instanceof Float64Array;
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
