import { describe, expect, it } from "vitest";
import { emptyKeyed, keyedEntries } from "../../src/loyalty/account/keyed.ts";
import { balanceOf } from "../../src/loyalty/account/balanceOf.ts";
import { decide } from "../../src/loyalty/engine/decide.ts";
import { evolve } from "../../src/loyalty/engine/evolve.ts";
import { replay } from "../../src/loyalty/engine/replay.ts";
import { defineProgram } from "../../src/loyalty/program/defineProgram.ts";
import type { ProgramSpec } from "../../src/loyalty/program/program.ts";
import type { ReferralTerms } from "../../src/loyalty/referral/terms.ts";
import { issuesOf } from "../config/issuesOf.ts";
import { Pair } from "./pair.ts";
import { Member, plainSpec, programWith } from "./shop.ts";
import { without } from "./without.ts";

const terms: ReferralTerms = {
  attribution: "lastClick",
  window: { amount: 30, unit: "day" },
  minimumMinor: 2000,
  referrer: { points: 100 },
  referee: { points: 50 },
};

function pairWith(changes: Partial<ReferralTerms> = {}, more: Partial<ProgramSpec> = {}): Pair {
  return new Pair(programWith({ referral: { ...terms, ...changes }, ...more }));
}

const clicked = "2026-02-01T10:00:00Z";
const ordered = "2026-02-10T10:00:00Z";

