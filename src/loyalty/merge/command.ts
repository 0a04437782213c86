import type { CommandEnvelope } from "../engine/envelope.ts";
import type { HandedOver } from "./handedOver.ts";

/** One half of a merger: out of this account, which it closes, or into it with what the other handed over. */
export interface MergeCommand extends CommandEnvelope {
  /** Always `"merge"`. */
  readonly type: "merge";
  /** Ties the two halves together: the same in both. */
  readonly correlationId: string;
  /** Which half, and the other account. */
  readonly half:
    | {
        /** Always `"out"`. */
        readonly direction: "out";
        /** The member whose account receives. */
        readonly toMemberId: string;
      }
    | {
        /** Always `"in"`. */
        readonly direction: "in";
        /** The member whose account gave. */
        readonly fromMemberId: string;
        /** As the other half's event has it. */
        readonly moved: HandedOver;
        /** The hash of it, as the other half's event has it. */
        readonly movedCheck: number;
      };
}
