import { sortOrder } from "../numeric/sortOrder.ts";

/** The share of the others that each value lies above, equal ones counted half; one half where all are the same. */
export function scaleByRank(values: Float64Array): Float64Array {
  const scaled = new Float64Array(values.length).fill(0.5);
  if (values.length < 2) return scaled;
  const order = sortOrder(values.map((value) => value + 0)); // + 0 turns −0 into 0
  let start = 0;
  while (start < order.length) {
    let end = start + 1;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++;
    const share = (start + end - 1) / 2 / (order.length - 1);
    for (let rank = start; rank < end; rank++) scaled[order[rank]!] = share;
    start = end;
  }
  return scaled;
}
