import * as z from "zod";

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * A schema as JSON Schema (draft 2020-12), for services and forms in any language.
 *
 * JSON Schema cannot say everything: that a time zone exists, that an offset does not move an instant out of the years
 * 1000 to 9999, that an amount lies below 2^53, and how two fields hang together. There it accepts more.
 *
 * @param schema - One of the schemas here, or one made of them.
 * @throws When the schema holds what JSON has not, such as a `Date`; none of the schemas here does.
 * @example
 * ```ts
 * jsonSchemaOf(npsScoreSchema);
 * //=> {
 * //   $schema: "https://json-schema.org/draft/2020-12/schema",
 * //   type: "integer",
 * //   minimum: 0,
 * //   maximum: 10,
 * // }
 * ```
 */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  return { ...z.toJSONSchema(schema, { target: "draft-2020-12", io: "input" }) };
}
