import type { Instant } from "../core/instant.ts";
import { makeIssue } from "../core/issues.ts";
import { MetricError } from "../core/metricError.ts";
import type { Money } from "../core/money.ts";
import type { TransactionLogOptions } from "./log.ts";

/** A vector that hands out its values one at a time, as Apache Arrow's do. */
export interface VectorLike<Value> {
  /** Number of values. */
  readonly length: number;
  /** The value at an index; `null` where it is missing. */
  get(index: number): Value | null;
}

/** A column of distinct values and, for each row, the number of the one it has. */
export interface DictionaryColumn<Value> {
  /** For each row an index into `dictionary`. */
  readonly codes: ArrayLike<number>;
  /** The distinct values. */
  readonly dictionary: ArrayLike<Value>;
}

/** A column: an array, a typed array or a vector. */
export type Column<Value> = ArrayLike<Value> | VectorLike<Value>;

/** What a number in the column `at` counts since 1970 in UTC. */
export type AtUnit = "s" | "ms" | "us" | "ns";

/** Transactions in columns of one length. */
export interface TransactionColumns {
  /** Who bought. */
  readonly customerId: Column<string | number | bigint> | DictionaryColumn<string | number | bigint>;
  /** When: instants, or numbers since the epoch in `atUnit`; anything finer than a millisecond is cut off. */
  readonly at: Column<Instant | bigint>;
  /** What was paid, in major units; negative for money returned. */
  readonly amount?: Column<Money | null | undefined>;
  /** What was paid, in whole minor units, in place of `amount`. */
  readonly amountMinor?: Column<number | bigint | null | undefined>;
  /** Name of the whole order. */
  readonly id?: Column<string | null | undefined>;
  /** For a refund, the `id` of its order. */
  readonly refundOf?: Column<string | null | undefined>;
}

/** How columns become a log. */
export interface TransactionColumnsOptions extends TransactionLogOptions {
  /** Unit of the numbers in `at`; milliseconds unless given. */
  readonly atUnit?: AtUnit;
}

/** Whether a column is stored as codes into a dictionary. */
export function isDictionary(column: unknown): column is DictionaryColumn<unknown> {
  return typeof column === "object" && column !== null && "codes" in column && "dictionary" in column;
}

/** A column as something that an index reads; a vector is read out once. */
export function readable(name: string, column: unknown): ArrayLike<unknown> {
  if (Array.isArray(column) || ArrayBuffer.isView(column)) return column as unknown as ArrayLike<unknown>;
  if (isVector(column)) return Array.from({ length: column.length }, (_, i) => column.get(i));
  throw new MetricError([
    makeIssue("wrong_type", [name], "an array, a typed array or a vector with length and get(index)", column),
  ]);
}

function isVector(column: unknown): column is VectorLike<unknown> {
  const vector = column as Partial<VectorLike<unknown>> | null | undefined;
  return typeof vector?.get === "function" && typeof vector.length === "number";
}
