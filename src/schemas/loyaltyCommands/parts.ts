import * as z from "zod";
import type { Command } from "../../loyalty/engine/command.ts";
import type { CommandEnvelope } from "../../loyalty/engine/envelope.ts";
import { isoText, minuteOf } from "../texts.ts";
import type { Wire, WireSchema, WireShape } from "../wire.ts";

/** A schema for each of some kinds of command. */
export type CommandSchemas<Type extends Command["type"]> = {
  [One in Type]: WireSchema<Extract<Command, { readonly type: One }>>;
};

/** The years for which a programme knows its zone. */
const first = 946_684_800_000; // 2000-01-01
const end = 2_871_763_200_000; // 2061-01-01

/** What commands are made of. */
export interface CommandParts {
  readonly id: z.ZodString;
  readonly amount: z.ZodInt;
  readonly someAmount: z.ZodInt;
  readonly instant: z.ZodType<string, string>;
  readonly envelope: WireShape<Wire<CommandEnvelope>>;
}

export function commandParts(): CommandParts {
  return { id: id(), amount: amount(), someAmount: someAmount(), instant: instant(), envelope: envelope() };
}

/** What every command has. */
function envelope(): WireShape<Wire<CommandEnvelope>> {
  return {
    id: id(),
    at: instant(),
    recordedAt: z.exactOptional(instant()),
    expectedVersion: z.exactOptional(amount()),
    correlationId: z.exactOptional(id()),
  };
}

function id(): z.ZodString {
  return z.string().min(1).max(200).refine(isName, "expected another name");
}

function amount(): z.ZodInt {
  return z.int().min(0).max(1e12);
}

function someAmount(): z.ZodInt {
  return z.int().min(1).max(1e12);
}

/** An instant of a ledger: with an offset, and in the years that a programme knows. */
function instant(): z.ZodType<string, string> {
  const error = "expected an ISO 8601 date-time with an offset in the years 2000 to 2060";
  return z
    .string()
    .regex(isoText, { error, abort: true })
    .regex(/(?:Z|[+-]\d\d:?\d\d)$/, { error, abort: true })
    .refine((text) => minuteOf(text) >= first && minuteOf(text) < end, error);
}

function isName(text: string): boolean {
  return text !== "__proto__";
}
