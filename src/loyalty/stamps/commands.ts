import type { IssueSink } from "../../core/issues.ts";
import { amount, checkId, checkOptional, someAmount } from "../checks.ts";
import type { CommandEnvelope } from "../engine/envelope.ts";

/** Stamps a card for a visit of which nothing more is known than this; a `purchase` stamps it by itself. Once per order id. */
export interface StampCommand extends CommandEnvelope {
  /** Always `"stamp"`. */
  readonly type: "stamp";
  /** Id of the visit. */
  readonly orderId: string;
  /** Pieces that count; 1 unless given. */
  readonly items?: number;
  /** What was paid; nothing unless given. */
  readonly amountMinor?: number;
}

/** Notes what is wrong with the command. */
export function checkStamp(issues: IssueSink, command: Readonly<Record<string, unknown>>): void {
  checkId(issues, ["orderId"], command["orderId"]);
  checkOptional(issues, ["items"], command["items"], someAmount);
  checkOptional(issues, ["amountMinor"], command["amountMinor"], amount);
}
