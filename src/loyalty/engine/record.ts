import type { AccountDraft } from "../account/draft.ts";
import type { LoyaltyEvent } from "../events/event.ts";
import type { Program } from "../program/program.ts";
import { compact } from "./compact.ts";

/** Notes that an event is in the stream: its number, its check, its time and the key that it used up. */
export function record(program: Program, draft: AccountDraft, event: LoyaltyEvent): void {
  const { fields } = draft;
  const { sequence, check, recordedAt, key, keyCheck } = event;
  fields.version = sequence;
  fields.check = check;
  fields.recordedAt = recordedAt;
  if (key !== undefined) draft.tables.keys.set(key, { recordedAt, check: keyCheck! });
  if (sequence >= fields.compactAt) compact(program, draft, recordedAt);
}
