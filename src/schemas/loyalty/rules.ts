import * as z from "zod";
import type { Conditions } from "../../loyalty/program/conditions.ts";
import type { Cap, Rule } from "../../loyalty/program/rule.ts";
import { instantTextSchema } from "../core.ts";
import type { WireType } from "../wire.ts";
import { earning } from "./earnings.ts";
import { id, ids, minor, points } from "./parts.ts";

export function rules(): WireType<readonly Rule[]> {
  const rule = z.strictObject({
    id: id(),
    when: z.exactOptional(conditions()),
    lines: z.exactOptional(z.strictObject({ skus: z.exactOptional(ids()), categories: z.exactOptional(ids()) })),
    earn: earning(),
    priority: z.exactOptional(z.int().min(-1e6).max(1e6)),
    stop: z.exactOptional(z.boolean()),
    qualifies: z.exactOptional(z.boolean()),
    partner: z.exactOptional(id()),
  });
  return z.array(rule).min(1);
}

function conditions(): WireType<Conditions> {
  const turn = z.int().min(1).max(10_000);
  return z.strictObject({
    from: z.exactOptional(instantTextSchema),
    until: z.exactOptional(instantTextSchema),
    weekdays: z.exactOptional(z.array(z.int().min(0).max(6)).min(1)),
    channels: z.exactOptional(ids()),
    tiers: z.exactOptional(ids()),
    attributes: z.exactOptional(z.record(z.string(), z.array(z.string()).min(1))),
    purchase: z.exactOptional(
      z.union([
        z.literal("first"),
        z.strictObject({ nth: turn }),
        z.strictObject({ every: turn.min(2) }),
        z.strictObject({ after: turn }),
      ]),
    ),
    minimumMinor: z.exactOptional(minor()),
  });
}

export function caps(): WireType<readonly Cap[]> {
  return z.array(
    z.strictObject({
      id: id(),
      per: z.enum(["transaction", "day", "month", "year", "lifetime", "budget"]),
      points: points(),
      ruleId: z.exactOptional(id()),
    }),
  );
}
