import * as z from "zod";
import type { Clawback } from "../../loyalty/program/clawback.ts";
import type { Redemption } from "../../loyalty/program/redemption.ts";
import type { WireType } from "../wire.ts";
import { duration, minor, points, rate } from "./parts.ts";

/** What points pay. */
export function redemption(): WireType<Redemption> {
  return z.strictObject({
    points: points().min(1),
    valueMinor: minor().min(1),
    minimumPoints: z.exactOptional(points()),
    stepPoints: z.exactOptional(points().min(1)),
    maximum: z.exactOptional(z.strictObject({ minor: z.exactOptional(minor()), share: z.exactOptional(rate()) })),
  });
}

/** What refunds take. */
export function clawback(): WireType<Clawback> {
  return z.strictObject({
    shortage: z.discriminatedUnion("type", [
      z.strictObject({ type: z.literal("deficit") }),
      z.strictObject({ type: z.literal("clamp") }),
      z.strictObject({
        type: z.literal("bounded"),
        points: z.exactOptional(points()),
        share: z.exactOptional(rate()),
        of: z.exactOptional(z.enum(["min", "max"])),
      }),
      z.strictObject({ type: z.literal("deductCash") }),
    ]),
    redeemed: z.enum(["none", "proRata", "lastItem"]),
    minimumGrace: z.exactOptional(duration()),
  });
}
