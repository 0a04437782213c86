// A roastery's points: earned, spent, refunded and run out, and what a member may ask about them.
import {
  balanceOf,
  decide,
  defineProgram,
  evolve,
  newAccount,
  pointsFor,
  replay,
  tierProgress,
} from "clientele/loyalty";
import type { Account, Command, LoyaltyEvent } from "clientele/loyalty";

const roastery = defineProgram({
  id: "roastery",
  version: 1,
  timeZone: "Europe/Berlin",
  currency: "EUR",
  base: { tax: "include", shipping: "exclude", discounts: "exclude", pointsPaid: "exclude" },
  rounding: { mode: "down", stage: "order" },
  rules: [
    { id: "base", earn: { type: "linear", rate: "1" } },
    { id: "tuesday", when: { weekdays: [2] }, earn: { type: "multiplier", factor: "2" } },
    { id: "welcome", when: { purchase: "first" }, earn: { type: "fixed", points: 20 }, qualifies: false },
  ],
  expiry: { type: "after", duration: { amount: 12, unit: "month" }, roundUpTo: "month" },
  redemption: { points: 10, valueMinor: 50, minimumPoints: 50, maximum: { share: "0.5" } },
  tiers: {
    basis: "qualifyingPoints",
    window: { type: "calendarYear" },
    downgrade: "atReview",
    tiers: [
      { id: "bean", threshold: 0 },
      { id: "barista", threshold: 150, multiplier: "1.5" },
    ],
  },
});

const stream: LoyaltyEvent[] = [];
let zoe: Account = newAccount(roastery, "zoe");

/** Carries a command out, and prints what came of it. */
function put(command: Command): void {
  const decision = decide(roastery, zoe, command);
  if (!decision.ok) {
    console.log(`${command.at.slice(0, 10)}  refused: ${decision.rejections[0].message}`);
    return;
  }
  for (const event of decision.events) zoe = evolve(roastery, zoe, event);
  stream.push(...decision.events);
  const happened = decision.events.map(({ type }) => type).join(", ") || "nothing new";
  console.log(`${command.at.slice(0, 10)}  ${String(balanceOf(zoe).spendable).padStart(3)} points  ${happened}`);
}
const beans = (id: string, at: string, amountMinor: number): Command => ({
  type: "purchase",
  id,
  at,
  purchase: { orderId: id, lines: [{ lineId: "beans", quantity: 2, amountMinor }] },
});

put({ type: "enrol", id: "join", at: "2026-01-05T09:00:00+01:00" });
put(beans("o1", "2026-01-06T09:00:00+01:00", 4180)); // a Tuesday
put(beans("o1", "2026-01-06T09:00:00+01:00", 4180)); // the same message again
put(beans("o2", "2026-02-11T09:00:00+01:00", 7590));
put({ type: "redeem", id: "r1", at: "2026-03-02T09:00:00+01:00", points: 60, orderId: "o3", orderAmountMinor: 2090 });
put({ type: "redeem", id: "r2", at: "2026-03-02T09:01:00+01:00", points: 500 });
const oneBag = { type: "lines", lines: [{ lineId: "beans", quantity: 1 }] } as const;
put({ type: "refund", id: "f1", at: "2026-03-03T09:00:00+01:00", orderId: "o2", what: oneBag });

const { tier, next, validUntil } = tierProgress(roastery, zoe, "2026-03-04T09:00:00+01:00")!;
console.log(
  `${tier}, ${next ? `${next.missing} points below ${next.tier}` : `until ${String(validUntil?.slice(0, 10))}`}`,
);
for (const { step, note, ruleId = "", output } of pointsFor(
  roastery,
  { orderId: "o4", at: "2026-03-10T09:00:00+01:00", lines: [{ lineId: "beans", quantity: 1, amountMinor: 2095 }] },
  { tier, purchasesBefore: 2 },
).trace) {
  console.log(`  ${step.padEnd(10)} ${ruleId.padEnd(8)} ${output.toFixed(2).padStart(6)}  ${note}`);
}
const later = replay(roastery, stream, { asOf: "2027-02-01T00:00:00+01:00" });
console.log(`on 1 February 2027: ${balanceOf(later).spendable} points, ${later.lifetime.expired} have run out`);
