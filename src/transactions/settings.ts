import { checkChoice, checkNumber } from "../core/check.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { checkTimeZone } from "../core/zone.ts";
import type { TransactionLogOptions } from "./log.ts";

/** The options of a log with their defaults filled in. */
export type LogSettings = Required<TransactionLogOptions>;

/** Checks the options and fills in their defaults. */
export function logSettings(options: TransactionLogOptions): LogSettings {
  const settings: LogSettings = {
    currencyDecimals: options.currencyDecimals ?? 2,
    timeZone: options.timeZone ?? "UTC",
    onInvalid: options.onInvalid ?? "throw",
    amountRounding: options.amountRounding ?? "error",
    unlinkedRefunds: options.unlinkedRefunds ?? "error",
    refundDate: options.refundDate ?? "order",
  };
  const issues: MetricIssue[] = [];
  checkNumber(issues, ["currencyDecimals"], settings.currencyDecimals, { min: 0, max: 8, whole: true });
  checkChoice(issues, "onInvalid", settings.onInvalid, ["throw", "collect"]);
  checkChoice(issues, "amountRounding", settings.amountRounding, ["error", "halfEven"]);
  checkChoice(issues, "unlinkedRefunds", settings.unlinkedRefunds, ["error", "allow"]);
  checkChoice(issues, "refundDate", settings.refundDate, ["order", "refund"]);
  throwIfAny(issues);
  checkTimeZone(settings.timeZone);
  return settings;
}
