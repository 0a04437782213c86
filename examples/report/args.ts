import { parseArgs } from "node:util";
import { currencyDecimals } from "./format.ts";
import { ReportError } from "./reportError.ts";
import { usage } from "./usage.ts";

/** Columns that a flag may name; the others are guessed. */
export interface ColumnFlags {
  readonly customer?: string | undefined;
  readonly date?: string | undefined;
  readonly amount?: string | undefined;
  readonly order?: string | undefined;
  readonly refundOf?: string | undefined;
}

/** What simple CLV is asked for with. */
export interface ClvFlags {
  /** Contribution margin as a share of revenue. */
  readonly marginShare: number;
  /** Discount rate per year. */
  readonly discountRatePerYear: number;
}

/** What the command line asks for. */
export interface ReportArgs {
  readonly file: string;
  readonly out: string;
  readonly columns: ColumnFlags;
  readonly timeZone: string;
  readonly currency?: string | undefined;
  readonly asOf?: string | undefined;
  readonly skipBadRows: boolean;
  readonly clv: ClvFlags | null;
}

const text = { type: "string" } as const;
const flag = { type: "boolean", default: false } as const;

/** Reads the command line; `null` when it asks for help. */
export function readArgs(argv: readonly string[], defaultFile: string): ReportArgs | null {
  const { values, positionals } = parse(argv);
  if (values.help) return null;
  const [file = defaultFile, ...more] = positionals;
  if (more.length > 0) throw misuse(`one file at a time, but there is more: ${more.join(" ")}`);
  const { customer, date, amount, order } = values;
  return {
    file,
    out: values.out,
    columns: { customer, date, amount, order, refundOf: values["refund-of"] },
    timeZone: readTimeZone(values["time-zone"]),
    currency: readCurrency(values.currency),
    asOf: readDate(values["as-of"]),
    skipBadRows: values["skip-bad-rows"],
    clv: readClv(values.margin, values.discount),
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        customer: text,
        date: text,
        amount: text,
        order: text,
        "refund-of": text,
        "time-zone": { ...text, default: "UTC" },
        currency: text,
        "as-of": text,
        margin: text,
        discount: text,
        out: { ...text, default: "report.html" },
        "skip-bad-rows": flag,
        help: { ...flag, short: "h" },
      },
    });
  } catch (error) {
    throw misuse(error instanceof Error ? error.message : String(error));
  }
}

function readTimeZone(timeZone: string): string {
  try {
    new Intl.DateTimeFormat("en", { timeZone });
    return timeZone;
  } catch {
    throw misuse(`--time-zone takes a zone such as Europe/Berlin, not ${timeZone}`);
  }
}

function readCurrency(currency: string | undefined): string | undefined {
  if (currency !== undefined && currencyDecimals(currency) === null) {
    throw misuse(`--currency takes a code such as EUR, not ${currency}`);
  }
  return currency?.toUpperCase();
}

function readDate(date: string | undefined): string | undefined {
  if (date === undefined) return undefined;
  const day = new Date(/^\d{4}-\d\d-\d\d$/.test(date) ? date : NaN);
  const isDate = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date); // 2025-02-30 becomes a day of March
  if (!isDate) throw misuse(`--as-of takes a date such as 2024-12-31, not ${date}`);
  return date;
}

function readClv(margin: string | undefined, discount: string | undefined): ClvFlags | null {
  if (margin === undefined && discount === undefined) return null;
  if (margin === undefined || discount === undefined) throw misuse("simple CLV needs both --margin and --discount");
  const marginShare = Number(margin);
  const discountRatePerYear = Number(discount);
  if (!(marginShare > 0 && marginShare <= 1)) {
    throw misuse(`--margin takes a share of revenue above 0 and up to 1, such as 0.3, not ${margin}`);
  }
  if (!(discountRatePerYear > 0 && discountRatePerYear <= 1)) {
    throw misuse(`--discount takes a rate per year above 0 and up to 1, such as 0.1, not ${discount}`);
  }
  return { marginShare, discountRatePerYear };
}

function misuse(message: string): ReportError {
  return new ReportError(`${message}\n\n${usage}`, 2);
}
