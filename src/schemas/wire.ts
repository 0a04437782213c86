import type * as z from "zod";
import type { Decimal } from "../core/decimal.ts";

/**
 * What a type looks like on the wire: a `Date`, a `Decimal` or a bigint is text, anything iterable or indexed is an
 * array, and nothing is readonly.
 */
export type Wire<T> = T extends Date | Decimal | bigint
  ? string
  : T extends string | number | boolean | null
    ? T
    : T extends readonly unknown[]
      ? { -readonly [Index in keyof T]: Wire<T[Index]> }
      : T extends Iterable<infer Value> | ArrayLike<infer Value>
        ? Wire<Value>[]
        : { -readonly [Field in keyof T]: Wire<T[Field]> };

/** Schemas of the fields of a type; what may be absent may be absent, but is never `undefined`. */
export type WireShape<T> = {
  [Field in keyof T]-?: object extends Pick<T, Field>
    ? z.ZodExactOptional<z.ZodType<Exclude<T[Field], undefined>, Exclude<T[Field], undefined>>>
    : z.ZodType<T[Field], T[Field]>;
};

/** The schema of a type of options or rows in its wire form. */
export type WireSchema<T> = z.ZodObject<WireShape<Wire<T>>>;

/** The schema of a type in its wire form. */
export type WireType<T> = z.ZodType<Wire<T>, Wire<T>>;
