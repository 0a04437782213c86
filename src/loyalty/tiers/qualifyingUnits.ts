import type { Account } from "../account/account.ts";
import { balanceOf } from "../account/balanceOf.ts";
import type { QualifyingUnits } from "../account/orderSnapshot.ts";
import type { Program } from "../program/program.ts";
import { addToDay } from "../time/addDuration.ts";
import { dateText } from "../time/localTime.ts";
import { qualifyingYear } from "./qualifyingWindow.ts";

/** Under what a window for life is noted. */
const lifetimeFrom = "0001-01-01";

/** Units of a day as they are noted: under the day, its year, or all time; `null` where the programme counts none. */
export function qualifyingOf(program: Program, account: Account, day: number, units: number): QualifyingUnits | null {
  if (!program.tiers || program.tiers.basis === "balance") return null;
  return { from: stretchOf(program, account, day), units };
}

/** The stretch of time under which units of a day are noted. */
export function stretchOf(program: Program, account: Account, day: number): string {
  if (program.tiers!.window.type === "lifetime") return lifetimeFrom;
  return dateText(qualifyingYear(program, account, day)?.from ?? day);
}

/** The units that count on a day: of its year, of the time before it, of all time, or the balance. */
export function qualifyingUnits(program: Program, account: Account, day: number): number {
  const { basis, window } = program.tiers!;
  if (basis === "balance") return Math.max(0, balanceOf(account).active - account.deficit);
  const { qualifying } = account;
  const last = stretchOf(program, account, day);
  if (window.type !== "rolling") return Math.max(0, qualifying.find(({ from }) => from === last)?.units ?? 0);
  const { amount, unit } = window.duration;
  const before = dateText(addToDay(day, { amount: -amount, unit }));
  const sum = qualifying.reduce((all, { from, units }) => (from > before && from <= last ? all + units : all), 0);
  return Math.max(0, sum);
}
