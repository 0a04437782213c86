import { tierChange } from "../../tiers/tierChange.ts";
import type { EnrolCommand } from "../command.ts";
import type { Handler } from "../handler.ts";

export const enrol: Handler<EnrolCommand> = (program, account, _, { at, atText }) => {
  if (account.status !== "new") return { code: "already_enrolled", message: "The member is enrolled already." };
  const enrolled = { type: "enrolled", occurredAt: atText } as const;
  const lowest = program.tiers?.tiers[0];
  if (!lowest) return [enrolled];
  return [enrolled, tierChange(program, { ...account, enrolledAt: atText }, lowest.id, "enrolment", at)];
};
