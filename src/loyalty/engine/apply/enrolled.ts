import type { AccountDraft } from "../../account/draft.ts";
import type { Enrolled } from "../../events/enrolled.ts";

export function applyEnrolled({ fields }: AccountDraft, { occurredAt }: Enrolled): void {
  fields.status = "open";
  fields.enrolledAt = occurredAt;
}
