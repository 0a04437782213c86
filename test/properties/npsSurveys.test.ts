import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brandAmbassadors } from "../../src/nps/brandAmbassadors.ts";
import { nps } from "../../src/nps/nps.ts";
import { npsBySegment } from "../../src/nps/npsBySegment.ts";
import { npsCategory } from "../../src/nps/npsCategory.ts";
import { npsReferrals } from "../../src/nps/npsReferrals.ts";
import { npsTransitions } from "../../src/nps/npsTransitions.ts";
import { npsTrend } from "../../src/nps/npsTrend.ts";
import type { SurveyResponses } from "../../src/nps/survey.ts";
import { surveyResponses } from "../../src/nps/surveyResponses.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { instant, orders, rowOf, zones } from "./logs.ts";

interface Row {
  readonly respondentId: string;
  readonly score: number;
  readonly at: number;
  readonly plan: string;
}

const row: fc.Arbitrary<Row> = fc.record({
  respondentId: fc.constantFrom("a", "b", "c", "d", "e", "f"),
  score: fc.integer({ min: 0, max: 10 }),
  at: instant,
  plan: fc.constantFrom("basic", "pro"),
});
/** Answers; no respondent has two at one instant. */
const rows = fc.uniqueArray(row, { maxLength: 40, selector: ({ respondentId, at }) => `${respondentId} ${at}` });
const policy = fc.constantFrom("latest" as const, "first" as const, "all" as const);
const zone = fc.constantFrom(...zones);
const referrals = fc
  .dictionary(fc.constantFrom("a", "b", "c", "x"), fc.nat(5))
  .map((made) => new Map(Object.entries(made)));
const last = Date.UTC(2024, 11, 31);

/** What counts of the answers seen by `asOf`, by the definition: sort, and take. */
function counted(answers: readonly Row[], asOf: number, duplicates: "latest" | "first" | "all"): Row[] {
  const seen = answers.filter(({ at }) => at <= asOf).toSorted((a, b) => a.at - b.at);
  if (duplicates === "all") return seen;
  const one = new Map<string, Row>();
  for (const answer of duplicates === "latest" ? seen : seen.toReversed()) one.set(answer.respondentId, answer);
  return [...one.values()];
}

describe("scores by segment", () => {
  it("are those of the answers that count, one segment at a time", () => {
    fc.assert(
      fc.property(rows, instant, policy, (answers, asOf, duplicates) => {
        const { segments, overall } = npsBySegment(surveyResponses(answers), "plan", { asOf, duplicates });
        const kept = counted(answers, asOf, duplicates);
        expect(overall).toMatchObject(nps(kept.map(({ score }) => score)));
        for (const segment of segments) {
          const own = kept.filter(({ plan }) => plan === segment.segment).map(({ score }) => score);
          expect(segment).toMatchObject(nps(own));
        }
        expect(segments.reduce((sum, { total }) => sum + total, 0)).toBe(kept.length);
      }),
    );
  });

  it("weigh up to the score of all", () => {
    fc.assert(
      fc.property(rows, instant, (answers, asOf) => {
        const { segments, overall } = npsBySegment(surveyResponses(answers), "plan", { asOf });
        const sum = segments.reduce((total, segment) => total + segment.total * segment.score!, 0);
        if (overall.score !== null) expect(sum / overall.total).toBeCloseTo(overall.score, 9);
      }),
    );
  });
});

describe("a trend", () => {
  it("has every answer that counts in the period of its local month", () => {
    fc.assert(
      fc.property(rows, zone, (answers, timeZone) => {
        const monthOf = new Intl.DateTimeFormat("sv-SE", { timeZone, year: "numeric", month: "2-digit" });
        const options = { asOf: last, period: "month", duplicates: "all" } as const;
        for (const { label, ...point } of npsTrend(surveyResponses(answers, { timeZone }), options).points) {
          const own = answers.filter(({ at }) => monthOf.format(at) === label);
          expect(point).toMatchObject(nps(own.map(({ score }) => score)));
        }
      }),
      { numRuns: 40 },
    );
  });

  it("counts nobody twice in a period", () => {
    fc.assert(
      fc.property(rows, (answers) => {
        const responses = surveyResponses(answers);
        const { points, duplicatesDropped } = npsTrend(responses, { asOf: last, period: "quarter" });
        for (const { total } of points) expect(total).toBeLessThanOrEqual(responses.respondentIds.length);
        expect(points.reduce((sum, { total }) => sum + total, 0)).toBe(answers.length - duplicatesDropped);
      }),
    );
  });
});

