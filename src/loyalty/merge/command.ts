import type { CommandEnvelope } from "../engine/envelope.ts";
import type { HandedOver } from "./handedOver.ts";

/** One half of a merger: out of this account, which it closes, or into it with what the other handed over. */
export interface MergeCommand extends CommandEnvelope {
  readonly type: "merge";
  readonly correlationId: string;
  readonly half:
    | { readonly direction: "out"; readonly toMemberId: string }
    | {
        readonly direction: "in";
        readonly fromMemberId: string;
        /** As the other half's event has it. */
        readonly moved: HandedOver;
        readonly movedCheck: number;
      };
}
