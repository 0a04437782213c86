import type { Program } from "../program/program.ts";
import type { PurchaseLine } from "./purchase.ts";

/** Why a line earns nothing: it is a gift card, top-up or reward, or the programme excludes it; `null` where it earns. */
export function exclusionOf(line: PurchaseLine, { exclusions }: Program): string | null {
  if (line.kind !== undefined) return line.kind;
  if (line.sku !== undefined && exclusions.skus.includes(line.sku)) return line.sku;
  return line.categories?.find((category) => exclusions.categories.includes(category)) ?? null;
}
