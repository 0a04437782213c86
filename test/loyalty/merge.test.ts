import { describe, expect, it } from "vitest";
import { balanceOf } from "../../src/loyalty/account/balanceOf.ts";
import { emptyKeyed, keyedGet } from "../../src/loyalty/account/keyed.ts";
import { decide } from "../../src/loyalty/engine/decide.ts";
import { replay } from "../../src/loyalty/engine/replay.ts";
import type { Rejection } from "../../src/loyalty/engine/rejection.ts";
import type { LoyaltyEvent } from "../../src/loyalty/events/event.ts";
import type { AccountMergedOut } from "../../src/loyalty/merge/events.ts";
import { movedCheck } from "../../src/loyalty/merge/movedCheck.ts";
import { joinedStoredValue } from "../../src/loyalty/merge/joinedStoredValue.ts";
import { type BonusPart, noStoredValue } from "../../src/loyalty/storedValue/storedValueState.ts";
import type { ProgramSpec } from "../../src/loyalty/program/program.ts";
import { issuesOf } from "../config/issuesOf.ts";
import { Member, programWith } from "./shop.ts";

const at = "2026-06-01T10:00:00Z";
const redemption = { points: 1, valueMinor: 1 };

function membersOf(spec: Partial<ProgramSpec> = {}): [source: Member, target: Member] {
  const program = programWith({ redemption, ...spec });
  return [new Member(program, "2026-01-01T00:00:00Z", "anna"), new Member(program, "2026-03-15T00:00:00Z", "ann")];
}

/** Both halves of a merger, the second with what the first handed over. */
function merge(source: Member, target: Member, when = at): readonly LoyaltyEvent[] | readonly Rejection[] {
  const common = { type: "merge", at: when, correlationId: "merger" };
  const half = { direction: "out", toMemberId: target.account.memberId };
  const first = source.put({ ...common, id: "out", half } as never);
  const out = first.at(-1) as unknown as AccountMergedOut | undefined;
  if (!out || !("moved" in out)) return first;
  const other = { direction: "in", fromMemberId: source.account.memberId };
  const { moved, movedCheck: check } = JSON.parse(JSON.stringify(out)) as AccountMergedOut;
  return target.put({ ...common, id: "in", half: { ...other, moved, movedCheck: check } } as never);
}

function line(amountMinor: number): object {
  return { lineId: "1", quantity: 1, amountMinor };
}

