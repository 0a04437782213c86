import type { Command } from "./command.ts";

/** What a command may be carried out once for: a purchase or a visit for its order, a transfer for each half, others for their id. */
export function naturalKey(command: Command): string {
  if (command.type === "purchase") return `purchase/${command.purchase.orderId}`;
  if (command.type === "transfer") return `transfer/${command.half.direction}/${command.correlationId}`;
  if (command.type === "stamp") return `stamp/${command.orderId}`;
  return `${command.type}/${command.id}`;
}
