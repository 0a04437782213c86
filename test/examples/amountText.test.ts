import { expect, it } from "vitest";
import { amountText } from "../../examples/report/amountText.ts";

it.each([
  ["12.5", "12.5"],
  [" -3 ", "-3"],
  ["+4.00", "+4.00"],
  ["1234,56", "1234.56"],
  ["-0,5", "-0.5"],
  ["1.234,56", "1234.56"],
  ["1.234.567,8", "1234567.8"],
  ["1,234.56", "1234.56"],
  ["-1,234,567.8", "-1234567.8"],
])("reads %j as %j", (written, plain) => {
  expect(amountText(written)).toBe(plain);
});

it.each([
  "",
  "abc",
  "1,234",
  "1.234,567",
  "12,34.5",
  "1.23.456,7",
  "€ 5",
  "5 EUR",
  "1e3",
  "--1",
  ".",
  "NaN",
  "1 234,50",
])("refuses %j, whose meaning is not certain", (written) => {
  expect(amountText(written)).toBeNull();
});
