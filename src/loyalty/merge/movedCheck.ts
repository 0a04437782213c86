import { fieldsCheck } from "../engine/check.ts";
import type { HandedOver } from "./handedOver.ts";

/** A hash of what an account hands over, so that a careless edit on the way shows. */
export function movedCheck(moved: HandedOver): number {
  return fieldsCheck(moved, 0) >>> 0;
}
