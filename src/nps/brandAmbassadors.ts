import { checkNumber, count } from "../core/check.ts";
import type { Decimal } from "../core/decimal.ts";
import { throwIfAny } from "../core/issues.ts";
import type { MetricIssue } from "../core/metricError.ts";
import { Table } from "../core/table.ts";
import { customerActivity } from "../transactions/customerActivity.ts";
import type { TransactionLog } from "../transactions/log.ts";
import { logAsOf } from "../transactions/logAsOf.ts";
import { checkReferrals } from "./checkReferrals.ts";
import { countedAnswers } from "./countedAnswers.ts";
import type { SurveyWindow } from "./npsTransitions.ts";
import type { SurveyResponses } from "./survey.ts";

/** Who counts as an ambassador. */
export interface BrandAmbassadorOptions extends SurveyWindow {
  /** The least number of days with a purchase; 2 unless given. */
  readonly minPurchaseDays?: number;
  /** The least number of customers brought; 1 unless given. */
  readonly minReferrals?: number;
}

/** One brand ambassador. */
export interface BrandAmbassador {
  /** Who. */
  readonly customerId: string;
  /** The latest answer in the window. */
  readonly score: number;
  /** Distinct local days with a purchase, up to `asOf`. */
  readonly purchaseDays: number;
  /** All money spent up to `asOf`, refunds taken off; `null` in a log without amounts. */
  readonly spend: Decimal | null;
  /** Customers brought. */
  readonly referrals: number;
}

/** What a list of ambassadors was computed from. */
export interface BrandAmbassadorMeta {
  /** The moment it was seen from. */
  readonly asOf: string;
  /** The start of the window for answers, ISO 8601 in UTC; `null` for the first answer. */
  readonly from: string | null;
  /** The least number of days with a purchase. */
  readonly minPurchaseDays: number;
  /** The least number of customers brought. */
  readonly minReferrals: number;
  /** Respondents in the window. */
  readonly respondents: number;
  /** Of them, promoters. */
  readonly promoters: number;
  /** Of the promoters, those with enough purchases. */
  readonly buyingPromoters: number;
  /** Of those, the ambassadors: they brought enough customers too. */
  readonly ambassadors: number;
}

/**
 * Brand ambassadors: promoters who also buy again and bring other customers.
 *
 * Each of the three signs alone misleads. A score is a promise, a buyer may have no choice, and a referrer may be after the
 * bonus; who shows all three is worth a personal word.
 *
 * @param responses - Answers; respondents and customers go by the same ids.
 * @param log - Transactions.
 * @param referrals - Customers brought, by referrer: a result of {@link referralCounts}, or a map of your own.
 * @param options - The moment, and how many purchases and referrals it takes. A date is read in the zone of each input.
 * @returns A row per ambassador, who brought most first, then who spent most; `meta` has the funnel that led to them.
 * @throws {@link MetricError} when an option or a number of referrals cannot be used.
 * @see [kumar-2010] in docs/references.md
 * @example
 * ```ts
 * const responses = surveyResponses([
 *   { respondentId: "Zoë", score: 9, at: "2024-03-01" },
 *   { respondentId: "Max", score: 10, at: "2024-03-02" },
 * ]);
 * const log = transactionLog([
 *   { customerId: "Zoë", at: "2024-01-05", amount: "40.00" },
 *   { customerId: "Max", at: "2024-01-20", amount: "20.00" },
 *   { customerId: "Zoë", at: "2024-02-11", amount: "35.50" },
 * ]);
 * const table = brandAmbassadors(responses, log, new Map([["Zoë", 2]]), { asOf: "2024-03-31" });
 * [...table].map(({ customerId, spend }) => [customerId, spend?.toString()]); //=> [["Zoë", "75.5"]]
 * ```
 */
export function brandAmbassadors(
  responses: SurveyResponses,
  log: TransactionLog,
  referrals: ReadonlyMap<string, number>,
  options: BrandAmbassadorOptions,
): Table<BrandAmbassador, BrandAmbassadorMeta> {
  const { minPurchaseDays = 2, minReferrals = 1 } = options;
  const issues: MetricIssue[] = [];
  checkNumber(issues, ["minPurchaseDays"], minPurchaseDays, count);
  checkNumber(issues, ["minReferrals"], minReferrals, count);
  throwIfAny(issues);
  checkReferrals(referrals);
  const { rows, respondents, selected } = countedAnswers(responses, { ...options, duplicates: "latest" });
  const activity = customerActivity(log, logAsOf(log, options.asOf), "day");
  const codeOf = new Map(log.customerIds.map((id, code) => [id, code]));
  const promoters = Array.from(rows, (row, i) => {
    const customerId = responses.respondentIds[respondents[i]!]!;
    const code = codeOf.get(customerId);
    return {
      customerId,
      score: responses.score[row]!,
      purchaseDays: code === undefined ? 0 : activity.purchaseDays[code]!,
      spendMinor: !log.amountMinor ? NaN : code === undefined ? 0 : activity.totalMinor[code]!,
      referrals: referrals.get(customerId) ?? 0,
    };
  }).filter(({ score }) => score >= responses.scale.promoterFrom);
  const buying = promoters.filter(({ purchaseDays }) => purchaseDays >= minPurchaseDays);
  const ambassadors = buying
    .filter((promoter) => promoter.referrals >= minReferrals)
    .sort((a, b) => b.referrals - a.referrals || b.spendMinor - a.spendMinor || (a.customerId < b.customerId ? -1 : 1));
  const column = (field: "score" | "purchaseDays" | "spendMinor" | "referrals"): Float64Array =>
    Float64Array.from(ambassadors, (ambassador) => ambassador[field]);
  return new Table({
    columns: {
      customerId: ambassadors.map(({ customerId }) => customerId),
      score: column("score"),
      purchaseDays: column("purchaseDays"),
      spendMinor: column("spendMinor"),
      referrals: column("referrals"),
    },
    currencyDecimals: log.currencyDecimals,
    meta: {
      asOf: selected.asOf,
      from: selected.from,
      minPurchaseDays,
      minReferrals,
      respondents: rows.length,
      promoters: promoters.length,
      buyingPromoters: buying.length,
      ambassadors: ambassadors.length,
    },
  });
}
