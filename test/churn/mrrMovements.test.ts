import { describe, expect, it } from "vitest";
import { mrrFromSubscriptions } from "../../src/churn/mrrFromSubscriptions.ts";
import { mrrHistory } from "../../src/churn/mrrHistory.ts";
import { mrrMovements } from "../../src/churn/mrrMovements.ts";
import type { MrrPeriod } from "../../src/churn/movements.ts";
import type { Subscription } from "../../src/churn/subscription.ts";
import { issuesOf } from "../config/issuesOf.ts";

const asOf = "2024-04-15";
const kinds = ["new", "expansion", "contraction", "churn", "reactivation"] as const;

/** The movements of a period that are not zero, as amount × count. */
function moves(period: MrrPeriod | undefined): string {
  const moved = kinds.filter((kind) => period!.counts[kind] > 0);
  return moved.map((kind) => `${kind} ${period![kind].toString()}×${period!.counts[kind]}`).join(", ");
}

function paying(customerId: string, ...spans: [start: string, end: string | null, amount: number][]): Subscription[] {
  return spans.map(([start, end, amount]) => ({ customerId, start, end, amount, interval: "month" }));
}

describe("mrrMovements", () => {
  it("tells the five movements apart", () => {
    const rows = Object.entries({
      stays: [50, 50, 50, 50],
      grows: [10, 12, 12, 12],
      shrinks: [20, 15, 15, 15],
      leaves: [30, 0, 0, 0],
      "comes back": [40, 0, 41, 41],
      "comes late": [0, 0, 5, 5],
    }).flatMap(([customerId, months]) => months.map((mrr, i) => ({ customerId, period: `2024-0${i + 1}`, mrr })));
    const { periods } = mrrMovements(mrrHistory(rows, { asOf }));
    expect(periods.map(moves)).toEqual([
      "new 150×5",
      "expansion 2×1, contraction 5×1, churn 70×2",
      "new 5×1, reactivation 41×1",
      "",
    ]);
    expect(periods.map(({ opening, closing }) => `${opening.toString()} → ${closing.toString()}`)).toEqual([
      "0 → 150",
      "150 → 77",
      "77 → 123",
      "123 → 123",
    ]);
    expect(periods.map(({ counts }) => [counts.opening, counts.closing])).toEqual([
      [0, 5],
      [5, 3],
      [3, 5],
      [5, 5],
    ]);
    expect(periods.map(({ complete }) => complete)).toEqual([true, true, true, false]);
  });

  it("nets what happens within a period, or takes each event", () => {
    const history = mrrFromSubscriptions(
      [
        ...paying("back at once", ["2024-01-01", "2024-02-05", 10], ["2024-02-20", null, 10]),
        ...paying("tries", ["2024-02-03", "2024-02-17", 7]),
        ...paying("wavers", ["2024-01-01", "2024-02-05", 100], ["2024-02-05", "2024-02-10", 150]),
      ],
      { asOf },
    );
    const net = mrrMovements(history).periods;
    const events = mrrMovements(history, { grain: "perEvent" }).periods;
    expect(moves(net[1])).toBe("churn 100×1");
    expect(moves(events[1])).toBe("new 7×1, expansion 50×1, churn 167×3, reactivation 10×1");
    expect(events.map(({ closing }) => closing.toString())).toEqual(net.map(({ closing }) => closing.toString()));
    expect(events.map(({ counts }) => counts.closing)).toEqual(net.map(({ counts }) => counts.closing));
  });

  it("takes a late return for a new customer where there is a limit, in local days", () => {
    // Maxio: after 90 days new; ProfitWell: always a reactivation (spec, section 3)
    const spans = paying("a", ["2023-11-01", "2023-12-31", 10], ["2024-03-30", null, 10]);
    const history = mrrFromSubscriptions(spans, { asOf, timeZone: "Europe/Berlin" });
    for (const grain of ["netPerPeriod", "perEvent"] as const) {
      expect(moves(mrrMovements(history, { grain }).periods[4])).toBe("reactivation 10×1");
      expect(moves(mrrMovements(history, { grain, newAfterDays: 90 }).periods[4])).toBe("reactivation 10×1");
      expect(moves(mrrMovements(history, { grain, newAfterDays: 89 }).periods[4])).toBe("new 10×1");
    }
  });

  it("sees by net nothing of a customer who was never there at the end of a period", () => {
    const history = mrrFromSubscriptions(paying("a", ["2024-01-03", "2024-01-20", 10], ["2024-03-05", null, 10]), {
      asOf,
    });
    expect(moves(mrrMovements(history).periods[2])).toBe("new 10×1");
    expect(moves(mrrMovements(history, { grain: "perEvent" }).periods[2])).toBe("reactivation 10×1");
  });

  it("says what it was computed from", () => {
    const history = mrrHistory([], { asOf, period: "quarter", timeZone: "Asia/Kolkata" });
    const { periods, ...described } = mrrMovements(history, { grain: "perEvent", newAfterDays: 30 });
    expect(described).toEqual({
      kind: "mrrMovements",
      asOf,
      period: "quarter",
      timeZone: "Asia/Kolkata",
      grain: "perEvent",
      newAfterDays: 30,
    });
    expect(periods[0]).toMatchObject({ start: "2024-03-31T18:30:00.000Z", label: "2024-Q2" });
  });

  it("refuses options that are no such choice", () => {
    const options = { grain: "daily", newAfterDays: -1 } as never;
    expect(issuesOf(() => mrrMovements(mrrHistory([], { asOf }), options)).map(({ path }) => path[0])).toEqual([
      "grain",
      "newAfterDays",
    ]);
  });
});
