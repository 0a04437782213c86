/**
 * The most that an import may weigh, in bytes, once bundled and minified with all that it carries: about a tenth over
 * what was measured, but a kilobyte for a rate.
 */
export const ceilings: Readonly<Record<string, number>> = {
  'export { retentionRate } from "clientele"': 1000,
  'export { retentionRate } from "clientele/retention"': 1000,
  'export { npsCategory } from "clientele/nps"': 900,
  'export { nps } from "clientele/nps"': 2400,
  'export { isMetricError } from "clientele/core"': 150,
  'export { seededRandom } from "clientele/core"': 500,
  'export { topShare } from "clientele/rfm"': 2000,
  'export { rfm } from "clientele/rfm"': 56500,
  'export { kaplanMeier } from "clientele/survival"': 8100,
  'export { simpleClv } from "clientele/clv"': 38500,
  'export { transactionLog } from "clientele/transactions"': 20500,
  'export { customerSummary } from "clientele/transactions"': 54000,
  'export { retentionCountsSchema } from "clientele/schemas"': 80500,
  'export { cohortRetention } from "clientele/retention"': 53000,
  'export * from "clientele"': 120000,
  'export * from "clientele/core"': 40000,
  'export * from "clientele/transactions"': 70000,
  'export * from "clientele/retention"': 54500,
  'export * from "clientele/survival"': 29000,
  'export * from "clientele/nps"': 2600,
  'export * from "clientele/rfm"': 57500,
  'export * from "clientele/clv"': 38500,
  'export * from "clientele/plot"': 24500,
  'export * from "clientele/schemas"': 112500,
};
