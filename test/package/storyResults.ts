/** What `consumer/story.mts` computes, on every runtime. */
export const storyResults = {
  retentionRate: 0.8,
  fromRoot: 0.8,
  nps: 25,
  npsCategory: "promoter",
  cohorts: ["2024-03: 2", "2024-04: 0"],
  plot: [0.25, 0.25, 0.5],
  pooled: [1, 0.5],
  repeatPurchaseRate: 1,
  summary: [
    { customerId: "Zoë", frequency: 1, recency: 30, age: 60, meanSpend: 5.01 },
    { customerId: "7", frequency: 1, recency: 40, age: 60, meanSpend: 20 },
  ],
  rfm: [
    { customerId: "Zoë", recencyDays: 30, monetary: "25", r: 1, f: 1, m: 1 },
    { customerId: "7", recencyDays: 20, monetary: "30", r: 2, f: 1, m: 2 },
  ],
  simpleClv: "366.67",
  churnRate: 0.05,
  payback: 12.5,
  expansion: "20.5",
  survival: [0.75, 0.75, 0.375, 0.375],
  median: 6,
  schema: 10,
  topShare: 0.7,
  error: ['row 0, at: expected a Date, epoch milliseconds or an ISO 8601 string in the years 1000 to 9999, got "soon"'],
};
