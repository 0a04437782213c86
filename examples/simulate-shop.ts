// Writes the orders that the report reads when it is given none: `npm run simulate-shop [-- FILE]`.
import { writeFileSync } from "node:fs";
import { ordersCsv } from "./shop/ordersCsv.ts";
import { simulateShop } from "./shop/simulateShop.ts";

const file = process.argv[2] ?? new URL("data/orders.csv", import.meta.url);
writeFileSync(file, ordersCsv(simulateShop(2025)));
