import { type Decimal, PreciseDecimal } from "../core/decimal.ts";
import { instantExpectation, type InstantReader, instantReader } from "../core/instant.ts";
import type { MetricIssueCode } from "../core/metricError.ts";
import { moneyExpectation, moneyText } from "../core/money.ts";
import type { RowIssues } from "../transactions/rowIssues.ts";
import type { HistorySettings } from "./historyOptions.ts";
import { MrrReader } from "./mrrReader.ts";
import { billingIntervals, intervalCounts, monthly } from "./normalizedMrr.ts";
import type { DiscountPolicy, Subscription, SubscriptionDiscount } from "./subscription.ts";

/** What a subscription pays per month: at first, and in full from where a discount ends. */
export interface PaidSpan {
  readonly start: number;
  readonly firstMicro: number;
  /** Infinite where the first amount stays. */
  readonly fullFrom: number;
  readonly fullMicro: number;
  /** Infinite where there is none. */
  readonly end: number;
}

/** Reads and checks subscriptions one at a time. */
export class SubscriptionReader {
  readonly #amounts: MrrReader;
  readonly #discounts: DiscountPolicy;
  readonly #instantOf: InstantReader;
  readonly #issues: RowIssues;
  #row = 0;
  #isBad = false;

  constructor({ timeZone, allowNegative }: HistorySettings, discounts: DiscountPolicy, issues: RowIssues) {
    this.#amounts = new MrrReader(allowNegative, issues);
    this.#discounts = discounts;
    this.#instantOf = instantReader(timeZone);
    this.#issues = issues;
  }

  /** Amounts rounded so far. */
  get rounded(): number {
    return this.#amounts.rounded;
  }

  /** The span of one subscription; `null`, and issues, when it cannot be used. */
  read(input: Partial<Subscription>, row: number): PaidSpan | null {
    this.#row = row;
    this.#isBad = false;
    const { interval, intervalCount = 1 } = input;
    const start = this.#instant(input.start, "start");
    const end = input.end == null ? Infinity : this.#instant(input.end, "end");
    if (end < start) this.#fail("inconsistent", "end", "no moment before the start", input.end);
    if (!billingIntervals.includes(interval!)) {
      this.#fail("unknown_choice", "interval", `one of ${billingIntervals.join(", ")}`, interval);
    }
    const { min, max } = intervalCounts;
    if (!(Number.isInteger(intervalCount) && intervalCount >= min && intervalCount <= max)) {
      this.#fail("out_of_range", "intervalCount", `a whole number from ${min} to ${max}`, intervalCount);
    }
    const billed = this.#money(input.amount, "amount");
    const until = input.discount?.until == null ? Infinity : this.#instant(input.discount.until, "discount.until");
    const discounted = input.discount != null ? this.#discounted(billed, input.discount) : billed;
    if (this.#isBad) return null;
    const micro = (amount: Decimal, field: string, given: unknown): number | null =>
      this.#amounts.read(monthly(amount, interval!, intervalCount), row, field, given);
    const fullMicro = micro(billed, "amount", input.amount);
    const isCounted = input.discount != null && this.#counts(until) && until > start;
    const firstMicro = isCounted ? micro(discounted, "discount", input.discount) : fullMicro;
    if (fullMicro === null || firstMicro === null) return null;
    return { start, firstMicro, fullFrom: isCounted && until < end ? until : Infinity, fullMicro, end };
  }

  #counts(until: number): boolean {
    return this.#discounts === "all" || (this.#discounts === "perpetual" && until === Infinity);
  }

  #discounted(billed: Decimal, discount: SubscriptionDiscount): Decimal {
    if (typeof discount !== "object") {
      this.#fail("wrong_type", "discount", "an object", discount);
      return billed;
    }
    const { amountOff, shareOff } = discount;
    if ((amountOff === undefined) === (shareOff === undefined)) {
      this.#fail("inconsistent", "discount", "either amountOff or shareOff", { amountOff, shareOff });
      return billed;
    }
    if (amountOff !== undefined) return billed.minus(this.#money(amountOff, "discount.amountOff"));
    if (typeof shareOff === "number" && shareOff >= 0 && shareOff <= 1) {
      return billed.times(new PreciseDecimal(1).minus(shareOff));
    }
    this.#fail("out_of_range", "discount.shareOff", "a share from 0 to 1", shareOff);
    return billed;
  }

  #instant(value: unknown, field: string): number {
    const instant = this.#instantOf(value);
    if (Number.isNaN(instant)) this.#fail("invalid_instant", field, instantExpectation, value);
    return instant;
  }

  #money(amount: unknown, field: string): Decimal {
    const text = moneyText(amount);
    if (text !== null) return new PreciseDecimal(text);
    this.#fail("invalid_amount", field, moneyExpectation, amount);
    return new PreciseDecimal(0);
  }

  #fail(code: MetricIssueCode, field: string, expectation: string, value: unknown): void {
    this.#isBad = true;
    this.#issues.addMissingOr(code, this.#row, field, expectation, value);
  }
}
