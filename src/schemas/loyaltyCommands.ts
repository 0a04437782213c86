import * as z from "zod";
import type { Command } from "../loyalty/engine/command.ts";
import { growthCommands } from "./loyaltyCommands/growth.ts";
import { mechanicCommands } from "./loyaltyCommands/mechanics.ts";
import type { CommandSchemas } from "./loyaltyCommands/parts.ts";
import { pointCommands } from "./loyaltyCommands/points.ts";
import type { WireType } from "./wire.ts";

type AllSchemas = CommandSchemas<Command["type"]>;

/**
 * A command as `decide` takes it; its `type` tells which. What the account says to it is left to the function.
 *
 * @example
 * ```ts
 * const command = { type: "redeem", id: "c17", at: "2026-11-22T10:00:00Z", points: 500 };
 * loyaltyCommandSchema.safeParse(command).success; //=> true
 * loyaltyCommandSchema.safeParse({ ...command, points: 0.5 }).success; //=> false
 * ```
 */
export const loyaltyCommandSchema: WireType<Command> = /* @__PURE__ */ (() => {
  const schemas: AllSchemas = { ...pointCommands(), ...growthCommands(), ...mechanicCommands() };
  return z.discriminatedUnion("type", Object.values(schemas) as unknown as [AllSchemas[Command["type"]]]);
})();
