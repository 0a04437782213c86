import type { IssueSink } from "../../core/issues.ts";
import { checkFixedDate } from "../program/checkFixedDate.ts";
import { checkDuplicates, checkKnown } from "../program/checkNames.ts";
import type { ProgramSpec } from "../program/program.ts";

/** Notes what is wrong with coupons whose fields are each well-formed, and rewards that name others. */
export function checkCoupons(issues: IssueSink, { coupons = [], stamps, birthday }: ProgramSpec): void {
  checkDuplicates(issues, ["coupons"], coupons);
  coupons.forEach(({ validity }, i) => {
    checkFixedDate(issues, ["coupons", i, "validity"], validity);
  });
  const ids = coupons.map(({ id }) => id);
  const rewards = [
    [["stamps", "reward", "couponType"], stamps?.reward],
    [["birthday", "gives", "couponType"], birthday?.gives],
  ] as const;
  for (const [path, reward] of rewards) {
    if (reward?.type === "coupon") checkKnown(issues, path, [reward.couponType], ids, "a coupon of the programme");
  }
}
