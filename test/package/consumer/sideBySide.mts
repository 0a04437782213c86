// One process that loads both copies of the package, as a CommonJS app with one ES module in it does.
import { createRequire } from "node:module";
import * as esm from "clientele";
import { Decimal } from "decimal.js";

const require = createRequire(import.meta.url);
const cjs = require("clientele") as typeof esm;
const { Decimal: CommonDecimal } = require("decimal.js") as { Decimal: typeof Decimal };

const rates = { retentionRate: 0.8, discountRatePerPeriod: 0.1, timing: "immediate" } as const;
const order = { customerId: "Zoë", at: "2024-03-01" };
const asOf = "2024-03-31";
const esmLog = esm.transactionLog([{ ...order, amount: new CommonDecimal("19.99") }]);
const cjsLog = cjs.transactionLog([{ ...order, amount: new Decimal("19.99") }]);

function caught(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

const wrong = { startCount: -1, endCount: 0, newCount: 0 };

console.log(
  JSON.stringify({
    "the copies are two": esm.MetricError !== cjs.MetricError && CommonDecimal !== Decimal,
    "an error of the CJS copy is one to the ESM copy": esm.isMetricError(caught(() => cjs.retentionRate(wrong))),
    "an error of the ESM copy is one to the CJS copy": cjs.isMetricError(caught(() => esm.retentionRate(wrong))),
    "the ESM copy reads the other's Decimal": esmLog.amountMinor?.[0] === 1999,
    "the CJS copy reads the other's Decimal": cjsLog.amountMinor?.[0] === 1999,
    "the ESM copy computes with the other's Decimal":
      esm.simpleClv({ margin: new CommonDecimal(100), ...rates }).toFixed(2) === "366.67",
    "the CJS copy computes with the other's Decimal":
      cjs.simpleClv({ margin: new Decimal(100), ...rates }).toFixed(2) === "366.67",
    "the ESM copy reads the other's log": esm.rfm(cjsLog, { asOf }).row(0).monetary?.toString() === "19.99",
    "the CJS copy reads the other's log": cjs.rfm(esmLog, { asOf }).row(0).monetary?.toString() === "19.99",
    "the ESM copy gives the Decimal that an importer has":
      esm.rfm(cjsLog, { asOf }).row(0).monetary?.constructor === Decimal &&
      esm.simpleClv({ margin: 100, ...rates }).constructor === Decimal,
    "the CJS copy gives the Decimal that require gives":
      cjs.rfm(esmLog, { asOf }).row(0).monetary?.constructor === CommonDecimal &&
      cjs.simpleClv({ margin: 100, ...rates }).constructor === CommonDecimal,
  }),
);
