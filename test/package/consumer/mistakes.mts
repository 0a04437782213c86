// Mistakes that the declarations must catch: a type lost to `any` on the way would let them pass.
import { simpleClv } from "clientele/clv";
import { npsCategory } from "clientele/nps";
import { retentionRate } from "clientele/retention";
import { rfm } from "clientele/rfm";
import { customerSummary, transactionLog } from "clientele/transactions";

const counts = { startCount: 200, endCount: 190, newCount: 30 };
const log = transactionLog([{ customerId: "a", at: "2024-03-01", amount: 5 }]);

// @ts-expect-error -- a count is missing
retentionRate({ startCount: 200, endCount: 190 });
// @ts-expect-error -- the rate may be null
retentionRate(counts).toFixed(2);
// @ts-expect-error -- an answer is a number
npsCategory("9");
// @ts-expect-error -- every row needs a time
transactionLog([{ customerId: "a" }]);
// @ts-expect-error -- the unit of time is missing
customerSummary(log, { asOf: "2024-03-31" });
// @ts-expect-error -- money is an exact Decimal, and null without amounts
export const spend: number = rfm(log, { asOf: "2024-03-31" }).row(0).monetary;
// @ts-expect-error -- no such timing
simpleClv({ margin: 100, retentionRate: 0.8, discountRatePerPeriod: 0.1, timing: "later" });
