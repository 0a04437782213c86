import type { Program } from "../program/program.ts";
import type { PurchaseLine } from "./purchase.ts";

/** Whether a line earns at all: no gift card, top-up or reward, and nothing that the programme excludes. */
export function isEligible(line: PurchaseLine, { exclusions }: Program): boolean {
  if (line.kind !== undefined) return false;
  if (line.sku !== undefined && exclusions.skus.includes(line.sku)) return false;
  return !line.categories?.some((category) => exclusions.categories.includes(category));
}
