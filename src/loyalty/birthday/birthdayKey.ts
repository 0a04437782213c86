import type { Account } from "../account/account.ts";
import type { Program } from "../program/program.ts";
import { localDay } from "../time/localTime.ts";
import { birthdayYear } from "./birthdayYear.ts";
import type { BirthdayCommand } from "./command.ts";

/** The natural key of a birthday's gift: the member and the birthday's year. Outside any window nothing is given. */
export function birthdayKey(
  { birthday: gift, zone }: Program,
  { memberId }: Pick<Account, "memberId">,
  { birthday }: BirthdayCommand,
  at: number,
): string {
  const year = gift && birthdayYear(gift, birthday, localDay(zone, at));
  return `birthday/${memberId}/${year ?? "none"}`;
}
