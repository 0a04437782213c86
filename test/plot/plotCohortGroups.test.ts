import { describe, expect, it } from "vitest";
import { plotCohortGroups } from "../../src/plot/plotCohortGroups.ts";
import { cohortRetentionByGroup } from "../../src/retention/cohortRetentionByGroup.ts";
import { render } from "./render.ts";
import { asOf, shop } from "./samples.ts";

const groups = cohortRetentionByGroup(shop, (id) => `channel ${Number(id) % 2}`, { asOf, period: "month" });

describe("plotCohortGroups", () => {
  it("has the pooled curve of each group after its first period", () => {
    const { values } = plotCohortGroups(groups).data;
    expect(values).toEqual(
      groups.groups.flatMap(({ group, table }) =>
        table.overall.pooled.slice(1).map((rate, i) => ({ line: group, period: i + 1, rate })),
      ),
    );
    expect(plotCohortGroups(groups).title.text).toEqual(["Customer retention by group"]);
  });

  it("has a line per group, and names each", async () => {
    const { svg, texts } = await render(plotCohortGroups(groups));
    expect(new Set(Array.from(svg.matchAll(/line: (channel \d)/g), ([, name]) => name))).toEqual(
      new Set(["channel 0", "channel 1"]),
    );
    const legend = texts.filter(({ role }) => role === "legend-label").map(({ text }) => text);
    expect(legend).toEqual(["channel 0", "channel 1"]);
  });

  it("shows money per customer from the first period on", () => {
    const options = { asOf, period: "month", measure: "revenuePerEntrant", criterion: "onOrBefore" } as const;
    const [first] = plotCohortGroups(cohortRetentionByGroup(shop, () => "all", options)).data.values;
    expect(first).toMatchObject({ line: "all", period: 0 });
    expect(first!["revenuePerEntrant"]).toBeGreaterThan(0);
  });
});
