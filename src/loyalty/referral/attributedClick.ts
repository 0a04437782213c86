import type { ZoneOffsets } from "../../core/zone.ts";
import { endOfDuration } from "../time/addDuration.ts";
import type { ReferralClick } from "./state.ts";
import type { ReferralTerms } from "./terms.ts";

/** The click that an order counts as brought by: the first or the last one whose window it lies in. */
export function attributedClick(
  zone: ZoneOffsets,
  { attribution, window }: Pick<ReferralTerms, "attribution" | "window">,
  clicks: readonly ReferralClick[],
  orderedAt: string,
): ReferralClick | null {
  const inTime = clicks
    .filter(({ at }) => at <= orderedAt && Date.parse(orderedAt) < endOfDuration(zone, Date.parse(at), window))
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  return inTime.at(attribution === "firstClick" ? 0 : -1) ?? null;
}
