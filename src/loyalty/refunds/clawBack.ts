import type { Account } from "../account/account.ts";
import type { OrderState } from "../account/orderSnapshot.ts";
import type { ClawedBack } from "../events/clawedBack.ts";
import type { Program } from "../program/program.ts";
import { takeBack } from "./takeBack.ts";

/** Takes points of an order back, out of its own lots first. */
export function clawBack(
  program: Program,
  account: Account,
  { orderId }: OrderState,
  points: number,
  occurredAt: string,
): ClawedBack {
  const taken = takeBack(program, account, ({ cause }) => cause.orderId === orderId, points);
  return { type: "clawedBack", occurredAt, orderId, ...taken };
}
