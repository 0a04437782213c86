import { newAccount } from "../../../src/loyalty/account/newAccount.ts";
import type { Command } from "../../../src/loyalty/engine/command.ts";
import { decide } from "../../../src/loyalty/engine/decide.ts";
import { evolve } from "../../../src/loyalty/engine/evolve.ts";
import type { LoyaltyEvent } from "../../../src/loyalty/events/event.ts";
import type { Program } from "../../../src/loyalty/program/program.ts";

/** What a member does: a command without its id. */
export type Act = Record<string, unknown> & { readonly type: Command["type"]; readonly at: string };

/** The events of one member who enrols at the first act's time. An act that is refused is an error of the test. */
export function streamOf(program: Program, memberId: string, acts: readonly Act[]): LoyaltyEvent[] {
  let account = newAccount(program, memberId);
  return [{ type: "enrol", at: acts[0]!.at } as const, ...acts].flatMap((act, i) => {
    const decision = decide(program, account, { id: `${memberId}-c${i}`, ...act } as unknown as Command);
    if (!decision.ok) throw new Error(JSON.stringify(decision.rejections));
    for (const event of decision.events) account = evolve(program, account, event);
    return decision.events;
  });
}

/** A purchase of one line. */
export function buy(orderId: string, amountMinor: number, at: string): Act {
  return { type: "purchase", at, purchase: { orderId, lines: [{ lineId: "1", quantity: 1, amountMinor }] } };
}
