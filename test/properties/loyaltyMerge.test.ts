import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Account } from "../../src/loyalty/account/account.ts";
import { balanceOf } from "../../src/loyalty/account/balanceOf.ts";
import { newAccount } from "../../src/loyalty/account/newAccount.ts";
import { replay } from "../../src/loyalty/engine/replay.ts";
import type { LoyaltyEvent } from "../../src/loyalty/events/event.ts";
import type { AccountMergedOut } from "../../src/loyalty/merge/events.ts";
import type { Program } from "../../src/loyalty/program/program.ts";
import { commandsOf, type Step } from "../loyalty/arbitraries.ts";
import { commandsOfAnother, wholePrograms, wholeSteps } from "../loyalty/everything.ts";
import { start } from "../loyalty/mechanicsArbitraries.ts";
import { Member } from "../loyalty/shop.ts";

interface Merger {
  readonly source: Member;
  readonly target: Member;
  /** Both accounts before it, with all that was due. */
  readonly before: readonly [source: Account, target: Account];
  /** The target when the other has come over, before anything follows. */
  readonly joined: Account;
}

function mergerOf(program: Program, some: readonly Step[], more: readonly Step[]): Merger {
  const source = new Member(program, start, "m9");
  const target = new Member(program, start);
  for (const command of commandsOfAnother(some)) source.put(command);
  for (const command of commandsOf(more)) target.put(command);
  const at = [source, target].map(({ account }) => account.recordedAt!).sort()[1]!;
  for (const { id } of source.account.holds) source.put({ type: "release", id: `r${id}`, at, holdId: id } as never);
  const asOf = ({ events }: Member): Account => replay(program, events, { asOf: at });
  const before = [asOf(source), asOf(target)] as const;
  const common = { type: "merge", at, correlationId: "m" } as const;
  const out = source.do({ ...common, half: { direction: "out", toMemberId: "m1" } }).at(-1);
  const { moved, movedCheck } = JSON.parse(JSON.stringify(out)) as AccountMergedOut;
  target.do({ ...common, half: { direction: "in", fromMemberId: "m9", moved, movedCheck } });
  const isMerger = ({ type }: LoyaltyEvent): boolean => type === "accountMerged";
  const through = target.events.slice(0, target.events.findIndex(isMerger) + 1);
  return { source, target, before, joined: replay(program, through, { asOf: start }) };
}

/** What a law says of every merger. */
function ofEvery(law: (merger: Merger, sum: (of: (account: Account) => number) => number) => void): void {
  fc.assert(
    fc.property(wholePrograms, wholeSteps, wholeSteps, (program, some, more) => {
      const merger = mergerOf(program, some, more);
      law(merger, (of) => merger.before.reduce((all, account) => all + of(account), 0));
    }),
    { numRuns: 60 },
  );
}

