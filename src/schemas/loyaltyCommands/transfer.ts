import * as z from "zod";
import type { TransferCommand } from "../../loyalty/engine/command.ts";
import type { WireType } from "../wire.ts";
import { commandParts } from "./parts.ts";

/** Either half of a transfer. */
export function transferHalf(): WireType<TransferCommand["half"]> {
  const { id, someAmount, instant } = commandParts();
  const lot = z
    .object({
      id,
      issued: someAmount,
      remaining: someAmount,
      pending: z.literal(false),
      held: z.literal(0),
      earnedAt: instant,
      activeFrom: z.union([instant, z.null()]),
      expiresAt: z.union([instant, z.null()]),
      cause: z.object({ orderId: z.exactOptional(id), lineId: z.exactOptional(id), ruleId: id }),
      partner: z.exactOptional(id),
    })
    .refine(({ issued, remaining }) => issued === remaining, { path: ["remaining"], error: "expected a whole lot" });
  return z.discriminatedUnion("direction", [
    z.object({ direction: z.literal("out"), toMemberId: id, points: someAmount }),
    z.object({ direction: z.literal("in"), fromMemberId: id, lots: z.array(lot).min(1) }),
  ]);
}
