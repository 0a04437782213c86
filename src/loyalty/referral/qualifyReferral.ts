import { notOffered } from "../engine/rejection.ts";
import type { Handler } from "../engine/handler.ts";
import type { QualifyReferralCommand } from "./commands.ts";
import { qualifyReferee } from "./qualifyReferee.ts";
import { qualifyReferrer } from "./qualifyReferrer.ts";

export const qualifyReferral: Handler<QualifyReferralCommand> = (program, account, { id, half }, moment) => {
  const terms = program.referral;
  if (!terms) return notOffered("referral");
  if (half.side === "referee") return qualifyReferee(program, terms, account, half.orderId, id, moment);
  return qualifyReferrer(program, terms, account, half, id, moment);
};
