import type { PeriodUnit } from "./periodUnit.ts";

/** The name of the period that starts at `wall` on the local clock, `offset` ms ahead of UTC. */
export function periodLabel(unit: PeriodUnit, wall: number, offset: number, fiscalYearStartMonth: number): string {
  const iso = new Date(wall).toISOString();
  if (unit === "hour") return `${iso.slice(0, 16)}${offsetLabel(offset)}`;
  if (unit === "day" || unit === "week") return iso.slice(0, 10);
  if (unit === "month") return iso.slice(0, 7);
  const year = Number(iso.slice(0, 4));
  const monthOfYear = Number(iso.slice(5, 7)) - fiscalYearStartMonth;
  const startYear = monthOfYear < 0 ? year - 1 : year;
  const name = fiscalYearStartMonth === 1 ? iso.slice(0, 4) : `${startYear}/${String(startYear + 1).slice(2)}`;
  return unit === "year" ? name : `${name}-Q${((monthOfYear + 12) % 12) / 3 + 1}`;
}

function offsetLabel(offset: number): string {
  if (offset === 0) return "Z";
  const minutes = Math.abs(offset) / 60_000;
  const two = (value: number): string => String(Math.floor(value)).padStart(2, "0");
  return `${offset < 0 ? "-" : "+"}${two(minutes / 60)}:${two(minutes % 60)}`;
}
