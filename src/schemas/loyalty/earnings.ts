import * as z from "zod";
import type { CashbackEarning } from "../../loyalty/cashback/cashbackTerms.ts";
import type { PointRounding } from "../../loyalty/program/base.ts";
import type { Rule } from "../../loyalty/program/rule.ts";
import type { WireType } from "../wire.ts";
import { minor, points, rate } from "./parts.ts";

/** What a rule gives. */
export function earning(): WireType<Rule["earn"]> {
  return z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("fixed"), points: points() }),
    z.strictObject({ type: z.literal("perItem"), points: points() }),
    z.strictObject({ type: z.literal("perStep"), points: points(), stepMinor: minor().min(1) }),
    linear(),
    banded(),
    z.strictObject({ type: z.literal("multiplier"), factor: rate() }),
  ]);
}

/** What brings cashback. */
export function cashbackEarning(): WireType<CashbackEarning> {
  return z.discriminatedUnion("type", [
    linear(),
    banded(),
    z.strictObject({ type: z.literal("flat"), amountMinor: minor().min(1) }),
  ]);
}

/** How a fraction becomes whole. */
export function rounding(): WireType<PointRounding> {
  return z.enum(["down", "up", "nearest", "halfEven"]);
}

const linear = () => z.strictObject({ type: z.literal("linear"), rate: rate() });
const banded = () =>
  z.strictObject({
    type: z.literal("banded"),
    bands: z.array(z.strictObject({ fromMinor: minor(), rate: rate() })).min(1),
    apply: z.enum(["marginal", "whole"]),
  });
