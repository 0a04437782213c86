import type { IssueSink } from "../../core/issues.ts";
import { checkOptional, someAmount } from "../checks.ts";
import type { CommandEnvelope } from "../engine/envelope.ts";

/** Pays cashback out. */
export interface PayOutCashbackCommand extends CommandEnvelope {
  /** Always `"payOutCashback"`. */
  readonly type: "payOutCashback";
  /** All that can be, unless given. */
  readonly amountMinor?: number;
}

/** Notes what is wrong with the command. */
export function checkPayOut(issues: IssueSink, { amountMinor }: Readonly<Record<string, unknown>>): void {
  checkOptional(issues, ["amountMinor"], amountMinor, someAmount);
}
