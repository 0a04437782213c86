import { birthday } from "../../birthday/birthday.ts";
import { merge } from "../../merge/merge.ts";
import { draw } from "../../raffle/draw.ts";
import { grantEntries } from "../../raffle/grantEntries.ts";
import { qualifyReferral } from "../../referral/qualifyReferral.ts";
import { refer } from "../../referral/refer.ts";
import { rejectReferral } from "../../referral/rejectReferral.ts";
import { cashOut } from "../../storedValue/cashOut.ts";
import { refundStoredValue } from "../../storedValue/refundStoredValue.ts";
import { spendStoredValue } from "../../storedValue/spendStoredValue.ts";
import { topUp } from "../../storedValue/topUp.ts";
import type { Command } from "../command.ts";
import type { Handler } from "../handler.ts";
import { stamp } from "../../stamps/stamp.ts";
import { activate } from "./activate.ts";
import { adjust } from "./adjust.ts";
import { capture } from "./capture.ts";
import { close } from "./close.ts";
import { enrol } from "./enrol.ts";
import { hold } from "./hold.ts";
import { purchase } from "./purchase.ts";
import { redeem } from "./redeem.ts";
import { refund } from "./refund.ts";
import { reinstate } from "./reinstate.ts";
import { release } from "./release.ts";
import { reviewTier } from "./reviewTier.ts";
import { transfer } from "./transfer.ts";

/** What carries out each kind of command. */
type Handlers = { readonly [Type in Command["type"]]: Handler<Extract<Command, { readonly type: Type }>> };

const handlers: Handlers = {
  enrol,
  purchase,
  activate,
  redeem,
  hold,
  capture,
  release,
  refund,
  adjust,
  transfer,
  reinstate,
  reviewTier,
  birthday,
  refer,
  qualifyReferral,
  rejectReferral,
  grantEntries,
  draw,
  merge,
  close,
  stamp,
  topUp,
  spendStoredValue,
  refundStoredValue,
  cashOut,
};

/** The handler of a command. */
export function handlerOf(command: Command): Handler<Command> {
  return handlers[command.type] as Handler<Command>;
}
