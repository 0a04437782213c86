import type { Decimal } from "../core/decimal.ts";
import type { CohortDefinition } from "../retention/cohortDefinition.ts";
import type { CohortCell, CohortEntrantCell, CohortTable } from "../retention/cohortTable.ts";
import { formats } from "./axes.ts";

/** A cohort table of any measure. */
export type AnyCohortTable = CohortTable<CohortCell | CohortEntrantCell, number | Decimal>;

/** What charts of a cohort table say about it. */
export interface CohortWords {
  readonly title: string;
  readonly subtitle: string;
  /** Field of the values, the title of their axis and how it writes them. */
  readonly field: "rate" | "revenuePerEntrant";
  readonly valueTitle: string;
  readonly format: string;
  /** Title of the axis of periods. */
  readonly periods: string;
  /** What a column stands for: periods since entry, or a bracket of them. */
  readonly columnOf: (column: number) => number | string;
  /** Whether the first column is 100% throughout. */
  readonly isFirstWhole: boolean;
}

const titles = {
  customers: "Customer retention by cohort",
  orders: "Order retention by cohort",
  revenue: "Revenue retention by cohort",
  revenuePerEntrant: "Revenue per customer by cohort",
} as const;

const subjects = { customers: "Customers who bought", orders: "Orders made", revenue: "What cohorts spent" } as const;

const times = {
  on: ["again", "in each period"],
  onOrAfter: ["again then or later", "then or later"],
  onOrBefore: ["again by then", "up to then"],
  bracket: ["again within the bracket", "within the bracket"],
  streak: ["in every period up to then", ""], // never of money per customer
} as const;

/** Puts what a cohort table measures into words. */
export function describeCohorts(definition: CohortDefinition): CohortWords {
  const { measure, criterion, period, asOf, base, brackets, clock, isSameEvent, horizon } = definition;
  const isPerEntrant = measure === "revenuePerEntrant";
  const subject = isPerEntrant ? "What cohorts spent per customer (major units)" : subjects[measure];
  const within = horizon === null ? "" : ` within ${horizon} ${period}s`;
  const event = isSameEvent ? "first purchase" : "entry";
  const elapsed = clock === "elapsed" ? " Periods run from each customer's own entry." : "";
  const whole = { customers: "cohort", orders: "first orders", revenue: "first revenue" } as const;
  const shareOf = base === "previous" ? "the period before" : isPerEntrant ? "" : whole[measure];
  return {
    title: titles[measure],
    subtitle: `${subject} ${times[criterion][isPerEntrant ? 1 : 0]}${within}, by ${period} of ${event}, as of ${asOf}.${elapsed}`,
    field: isPerEntrant ? "revenuePerEntrant" : "rate",
    valueTitle: isPerEntrant ? "Per customer (major units)" : `Share of ${shareOf} (%)`,
    format: isPerEntrant ? formats.money : formats.percent,
    periods: `Periods since ${event} (${period}s)`,
    columnOf: (column) => (brackets ? bracketText(brackets[column]!) : column),
    isFirstWhole: measure === "customers" ? isSameEvent && (brackets?.[0]?.[0] ?? 0) === 0 : !isPerEntrant,
  };
}

/** What a cell shows. */
export function valueOf(cell: CohortCell | CohortEntrantCell): number | null {
  return "rate" in cell ? cell.rate : cell.revenuePerEntrant;
}

/** The last period belongs to what is written, unlike to the bracket. */
function bracketText([from, to]: readonly [number, number]): string {
  return to - from === 1 ? String(from) : `${from}–${to - 1}`;
}
