import { expect, it } from "vitest";
import { runExample } from "./runExample.ts";

it("retention.ts tells who comes back", () => {
  expect(runExample("retention.ts").stdout).toMatchInlineSnapshot(`
    "2025-01  2 new  100%  50%  100%
    2025-02  1 new  100%  100%
    2025-03  1 new  100%
    back after one month: 67%
    came at least twice:  75%
    of March, not new:    75%
    2025-01  2 new, 0 returning, 0 resurrected, 0 dormant, pulse -
    2025-02  1 new, 1 returning, 0 resurrected, 1 dormant, pulse 1
    2025-03  1 new, 2 returning, 1 resurrected, 0 dormant, pulse -
      Zoë is returning
      Max is resurrected
      Ada is returning
      Noé is new
    half are back within 44 days
    guests of a mean day: 4% of those of four weeks
    there every month:    50%, surely 12% to 88%
    regulars' table: 100%  100%  100%
    walk-ins: 100%  50%  100%
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
    80/20? No: 20% of customers hold 73%, and 80% takes 31% of them; Gini 0.61
    here in February: 1 here by June
    going in February: 1 gone by June
    gone in February: 1 gone by June
    "
  `);
});

it("nps.ts tells how far to trust a score, and who the ambassadors are", () => {
  expect(runExample("nps.ts").stdout).toMatchInlineSnapshot(`
    "spring: 41.7 (-5.5 to 72.2), 12 answers
    autumn: 46.0 (30.3 to 59.0), 100 answers
    autumn less spring: 4.3, p = 0.85
    to find ten points: 861 answers each
    single 50.0 (2)
    suite  100.0 (1)
    ambassador: Ada, 800.50 spent
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

it("subscriptions.ts tells how many subscribers stay, and what one is worth at renewal", () => {
  expect(runExample("subscriptions.ts").stdout).toMatchInlineSnapshot(`
    "year  projected  observed
       8      0.460     0.468
      10      0.414     0.427
      12      0.378     0.394
    after 0 renewals: 85% renew, 6.2 years, 383 €
    after 3 renewals: 91% renew, 7.6 years, 474 €
    after 7 renewals: 94% renew, 8.8 years, 545 €
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
    tenure 1 month              -  50.0%   0.0%      -
    tenure 2 months or more      -      -   0.0%   0.0%
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

it("loyalty.ts tells what becomes of a member's points", () => {
  expect(runExample("loyalty.ts").stdout).toMatchInlineSnapshot(`
    "2026-01-05    0 points  enrolled, tierChanged
    2026-01-06  103 points  earned
    2026-01-06  103 points  nothing new
    2026-02-11  178 points  earned, tierChanged
    2026-03-02  118 points  redeemed
    2026-03-02  refused: 118 points can be spent, not 500.
    2026-03-03   80 points  refunded, clawedBack
    barista, until 2027-12-31
      line                  0.00  beans: 20.95 EUR earn
      rule       base      20.95  linear on 20.95 EUR
      condition  welcome   20.95  does not apply: purchase
      multiplier           41.90  additive: tuesday
      tier                 62.85  tier barista
      rounding             62.00  down, by the order
    on 1 February 2027: 37 points, 43 have run out
    "
  `);
});

it("acquisition.ts tells what a member may cost, and where money is better spent", () => {
  expect(runExample("acquisition.ts").stdout).toMatchInlineSnapshot(`
    "January  100.00 € a member, one more ? €
    February 105.63 € a member, one more 136.36 €
    March    112.50 € a member, one more 166.67 €
    value over cost: 2.75
    paid back after 5.7 months
    one point more retention: 42.01 € a member, 16% more
    on a household 5 → 16.09 €,
    on a member a month 1 → 2.10 €
    a household is worth 9.07 → 27.21 €
    "
  `);
});
