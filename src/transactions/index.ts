export type {
  AtUnit,
  Column,
  DictionaryColumn,
  TransactionColumns,
  TransactionColumnsOptions,
  VectorLike,
} from "./columns.ts";
export {
  customerSummary,
  type CustomerSummaryMeta,
  type CustomerSummaryOptions,
  type CustomerSummaryRow,
  type TimeUnit,
} from "./customerSummary.ts";
export type { GapEstimator } from "./gapCurve.ts";
export type { LeftOut } from "./leftOut.ts";
export type {
  LinkedRefunds,
  LogDiagnostics,
  RejectedRow,
  TransactionLog,
  TransactionLogOptions,
  TransactionRow,
} from "./log.ts";
export { transactionLog } from "./transactionLog.ts";
export { transactionLogFromColumns } from "./transactionLogFromColumns.ts";
export { withTimeZone } from "./withTimeZone.ts";
