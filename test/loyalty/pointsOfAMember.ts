import { type BalanceHistory, balanceHistory } from "../../src/loyalty/engine/balanceHistory.ts";
import { Member, programWith } from "./shop.ts";

/** A year of a member: earned, held, spent, refunded, run out, and owed for a while. */
export function pointsOfAMember(): BalanceHistory {
  const member = new Member(
    programWith({
      redemption: { points: 1, valueMinor: 1 },
      pending: { type: "after", duration: { amount: 14, unit: "day" } },
      expiry: { type: "after", duration: { amount: 6, unit: "month" } },
    }),
    "2026-01-05T10:00:00Z",
  );
  member.buy("o1", 12_000, "2026-01-10T10:00:00Z");
  member.buy("o2", 30_000, "2026-02-20T10:00:00Z");
  member.do({ type: "hold", id: "h", at: "2026-03-20T10:00:00Z", points: 200 });
  member.do({ type: "capture", at: "2026-04-05T10:00:00Z", holdId: "h" });
  member.do({ type: "refund", at: "2026-05-20T10:00:00Z", orderId: "o2", what: { type: "all" } });
  member.buy("o3", 25_000, "2026-06-10T10:00:00Z");
  member.buy("o4", 8000, "2026-09-01T10:00:00Z");
  return balanceHistory(member.program, member.events, { asOf: "2027-01-15T10:00:00Z" });
}

/** A member who has only joined. */
export function pointsOfANewMember(): BalanceHistory {
  const member = new Member(programWith(), "2026-01-05T10:00:00Z");
  return balanceHistory(member.program, member.events, { asOf: "2026-01-06T10:00:00Z" });
}
