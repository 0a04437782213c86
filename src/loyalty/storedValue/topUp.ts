import type { Handler } from "../engine/handler.ts";
import { notOffered } from "../engine/rejection.ts";
import { expiryOf } from "../time/expiryOf.ts";
import { instantText } from "../time/localTime.ts";
import type { TopUpCommand } from "./commands.ts";

export const topUp: Handler<TopUpCommand> = (program, account, command, { at, atText }) => {
  const terms = program.storedValue;
  if (!terms) return notOffered("storedValue");
  const { id, paidMinor } = command;
  const { maximumMinor: maximum = Infinity, bonuses = [], bonusExpiry = { type: "never" } } = terms;
  const reached = bonuses.filter(({ fromMinor }) => fromMinor <= paidMinor).at(-1);
  const bonusMinor = command.bonusMinor ?? reached?.bonusMinor ?? 0;
  const held = account.storedValue.paidMinor + account.storedValue.bonusMinor;
  if (held + paidMinor + bonusMinor > maximum) {
    const message = `The card may hold ${maximum} minor units, and has ${held}.`;
    return { code: "above_maximum", message, path: ["paidMinor"], details: { held, maximum, paidMinor, bonusMinor } };
  }
  const end = expiryOf(program.zone, bonusExpiry, at, at);
  const bonus = { id, minor: bonusMinor, expiresAt: end === null ? null : instantText(end) };
  return [{ type: "toppedUp", occurredAt: atText, paidMinor, bonus: bonusMinor > 0 ? bonus : null }];
};
