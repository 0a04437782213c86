import { describe, expect, it } from "vitest";
import type { ProgramSpec } from "../../src/loyalty/program/program.ts";
import { Member, programWith } from "./shop.ts";

const at = "2026-02-01T10:00:00Z";

describe("lots", () => {
  const left = ({ account }: Member): (readonly [string, number])[] =>
    account.lots.map(({ id, remaining }) => [id.split("/")[0]!, remaining] as const);

  it("Setono: 150 out of 100 and 100 leaves none and 50", () => {
    const member = new Member(programWith({ redemption: { points: 1, valueMinor: 1 } }));
    member.buy("march", 10_000, "2026-03-01T10:00:00Z");
    member.buy("april", 10_000, "2026-04-01T10:00:00Z");
    member.do({ type: "redeem", at: "2026-04-02T10:00:00Z", points: 150 });
    expect(left(member)).toEqual([["april", 50]]);
  });

  it("Setono: newer points that expire go before older ones that do not", () => {
    const member = new Member(programWith({ redemption: { points: 1, valueMinor: 1 } }));
    member.do({ type: "adjust", id: "old", at, points: 100, reason: "opening" });
    const expiresAt = "2026-12-01T00:00:00Z";
    member.do({ type: "adjust", id: "new", at: "2026-02-02T10:00:00Z", points: 100, reason: "gift", expiresAt });
    member.do({ type: "redeem", at: "2026-02-03T10:00:00Z", points: 60 });
    expect(left(member)).toEqual([
      ["new", 40],
      ["old", 100],
    ]);
  });

  it("Setono: an expired lot is not clawed back from, a deficit arises", () => {
    const expiry = { type: "fixedDate", month: 1, day: 31 } as const;
    const member = new Member(programWith({ expiry }));
    member.buy("o1", 10_000, "2026-01-05T10:00:00Z");
    member.do({
      type: "refund",
      at: "2026-03-01T10:00:00Z",
      orderId: "o1",
      what: { type: "amount", amountMinor: 6000 },
    });
    expect(member.account.lifetime).toMatchObject({ expired: 100, clawedBack: 0 });
    expect(member.account.deficit).toBe(60);
  });

  it.each([
    ["soonestExpiring", ["ending", "partner", "first", "second", "third"]],
    ["fifo", ["first", "ending", "second", "partner", "third"]],
    ["lifo", ["third", "partner", "second", "ending", "first"]],
    ["partnerFirst", ["partner", "ending", "first", "second", "third"]],
  ] as const)("are used %s", (consumption, expected) => {
    const rules: ProgramSpec["rules"] = [
      { id: "own", when: { channels: ["own"] }, earn: { type: "linear", rate: "1" } },
      { id: "paid", when: { channels: ["paid"] }, earn: { type: "linear", rate: "1" }, partner: "bank" },
    ];
    const expiry = { type: "inactivity", duration: { amount: 5, unit: "year" }, activities: ["earn"] } as const;
    const tier = (id: string, threshold: number, months?: number): object => ({
      id,
      threshold,
      ...(months !== undefined && { expiry: { type: "after", duration: { amount: months, unit: "month" } } }),
    });
    const tiers = {
      basis: "orders",
      window: { type: "lifetime" },
      downgrade: "never",
      tiers: [tier("a", 0), tier("b", 1, 3), tier("c", 2), tier("d", 3, 4), tier("e", 4)],
    } as unknown as NonNullable<ProgramSpec["tiers"]>;
    const member = new Member(
      programWith({ rules, expiry, tiers, consumption, redemption: { points: 1, valueMinor: 1 } }),
    );
    ["first", "ending", "second", "partner", "third"].forEach((orderId, i) => {
      member.buy(orderId, 1000, `2026-02-0${i + 1}T10:00:00Z`, { channel: orderId === "partner" ? "paid" : "own" });
    });
    const [redeemed] = member.do({ type: "redeem", at: "2026-02-06T10:00:00Z", points: 50 });
    const used = redeemed?.type === "redeemed" ? redeemed.uses.map(({ lotId }) => lotId.split("/")[0]) : [];
    expect(used).toEqual(expected);
  });
});