describe("a referral", () => {
  it("rewards both sides for the first order that costs enough", () => {
    const pair = pairWith();
    expect(pair.refer(clicked)).toMatchObject([{ type: "referralRegistered", referrerId: "ben" }]);
    pair.referee.buy("o1", 5000, ordered);
    const [own, other] = pair.qualify("o1", ordered);
    expect(own).toMatchObject({ side: "referee", referrerId: "ben", points: 50, key: "qualifyReferral/referee/anna" });
    expect(other).toMatchObject({ side: "referrer", refereeId: "anna", points: 100, correlationId: "referral/o1" });
    expect(other).toMatchObject({ key: "qualifyReferral/referrer/anna" });
    expect(balanceOf(pair.referee.account).spendable).toBe(100);
    expect(balanceOf(pair.referrer.account).spendable).toBe(100);
    expect(pair.qualify("o1", ordered)).toEqual([]);
  });

  it("counts what the order costs net of discounts", () => {
    const pair = pairWith();
    pair.refer(clicked);
    pair.referee.buy("o1", 2100, ordered, { discountMinor: 101 });
    expect(pair.qualify("o1", ordered)).toMatchObject([
      { code: "below_minimum", details: { net: 1999, minimumMinor: 2000 } },
    ]);
    pair.referee.buy("o2", 2100, ordered, { discountMinor: 100 });
    expect(pair.qualify("o2", ordered)).toHaveLength(2);
  });

  it("needs an order that costs something, where there is no minimum", () => {
    const pair = new Pair(programWith({ referral: without(terms, "minimumMinor") }));
    pair.refer(clicked);
    pair.referee.buy("o1", 0, ordered);
    expect(pair.qualify("o1", ordered)).toMatchObject([{ code: "below_minimum" }]);
    pair.referee.buy("o2", 1, ordered);
    expect(pair.qualify("o2", ordered)).toHaveLength(2);
  });

  it("counts orders of the window alone, through the end of its last day", () => {
    for (const [at, code] of [
      ["2026-02-01T09:59:59Z", "outside_window"],
      ["2026-02-01T10:00:00Z", undefined],
      ["2026-03-03T23:59:59Z", undefined],
      ["2026-03-04T00:00:00Z", "outside_window"],
    ] as const) {
      const pair = pairWith();
      pair.refer(clicked);
      pair.referee.buy("o1", 5000, at);
      expect((pair.qualify("o1", "2026-03-04T00:00:00Z")[0] as { code?: string }).code).toBe(code);
    }
  });

  it.each([
    ["firstClick", "ben"],
    ["lastClick", "carl"],
  ] as const)("is by %s: %s's", (attribution, referrerId) => {
    const pair = pairWith({ attribution });
    pair.refer("2026-02-05T10:00:00Z", "carl");
    pair.refer("2026-02-01T10:00:00Z", "ben"); // learnt of later
    pair.refer("2026-02-06T10:00:00Z", "carl");
    pair.refer("2026-02-20T10:00:00Z", "dora"); // after the order
    pair.referee.buy("o1", 5000, ordered);
    expect(pair.qualify("o1", "2026-02-21T10:00:00Z")[0]).toMatchObject({ referrerId });
  });

  it("by first click forgets a click whose window is over", () => {
    const pair = pairWith({ attribution: "firstClick" });
    pair.refer("2026-01-01T10:00:00Z", "ben");
    pair.refer("2026-01-20T10:00:00Z", "carl");
    pair.referee.buy("o1", 5000, ordered);
    expect(pair.qualify("o1", ordered)[0]).toMatchObject({ referrerId: "carl" });
  });

  it("counts by the first order that could, and no later one", () => {
    const pair = pairWith();
    pair.refer(clicked);
    pair.referee.buy("small", 100, "2026-02-02T10:00:00Z");
    pair.referee.buy("first", 5000, "2026-02-03T10:00:00Z");
    pair.referee.buy("second", 5000, "2026-02-04T10:00:00Z");
    expect(pair.qualify("second", ordered)).toMatchObject([{ code: "not_first_order", details: { orderId: "first" } }]);
    expect(pair.qualify("first", ordered)).toHaveLength(2);
    expect(pair.qualify("second", ordered)).toMatchObject([{ code: "already_processed_differently" }]);
  });

  it("refuses oneself, whom others referred before, and orders and referrals that are not there", () => {
    const pair = pairWith();
    expect(pair.refer(clicked, "anna")).toMatchObject([{ code: "self_referral" }]);
    pair.referee.buy("o1", 5000, ordered);
    expect(pair.qualify("o1", ordered)).toMatchObject([{ code: "unknown_referral" }]);
    pair.refer(clicked);
    expect(pair.qualify("o2", ordered)).toMatchObject([{ code: "unknown_order" }]);
    pair.qualify("o1", ordered);
    expect(pair.refer("2026-02-11T10:00:00Z", "carl")).toMatchObject([{ code: "already_referred" }]);
    const half = { side: "referrer", refereeId: "ben", orderId: "o9", orderedAt: ordered };
    const command = { type: "qualifyReferral", at: ordered, correlationId: "r9", half };
    expect(pair.referrer.put(command as never)).toMatchObject([{ code: "self_referral" }]);
  });

  it("is no offer of a programme without one", () => {
    const pair = new Pair(programWith());
    expect(pair.refer(clicked)).toMatchObject([{ code: "not_offered" }]);
    expect(pair.qualify("o1", clicked)).toMatchObject([{ code: "not_offered" }]);
  });

  it("is refused for orders older than the reversal window, and when the key of the first time is forgotten", () => {
    const pair = pairWith({}, { reversalWindow: { amount: 60, unit: "day" } });
    pair.refer(clicked);
    pair.referee.buy("o1", 5000, ordered);
    expect(pair.qualify("o1", "2026-05-01T10:00:00Z")).toMatchObject([{ code: "outside_window", path: ["half"] }]);
    pair.qualify("o1", ordered);
    const half = { side: "referrer", refereeId: "carl", orderId: "o1", orderedAt: ordered };
    const late = { type: "qualifyReferral", at: "2026-05-01T10:00:00Z", correlationId: "r9", half };
    expect(pair.referrer.put(late as never)).toMatchObject([{ code: "outside_window" }]);
    for (const member of [pair.referee, pair.referrer]) {
      for (let i = 0; i < 70; i++) member.buy(`later${i}`, 1, "2026-06-01T10:00:00Z");
    }
    expect(keyedEntries(pair.referrer.account.referrals)).toEqual([]);
    pair.referee.buy("o2", 5000, "2026-06-01T10:00:00Z");
    expect(pair.qualify("o2", "2026-06-01T10:00:00Z")).toMatchObject([{ code: "already_referred" }]);
  });

  it("of a member who has counted is not counted again under another key", () => {
    const pair = pairWith();
    pair.refer(clicked);
    pair.referee.buy("o1", 5000, ordered);
    pair.qualify("o1", ordered);
    const { account } = pair.referrer;
    const half = { side: "referrer", refereeId: "anna", orderId: "o1", orderedAt: ordered } as const;
    const command = { type: "qualifyReferral", id: "x", at: ordered, correlationId: "r", half } as const;
    const decision = decide(pair.referrer.program, { ...account, keys: emptyKeyed() }, command);
    expect(decision).toMatchObject({ rejections: [{ code: "already_referred" }] });
  });

  it("gives the referrer every n-th time", () => {
    const ben = new Member(
      programWith({ referral: { ...terms, referrer: { points: 100, every: 3 } } }),
      undefined,
      "ben",
    );
    const given = [1, 2, 3, 4, 5, 6].map((i) => made(ben, `r${i}`, ordered));
    expect(given).toEqual([0, 0, 100, 0, 0, 100]);
    reject(ben, "r1"); // five are left, and one reward is due
    expect(balanceOf(ben.account).spendable).toBe(100);
    reject(ben, "r2");
    expect(balanceOf(ben.account).spendable).toBe(100);
    reject(ben, "r4");
    expect(balanceOf(ben.account).spendable).toBe(100);
    reject(ben, "r5");
    expect(balanceOf(ben.account).spendable).toBe(0);
    expect(made(ben, "r7", ordered)).toBe(100);
    reject(ben, "r7");
    reject(ben, "r3");
    reject(ben, "r6");
    expect(ben.account.referralTotals).toMatchObject({ made: 7, standing: 0 });
    expect(balanceOf(ben.account).spendable).toBe(0);
  });

  it("is capped by the period, to the last point, and says what was cut", () => {
    const ben = new Member(
      programWith({ referral: { ...terms, cap: { per: "month", points: 250 } } }),
      undefined,
      "ben",
    );
    const days = ["02-01", "02-02", "02-03", "02-04", "03-01", "02-28", "03-02"];
    const given = days.map((day, i) => made(ben, `r${i}`, `2026-${day}T10:00:00Z`, "2026-03-09T10:00:00Z"));
    expect(given).toEqual([100, 100, 50, 0, 100, 0, 100]);
    const cuts = ben.events.flatMap((event) => ("cutPoints" in event ? [event.cutPoints] : []));
    expect(cuts).toEqual([0, 0, 50, 100, 0, 100, 0]);
    reject(ben, "r0"); // which gives no room to another
    expect(made(ben, "r8", "2026-02-04T10:00:00Z", "2026-03-09T10:00:00Z")).toBe(0);
    reject(ben, "r3");
    reject(ben, "r2");
    expect(balanceOf(ben.account).spendable).toBe(300);
  });

  it("raises a tier that counts referrals, and takes what it counted back", () => {
    const tiers: ProgramSpec["tiers"] = {
      basis: "referrals",
      window: { type: "calendarYear" },
      downgrade: "atReview",
      tiers: [
        { id: "friend", threshold: 0 },
        { id: "ambassador", threshold: 2 },
      ],
    };
    const ben = new Member(programWith({ referral: terms, tiers }), undefined, "ben");
    ben.buy("o1", 5000, ordered);
    made(ben, "r1", ordered);
    expect(ben.account.tier).toMatchObject({ id: "friend" });
    made(ben, "r2", ordered);
    expect(ben.account.tier).toMatchObject({ id: "ambassador" });
    reject(ben, "r1");
    expect(ben.account.qualifying).toEqual([{ from: "2026-01-01", units: 1 }]);
    expect(ben.account.tier).toMatchObject({ id: "ambassador" });
  });
});

