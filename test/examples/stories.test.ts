import { expect, it } from "vitest";
import { runExample } from "./runExample.ts";

it("retention.ts tells who comes back", () => {
  expect(runExample("retention.ts").stdout).toMatchInlineSnapshot(`
    "2025-01  2 new  100%  50%  100%
    2025-02  1 new  100%  100%
    2025-03  1 new  100%
    back after one month: 67%
    came at least twice:  75%
    members kept:         80%
    "
  `);
});

it("rfm.ts tells who the best customers are", () => {
  expect(runExample("rfm.ts").stdout).toMatchInlineSnapshot(`
    "        days  times  spend
    Ada       10      2 800.00  R4 F4 M5  Loyal
    Ben      333      1  35.50  R1 F1 M2  Hibernating
    Cem       28      2 144.90  R3 F4 M4  Loyal
    Dora       2      1  19.90  R5 F1 M1  New customers
    Eve      237      1 100.00  R2 F1 M3  Hibernating
    Loyal: 86% of revenue
    top fifth: 73% of revenue
    "
  `);
});

it("nps.ts tells how far to trust a score", () => {
  expect(runExample("nps.ts").stdout).toMatchInlineSnapshot(`
    "spring: 41.7 ± 21.9 (standard error), 12 answers
    autumn: 46.0 ± 7.4 (standard error), 100 answers
    an 8 is a passive
    "
  `);
});

it("clv.ts tells what a subscriber is worth, and who of a shop is still there", () => {
  expect(runExample("clv.ts").stdout).toMatchInlineSnapshot(`
    "a new subscriber, first box paid at once: 142.04 €
    a subscriber who has just paid, from now on: 129.64 €
    at 90% retention: 115.73 €
    at 92% retention: 142.04 €
    at 94% retention: 183.81 €
    fitted to 3000 customers: converged
    Ada: 90% still there, 67.42 € to come
    Ben: 1% still there, 0.58 € to come
    Cem: 36% still there, 2.52 € to come
    "
  `);
});

it("churn.ts tells what moved recurring revenue, and how much of it stays", () => {
  expect(runExample("churn.ts").stdout).toMatchInlineSnapshot(`
    "            new   expand contract    churn   return    total    GRR     NRR   logos
    2025-01   180.00     0.00     0.00     0.00     0.00   180.00       -       -       -
    2025-02   120.00     0.00     0.00    80.00     0.00   220.00   55.6%   55.6%   50.0%
    2025-03     0.00    25.50     0.00     0.00     0.00   245.50  100.0%  111.6%    0.0%
    2025-04     0.00     0.00    60.00     0.00    80.00   265.50   75.6%   75.6%    0.0%
    quick ratio in April: 1.33
    5.0% a month is 46.0% a year
    "
  `);
});

it("survival.ts tells how long subscribers stay", () => {
  expect(runExample("survival.ts").stdout).toMatchInlineSnapshot(`
    "monthly  median 6.5 months, of 24 months 9.3 ± 2.1
    yearly   median not reached, of 24 months 19.4 ± 1.7
    log-rank: chi-square 9.19, p = 0.0024
    "
  `);
});