describe("merge", () => {
  it("moves lots with their ends, and closes the account that they came from", () => {
    const expiry = { type: "after", duration: { amount: 1, unit: "year" } } as const;
    const [anna, ann] = membersOf({ expiry });
    anna.buy("o1", 10_000, "2026-02-01T10:00:00Z");
    ann.buy("o2", 5_000, "2026-04-01T10:00:00Z");
    expect(merge(anna, ann)).toMatchObject([{ type: "accountMerged", fromMemberId: "anna", points: 100 }]);
    expect(ann.account.lots.map(({ id, expiresAt }) => [id, expiresAt])).toEqual([
      ["o1/base", "2027-02-02T00:00:00.000Z"],
      ["o2/base", "2027-04-02T00:00:00.000Z"],
    ]);
    expect(balanceOf(ann.account).spendable).toBe(150);
    expect(balanceOf(anna.account)).toMatchObject({ active: 0, pending: 0, deficit: 0 });
    expect(anna.account).toMatchObject({ status: "closed", mergedInto: "ann", lots: [] });
    expect(anna.put({ type: "adjust", at, points: 1, reason: "x" } as never)).toMatchObject([
      { code: "account_closed", details: { mergedInto: "ann" } },
    ]);
    for (const { program, events, account } of [anna, ann]) {
      expect(replay(program, JSON.parse(JSON.stringify(events)) as typeof events, { asOf: at })).toEqual(account);
    }
  });

  it("claws a later refund of the source's order back at the target, and returns what paid for it", () => {
    const [anna, ann] = membersOf();
    anna.buy("o1", 10_000, "2026-02-01T10:00:00Z");
    anna.do({ type: "redeem", at: "2026-02-02T10:00:00Z", points: 100, orderId: "o3" });
    anna.buy("o3", 2_000, "2026-02-02T10:00:00Z");
    merge(anna, ann);
    ann.do({ type: "refund", at, orderId: "o3", what: { type: "all" } });
    expect(balanceOf(ann.account).spendable).toBe(100);
    ann.do({ type: "refund", at, orderId: "o1", what: { type: "all" } });
    expect(balanceOf(ann.account)).toMatchObject({ spendable: 0, balance: 0 });
    expect(ann.account.lifetime).toMatchObject({ issued: 120, clawedBack: 120, redeemed: 0, purchases: 2 });
  });

  it("guards what was carried out at the source, at both accounts", () => {
    const [anna, ann] = membersOf();
    anna.buy("o1", 10_000, "2026-02-01T10:00:00Z");
    merge(anna, ann);
    expect(ann.buy("o1", 10_000, "2026-02-01T10:00:00Z")).toEqual([]);
    expect(anna.buy("o1", 10_000, "2026-02-01T10:00:00Z")).toEqual([]);
    expect(merge(anna, ann)).toEqual([]);
    expect(balanceOf(ann.account).spendable).toBe(100);
  });

  it("is done once: the second half, delivered again, does nothing", () => {
    const [anna, ann] = membersOf();
    anna.buy("o1", 10_000, "2026-02-01T10:00:00Z");
    merge(anna, ann);
    const { moved, movedCheck: check } = anna.events.at(-1) as unknown as AccountMergedOut;
    const half = { direction: "in", fromMemberId: "anna", moved, movedCheck: check };
    const again = { type: "merge", id: "in", at, correlationId: "merger", half };
    expect(ann.put(again as never)).toEqual([]);
    expect(ann.put({ ...again, correlationId: "other" } as never)).toMatchObject([{ code: "duplicate_id" }]);
  });

  it("repays what either side owes", () => {
    for (const [first, second] of [
      [-30, 100],
      [100, -30],
    ] as const) {
      const [anna, ann] = membersOf();
      anna.do({ type: "adjust", at, points: first, reason: "r" });
      ann.do({ type: "adjust", at, points: second, reason: "r" });
      expect(merge(anna, ann).at(-1)).toMatchObject({ type: "deficitRepaid", points: 30 });
      expect(balanceOf(ann.account)).toMatchObject({ spendable: 70, deficit: 0 });
    }
  });

  it("wants holds released first", () => {
    const [anna, ann] = membersOf();
    anna.buy("o1", 10_000, "2026-02-01T10:00:00Z");
    anna.do({ type: "hold", id: "h", at, points: 10 });
    expect(merge(anna, ann)).toMatchObject([{ code: "holds_open", details: { holds: 1 } }]);
    anna.do({ type: "release", at, holdId: "h" });
    expect(merge(anna, ann)).toHaveLength(1);
  });

  it("refuses itself, another programme, and orders and lots that both have", () => {
    const [anna, ann] = membersOf();
    const out = { type: "merge", at, correlationId: "m", half: { direction: "out", toMemberId: "anna" } };
    expect(anna.put(out as never)).toMatchObject([{ code: "same_account" }]);
    anna.buy("o1", 0, at);
    ann.buy("o1", 0, at);
    expect(merge(anna, ann)).toMatchObject([{ code: "duplicate_id", details: { id: "o1" } }]);
    const [, spent] = membersOf();
    spent.buy("o1", 100, at);
    const [lot] = spent.account.lots;
    spent.do({ type: "redeem", at, points: 1, orderId: "o1" });
    const moved = { ...(anna.events.at(-1) as unknown as AccountMergedOut).moved, snapshots: emptyKeyed() };
    const put = (more: object): unknown => {
      const all = { ...moved, ...more };
      const half = { direction: "in", fromMemberId: "anna", moved: all, movedCheck: movedCheck(all) } as const;
      return decide(spent.program, spent.account, { type: "merge", id: "x", at, correlationId: "m", half });
    };
    expect(put({ lots: [lot] })).toMatchObject({ rejections: [{ code: "duplicate_id", details: { id: "o1/base" } }] });
    expect(put({ programId: "other" })).toMatchObject({ rejections: [{ code: "other_program" }] });
  });

  it.each<[what: string, id: string, command: object]>([
    ["visits", "v", { type: "stamp", orderId: "v" }],
    ["orders with cashback", "o", { type: "purchase", purchase: { orderId: "o", lines: [line(500)] } }],
    ["coupons", "k", { type: "issueCoupon", id: "k", couponType: "free", reason: "gift" }],
    ["payments with the card", "s", { type: "spendStoredValue", id: "s", amountMinor: 10 }],
    ["parts of a bonus", "t", { type: "topUp", id: "t", paidMinor: 10, bonusMinor: 10 }],
  ])("refuses %s that both have", (_, id, command) => {
    const mechanics: Partial<ProgramSpec> = {
      stamps: { per: { type: "visit" }, required: 5, reward: { type: "named", name: "coffee" } },
      cashback: { earn: { type: "linear", rate: "0.1" }, rounding: "nearest" },
      storedValue: { order: "bonusFirst" },
      coupons: [{ id: "free" }],
    };
    const [anna, ann] = membersOf(mechanics);
    for (const member of [anna, ann]) {
      member.do({ type: "topUp", at, paidMinor: 100, bonusMinor: 0 });
      member.put({ at, ...command } as never);
    }
    merge(anna, ann);
    const { moved } = anna.events.at(-1) as unknown as AccountMergedOut;
    const others = { ...moved, snapshots: emptyKeyed(), lots: [] };
    const half = { direction: "in", fromMemberId: "anna", moved: others, movedCheck: movedCheck(others) };
    const answer = ann.put({ type: "merge", at, correlationId: "m", half } as never);
    expect(answer).toMatchObject([{ code: "duplicate_id", details: { id } }]);
  });
});

