import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Account } from "../../src/loyalty/account/account.ts";
import { balanceOf } from "../../src/loyalty/account/balanceOf.ts";
import { replay } from "../../src/loyalty/engine/replay.ts";
import type { TransferredOut } from "../../src/loyalty/events/transferred.ts";
import type { Program } from "../../src/loyalty/program/program.ts";
import { commandsOf } from "../loyalty/arbitraries.ts";
import { commandsOfAnother, wholePrograms, wholeSteps } from "../loyalty/everything.ts";
import { start } from "../loyalty/mechanicsArbitraries.ts";
import { Member } from "../loyalty/shop.ts";

/** Three members at an instant by which all that was due has happened: two with a past, and a new one. */
interface Members {
  readonly anna: Member;
  readonly ben: Member;
  readonly carl: Member;
  readonly at: string;
}

/** What a law says of any three members, and of a share of what can be transferred. */
function ofAny(law: (members: Members, share: number) => void): void {
  const shares = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(wholePrograms, wholeSteps, wholeSteps, shares, (made, some, more, share) => {
      const program = activeByTransfers(made);
      const [anna, ben, carl] = ["anna", "ben", "carl"].map((id) => new Member(program, start, id)) as [
        Member,
        Member,
        Member,
      ];
      for (const command of commandsOf(some)) anna.put(command);
      for (const command of commandsOfAnother(more)) ben.put(command);
      const at = [anna, ben].map(({ account }) => account.recordedAt!).sort()[1]!;
      for (const member of [anna, ben, carl]) member.account = replay(program, member.events, { asOf: at });
      law({ anna, ben, carl, at }, share);
    }),
    { numRuns: 60 },
  );
}

/** What an inactive member receives would be gone at once unless it is an activity to receive it. */
function activeByTransfers(program: Program): Program {
  const { expiry } = program;
  if (expiry.type !== "inactivity") return program;
  return { ...program, expiry: { ...expiry, activities: ["earn", "redeem", "transfer"] } };
}

/** Both halves of a transfer of a share of what is spendable, in JSON between them; `null` where nothing is. */
function transfer(from: Member, to: Member, at: string, share: number): TransferredOut | null {
  const { spendable } = balanceOf(from.account);
  if (spendable === 0) return null;
  const points = Math.max(1, Math.floor(share * spendable));
  const [fromMemberId, toMemberId] = [from.account.memberId, to.account.memberId];
  const common = { type: "transfer", at, correlationId: `${fromMemberId} to ${toMemberId}` } as const;
  const sent = from.do({ ...common, half: { direction: "out", toMemberId, points } });
  const out = sent.find((event) => event.type === "transferredOut")!;
  const { lots } = JSON.parse(JSON.stringify(out)) as TransferredOut;
  to.do({ ...common, half: { direction: "in", fromMemberId, lots } });
  return out;
}

/** Points by what they keep on their way: their dates and their partner. */
function byDates(parts: readonly (readonly [lot: Account["lots"][number], points: number])[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const [{ earnedAt, activeFrom, expiresAt, partner }, points] of parts) {
    const dates = JSON.stringify([earnedAt, activeFrom, expiresAt, partner]);
    sums[dates] = (sums[dates] ?? 0) + points;
  }
  return sums;
}

function balances(...members: Member[]): number {
  return members.reduce((sum, { account }) => sum + balanceOf(account).balance, 0);
}

describe("a transfer", () => {
  it("changes no sum, and leaves every point of both accounted for", () => {
    ofAny(({ anna, ben, at }, share) => {
      const before = balances(anna, ben);
      const { lifetime } = anna.account;
      const out = transfer(anna, ben, at, share);
      expect(balances(anna, ben)).toBe(before);
      expect(anna.account.lifetime.transferredOut).toBe(lifetime.transferredOut + (out?.points ?? 0));
      for (const { account } of [anna, ben]) {
        const { issued, redeemed, expired, clawedBack, adjustedOut, forfeited, transferredOut, repaid } =
          account.lifetime;
        const { active, pending, spendable } = balanceOf(account);
        const used = redeemed + expired + clawedBack + adjustedOut + forfeited + transferredOut + repaid;
        expect(issued).toBe(used + active + pending);
        expect(spendable).toBeGreaterThanOrEqual(0);
      }
    });
  });

  it("keeps the end of each point", () => {
    ofAny(({ anna, ben, at }, share) => {
      const { lots } = anna.account;
      const out = transfer(anna, ben, at, share);
      if (!out) return;
      const taken = out.uses.map(({ lotId, points }) => [lots.find(({ id }) => id === lotId)!, points] as const);
      const received = ben.events.findLast((event) => event.type === "transferredIn")!;
      expect(byDates(received.lots.map((lot) => [lot, lot.remaining]))).toEqual(byDates(taken));
      expect(received.points).toBe(out.points);
    });
  });

  it("never qualifies, nor counts as anything that is earned", () => {
    ofAny(({ anna, ben, at }, share) => {
      const earned = ({ account }: Member): unknown => {
        const { lifetime, qualifying, capUse, stamps, cashback, entries, referralTotals } = account;
        const { qualified, purchases } = lifetime;
        return { qualified, purchases, qualifying, capUse, stamps, cashback, entries, referralTotals };
      };
      const before = [anna, ben].map(earned);
      transfer(anna, ben, at, share);
      expect([anna, ben].map(earned)).toEqual(before);
    });
  });

  it("can be passed on, and comes back with the ends that it had", () => {
    ofAny(({ anna, ben, carl, at }, share) => {
      const all = balances(anna, ben, carl);
      transfer(anna, ben, at, share);
      const free = ben.account.lots.filter(({ pending }) => !pending);
      const sent = byDates(free.map((lot) => [lot, lot.remaining - lot.held] as const).filter(([, left]) => left > 0));
      if (!transfer(ben, carl, at, 1)) return;
      expect(byDates(carl.account.lots.map((lot) => [lot, lot.remaining]))).toEqual(sent);
      expect(transfer(carl, anna, at, 1)?.points).toBe(Object.values(sent).reduce((sum, points) => sum + points, 0));
      expect(carl.account.lots).toEqual([]);
      expect(balances(anna, ben, carl)).toBe(all);
    });
  });

  it("of one point more than is spendable is refused, and changes nothing", () => {
    ofAny(({ anna, at }) => {
      const { account } = anna;
      const half = { direction: "out", toMemberId: "ben", points: balanceOf(account).spendable + 1 };
      const [refused] = anna.put({ type: "transfer", at, correlationId: "t", half } as never);
      expect(refused).toMatchObject({ code: "insufficient_points" });
      expect(anna.account).toBe(account);
    });
  });
});
