import { readFileSync } from "node:fs";
import { sharedFile } from "../config/shared.ts";

export const cdnowFile = "data/cdnow-summary.csv";

/** The CDNOW sample after 39 weeks: 2,357 customers (Fader & Hardie 2001; data on brucehardie.com). */
export function cdnowSummary() {
  const lines = readFileSync(sharedFile(cdnowFile), "utf8").trim().split("\n").slice(1);
  const rows = lines.map((line) => line.split(",").map(Number));
  const column = (index: number): number[] => rows.map((row) => row[index]!);
  return { frequency: column(1), recency: column(2), age: column(3), meanSpend: column(5) };
}
