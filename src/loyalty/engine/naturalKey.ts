import type { Account } from "../account/account.ts";
import { birthdayKey } from "../birthday/birthdayKey.ts";
import type { Program } from "../program/program.ts";
import { referralKey } from "../referral/referralKey.ts";
import type { Command } from "./command.ts";

/**
 * What a command may be carried out once for: a purchase or a visit for its order, a transfer or a merger for each half,
 * a birthday for its year, a referral for each half of the referee, others for their id.
 */
export function naturalKey(program: Program, account: Account, command: Command, at: number): string {
  if (command.type === "purchase") return `purchase/${command.purchase.orderId}`;
  if (command.type === "transfer" || command.type === "merge") {
    return `${command.type}/${command.half.direction}/${command.correlationId}`;
  }
  if (command.type === "birthday") return birthdayKey(program, account, command, at);
  if (command.type === "qualifyReferral" || command.type === "rejectReferral") return referralKey(account, command);
  if (command.type === "draw") return `draw/${account.memberId}/${command.raffleId}`;
  if (command.type === "grantEntries" && command.reason.type === "spend") {
    return `grantEntries/${command.raffleId}/${command.reason.orderId}`;
  }
  if (command.type === "stamp") return `stamp/${command.orderId}`;
  return `${command.type}/${command.id}`;
}
