import type { AccountDraft } from "../account/draft.ts";
import { kept } from "../account/kept.ts";
import { compactStamps } from "../stamps/compactStamps.ts";
import type { Program } from "../program/program.ts";
import { addToDay } from "../time/addDuration.ts";
import { dateText, localDay } from "../time/localTime.ts";

/** Events between two rounds at the least. After a round that keeps many entries it is as many, so that one costs little. */
const leastEvents = 64;

/**
 * Drops what lies behind the reversal window: keys, snapshots, redemptions and lots without points. Their totals stay
 * in the counters. Qualifying units go after three years of their window.
 */
export function compact({ zone, reversalWindow, tiers }: Program, draft: AccountDraft, recordedAt: string): void {
  const day = localDay(zone, Date.parse(recordedAt));
  const { amount, unit } = reversalWindow;
  const before = dateText(addToDay(day, { amount: -amount, unit }) - 1); // a day more than any zone's offset
  const { keys, snapshots, redemptions, spentLots } = draft.fields;
  draft.replace(
    "keys",
    kept(keys, (use) => use.recordedAt > before),
  );
  draft.replace(
    "snapshots",
    kept(snapshots, (order) => order.recordedAt > before),
  );
  draft.replace(
    "redemptions",
    kept(redemptions, (all) => all.some((one) => one.recordedAt > before)),
  );
  draft.replace(
    "spentLots",
    kept(spentLots, (lot) => lot.spentAt > before),
  );
  compactStamps(draft, before);
  const window = tiers?.window;
  if (window && window.type !== "lifetime") {
    const length = window.type === "rolling" ? window.duration : { amount: 1, unit: "year" as const };
    const first = dateText(addToDay(day, { amount: -3 * length.amount, unit: length.unit }));
    draft.replace(
      "qualifying",
      draft.fields.qualifying.filter(({ from }) => from >= first),
    );
  }
  const { keys: left } = draft.fields;
  const count = Object.values(left).reduce((sum, bucket) => sum + Object.keys(bucket).length, 0);
  draft.fields.compactAt = draft.fields.version + Math.max(leastEvents, count);
}