describe("movements between categories", () => {
  it("count each respondent of both windows once, and have rows that sum to one", () => {
    fc.assert(
      fc.property(rows, instant, (answers, middle) => {
        const found = npsTransitions(surveyResponses(answers), { asOf: middle }, { from: middle + 1, asOf: last });
        const before = counted(answers, middle, "latest");
        const after = counted(
          answers.filter(({ at }) => at > middle),
          last,
          "latest",
        );
        const both = before.filter(({ respondentId }) => after.some((other) => other.respondentId === respondentId));
        expect([found.total, found.onlyBefore, found.onlyAfter]).toEqual([
          both.length,
          before.length - both.length,
          after.length - both.length,
        ]);
        for (const from of ["detractor", "passive", "promoter"] as const) {
          const row = Object.values(found.counts[from]).reduce((sum, n) => sum + n, 0);
          expect(row).toBe(both.filter(({ score }) => npsCategory(score) === from).length);
          const shares = Object.values(found.shares[from]);
          if (row === 0) expect(shares).toEqual([null, null, null]);
          else expect(shares.reduce<number>((sum, share) => sum + share!, 0)).toBeCloseTo(1, 12);
        }
      }),
    );
  });
});

describe("referrals", () => {
  it("are all accounted for, by category or among the others", () => {
    fc.assert(
      fc.property(rows, referrals, (answers, brought) => {
        const { categories, otherReferrals, otherReferrers } = npsReferrals(surveyResponses(answers), brought, {
          asOf: last,
        });
        const groups = Object.values(categories);
        const made = [...brought.values()];
        expect(groups.reduce((sum, group) => sum + group.referrals, otherReferrals)).toBe(
          made.reduce((sum, n) => sum + n, 0),
        );
        expect(groups.reduce((sum, group) => sum + group.referrers, otherReferrers)).toBe(
          made.filter((n) => n > 0).length,
        );
      }),
    );
  });

  it("and purchases make ambassadors, whose every sign is there", () => {
    fc.assert(
      fc.property(
        rows,
        orders,
        referrals,
        fc.nat(3),
        fc.nat(3),
        (answers, made, brought, minPurchaseDays, minReferrals) => {
          const log = transactionLog(made.map(rowOf));
          const options = { asOf: last, minPurchaseDays, minReferrals };
          const table = brandAmbassadors(surveyResponses(answers), log, brought, options);
          const days = (id: string): number =>
            new Set(made.filter(({ customerId }) => customerId === id).map(({ at }) => Math.floor(at / 86_400_000)))
              .size;
          const expected = counted(answers, last, "latest").filter(
            ({ respondentId, score }) =>
              score >= 9 && days(respondentId) >= minPurchaseDays && (brought.get(respondentId) ?? 0) >= minReferrals,
          );
          expect(table.columns.customerId.toSorted()).toEqual(
            expected.map(({ respondentId }) => respondentId).toSorted(),
          );
          const { referrals: order } = table.columns;
          expect(order).toEqual(order.toSorted((a, b) => b - a));
        },
      ),
    );
  });
});

/** Every metric of answers, as JSON. */
const metrics: Record<string, (responses: SurveyResponses, asOf: number) => unknown> = {
  npsBySegment: (responses, asOf) =>
    npsBySegment(
      responses,
      new Map([
        ["a", "A"],
        ["b", null],
        ["c", "A"],
      ]),
      { asOf },
    ),
  npsTrend: (responses, asOf) => npsTrend(responses, { asOf, period: "week" }),
  npsTransitions: (responses, asOf) => npsTransitions(responses, { asOf }, { from: asOf + 1, asOf: last }),
  npsReferrals: (responses, asOf) => npsReferrals(responses, new Map([["a", 2]]), { asOf }),
};

describe.each(Object.entries(metrics))("%s", (_, metric) => {
  it("does not depend on the order of the rows, leaves the answers as they are, and has no NaN in it", () => {
    fc.assert(
      fc.property(
        rows.chain((answers) =>
          fc.tuple(fc.constant(answers), fc.shuffledSubarray(answers, { minLength: answers.length })),
        ),
        instant,
        zone,
        ([answers, shuffled], asOf, timeZone) => {
          const responses = surveyResponses(answers, { timeZone });
          const before = structuredClone(responses);
          const result = metric(responses, asOf);
          expect(JSON.parse(JSON.stringify(result))).toEqual(result); // which NaN and Infinity would not survive
          expect(metric(surveyResponses(shuffled, { timeZone }), asOf)).toEqual(result);
          expect(responses).toEqual(before);
        },
      ),
      { numRuns: 50 },
    );
  });
});
