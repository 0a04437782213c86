import { sortOrder } from "../numeric/sortOrder.ts";
import type { SpendColumns } from "./gammaGammaLikelihood.ts";

/** The customers who bought again and paid for it, ordered by frequency, their spend in units of its mean. */
export interface Spenders {
  readonly columns: SpendColumns;
  /** Mean of their mean spends. */
  readonly mean: number;
  /** How many they are. */
  readonly customers: number;
  /** How many bought again and have no positive mean spend. */
  readonly withoutSpend: number;
  /** Correlation of frequency and mean spend; `null` where one of them does not vary. */
  readonly spendCorrelation: number | null;
}

/** Takes them from the columns of a summary, in few passes, for there may be millions. */
export function spenders(frequency: Float64Array, meanSpend: Float64Array, count: Float64Array): Spenders {
  const order = sortOrder(frequency);
  let [rows, customers, withoutSpend, purchases, spend] = [0, 0, 0, 0, 0];
  for (let i = 0; i < order.length; i++) {
    const row = order[i]!;
    if (frequency[row] === 0) continue;
    const weight = count[row]!;
    if (!(meanSpend[row]! > 0 && meanSpend[row]! < Infinity)) {
      withoutSpend += weight;
      continue;
    }
    order[rows++] = row;
    customers += weight;
    purchases += weight * frequency[row]!;
    spend += weight * meanSpend[row]!;
  }
  const mean = spend / customers || 1;
  const meanFrequency = purchases / customers;
  const columns = {
    frequency: new Float64Array(rows),
    meanSpend: new Float64Array(rows),
    logSpend: new Float64Array(rows),
    count: new Float64Array(rows),
  };
  let [xx, xz, zz] = [0, 0, 0];
  for (let i = 0; i < rows; i++) {
    const row = order[i]!;
    const weight = count[row]!;
    const scaled = meanSpend[row]! / mean;
    columns.frequency[i] = frequency[row]!;
    columns.meanSpend[i] = scaled;
    columns.logSpend[i] = Math.log(scaled);
    columns.count[i] = weight;
    const dx = frequency[row]! - meanFrequency;
    const dz = scaled - 1;
    xx += weight * dx * dx;
    xz += weight * dx * dz;
    zz += weight * dz * dz;
  }
  const scale = Math.sqrt(xx * zz);
  const varies = scale > 0 && Number.isFinite(scale);
  return { columns, mean, customers, withoutSpend, spendCorrelation: varies ? xz / scale : null };
}
