import * as z from "zod";
import type { Command } from "../../loyalty/engine/command.ts";
import type { Wire } from "../wire.ts";
import { commandParts } from "./parts.ts";

type WirePurchase = Wire<Extract<Command, { readonly type: "purchase" }>["purchase"]>;

/** An order as it was paid. */
export function purchase(): z.ZodType<WirePurchase, WirePurchase> {
  const { id, amount, someAmount } = commandParts();
  const line = z.object({
    lineId: id,
    sku: z.exactOptional(id),
    categories: z.exactOptional(z.array(z.string())),
    quantity: someAmount,
    amountMinor: amount,
    taxMinor: z.exactOptional(amount),
    discountMinor: z.exactOptional(amount),
    pointsPaidMinor: z.exactOptional(amount),
    kind: z.exactOptional(z.enum(["giftCard", "topUp", "reward"])),
  });
  return z
    .object({
      orderId: id,
      lines: z.array(line),
      shippingMinor: z.exactOptional(amount),
      discountMinor: z.exactOptional(amount),
      channel: z.exactOptional(id),
      attributes: z.exactOptional(z.record(z.string(), z.string())),
    })
    .check(({ value, issues }) => {
      for (const [path, message] of clashes(value)) issues.push({ code: "custom", path, message, input: value });
    });
}

/** What only the fields of an order together can have wrong: a line's id twice, and discounts beyond the price. */
function clashes({ lines, discountMinor = 0 }: WirePurchase): [path: PropertyKey[], message: string][] {
  const found: [PropertyKey[], string][] = [];
  const seen = new Set<string>();
  let prices = 0;
  lines.forEach((line, i) => {
    const price = line.amountMinor - (line.discountMinor ?? 0);
    if (seen.has(line.lineId)) found.push([["lines", i, "lineId"], "expected an id of its own"]);
    if (price < 0) found.push([["lines", i, "discountMinor"], "expected no more than amountMinor"]);
    seen.add(line.lineId);
    prices += price;
  });
  if (discountMinor > prices) found.push([["discountMinor"], "expected no more than the lines cost"]);
  return found;
}
