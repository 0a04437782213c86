import { describe, expect, it } from "vitest";
import { balanceOf } from "../../src/loyalty/account/balanceOf.ts";
import { birthdayYear } from "../../src/loyalty/birthday/birthdayYear.ts";
import type { BirthdayGift } from "../../src/loyalty/birthday/gift.ts";
import { decide } from "../../src/loyalty/engine/decide.ts";
import { replay } from "../../src/loyalty/engine/replay.ts";
import { defineProgram } from "../../src/loyalty/program/defineProgram.ts";
import { dayOfDate } from "../../src/loyalty/time/localTime.ts";
import { issuesOf } from "../config/issuesOf.ts";
import { Member, plainSpec, programWith } from "./shop.ts";

const gift: BirthdayGift = { gives: { type: "points", points: 50 }, daysBefore: 3, daysAfter: 7, leapDay: "feb28" };
const enteredAt = "2026-01-01T00:00:00Z";

function memberWith(changes: Partial<BirthdayGift> = {}, more: object = {}): Member {
  return new Member(programWith({ birthday: { ...gift, ...changes }, ...more }));
}

function ask(at: string, month: number, day: number, more: object = {}): never {
  return { type: "birthday", at, birthday: { month, day }, enteredAt, ...more } as never;
}

describe("birthday", () => {
  it("gives points on the days around it, and on no other", () => {
    for (const [day, isGiven] of [
      ["2026-05-31", false],
      ["2026-06-01", true],
      ["2026-06-04", true],
      ["2026-06-11", true],
      ["2026-06-12", false],
    ] as const) {
      const [answer] = memberWith().put(ask(`${day}T12:00:00Z`, 6, 4));
      const expected = { type: "birthdayGiven", year: 2026, points: 50, key: "birthday/m1/2026" };
      expect(answer).toMatchObject(isGiven ? expected : { code: "outside_window" });
    }
  });

  it("without days around it is the day itself, in the programme's zone", () => {
    const program = { timeZone: "Europe/Berlin", birthday: { gives: gift.gives, leapDay: "feb28" as const } };
    const answers = [
      "2026-06-03T21:59:59Z",
      "2026-06-03T22:00:00Z",
      "2026-06-04T21:59:59Z",
      "2026-06-04T22:00:00Z",
    ].map((at) => new Member(programWith(program)).put(ask(at, 6, 4))[0]);
    expect(answers.map((answer) => "type" in answer!)).toEqual([false, true, true, false]);
  });

  it("is given once a year", () => {
    const member = memberWith();
    const first = ask("2026-06-02T12:00:00Z", 6, 4);
    member.do(first);
    expect(member.put(first)).toEqual([]);
    expect(member.put(ask("2026-06-03T12:00:00Z", 6, 4))).toMatchObject([{ code: "already_processed_differently" }]);
    expect(member.do(ask("2027-06-03T12:00:00Z", 6, 4))).toMatchObject([{ year: 2027 }]);
    expect(balanceOf(member.account).spendable).toBe(100);
  });

  it("across New Year belongs to the year of the birthday, not of the day", () => {
    const early = memberWith();
    expect(early.do(ask("2026-12-30T12:00:00Z", 1, 2))).toMatchObject([{ year: 2027 }]);
    expect(early.put(ask("2027-01-02T12:00:00Z", 1, 2))).toMatchObject([{ code: "already_processed_differently" }]);
    const late = memberWith();
    expect(late.do(ask("2027-01-03T12:00:00Z", 12, 30))).toMatchObject([{ year: 2026 }]);
    expect(late.do(ask("2027-12-30T12:00:00Z", 12, 30))).toMatchObject([{ year: 2027 }]);
  });

  it.each([
    ["feb28", [false, true, false]],
    ["mar1", [false, false, true]],
    ["leapOnly", [false, false, false]],
  ] as const)("of 29 February in a common year follows the policy %s", (leapDay, given) => {
    const days = [27, 28, 29].map((day) =>
      birthdayYear({ leapDay }, { month: 2, day: 29 }, day - 27 + dayOfDate(2026, 2, 27)),
    );
    expect(days).toEqual(given.map((isGiven) => (isGiven ? 2026 : null)));
  });

  it.each(["feb28", "mar1", "leapOnly"] as const)(
    "of 29 February in a leap year is the day itself under %s",
    (leapDay) => {
      const days = [28, 29, 30].map((day) =>
        birthdayYear({ leapDay }, { month: 2, day: 29 }, dayOfDate(2028, 2, 28) + day - 28),
      );
      expect(days).toEqual([null, 2028, null]);
    },
  );

  it("waits after the date was entered, through the end of the last day", () => {
    const waiting = { amount: 30, unit: "day" } as const;
    const put = (at: string): unknown =>
      memberWith({ waiting }).put(ask(at, 2, 1, { enteredAt: "2026-01-02T08:00:00Z" }))[0];
    expect(put("2026-02-01T23:59:59Z")).toMatchObject({ code: "outside_window", path: ["enteredAt"] });
    expect(put("2026-02-02T00:00:00Z")).toMatchObject({ type: "birthdayGiven" });
  });

  it("is not given again for another date, nor once its key is forgotten", () => {
    const member = memberWith({ daysBefore: 100, daysAfter: 200 }, { reversalWindow: { amount: 1, unit: "day" } });
    member.do(ask("2026-03-01T12:00:00Z", 6, 4));
    expect(member.put(ask("2026-03-02T12:00:00Z", 6, 5))).toMatchObject([{ code: "already_processed_differently" }]);
    for (let i = 0; i < 70; i++) member.buy(`o${i}`, 100, "2026-06-01T12:00:00Z");
    const again = member.put(ask("2026-06-04T12:00:00Z", 6, 4));
    expect(again).toMatchObject([{ code: "already_given", details: { year: 2026, lastYear: 2026 } }]);
  });

  it("gives points an end of their own", () => {
    const expiry = { type: "after", duration: { amount: 10, unit: "day" } } as const;
    const member = memberWith({ gives: { type: "points", points: 50, expiry } });
    const [given] = member.do(ask("2026-06-04T12:00:00Z", 6, 4));
    expect(given).toMatchObject({ lot: { expiresAt: "2026-06-15T00:00:00.000Z", cause: { ruleId: "birthday" } } });
    member.buy("o1", 100, "2026-07-01T12:00:00Z");
    expect(balanceOf(member.account).spendable).toBe(1);
    expect(member.account.lifetime).toMatchObject({ issued: 51, expired: 50 });
  });

  it("may be a coupon, with the id of the command and an end of its own", () => {
    const coupons = [{ id: "cake", validity: { type: "after", duration: { amount: 10, unit: "day" } } }];
    const member = memberWith({ gives: { type: "coupon", couponType: "cake" } }, { coupons });
    const wish = { id: "wish", ...(ask("2026-06-04T12:00:00Z", 6, 4) as object) } as never;
    const coupon = { id: "wish", couponType: "cake", state: "issued", expiresAt: "2026-06-15T00:00:00.000Z" };
    expect(member.do(wish)).toMatchObject([{ type: "birthdayGiven", year: 2026, points: 0, lot: null, coupon }]);
    expect(member.account.coupons).toMatchObject([coupon]);
    expect(balanceOf(member.account).balance).toBe(0);
    member.do({ type: "redeemCoupon", at: "2026-06-05T12:00:00Z", couponId: "wish" });
    const next = { id: "wish", ...(ask("2027-06-04T12:00:00Z", 6, 4) as object) } as never;
    expect(member.put(next)).toMatchObject([{ code: "duplicate_id", details: { id: "wish" } }]);
    expect(replay(member.program, member.events, { asOf: enteredAt })).toEqual(member.account);
  });

  it("repays what is owed first", () => {
    const member = memberWith();
    member.do({ type: "adjust", at: "2026-06-01T12:00:00Z", points: -20, reason: "mistake" });
    const [, repaid] = member.do(ask("2026-06-04T12:00:00Z", 6, 4));
    expect(repaid).toMatchObject({ type: "deficitRepaid", points: 20 });
    expect(balanceOf(member.account)).toMatchObject({ spendable: 30, deficit: 0 });
  });

  it("is no offer of a programme without one", () => {
    expect(new Member(programWith()).put(ask("2026-06-04T12:00:00Z", 6, 4))).toMatchObject([{ code: "not_offered" }]);
  });

  it("keeps the date of birth out of the events", () => {
    const text = JSON.stringify(memberWith().do(ask("2026-06-02T12:00:00Z", 6, 4)));
    expect(text).not.toContain("06-04");
    expect(text).not.toContain("month");
  });

  it.each<[place: string, more: object]>([
    ["birthday", { birthday: undefined }],
    ["birthday", { birthday: "1990-06-04" }],
    ["birthday.month", { birthday: { month: 13, day: 1 } }],
    ["birthday.day", { birthday: { month: 4, day: 31 } }],
    ["birthday.day", { birthday: { month: 2, day: 30 } }],
    ["birthday.day", { birthday: { month: 2 } }],
    ["enteredAt", { enteredAt: undefined }],
    ["enteredAt", { enteredAt: "2026-06-05T12:00:00Z" }],
    ["enteredAt", { enteredAt: "yesterday" }],
  ])("names %s in a command with %j", (place, more) => {
    const { program, account } = memberWith();
    const command = { id: "c", ...(ask("2026-06-04T12:00:00Z", 6, 4) as object), ...more };
    const issues = issuesOf(() => decide(program, account, command as never));
    expect(issues.map(({ path }) => path.join("."))).toEqual([place]);
  });

  it.each<[place: string, change: object]>([
    ["birthday.leapDay", { leapDay: undefined }],
    ["birthday.leapDay", { leapDay: "skip" }],
    ["birthday.gives.points", { gives: { type: "points", points: 0 } }],
    ["birthday.gives.type", { gives: { type: "cake", points: 1 } }],
    ["birthday.gives.couponType.0", { gives: { type: "coupon", couponType: "cake" } }],
    ["birthday.gives.points", { gives: { type: "coupon", couponType: "cake", points: 5 } }],
    ["birthday.daysBefore", { daysBefore: -1 }],
    ["birthday.daysAfter", { daysBefore: 200, daysAfter: 165 }],
    ["birthday.waiting", { waiting: 30 }],
    ["birthday.days", { days: 3 }],
    ["birthday.gives.expiry.day", { gives: { ...gift.gives, expiry: { type: "fixedDate", month: 2, day: 30 } } }],
    [
      "birthday.gives.expiry",
      {
        gives: {
          ...gift.gives,
          expiry: { type: "inactivity", duration: { amount: 1, unit: "year" }, activities: ["earn"] },
        },
      },
    ],
  ])("names %s in a programme with %j", (place, change) => {
    const issues = issuesOf(() => defineProgram({ ...plainSpec, birthday: { ...gift, ...change } }));
    expect(issues.map(({ path }) => path.join("."))).toEqual([place]);
  });
});
