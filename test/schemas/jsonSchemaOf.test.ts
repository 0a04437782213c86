import { Ajv2020 } from "ajv/dist/2020.js";
import fc, { type Arbitrary } from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import * as schemas from "../../src/schemas/index.ts";
import { amounts, instants, objects, rows } from "./arbitraries.ts";

const { jsonSchemaOf, ...exported } = schemas;
const named = Object.entries(exported as Record<string, z.ZodType>);
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });

const small = fc.oneof(
  fc.double({ min: -1, max: 12 }),
  fc.integer({ min: -1, max: 12 }),
  fc.constantFrom<unknown>("5", null),
);
const words = fc.constantFrom<unknown>(
  "day",
  "week",
  "month",
  "days",
  "sum",
  "on",
  "throw",
  "allow",
  "UTC",
  "Nowhere",
  5,
);
const arrays = fc.oneof(fc.array(small), fc.tuple(fc.array(small), small));
const anything: Arbitrary<unknown> = fc.oneof(instants, amounts, small, words, arrays, rows);

describe("jsonSchemaOf", () => {
  it("is held to every schema", () => {
    expect(Object.keys(exported)).toEqual(expect.arrayContaining(["transactionRowSchema", "simpleClvInputsSchema"]));
    expect(Object.keys(exported).filter((name) => !name.endsWith("Schema"))).toEqual([]);
  });

  it.each(named)("makes a valid JSON Schema of %s", (_name, schema) => {
    const json = jsonSchemaOf(schema);
    expect(json["$schema"]).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(ajv.validateSchema(json), ajv.errorsText()).toBe(true);
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });

  it.each(named)("gives the verdicts of %s, but for what JSON Schema cannot say", (_name, schema) => {
    const isValid = ajv.compile(jsonSchemaOf(schema));
    const inputs = schema instanceof z.ZodObject ? fc.oneof(objectsLike(schema), anything) : anything;
    fc.assert(
      fc.property(inputs, (input) => {
        const { success, error } = schema.safeParse(input);
        if (success) expect(isValid(input), ajv.errorsText(isValid.errors)).toBe(true);
        else if (error.issues.some(({ code }) => code !== "custom")) expect(isValid(input)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it("leaves optional fields out of what is required, and lets a row have more fields", () => {
    expect(jsonSchemaOf(schemas.transactionRowSchema)).toMatchObject({
      type: "object",
      required: ["customerId", "at"],
    });
    expect(jsonSchemaOf(schemas.transactionRowSchema)).not.toHaveProperty("additionalProperties");
  });

  it("refuses what JSON has not", () => {
    expect(() => jsonSchemaOf(z.date())).toThrow("Date");
  });
});

function objectsLike({ shape }: z.ZodObject): Arbitrary<unknown> {
  return objects(Object.fromEntries(Object.keys(shape).map((field) => [field, anything])));
}
