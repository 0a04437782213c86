import { describe, expect, it } from "vitest";
import { surveyResponses } from "../../src/nps/surveyResponses.ts";
import { issuesOf } from "../config/issuesOf.ts";

describe("surveyResponses", () => {
  it("groups answers by respondent, earliest first", () => {
    const responses = surveyResponses([
      { respondentId: "Zoë", score: 9, at: "2024-03-01", country: "AT" },
      { respondentId: 7, score: 6, at: new Date("2024-03-02T00:00Z"), country: null, seats: 3 },
      { respondentId: "Zoë", score: 7, at: Date.UTC(2024, 1, 1), country: "DE", pilot: true },
      { respondentId: 7n, score: 5, at: "2024-01-01" },
    ]);
    expect(responses).toMatchObject({ kind: "surveyResponses", timeZone: "UTC", respondentIds: ["Zoë", "7"] });
    expect(Array.from(responses.respondentStart)).toEqual([0, 2, 4]);
    expect(Array.from(responses.score)).toEqual([7, 9, 5, 6]);
    expect(responses.attributes).toEqual({
      country: ["DE", "AT", null, null],
      seats: [null, null, null, "3"],
      pilot: ["true", null, null, null],
    });
    expect(responses.diagnostics).toEqual({ rowsRead: 4, rowsRejected: 0, duplicatesDropped: 0 });
  });

  it("keeps the named attributes alone, also those that no row has", () => {
    const row = { respondentId: 1, score: 9, at: 0, comment: "fine", answered: new Date(0) };
    const { attributes } = surveyResponses([row], { attributes: ["comment", "plan"] });
    expect(attributes).toEqual({ comment: ["fine"], plan: [null] });
  });

  it("keeps an attribute of any name", () => {
    const row = { respondentId: 1, score: 9, at: 0, ["__proto__"]: "a", constructor: "b" };
    expect(Object.entries(surveyResponses([row]).attributes)).toEqual([
      ["__proto__", ["a"]],
      ["constructor", ["b"]],
    ]);
  });

  it("reads local times in its zone, on another scale too", () => {
    const scale = { min: 1, max: 5, detractorTo: 3, promoterFrom: 5 };
    const responses = surveyResponses([{ respondentId: 1, score: 1, at: "2024-03-01" }], {
      timeZone: "Europe/Vienna",
      scale,
    });
    expect(responses.at[0]).toBe(Date.UTC(2024, 1, 29, 23));
    expect(responses.scale).toEqual(scale);
  });

  it("drops what repeats a row, and counts it", () => {
    const row = { respondentId: 1, score: 9, at: 5, country: "AT" };
    const { score, diagnostics } = surveyResponses([row, { ...row }, { ...row, at: 6 }]);
    expect([score.length, diagnostics.duplicatesDropped]).toEqual([2, 1]);
  });

  it("refuses answers of one respondent and instant that differ, each of them", () => {
    const row = { respondentId: 1, score: 9, at: 5, country: "AT" };
    const rows = [row, { ...row, country: "DE" }, { ...row, respondentId: 2 }];
    expect(issuesOf(() => surveyResponses(rows))).toMatchObject([
      { code: "conflicting_duplicate", path: [0, "score"] },
      { code: "conflicting_duplicate", path: [1, "score"] },
    ]);
    const { respondentIds, rejected, diagnostics } = surveyResponses(rows, { onInvalid: "collect" });
    expect(respondentIds).toEqual(["2"]);
    expect(rejected.map(({ row: number }) => number)).toEqual([0, 1]);
    expect(diagnostics.rowsRejected).toBe(2);
  });

  it("names every problem of every row, or sets the rows aside", () => {
    const rows = [
      { respondentId: "", score: 11, at: "soon", extra: {} },
      null,
      { respondentId: 1, score: 9, at: 0, extra: NaN },
      { respondentId: 1, score: 9, at: 0 },
      {},
    ] as never[];
    expect(issuesOf(() => surveyResponses(rows)).map(({ code, path }) => [code, ...path])).toEqual([
      ["wrong_type", 0, "respondentId"],
      ["out_of_range", 0, "score"],
      ["invalid_instant", 0, "at"],
      ["wrong_type", 0, "extra"],
      ["wrong_type", 1, "row"],
      ["wrong_type", 2, "extra"],
      ["required", 4, "respondentId"],
      ["required", 4, "score"],
      ["required", 4, "at"],
    ]);
    const { score, rejected } = surveyResponses(rows, { onInvalid: "collect" });
    expect([Array.from(score), rejected.length]).toEqual([[9], 4]);
  });

  it("refuses options that cannot be used", () => {
    expect(
      issuesOf(() => surveyResponses([], { onInvalid: "skip" as never, scale: {} as never })).map(({ path }) =>
        path.join("."),
      ),
    ).toEqual(["scale.min", "onInvalid"]);
    expect(issuesOf(() => surveyResponses([], { timeZone: "Vienna" }))).toMatchObject([{ path: ["timeZone"] }]);
  });

  it("may be empty", () => {
    const { respondentIds, respondentStart } = surveyResponses([]);
    expect([respondentIds, Array.from(respondentStart)]).toEqual([[], [0]]);
  });
});
