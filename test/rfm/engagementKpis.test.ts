import { describe, expect, it } from "vitest";
import { engagementKpis } from "../../src/rfm/engagementKpis.ts";
import { issuesOf } from "../config/issuesOf.ts";

const nothing = { value: null, numerator: null, denominator: null };

describe("engagementKpis", () => {
  it("divides totals, and counts a customer of several rows once", () => {
    const newsletter = { newslettersDelivered: 4, newslettersOpened: 1, newslettersClicked: 2 };
    const kpis = engagementKpis([
      { customerId: "a", visits: 3, interactedVisits: 1, dwellSeconds: 90.5, ...newsletter },
      { customerId: "a", visits: 1, interactedVisits: 1, dwellSeconds: 9.5, ...newsletter },
      { customerId: 7, visits: 0, interactedVisits: 0, dwellSeconds: 0, ...newsletter, newslettersOpened: 4 },
    ]);
    expect(kpis).toEqual({
      kind: "engagementKpis",
      customers: 2,
      visitsPerCustomer: { value: 2, numerator: 4, denominator: 2 },
      visitorShare: { value: 0.5, numerator: 1, denominator: 2 },
      interactionRate: { value: 0.5, numerator: 2, denominator: 4 },
      dwellSecondsPerVisit: { value: 25, numerator: 100, denominator: 4 },
      newsletterOpenRate: { value: 0.5, numerator: 6, denominator: 12 },
      newsletterClickRate: { value: 0.5, numerator: 6, denominator: 12 },
    });
  });

  it("has no figure of what was not given, and none of nothing", () => {
    const kpis = engagementKpis([{ customerId: "a", visits: 0, interactedVisits: 0, newslettersOpened: 0 }]);
    expect(kpis.interactionRate).toEqual({ value: null, numerator: 0, denominator: 0 });
    expect([kpis.dwellSecondsPerVisit, kpis.newsletterOpenRate]).toEqual([nothing, nothing]);
    expect(engagementKpis([]).visitsPerCustomer).toEqual({ value: null, numerator: 0, denominator: 0 });
  });

  it("names what cannot be used", () => {
    const rows = [
      { customerId: "a", visits: 2, dwellSeconds: 1 },
      { customerId: "", visits: 1.5 },
      { customerId: "b", visits: 1, dwellSeconds: -1, interactedVisits: 1 },
      null,
      { customerId: "c", dwellSeconds: "5" },
    ];
    expect(issuesOf(() => engagementKpis(rows as never)).map(({ code, path }) => [code, ...path])).toEqual([
      ["wrong_type", 1, "customerId"],
      ["out_of_range", 1, "visits"],
      ["required", 1, "dwellSeconds"],
      ["inconsistent", 2, "interactedVisits"],
      ["out_of_range", 2, "dwellSeconds"],
      ["wrong_type", 3, "row"],
      ["required", 4, "visits"],
      ["out_of_range", 4, "dwellSeconds"],
    ]);
  });

  it("rejects a part that is more than its whole", () => {
    const rows = [
      {
        customerId: "a",
        visits: 2,
        interactedVisits: 3,
        newslettersDelivered: 1,
        newslettersOpened: 2,
        newslettersClicked: 2,
      },
    ];
    expect(issuesOf(() => engagementKpis(rows)).map(({ path }) => path[1])).toEqual([
      "interactedVisits",
      "newslettersOpened",
      "newslettersClicked",
    ]);
    const alone = { customerId: "a", visits: 2, newslettersOpened: 1 };
    expect(issuesOf(() => engagementKpis([alone]))).toMatchObject([{ path: [0, "newslettersOpened"] }]);
  });
});
