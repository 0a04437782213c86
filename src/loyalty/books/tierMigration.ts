import type { MemberFacts } from "./memberFacts.ts";

/** Members of one tier. */
export interface TierShare {
  /** The tier; `null` for members who have none. */
  readonly tier: string | null;
  /** Members in it. */
  readonly members: number;
  /** The same as a share of all members. */
  readonly share: number;
}

/** Members by the tier that they had and the one they have. */
export interface TierMove {
  /** The tier when the window began. */
  readonly from: string | null;
  /** The tier at its end. */
  readonly to: string | null;
  /** Members who went, or stayed. */
  readonly members: number;
}

/** Members by tier, from the lowest tier up; tiers that nobody is in are left out. */
export function tierMix(members: readonly MemberFacts[], tiers: readonly string[]): TierShare[] {
  return [null, ...tiers].flatMap((tier) => {
    const count = members.filter((member) => member.tier === tier).length;
    return count === 0 ? [] : [{ tier, members: count, share: count / members.length }];
  });
}

/** Members who were there when the window began and still are, by the tier then and now. */
export function tierMoves(members: readonly MemberFacts[], tiers: readonly string[]): TierMove[] {
  const all = [null, ...tiers];
  const stayed = members.filter(({ wasOpen }) => wasOpen);
  return all.flatMap((from) =>
    all.flatMap((to) => {
      const count = stayed.filter((member) => member.tierBefore === from && member.tier === to).length;
      return count === 0 ? [] : [{ from, to, members: count }];
    }),
  );
}