describe("the reward of a referral", () => {
  it("waits until the order can no longer be returned", () => {
    const pair = pairWith({ returnWindow: { amount: 14, unit: "day" } });
    pair.refer(clicked);
    pair.referee.buy("o1", 5000, ordered);
    pair.qualify("o1", "2026-02-12T10:00:00Z");
    expect(balanceOf(pair.referrer.account)).toMatchObject({ pending: 100, spendable: 0 });
    expect(pair.referrer.account.nextDueAt).toBe("2026-02-25T00:00:00.000Z");
    for (const member of [pair.referee, pair.referrer]) member.buy("o2", 100, "2026-02-25T00:00:00Z");
    expect(balanceOf(pair.referrer.account)).toMatchObject({ pending: 0, spendable: 101 });
    expect(balanceOf(pair.referee.account)).toMatchObject({ pending: 0, spendable: 101 });
  });

  it("is not set free by the activation of its order", () => {
    const pair = pairWith({ returnWindow: { amount: 14, unit: "day" } }, { pending: { type: "onAction" } });
    pair.refer(clicked);
    pair.referee.buy("o1", 5000, ordered);
    pair.qualify("o1", ordered);
    pair.referee.do({ type: "activate", at: ordered, orderId: "o1" });
    expect(balanceOf(pair.referee.account)).toMatchObject({ pending: 50, spendable: 50 });
  });

  it("goes back on both sides when the order does, and leaves nothing", () => {
    const pair = pairWith({ returnWindow: { amount: 14, unit: "day" } });
    pair.refer(clicked);
    pair.referee.buy("o1", 5000, ordered);
    pair.qualify("o1", ordered);
    const answers = pair.refund("o1", "2026-02-12T10:00:00Z");
    expect(answers.map((one) => "type" in one && one.type)).toEqual([
      "refunded",
      "clawedBack",
      "referralRejected",
      "referralRejected",
    ]);
    for (const { account } of [pair.referee, pair.referrer]) {
      expect(balanceOf(account)).toEqual({ active: 0, pending: 0, held: 0, deficit: 0, spendable: 0, balance: 0 });
    }
    expect(pair.refer("2026-02-13T10:00:00Z")).toMatchObject([{ code: "already_referred" }]);
  });

  it("that is spent becomes a debt", () => {
    const pair = pairWith({}, { redemption: { points: 1, valueMinor: 1 } });
    pair.refer(clicked);
    pair.referee.buy("o1", 5000, ordered);
    pair.qualify("o1", ordered);
    pair.referee.do({ type: "redeem", at: "2026-02-11T10:00:00Z", points: 100 });
    pair.referrer.do({ type: "redeem", at: "2026-02-11T10:00:00Z", points: 70 });
    pair.refund("o1", "2026-02-12T10:00:00Z");
    expect(balanceOf(pair.referee.account).balance).toBe(-100);
    expect(balanceOf(pair.referrer.account).balance).toBe(-70);
  });

  it("stays as long as the order costs enough, and goes with the refund that leaves less", () => {
    const pair = pairWith();
    pair.refer(clicked);
    pair.referee.buy("o1", 5000, ordered);
    pair.qualify("o1", ordered);
    const part = { type: "amount", amountMinor: 2000 };
    expect(pair.refund("o1", "2026-02-12T10:00:00Z", part)).toHaveLength(2);
    expect(pair.refund("o1", "2026-02-13T10:00:00Z", part)).toHaveLength(4);
    expect(balanceOf(pair.referee.account).spendable).toBe(10);
    expect(pair.refund("o1", "2026-02-14T10:00:00Z")).toHaveLength(2);
    expect(balanceOf(pair.referee.account).spendable).toBe(0);
  });

  it("can be for one side alone", () => {
    const pair = new Pair(programWith({ referral: without(terms, "referee") }));
    pair.refer(clicked);
    pair.referee.buy("o1", 5000, ordered);
    expect(pair.qualify("o1", ordered)[0]).toMatchObject({ points: 0, lot: null });
    expect(balanceOf(pair.referee.account).spendable).toBe(50);
    pair.refund("o1", "2026-02-12T10:00:00Z");
    expect(balanceOf(pair.referrer.account).spendable).toBe(0);
  });

  it("has an end of its own where it is given one", () => {
    const expiry = { type: "after", duration: { amount: 10, unit: "day" } } as const;
    const pair = pairWith({ referee: { points: 50, expiry } });
    pair.refer(clicked);
    pair.referee.buy("o1", 5000, ordered);
    expect(pair.qualify("o1", ordered)[0]).toMatchObject({ lot: { expiresAt: "2026-02-21T00:00:00.000Z" } });
  });
});

