import type { JsonObject } from "./vegaLite.ts";

/** Places a vertical axis' title level above the axis, where it takes no width. */
const titleAbove = { titleAngle: 0, titleAnchor: "end", titleAlign: "left", titleX: 0, titleY: -10 } as const;

/** A vertical axis with its title above it. */
export function verticalAxis(title: string, format: string): JsonObject {
  return { title, format, tickCount: 5, ...titleAbove };
}

/** A horizontal axis of names; where they do not fit, every other one stays. */
export function namesAxis(title: string): JsonObject {
  return { title, labelAngle: 0, labelOverlap: "parity", grid: false };
}

/** Unit of money, for an axis title: `Revenue (EUR, major units)`. */
export function moneyTitle(what: string, currency: string | undefined): string {
  return `${what} (${currency === undefined ? "" : `${currency}, `}major units)`;
}

/** How axes and labels write numbers: shares as whole percent, counts and money with thousands apart. */
export const formats = { percent: ".0%", tenthPercent: ".1%", count: ",d", money: ",~f" } as const;
