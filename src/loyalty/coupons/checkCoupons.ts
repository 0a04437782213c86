import type { IssueSink } from "../../core/issues.ts";
import { checkFixedDate } from "../program/checkFixedDate.ts";
import { checkDuplicates, checkKnown } from "../program/checkNames.ts";
import type { ProgramSpec } from "../program/program.ts";

/** Notes what is wrong with coupons whose fields are each well-formed, and rewards that name others. */
export function checkCoupons(issues: IssueSink, { coupons = [], stamps }: ProgramSpec): void {
  checkDuplicates(issues, ["coupons"], coupons);
  coupons.forEach(({ validity }, i) => {
    checkFixedDate(issues, ["coupons", i, "validity"], validity);
  });
  if (stamps?.reward.type !== "coupon") return;
  const ids = coupons.map(({ id }) => id);
  checkKnown(issues, ["stamps", "reward", "couponType"], [stamps.reward.couponType], ids, "a coupon of the programme");
}
