/**
 * The most that an import may weigh, in bytes, once bundled and minified with all that it carries: about a tenth over
 * what was measured, but a kilobyte for a rate.
 */
export const ceilings: Readonly<Record<string, number>> = {
  'export { retentionRate } from "clientele"': 1000,
  'export { retentionRate } from "clientele/retention"': 1000,
  'export { npsCategory } from "clientele/nps"': 1000,
  'export { nps } from "clientele/nps"': 1000,
  'export { isMetricError } from "clientele/core"': 1000,
  'export { seededRandom } from "clientele/core"': 1000,
  'export { topShare } from "clientele/rfm"': 1000,
  'export { rfm } from "clientele/rfm"': 1000,
  'export { simpleClv } from "clientele/clv"': 1000,
  'export { transactionLog } from "clientele/transactions"': 1000,
  'export { customerSummary } from "clientele/transactions"': 1000,
  'export { cohortRetention } from "clientele/retention"': 1000,
  'export * from "clientele"': 1000,
  'export * from "clientele/core"': 1000,
  'export * from "clientele/transactions"': 1000,
  'export * from "clientele/retention"': 1000,
  'export * from "clientele/nps"': 1000,
  'export * from "clientele/rfm"': 1000,
  'export * from "clientele/clv"': 1000,
};
