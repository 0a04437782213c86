import type { Account } from "../../src/loyalty/account/account.ts";
import { newAccount } from "../../src/loyalty/account/newAccount.ts";
import type { Command } from "../../src/loyalty/engine/command.ts";
import { decide } from "../../src/loyalty/engine/decide.ts";
import { evolve } from "../../src/loyalty/engine/evolve.ts";
import type { Rejection } from "../../src/loyalty/engine/rejection.ts";
import type { LoyaltyEvent } from "../../src/loyalty/events/event.ts";
import { defineProgram } from "../../src/loyalty/program/defineProgram.ts";
import type { Program, ProgramSpec } from "../../src/loyalty/program/program.ts";

/** One point per major unit, rounded down by the order, in UTC. */
export const plainSpec: ProgramSpec & Required<Pick<ProgramSpec, "rules" | "base" | "rounding">> = {
  id: "shop",
  version: 1,
  currency: "EUR",
  rounding: { mode: "down", stage: "order" },
  base: { tax: "include", shipping: "exclude", discounts: "exclude", pointsPaid: "exclude" },
  rules: [{ id: "base", earn: { type: "linear", rate: "1" } }],
};

/** A programme that differs from the plain one. */
export function programWith(changes: Partial<ProgramSpec> = {}): Program {
  return defineProgram({ ...plainSpec, ...changes });
}

/** A member's account with its stream, to which commands are put one after the other. */
export class Member {
  account: Account;
  readonly events: LoyaltyEvent[] = [];
  readonly program: Program;
  readonly #prefix: string;
  #commands = 0;

  constructor(program: Program, enrolledAt = "2026-01-01T00:00:00Z", memberId = "m1") {
    this.program = program;
    this.#prefix = memberId === "m1" ? "c" : `${memberId}/`;
    this.account = newAccount(program, memberId);
    this.do({ type: "enrol", at: enrolledAt });
  }

  /** Puts a command; its id is the next number unless it has one. The answer is the events, or the rejections. */
  put(command: Omit<Command, "id"> & { id?: string }): readonly LoyaltyEvent[] | readonly Rejection[] {
    const id = command.id ?? `${this.#prefix}${++this.#commands}`;
    const decision = decide(this.program, this.account, { ...command, id } as Command);
    if (!decision.ok) return decision.rejections;
    for (const event of decision.events) {
      this.account = evolve(this.program, this.account, event);
      this.events.push(event);
    }
    return decision.events;
  }

  /** The same, for a command that must not be refused. */
  do(command: Record<string, unknown> & { type: Command["type"] }): readonly LoyaltyEvent[] {
    const answer = this.put(command as never);
    const refused = answer.find((one) => "message" in one);
    if (refused) throw new Error(refused.message);
    return answer as readonly LoyaltyEvent[];
  }

  /** Buys one line for so much. */
  buy(orderId: string, amountMinor: number, at: string, more: object = {}): readonly LoyaltyEvent[] {
    const lines = [{ lineId: "1", quantity: 1, amountMinor }];
    return this.do({ type: "purchase", at, purchase: { orderId, lines, ...more } });
  }
}
