import { defineProgram, type Program } from "clientele/loyalty";

/** The programme of the shop: a point a euro, a cent a point, gone after two years; silver from 1,000 points in a year. */
export const program: Program = defineProgram({
  id: "shop",
  version: 1,
  timeZone: "Europe/Berlin",
  currency: "EUR",
  rounding: { mode: "down", stage: "order" },
  base: { tax: "include", shipping: "exclude", discounts: "exclude", pointsPaid: "exclude" },
  rules: [{ id: "base", earn: { type: "linear", rate: "1" } }],
  expiry: { type: "after", duration: { amount: 24, unit: "month" } },
  redemption: { points: 1, valueMinor: 1 },
  reversalWindow: { amount: 400, unit: "day" },
  tiers: {
    basis: "qualifyingPoints",
    window: { type: "rolling", duration: { amount: 12, unit: "month" } },
    downgrade: "atReview",
    tiers: [
      { id: "member", threshold: 0 },
      { id: "silver", threshold: 1000 },
    ],
  },
});
