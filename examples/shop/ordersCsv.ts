import type { ShopOrder } from "./simulateShop.ts";

const opened = Date.UTC(2025, 0, 1);

/** Orders as an export has them: a row per order line and per refund, in the order of time. */
export function ordersCsv(orders: readonly ShopOrder[]): string {
  const rows = orders.flatMap(({ customer, minute, lines, refund }, i) => {
    const number = String(10_001 + i);
    const sold = lines.map((cents) => ({ minute, cells: [number, customer, time(minute), amount(cents), ""] }));
    if (!refund) return sold;
    const { minute: returned, cents } = refund;
    const cells = [`R${number}`, customer, time(returned), amount(-cents), number];
    return [...sold, { minute: returned, cells }];
  });
  rows.sort((a, b) => a.minute - b.minute);
  const header = ["order_id", "customer_id", "order_date", "amount", "refund_of"];
  return [header, ...rows.map((row) => row.cells)].map((cells) => `${cells.map(quoted).join(",")}\n`).join("");
}

function time(minute: number): string {
  return new Date(opened + minute * 60_000).toISOString().slice(0, 16).replace("T", " ");
}

function amount(cents: number): string {
  return (cents / 100).toFixed(2);
}

function quoted(cell: string): string {
  return /[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