describe("rejectReferral", () => {
  it("takes either half back, once", () => {
    const pair = pairWith();
    pair.refer(clicked);
    pair.referee.buy("o1", 5000, ordered);
    pair.qualify("o1", ordered);
    const fraud = { type: "rejectReferral", at: ordered, correlationId: "fraud", reason: "fraud" };
    const own = { ...fraud, half: { side: "referee" } } as never;
    const other = { ...fraud, half: { side: "referrer", refereeId: "anna" } } as never;
    expect(pair.referee.do(own)).toMatchObject([{ type: "referralRejected", reason: "fraud", taken: 50 }]);
    expect(pair.referrer.do(other)).toMatchObject([{ type: "referralRejected", taken: 100, rewardOf: "anna" }]);
    expect(pair.referee.put(own)).toEqual([]);
    expect(pair.referrer.put(other)).toEqual([]);
    expect(pair.refund("o1", "2026-02-12T10:00:00Z")).toHaveLength(2);
  });

  it("refuses what is not there, or is no more", () => {
    const pair = pairWith();
    const command = { type: "rejectReferral", at: ordered, correlationId: "x", reason: "fraud" };
    const own = { ...command, half: { side: "referee" } } as never;
    const other = { ...command, half: { side: "referrer", refereeId: "anna" } } as never;
    expect(pair.referee.put(own)).toMatchObject([{ code: "unknown_referral" }]);
    pair.refer(clicked);
    expect(pair.referee.put(own)).toMatchObject([{ code: "unknown_referral" }]);
    expect(pair.referrer.put(other)).toMatchObject([{ code: "unknown_referral" }]);
    pair.referee.buy("o1", 5000, ordered);
    pair.qualify("o1", ordered);
    pair.refund("o1", "2026-02-12T10:00:00Z");
    expect(pair.referee.put(own)).toMatchObject([{ code: "nothing_to_do" }]);
    const { account, program } = pair.referrer;
    const again = decide(program, { ...account, keys: emptyKeyed() }, { ...(other as object), id: "again" } as never);
    expect(again).toMatchObject({ rejections: [{ code: "nothing_to_do" }] });
  });

  it("still works when the programme has no referral any more", () => {
    const ben = new Member(programWith({ referral: terms }), undefined, "ben");
    made(ben, "r1", ordered);
    const half = { side: "referrer", refereeId: "r1" } as const;
    const command = { type: "rejectReferral", id: "x", at: ordered, correlationId: "x", reason: "r", half } as const;
    expect(decide(programWith(), ben.account, command)).toMatchObject({ events: [{ taken: 100 }] });
  });

  it("takes nothing where the rewarded referral is forgotten", () => {
    const ben = new Member(
      programWith({ referral: { ...terms, referrer: { points: 9, every: 2 } } }),
      undefined,
      "ben",
    );
    made(ben, "r1", ordered);
    made(ben, "r2", ordered);
    const r1 = keyedEntries(ben.account.referrals).find(([id]) => id === "r1")![1];
    const half = { side: "referrer", refereeId: "r1" } as const;
    const command = { type: "rejectReferral", id: "x", at: ordered, correlationId: "x", reason: "r", half } as const;
    const alone = new Member(ben.program, undefined, "ben");
    made(alone, "r1", ordered);
    const account = { ...ben.account, referrals: alone.account.referrals };
    expect(r1.points).toBeNull();
    expect(decide(ben.program, account, command)).toMatchObject({ events: [{ taken: 0, rewardOf: null }] });
  });
});

