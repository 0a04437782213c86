export type { AmountRounding, Money } from "./money.ts";
export type { CalendarOptions, CalendarPeriods, Weekday } from "./calendar.ts";
export type { ConfidenceOptions } from "./confidence.ts";
export type { DisplayBundle } from "./display.ts";
export type { Instant } from "./instant.ts";
export { isMetricError, MetricError, type MetricIssue, type MetricIssueCode } from "./metricError.ts";
export { fromMinorUnits } from "./minorUnits.ts";
export type { PeriodUnit } from "./periodUnit.ts";
export { type RandomSource, seededRandom } from "../numeric/seededRandom.ts";
export {
  type ColumnsOf,
  type NumberColumnJson,
  Table,
  type TableColumn,
  type TableColumnJson,
  type TableJson,
  type TableParts,
  type TextColumnJson,
} from "./table.ts";
export type { ZoneOffsets } from "./zone.ts";
