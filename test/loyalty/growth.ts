import fc from "fast-check";
import type { Program, ProgramSpec } from "../../src/loyalty/program/program.ts";
import type { ReferralTerms } from "../../src/loyalty/referral/terms.ts";
import { commands, programs, type Step, stepsOf } from "./arbitraries.ts";

const birthday = fc.record<NonNullable<ProgramSpec["birthday"]>>({
  gives: fc.oneof(
    fc.record({ type: fc.constant("points" as const), points: fc.integer({ min: 1, max: 60 }) }),
    fc.constant({ type: "coupon" as const, couponType: "cake" }),
  ),
  daysBefore: fc.integer({ min: 0, max: 30 }),
  daysAfter: fc.integer({ min: 0, max: 60 }),
  leapDay: fc.constantFrom("feb28", "mar1", "leapOnly"),
});

const duration = fc.record({
  amount: fc.integer({ min: 0, max: 60 }),
  unit: fc.constantFrom("day" as const, "week" as const),
});

const referral = fc
  .record(
    {
      attribution: fc.constantFrom("firstClick" as const, "lastClick" as const),
      window: duration,
      referrer: fc.record({ points: fc.integer({ min: 1, max: 60 }), every: fc.integer({ min: 1, max: 3 }) }),
      minimumMinor: fc.integer({ min: 0, max: 3000 }),
      referee: fc.record({ points: fc.integer({ min: 1, max: 60 }) }),
      cap: fc.record({
        per: fc.constantFrom("month" as const, "year" as const, "lifetime" as const),
        points: fc.integer({ min: 60, max: 150 }),
      }),
      returnWindow: duration,
    },
    { requiredKeys: ["attribution", "window", "referrer"] },
  )
  .map((terms): ReferralTerms => terms as ReferralTerms);

const raffle: NonNullable<ProgramSpec["raffle"]> = {
  entries: [
    { type: "spend", stepMinor: 700, entries: 2 },
    { type: "points", points: 5, entries: 1 },
    { type: "action", action: "review", entries: 3 },
  ],
  cap: 25,
  replacement: "onePrizeEach",
};

/** Programmes of many kinds with gifts for birthdays, rewards for referrals, and raffles. */
export const growthPrograms: fc.Arbitrary<Program> = fc
  .tuple(programs, birthday, referral, fc.boolean())
  .map(([program, gift, terms, countsReferrals]) => ({
    ...program,
    birthday: gift,
    coupons: [{ id: "cake", validity: { type: "after", duration: { amount: 1, unit: "week" } } }],
    referral: terms,
    raffle,
    tiers: program.tiers && countsReferrals ? { ...program.tiers, basis: "referrals" } : program.tiers,
  }));

const birthdayCommand = fc.record({
  type: fc.constant("birthday"),
  birthday: fc.record({ month: fc.constantFrom(3, 4, 5, 12), day: fc.integer({ min: 1, max: 30 }) }),
  enteredAt: fc.constant("2026-01-01T00:00:00Z"),
});

/** Sequences of commands with those of these mechanics among them. */
export const growthSteps: fc.Arbitrary<readonly Step[]> = stepsOf(
  fc.oneof(
    { weight: 4, arbitrary: commands },
    birthdayCommand,
    { weight: 3, arbitrary: referralCommand() },
    { weight: 2, arbitrary: raffleCommand() },
  ),
);

function referralCommand(): fc.Arbitrary<object> {
  const correlationId = fc.constant("r");
  const orderId = fc.constantFrom("o1", "o2", "o3");
  const refereeId = fc.constantFrom("m2", "m3", "m4", "m5", "m6");
  const referee = fc.record({ side: fc.constant("referee"), orderId });
  const referrer = fc.record({
    side: fc.constant("referrer"),
    refereeId,
    orderId,
    orderedAt: fc.constantFrom("2026-03-28T12:00:00.000Z", "2026-05-01T12:00:00.000Z"),
  });
  const half = fc.oneof(referee, referrer);
  return fc.oneof(
    fc.record({ type: fc.constant("refer"), referrerId: fc.constantFrom("m1", "m7", "m8") }),
    { weight: 3, arbitrary: fc.record({ type: fc.constant("qualifyReferral"), correlationId, half }) },
    fc.record({ type: fc.constant("rejectReferral"), correlationId, half, reason: fc.constant("fraud") }),
  );
}

function raffleCommand(): fc.Arbitrary<object> {
  const raffleId = fc.constantFrom("r1", "r2");
  const reason = fc.oneof(
    fc.record({ type: fc.constant("spend"), orderId: fc.constantFrom("o1", "o2", "o3", "o4") }),
    fc.record({ type: fc.constant("points"), points: fc.constantFrom(5, 10) }),
    fc.constant({ type: "action", action: "review" }),
  );
  const prizes = fc.constant([{ id: "car" }, { id: "points", points: 20 }]);
  const entries = fc.constantFrom(0, 1, 2, 3, 4, 6, 8);
  return fc.oneof(
    { weight: 3, arbitrary: fc.record({ type: fc.constant("grantEntries"), raffleId, reason }) },
    fc.record({
      type: fc.constant("draw"),
      raffleId,
      seed: fc.nat(),
      prizes,
      entrants: entries.map((own) => [
        { memberId: "m1", entries: own },
        { memberId: "m2", entries: 3 },
      ]),
    }),
  );
}
