import { type IssueSink, makeIssue } from "../../core/issues.ts";
import { banded } from "../accrual/earnings/banded.ts";
import type { ProgramSpec } from "../program/program.ts";

/** Notes what is wrong with cashback whose fields are each well-formed. */
export function checkCashback(issues: IssueSink, { cashback, base }: ProgramSpec): void {
  if (!cashback) return;
  if (!base) issues.push(makeIssue("required", ["base"], "which money brings cashback", base));
  const { earn } = cashback;
  if (earn.type === "linear") checkShare(issues, ["cashback", "earn", "rate"], earn.rate);
  if (earn.type === "banded") {
    banded.check!(issues, ["cashback", "earn"], earn);
    earn.bands.forEach(({ rate }, i) => {
      checkShare(issues, ["cashback", "earn", "bands", i, "rate"], rate);
    });
  }
  cashback.caps?.forEach(({ per }, i, all) => {
    if (all.findIndex((cap) => cap.per === per) === i) return;
    issues.push(makeIssue("conflicting_duplicate", ["cashback", "caps", i, "per"], "one cap of each kind", per));
  });
}

function checkShare(issues: IssueSink, path: readonly (string | number)[], rate: string): void {
  if (Number(rate) > 1) issues.push(makeIssue("out_of_range", path, "a share of one", rate));
}
