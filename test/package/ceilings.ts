/**
 * The most that an import may weigh, in bytes, once bundled and minified with all that it carries: about a tenth over
 * what was measured, but a kilobyte for a rate.
 */
export const ceilings: Readonly<Record<string, number>> = {
  'export { retentionRate } from "clientele"': 1000,
  'export { retentionRate } from "clientele/retention"': 1000,
  'export { npsCategory } from "clientele/nps"': 1900,
  'export { nps } from "clientele/nps"': 2700,
  'export { isMetricError } from "clientele/core"': 150,
  'export { seededRandom } from "clientele/core"': 500,
  'export { topShare } from "clientele/rfm"': 2200,
  'export { rfm } from "clientele/rfm"': 56500,
  'export { simpleClv } from "clientele/clv"': 38500,
  'export { transactionLog } from "clientele/transactions"': 20500,
  'export { customerSummary } from "clientele/transactions"': 54000,
  'export { cohortRetention } from "clientele/retention"': 53000,
  'export * from "clientele"': 101000,
  'export * from "clientele/core"': 40000,
  'export * from "clientele/transactions"': 70000,
  'export * from "clientele/retention"': 54500,
  'export * from "clientele/nps"': 2800,
  'export * from "clientele/rfm"': 57500,
  'export * from "clientele/clv"': 38500,
  'export * from "clientele/plot"': 19000,
  'export * from "clientele/schemas"': 1000,
};
