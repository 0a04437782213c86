import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { ordersCsv } from "../../examples/shop/ordersCsv.ts";
import { simulateShop } from "../../examples/shop/simulateShop.ts";
import { runExample } from "./runExample.ts";
import { scratchFile } from "./scratch.ts";

const kept = readFileSync(new URL("../../examples/data/orders.csv", import.meta.url), "utf8");

it("writes the kept orders again, byte for byte", () => {
  const file = scratchFile("orders.csv");
  expect(runExample("simulate-shop.ts", file).status).toBe(0);
  expect(readFileSync(file, "utf8") === kept).toBe(true);
});

it("has what real files have", () => {
  const orders = simulateShop(2025);
  const days = orders.map(({ customer, minute }) => `${customer} ${Math.floor(minute / 1440)}`);
  expect(new Set(orders.map(({ customer }) => customer)).size).toBe(2000);
  expect(new Set(days).size, "orders of one customer on one day").toBeLessThan(days.length);
  expect(orders.some(({ lines }) => lines.length > 1)).toBe(true);
  expect(orders.some(({ lines }) => lines[0] === 0)).toBe(true);
  expect(orders.filter(({ refund }) => refund).length).toBeGreaterThan(100);
  expect(kept).toMatch(/\d,Müller \d{4},/);
  expect(kept).toMatch(/,"Bäcker, Anna \d{4}",/);
  expect(kept).toMatch(/,"Weiß ""Kiki"" \d{4}",/);
});

it("tells seeds apart", () => {
  expect(ordersCsv(simulateShop(1))).not.toBe(kept);
});