describe("what is merged beside points", () => {
  const tiers = (window: NonNullable<ProgramSpec["tiers"]>["window"]): NonNullable<ProgramSpec["tiers"]> => ({
    basis: "spend",
    window,
    downgrade: "atReview",
    tiers: [
      { id: "basic", threshold: 0 },
      { id: "silver", threshold: 10_000 },
      { id: "gold", threshold: 30_000 },
    ],
  });

  it("is the higher tier with its term, and the units of both, which may reach a higher one", () => {
    const [anna, ann] = membersOf({ tiers: tiers({ type: "calendarYear" }) });
    anna.buy("o1", 20_000, "2026-02-01T10:00:00Z");
    const silver = anna.account.tier!;
    ann.buy("o2", 5_000, "2026-04-01T10:00:00Z");
    expect(merge(anna, ann)).toMatchObject([{ type: "accountMerged" }, { type: "tierChanged", reason: "merge" }]);
    expect(ann.account.tier).toEqual({ ...silver, since: "2026-06-01T10:00:00.000Z" });
    expect(ann.account.qualifying).toEqual([{ from: "2026-01-01", units: 25_000 }]);
    const [carl, ben] = membersOf({ tiers: tiers({ type: "calendarYear" }) });
    carl.buy("o1", 20_000, "2026-02-01T10:00:00Z");
    ben.buy("o2", 15_000, "2026-04-01T10:00:00Z");
    expect(merge(carl, ben).at(-1)).toMatchObject({ type: "tierChanged", from: "silver", to: "gold" });
    const [dora, emil] = membersOf({ tiers: tiers({ type: "calendarYear" }) });
    dora.buy("o1", 20_000, "2026-02-01T10:00:00Z");
    emil.buy("o2", 25_000, "2026-04-01T10:00:00Z");
    merge(dora, emil);
    expect(emil.account.tier).toMatchObject({ id: "gold" });
  });

  it("is units of anniversary years under the years of the target", () => {
    const [anna, ann] = membersOf({
      tiers: { ...tiers({ type: "anniversary" }), basis: "referrals" },
      referral: { attribution: "lastClick", window: { amount: 9, unit: "day" }, referrer: { points: 5 } },
    });
    const refer = (member: Member, refereeId: string, when: string): unknown => {
      const half = { side: "referrer", refereeId, orderId: "o", orderedAt: when };
      return member.do({ type: "qualifyReferral", at: when, correlationId: refereeId, half });
    };
    refer(anna, "r1", "2026-02-01T10:00:00Z"); // year from 1 January 2026
    refer(anna, "r2", "2027-02-01T10:00:00Z"); // from 1 January 2027, still running
    anna.buy("o1", 100, "2027-02-01T10:00:00Z");
    refer(ann, "r3", "2026-04-01T10:00:00Z"); // from 15 March 2026
    merge(anna, ann, "2027-03-20T10:00:00Z");
    expect(ann.account.qualifying).toEqual([
      { from: "2026-03-15", units: 2 },
      { from: "2027-03-15", units: 1 },
    ]);
    expect(ann.account.referralTotals).toEqual({ made: 3, standing: 3 });
    const half = { side: "referrer", refereeId: "r2" };
    ann.do({ type: "rejectReferral", at: "2027-03-21T10:00:00Z", correlationId: "x", reason: "fraud", half });
    expect(ann.account.qualifying.at(-1)).toEqual({ from: "2027-03-15", units: 0 });
  });

  it("is the use of caps, and the last activity of each kind", () => {
    const [anna, ann] = membersOf({ caps: [{ id: "monthly", per: "month", points: 60 }] });
    anna.buy("o1", 4_000, "2026-05-01T10:00:00Z");
    anna.buy("o2", 1_000, "2026-04-01T10:00:00Z");
    anna.do({ type: "adjust", at: "2026-05-03T10:00:00Z", points: 1, reason: "r" });
    ann.buy("o3", 1_500, "2026-05-02T10:00:00Z");
    merge(anna, ann);
    expect(ann.account.capUse).toEqual({
      monthly: [
        { period: "2026-04", points: 10 },
        { period: "2026-05", points: 55 },
      ],
    });
    expect(ann.account.activeAt).toEqual({ earn: "2026-05-02T10:00:00.000Z", adjust: "2026-05-03T10:00:00.000Z" });
  });

  it("is the birthday that was given for, so that there is no second gift", () => {
    const birthday = { gives: { type: "points" as const, points: 5 }, leapDay: "feb28" as const };
    const gift = { type: "birthday", birthday: { month: 6, day: 1 }, enteredAt: at, at } as const;
    const [anna, ann] = membersOf({ birthday });
    anna.do(gift);
    merge(anna, ann);
    expect(ann.put(gift as never)).toMatchObject([{ code: "already_given" }]);
    const [ben, carl] = membersOf({ birthday });
    ben.do({ ...gift, at: "2027-06-01T10:00:00Z" });
    carl.do(gift);
    merge(ben, carl, "2027-06-01T11:00:00Z");
    expect(carl.account.birthdayYear).toBe(2027);
  });

  it("is who referred and was referred", () => {
    const referral = {
      attribution: "firstClick" as const,
      window: { amount: 30, unit: "day" as const },
      referrer: { points: 5 },
    };
    const click = (referrerId: string): never => ({ type: "refer", at, referrerId }) as never;
    const made = {
      type: "qualifyReferral",
      at,
      correlationId: "c",
      half: { side: "referrer", refereeId: "zoe", orderId: "o", orderedAt: at },
    };
    const [anna, ann] = membersOf({ referral });
    anna.put(click("ben"));
    anna.put(made as never);
    ann.put(click("carl"));
    ann.put(made as never);
    merge(anna, ann);
    expect(ann.account.referredBy?.clicks.map(({ referrerId }) => referrerId)).toEqual(["carl", "ben"]);
    expect(keyedGet(ann.account.referrals, "zoe")).toMatchObject({ isRejected: false });
    const [dora, emil] = membersOf({ referral });
    dora.put(click("ben"));
    dora.buy("o1", 100, at);
    dora.put({ type: "qualifyReferral", at, correlationId: "c", half: { side: "referee", orderId: "o1" } } as never);
    merge(dora, emil);
    expect(emil.account.referredBy?.qualified).toMatchObject({ referrerId: "ben" });
    emil.do({ type: "refund", at, orderId: "o1", what: { type: "all" } });
    expect(emil.account.referredBy?.qualified).toMatchObject({ isRejected: true });
  });

  it("is the entries of raffles", () => {
    const raffle: NonNullable<ProgramSpec["raffle"]> = {
      entries: [{ type: "action", action: "review", entries: 2 }],
      replacement: "onePrizeEach",
    };
    const grant = (raffleId: string, when = at): never =>
      ({ type: "grantEntries", at: when, raffleId, reason: { type: "action", action: "review" } }) as never;
    const draw = (memberId: string): never => {
      const entrants = [{ memberId, entries: 2 }];
      return { type: "draw", at, raffleId: "both", seed: 1, prizes: [{ id: "p" }], entrants } as never;
    };
    const [anna, ann] = membersOf({ raffle });
    for (const id of ["own", "both"]) anna.do(grant(id));
    for (const id of ["other", "both"]) ann.do(grant(id, "2026-06-01T11:00:00Z"));
    merge(anna, ann, "2026-06-01T12:00:00Z");
    expect(["own", "both", "other"].map((id) => keyedGet(ann.account.entries, id)?.entries)).toEqual([2, 4, 2]);
    for (const [first, second, expected] of [
      [true, true, ["p", "p"]],
      [true, false, ["p"]],
      [false, true, ["p"]],
    ] as const) {
      const [ben, carl] = membersOf({ raffle });
      ben.do(grant("both", "2026-06-01T09:00:00Z"));
      carl.do(grant("both", "2026-06-01T08:00:00Z"));
      if (first) ben.do(draw("anna"));
      if (second) carl.do(draw("ann"));
      merge(ben, carl);
      expect(keyedGet(carl.account.entries, "both")).toMatchObject({ won: expected });
    }
  });

  it("is stamps: the source's card, or its stamps where both fill one", () => {
    const stamps: NonNullable<ProgramSpec["stamps"]> = {
      per: { type: "item" },
      required: 5,
      reward: { type: "points", points: 50 },
    };
    const stamp = (member: Member, orderId: string, items: number, when = at): unknown =>
      member.do({ type: "stamp", at: when, orderId, items });
    const [anna, ann] = membersOf({ stamps });
    stamp(anna, "o1", 3);
    merge(anna, ann);
    expect(ann.account.stamps).toMatchObject({ card: { earned: 3 }, cards: 1, totals: { earned: 3 } });
    const [ben, carl] = membersOf({ stamps });
    stamp(ben, "o1", 8, "2026-05-01T10:00:00Z");
    stamp(carl, "o2", 8, "2026-05-02T10:00:00Z");
    stamp(ben, "o3", 1, "2026-05-02T10:00:00Z");
    expect(merge(ben, carl)).toMatchObject([{ type: "accountMerged" }, { type: "stamped", stamps: 4 }]);
    expect(carl.account.stamps).toMatchObject({
      card: { earned: 2 },
      cards: 4,
      totals: { earned: 17, used: 15, completed: 3 },
    });
    expect(carl.account.stamps.completed.map(({ completedAt }) => completedAt)).toEqual([
      "2026-05-01T10:00:00.000Z",
      "2026-05-02T10:00:00.000Z",
      "2026-06-01T10:00:00.000Z",
    ]);
    expect(balanceOf(carl.account).spendable).toBe(150);
    carl.do({ type: "refund", at, orderId: "o3", what: { type: "all" } });
    expect(carl.account.stamps.card).toMatchObject({ earned: 1 });
  });

  it("repays owed stamps with those of the other's card, whichever side owes", () => {
    const stamps: NonNullable<ProgramSpec["stamps"]> = {
      per: { type: "item" },
      required: 5,
      reward: { type: "named", name: "coffee" },
    };
    for (const owing of ["anna", "ann"]) {
      const both = membersOf({ stamps });
      const [debtor, other] = owing === "anna" ? both : both.toReversed();
      debtor!.do({ type: "stamp", at, orderId: "o1", items: 5 });
      debtor!.do({
        type: "refund",
        at,
        orderId: "o1",
        what: { type: "lines", lines: [{ lineId: "visit", quantity: 2 }] },
      });
      other!.do({ type: "stamp", at, orderId: "o2", items: 3 });
      expect(merge(...both)).toMatchObject([{ type: "accountMerged" }, { type: "stamped", stamps: 3, repaid: 2 }]);
      expect(both[1].account.stamps).toMatchObject({ owed: 0, card: { earned: 1 }, cards: 2, totals: { earned: 8 } });
    }
  });

  it("puts stamps on another card under no cap, and uses up none", () => {
    const stamps: NonNullable<ProgramSpec["stamps"]> = {
      per: { type: "item" },
      required: 9,
      reward: { type: "points", points: 50 },
      maxPerVisit: 3,
      maxPerDay: 3,
    };
    const [anna, ann] = membersOf({ stamps });
    for (const day of ["2026-05-01", "2026-05-02"]) {
      for (const member of [anna, ann]) {
        member.do({ type: "stamp", at: `${day}T10:00:00Z`, orderId: `${member.account.memberId}/${day}`, items: 3 });
      }
    }
    merge(anna, ann);
    expect(ann.account.stamps).toMatchObject({ card: { earned: 3 }, totals: { earned: 12, completed: 1 } });
    expect(ann.account.capUse).toEqual({
      "stamps/day": [
        { period: "2026-05-01", points: 6 },
        { period: "2026-05-02", points: 6 },
      ],
    });
  });

  it("is cashback, what is owed of it, and what a refund can take back", () => {
    const cashback: NonNullable<ProgramSpec["cashback"]> = {
      earn: { type: "linear", rate: "0.1" },
      rounding: "nearest",
      pending: { type: "after", duration: { amount: 10, unit: "day" }, end: "instant" },
    };
    const [anna, ann] = membersOf({ cashback });
    anna.buy("o1", 1000, "2026-05-01T10:00:00Z");
    anna.buy("o2", 2000, "2026-05-23T10:00:00Z");
    ann.buy("o3", 4000, "2026-05-25T10:00:00Z");
    ann.buy("o4", 300, "2026-05-30T10:00:00Z");
    merge(anna, ann);
    expect(ann.account.cashback).toMatchObject({
      activeMinor: 100,
      owedMinor: 0,
      activeAt: "2026-06-01T10:00:00.000Z",
    });
    expect(ann.account.cashback.pending.map(({ orderId, minor }) => [orderId, minor])).toEqual([
      ["o2", 200],
      ["o3", 400],
      ["o4", 30],
    ]);
    expect(anna.account.cashback).toMatchObject({ activeMinor: 0, pending: [], totals: { earned: 0 } });
    ann.do({ type: "refund", at, orderId: "o2", what: { type: "all" } });
    ann.do({ type: "refund", at, orderId: "o1", what: { type: "all" } });
    expect(ann.account.cashback).toMatchObject({ activeMinor: 0, totals: { earned: 730, clawedBack: 300 } });
  });

  it("is cashback that repays what the other owes, and is paid out where both together are enough", () => {
    const cashback: NonNullable<ProgramSpec["cashback"]> = {
      earn: { type: "linear", rate: "0.1" },
      rounding: "nearest",
      payout: { thresholdMinor: 100, when: "reached" },
    };
    for (const owing of ["anna", "ann"]) {
      const both = membersOf({ cashback });
      const [debtor, other] = owing === "anna" ? both : both.toReversed();
      debtor!.buy("o1", 1000, "2026-05-01T10:00:00Z");
      debtor!.do({ type: "refund", at: "2026-05-02T10:00:00Z", orderId: "o1", what: { type: "all" } });
      other!.buy("o2", 700, "2026-05-01T10:00:00Z");
      merge(...both);
      expect(both[1].account.cashback).toMatchObject({ activeMinor: 0, owedMinor: 30, totals: { clawedBack: 70 } });
    }
    const [anna, ann] = membersOf({ cashback });
    anna.buy("o1", 600, "2026-05-01T10:00:00Z");
    ann.buy("o2", 700, "2026-05-01T10:00:00Z");
    merge(anna, ann);
    expect(ann.buy("o3", 0, "2026-06-02T10:00:00Z")[0]).toMatchObject({
      type: "cashbackPaidOut",
      amountMinor: 130,
      occurredAt: "2026-06-01T10:00:00.000Z",
    });
  });

  it("is coupons, which are used and end at the target", () => {
    const coupons = [{ id: "free", validity: { type: "after", duration: { amount: 1, unit: "month" } } }] as const;
    const [anna, ann] = membersOf({ coupons });
    for (const [member, id] of [
      [anna, "k1"],
      [anna, "k2"],
      [ann, "k3"],
    ] as const) {
      member.do({ type: "issueCoupon", id, at, couponType: "free", reason: "gift" });
    }
    merge(anna, ann);
    expect(anna.account.coupons).toEqual([]);
    ann.do({ type: "redeemCoupon", at, couponId: "k2" });
    ann.buy("o1", 100, "2026-08-01T10:00:00Z");
    expect(ann.account.coupons.map(({ id, state }) => [id, state])).toEqual([
      ["k3", "expired"],
      ["k1", "expired"],
      ["k2", "used"],
    ]);
  });

  it("is money on the card, its bonus with the ends, and what can still be returned", () => {
    const [anna, ann] = membersOf({ storedValue: { order: "paidFirst" } });
    anna.do({ type: "topUp", at, paidMinor: 5000 });
    anna.do({ type: "spendStoredValue", id: "s1", at, amountMinor: 2000, orderId: "o1" });
    ann.do({ type: "topUp", at, paidMinor: 1000 });
    merge(anna, ann);
    expect(ann.account.storedValue).toMatchObject({
      paidMinor: 4000,
      totals: { toppedUp: 6000, paidSpent: 2000 },
    });
    expect(anna.account.storedValue).toMatchObject({ paidMinor: 0, totals: { toppedUp: 0 } });
    expect(keyedGet(ann.account.spends, "s1")).toMatchObject({ paidMinor: 2000 });
  });

  it("orders the parts of a bonus by their ends", () => {
    const totals = { ...noStoredValue.totals, bonusGiven: 6 };
    const part = (id: string, expiresAt: string | null): BonusPart => ({ id, minor: 3, expiresAt });
    const own = { ...noStoredValue, bonusMinor: 6, bonuses: [part("b", "2027-01-01"), part("d", null)], totals };
    const other = { ...noStoredValue, bonusMinor: 6, bonuses: [part("a", "2026-01-01"), part("c", null)], totals };
    const { bonuses, bonusMinor } = joinedStoredValue(own, other);
    expect(bonuses.map(({ id }) => id)).toEqual(["a", "b", "c", "d"]);
    expect(bonusMinor).toBe(12);
  });
});

