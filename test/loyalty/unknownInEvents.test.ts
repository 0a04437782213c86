import { expect, it } from "vitest";
import { eventCheck } from "../../src/loyalty/engine/eventCheck.ts";
import { replay } from "../../src/loyalty/engine/replay.ts";
import { issuesOf } from "../config/issuesOf.ts";
import { Member, programWith } from "./shop.ts";

const at = "2026-02-01T10:00:00.000Z";

it.each<[place: string, id: string, payload: object]>([
  ["order", "o9", { type: "stampsRemoved", orderId: "o9", stamps: 1, removed: 0, owed: 1, forgiven: 0, reopened: [] }],
  ["spend", "s9", { type: "storedValueReturned", spendId: "s9", amountMinor: 1, paidMinor: 1, bonusReturns: [] }],
  ["lot", "l9", { type: "deficitRepaid", points: 1, uses: [{ lotId: "l9", points: 1 }] }],
  ["order", "o9", { type: "clawedBack", orderId: "o9", uses: [], taken: 0, owed: 0, forgiven: 1, inCash: 0 }],
  ["hold", "h9", { type: "holdReleased", holdId: "h9", points: 1 }],
  ["redemption", "o9", { type: "redemptionReversed", orderId: "o9", redemptionId: "r9", points: 1, returns: [] }],
  ["order", "o9", { type: "cashbackClawedBack", orderId: "o9", amountMinor: 1 }],
  ["coupon", "k9", { type: "couponUsed", couponId: "k9", orderId: null }],
])("an event that names an unknown %s is refused: %s", (place, id, payload) => {
  const { program, account, events } = new Member(programWith());
  const event = { ...events[0]!, ...payload, sequence: 2, occurredAt: at, recordedAt: at };
  const stored = [...events, { ...event, check: eventCheck(event, account.check) }];
  const [issue] = issuesOf(() => replay(program, stored as never, { asOf: at }));
  expect(issue).toMatchObject({ code: "unknown_reference", path: [place, id] });
});