/** Lots with points, in any order. */
function openLots({ lots }: Account): object[] {
  return lots.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

describe("a merger", () => {
  it("changes neither a lot nor a total of points", () => {
    ofEvery(({ target, joined, before }, sum) => {
      expect(openLots(joined)).toEqual(openLots({ ...joined, lots: before.flatMap(({ lots }) => lots) }));
      for (const field of Object.keys(joined.lifetime) as (keyof Account["lifetime"])[]) {
        expect([field, joined.lifetime[field]]).toEqual([field, sum(({ lifetime }) => lifetime[field])]);
      }
      expect(balanceOf(joined).balance).toBe(sum((account) => balanceOf(account).balance));
      expect(joined.heldPoints).toBe(sum(({ heldPoints }) => heldPoints));
      const { issued, redeemed, expired, clawedBack, adjustedOut, forfeited, transferredOut, repaid } =
        target.account.lifetime;
      const { active, pending } = balanceOf(target.account);
      expect(issued).toBe(
        redeemed + expired + clawedBack + adjustedOut + forfeited + transferredOut + repaid + active + pending,
      );
    });
  });

  it("changes no total of stamps, and leaves a card only where none are owed", () => {
    ofEvery(({ target, joined }, sum) => {
      const { card, owed, totals, cards } = target.account.stamps;
      expect(totals.earned).toBe(sum(({ stamps }) => stamps.totals.earned));
      expect(totals.forgiven).toBe(sum(({ stamps }) => stamps.totals.forgiven));
      expect(totals.removed + owed).toBe(sum(({ stamps }) => stamps.totals.removed + stamps.owed));
      for (const { stamps } of [joined, target.account]) {
        const { earned, endowed, used, removed, expired } = stamps.totals;
        const onCard = stamps.card ? stamps.card.earned + stamps.card.endowed : 0;
        expect(earned + endowed).toBe(used + removed + expired + onCard);
      }
      if (owed > 0) expect(card).toBeNull();
      expect(cards).toBeGreaterThanOrEqual(totals.completed + (card ? 1 : 0));
      expect(joined.visits.size).toBe(sum(({ visits }) => visits.size));
    });
  });

  it("changes no total of cashback, and leaves nothing to be paid where something is owed", () => {
    ofEvery(({ joined }, sum) => {
      const { activeMinor, pending, owedMinor, totals } = joined.cashback;
      expect(activeMinor - owedMinor).toBe(sum(({ cashback }) => cashback.activeMinor - cashback.owedMinor));
      expect(pending).toHaveLength(sum(({ cashback }) => cashback.pending.length));
      for (const field of ["earned", "paidOut", "forgiven", "lost"] as const) {
        expect([field, totals[field]]).toEqual([field, sum(({ cashback }) => cashback.totals[field])]);
      }
      const waiting = pending.reduce((all, { minor }) => all + minor, 0);
      expect(totals.earned).toBe(totals.paidOut + totals.clawedBack + totals.lost + activeMinor + waiting);
      expect(Math.min(activeMinor, owedMinor)).toBe(0);
      const from = pending.map(({ activeFrom }) => activeFrom);
      expect(from).toEqual(from.toSorted());
      expect(joined.cashbackOrders.size).toBe(sum(({ cashbackOrders }) => cashbackOrders.size));
    });
  });

  it("changes no total of money on the card, and no coupon", () => {
    ofEvery(({ joined, before }, sum) => {
      const { paidMinor, bonusMinor, bonuses, totals } = joined.storedValue;
      expect(paidMinor).toBe(sum(({ storedValue }) => storedValue.paidMinor));
      expect(bonusMinor).toBe(sum(({ storedValue }) => storedValue.bonusMinor));
      expect(bonuses.reduce((all, { minor }) => all + minor, 0)).toBe(bonusMinor);
      for (const field of Object.keys(totals) as (keyof typeof totals)[]) {
        expect([field, totals[field]]).toEqual([field, sum(({ storedValue }) => storedValue.totals[field])]);
      }
      expect(joined.spends.size).toBe(sum(({ spends }) => spends.size));
      expect(joined.coupons).toEqual([...before[1].coupons, ...before[0].coupons]);
    });
  });

  it("leaves in the account that it closes what names it and guards it, and nothing else", () => {
    ofEvery(({ source }) => {
      const { account, program } = source;
      const { version, check, recordedAt, enrolledAt, tier, birthdayYear, activeAt, keys, compactAt } = account;
      const own = { version, check, recordedAt, enrolledAt, tier, birthdayYear, activeAt, keys, compactAt };
      const closed = { status: "closed", mergedInto: "m1" } as const;
      expect(account).toEqual({ ...newAccount(program, "m9"), ...own, ...closed });
    });
  });

  it("replays to the accounts that it was decided on", () => {
    ofEvery(({ source, target }) => {
      for (const { program, events, account } of [source, target]) {
        expect(replay(program, events, { asOf: start })).toEqual(account);
      }
    });
  });
});