describe("bad input", () => {
  const [anna, ann] = membersOf();
  anna.buy("o1", 10_000, "2026-02-01T10:00:00Z");
  merge(anna, ann);
  const { moved, movedCheck: check } = anna.events.at(-1) as unknown as AccountMergedOut;
  const half = { direction: "in", fromMemberId: "anna", moved, movedCheck: check };

  it.each<[place: string, change: object]>([
    ["correlationId", { correlationId: undefined }],
    ["half", { half: undefined }],
    ["half.direction", { half: { direction: "up" } }],
    ["half.toMemberId", { half: { direction: "out" } }],
    ["half.fromMemberId", { half: { ...half, fromMemberId: "" } }],
    ["half.moved", { half: { ...half, moved: 7 } }],
    ["half.moved", { half: { ...half, moved: { ...moved, deficit: -1000 } } }],
    ["half.moved", { half: { ...half, movedCheck: undefined } }],
    ["half.moved", { half: { ...half, moved: { ...moved, lots: [] } } }],
  ])("names %s", (place, change) => {
    const command = { type: "merge", id: "c", at, correlationId: "m", half, ...change };
    const issues = issuesOf(() => decide(ann.program, ann.account, command as never));
    expect(issues.map(({ path }) => path.join("."))).toEqual([place]);
  });
});
