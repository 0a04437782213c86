import { formats, moneyTitle, numbersAxis, scaleOf, verticalAxis } from "./axes.ts";
import { lineColor } from "./lineLegend.ts";
import { ink } from "./palette.ts";
import type { Datum, MoneyPlotOptions, VegaLiteSpec } from "./spec.ts";
import { vegaLite } from "./vegaLite.ts";

/** A balance of money over time. */
interface BalanceLine {
  readonly name: string;
  readonly isMature: boolean;
  /** The period from which the balance has stayed at zero or above. */
  readonly evenPeriod: number | null;
  readonly points: readonly { readonly period: number; readonly balance: { toString(): string } }[];
}

/** What a chart of balances says about itself. */
interface BalanceWords {
  readonly title: string;
  readonly subtitle: string;
  /** What the balance is of, for its axis. */
  readonly balance: string;
  readonly periods: string;
}

/** Balances over periods, a line each, with a dot where it has come to zero; what is not mature is dashed. */
export function balanceLines(
  words: BalanceWords,
  lines: readonly BalanceLine[],
  options: MoneyPlotOptions,
): VegaLiteSpec {
  const values = lines.flatMap(rowsOf);
  const names = lines.map(({ name }) => name);
  const isAllMature = lines.every(({ isMature }) => isMature);
  const y = {
    field: "balance",
    type: "quantitative",
    scale: scaleOf("balance", values),
    axis: { ...verticalAxis(moneyTitle(words.balance, options.currency), formats.money), gridColor: zeroLine },
  };
  const chart = {
    title: words.title,
    subtitle: `${words.subtitle}${isAllMature ? "" : " Dashed: not mature."}`,
    height: 320,
    values,
    encoding: {
      x: {
        field: "period",
        type: "quantitative",
        scale: { ...scaleOf("period", values), nice: false },
        axis: { ...numbersAxis(words.periods, formats.count, options), tickMinStep: 1, grid: false },
      },
      y,
      color: lineColor(names, options),
    },
    layer: [
      { mark: { type: "line", strokeWidth: 2 }, encoding: isAllMature ? {} : { strokeDash: dashes } },
      {
        transform: [{ filter: { field: "point", equal: "break-even" } }],
        mark: { type: "point", filled: true, opacity: 1, size: 60 },
      },
    ],
  } as const;
  return vegaLite(chart, options);
}

/** The grid line at zero is drawn like an axis. */
const zeroLine = { condition: { test: "datum.value === 0", value: ink.axis }, value: ink.grid } as const;

const dashes = {
  field: "status",
  type: "nominal",
  scale: {
    domain: ["mature", "not mature"],
    range: [
      [1, 0],
      [4, 3],
    ],
  },
  legend: null,
} as const;

function rowsOf({ name, isMature, evenPeriod, points }: BalanceLine): Datum[] {
  return points.map(({ period, balance }) => ({
    line: name,
    period,
    balance: Number(balance.toString()),
    point: period === evenPeriod ? "break-even" : "",
    status: isMature ? "mature" : "not mature",
  }));
}