describe("events of referrals", () => {
  it("that name what the account does not have are refused", () => {
    const pair = pairWith();
    pair.refer(clicked);
    pair.referee.buy("o1", 5000, ordered);
    pair.qualify("o1", ordered);
    pair.refund("o1", "2026-02-12T10:00:00Z");
    for (const { program, events, account } of [pair.referee, pair.referrer]) {
      const before = replay(program, events.slice(0, -1), { asOf: "2026-02-12T10:00:00Z" });
      const without = { ...before, referredBy: null, referrals: emptyKeyed() };
      expect(issuesOf(() => evolve(program, without, events.at(-1)!))[0]!.path[0]).toBe("referral");
      expect(replay(program, events, { asOf: "2026-02-12T10:00:00Z" })).toEqual(account);
    }
    const [qualified] = pair.referee.events.filter(({ type }) => type === "referralQualified");
    const place = pair.referee.events.indexOf(qualified!);
    const early = replay(pair.referee.program, pair.referee.events.slice(0, place), { asOf: ordered });
    const after = evolve(pair.referee.program, { ...early, referredBy: null }, qualified!);
    expect(after.referredBy?.clicks).toEqual([]);
  });
});

describe("clicks", () => {
  it("leave the account once no order in the reversal window can have come from them", () => {
    const program = programWith({ referral: terms, reversalWindow: { amount: 100, unit: "day" } });
    const member = new Member(program, "2026-01-01T10:00:00Z");
    const refer = (at: string): unknown => member.do({ type: "refer", at, referrerId: "ben" });
    refer("2026-01-02T10:00:00Z");
    refer("2026-02-20T10:00:00Z");
    const clicks = (): unknown => member.account.referredBy?.clicks.map(({ at }) => at.slice(0, 10));
    for (let i = 0; i < 61; i++) member.buy(`o${i}`, 100, "2026-03-01T10:00:00Z");
    expect(clicks()).toEqual(["2026-01-02", "2026-02-20"]);
    for (let i = 61; i < 140; i++) member.buy(`o${i}`, 100, "2026-06-01T10:00:00Z");
    expect(clicks()).toEqual(["2026-02-20"]);
    expect(replay(program, member.events, { asOf: "2026-06-01T10:00:00Z" })).toEqual(member.account);
  });
});

