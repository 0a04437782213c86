import { inOrder, takeFrom } from "../../account/free.ts";
import { lotDates } from "../../account/lotDates.ts";
import { canonicalInstant } from "../../time/readInstant.ts";
import type { AdjustCommand } from "../command.ts";
import type { Handler } from "../handler.ts";

export const adjust: Handler<AdjustCommand> = (program, account, command, { at, atText, now }) => {
  const { id, points, reason, expiresAt } = command;
  const common = { type: "adjusted", occurredAt: atText, reason, points } as const;
  if (points < 0) {
    const { uses, missing } = takeFrom(inOrder(account.lots, program.consumption), -points);
    return [{ ...common, lot: null, uses, owed: missing }];
  }
  const dates = lotDates(program, account.tier?.id ?? null, at, now, { type: "none" });
  const end = expiresAt ? canonicalInstant(expiresAt) : expiresAt;
  const lot = {
    id,
    issued: points,
    remaining: points,
    held: 0,
    ...dates,
    ...(end !== undefined && { expiresAt: end }),
    cause: { ruleId: "adjustment" },
  };
  return [{ ...common, lot, uses: [], owed: 0 }];
};