describe("bad input", () => {
  const refer = (more: object): object => ({ type: "refer", referrerId: "ben", ...more });
  const half = { side: "referrer", refereeId: "anna", orderId: "o1", orderedAt: ordered };
  const qualify = (more: object): object => ({ type: "qualifyReferral", correlationId: "c", half, ...more });
  const reject = (more: object): object => ({ type: "rejectReferral", correlationId: "c", half, reason: "r", ...more });

  it.each<[place: string, command: object]>([
    ["referrerId", refer({ referrerId: "" })],
    ["correlationId", qualify({ correlationId: undefined })],
    ["half", qualify({ half: 7 })],
    ["half.side", qualify({ half: { ...half, side: "both" } })],
    ["half.refereeId", qualify({ half: { ...half, refereeId: 7 } })],
    ["half.orderId", qualify({ half: { side: "referee" } })],
    ["half.orderedAt", qualify({ half: { ...half, orderedAt: "2026-02-10" } })],
    ["half", reject({ half: null })],
    ["half.side", reject({ half: {} })],
    ["half.refereeId", reject({ half: { side: "referrer" } })],
    ["reason", reject({ reason: undefined })],
  ])("names %s in %j", (place, command) => {
    const { program, account } = pairWith().referrer;
    const issues = issuesOf(() => decide(program, account, { id: "c", at: ordered, ...command } as never));
    expect(issues.map(({ path }) => path.join("."))).toEqual([place]);
  });

  it.each<[place: string, change: object]>([
    ["referral.attribution", { attribution: "bestClick" }],
    ["referral.window", { window: undefined }],
    ["referral.minimumMinor", { minimumMinor: 0.5 }],
    ["referral.referrer.every", { referrer: { points: 5, every: 0 } }],
    ["referral.referrer.points", { referrer: { points: 0 }, referee: undefined }],
    ["referral.referee.points", { referee: { points: 0 } }],
    ["referral.referee.expiry.day", { referee: { points: 1, expiry: { type: "fixedDate", month: 2, day: 31 } } }],
    ["referral.cap.points", { cap: { per: "month", points: 99 } }],
    ["referral.cap.per", { cap: { per: "week", points: 100 } }],
    ["referral.returnWindow", { returnWindow: { amount: 2, unit: "year" } }],
  ])("names %s in a programme with %j", (place, change) => {
    const referral = Object.fromEntries(
      Object.entries({ ...terms, ...change } as Record<string, unknown>).filter(([, value]) => value !== undefined),
    ) as unknown as ReferralTerms;
    const issues = issuesOf(() => defineProgram({ ...plainSpec, referral }));
    expect(issues.map(({ path }) => path.join("."))).toEqual([place]);
  });

  it("names a cap that has taken the name of the one on rewards", () => {
    const cap = { per: "month", points: 900 } as const;
    const caps = [
      { id: "monthly", ...cap },
      { id: "referral", ...cap },
    ];
    const issues = issuesOf(() => defineProgram({ ...plainSpec, caps, referral: terms }));
    expect(issues.map(({ path }) => path.join("."))).toEqual(["caps.1.id"]);
  });
});

/** Puts the referrer's half of a referral, and tells the points that it gave. */
function made(ben: Member, refereeId: string, at: string, recordedAt = at): number {
  const half = { side: "referrer", refereeId, orderId: `o/${refereeId}`, orderedAt: at };
  const [event] = ben.do({ type: "qualifyReferral", at, recordedAt, correlationId: refereeId, half });
  return (event as unknown as { points: number }).points;
}

function reject(ben: Member, refereeId: string): void {
  const half = { side: "referrer", refereeId };
  ben.do({ type: "rejectReferral", at: "2026-03-09T10:00:00Z", correlationId: refereeId, reason: "refunded", half });
}
