import { availableParallelism, cpus, totalmem } from "node:os";
import { mrrHistory, mrrMovements } from "clientele/churn";
import {
  bgNbd,
  fitBgNbd,
  fitGammaGamma,
  fitGompertzNbd,
  fitMbgNbd,
  fitParetoNbd,
  gompertzNbd,
  paretoNbd,
  predictCustomers,
  type PurchaseModel,
  simulateCustomers,
} from "clientele/clv";
import { seededRandom } from "clientele/core";
import { cohortRetention } from "clientele/retention";
import { concentration, rankByValue, rfm } from "clientele/rfm";
import { nps, npsInterval } from "clientele/nps";
import { kaplanMeier, logRank, tenures } from "clientele/survival";
import {
  customerSummary,
  type TransactionLog,
  transactionLog,
  transactionLogFromColumns,
} from "clientele/transactions";
import { asOf, makeOrders, type OrderColumns } from "./data.ts";
import { cohortSql, loadOrders, loadScores, npsSql, rfmSql, summarySql } from "./duckdb.ts";
import { type Contestant, race } from "./timing.ts";

const million = 1_000_000;
const results: string[][] = [["work", "clientele (s)", "DuckDB, 2 threads (s)", "DuckDB / clientele"]];

/** Times one piece of work, beside DuckDB's way of doing it where there is one. */
async function record(work: string, rounds: number, ours: () => unknown, theirs?: () => unknown): Promise<void> {
  const contestants: Contestant[] = [{ name: "clientele", run: ours }];
  if (theirs) contestants.push({ name: "DuckDB", run: theirs });
  const [mine, other] = await race(rounds, contestants);
  const ratio = other === undefined ? "–" : (other / mine!).toFixed(1);
  results.push([work, mine!.toFixed(3), other?.toFixed(3) ?? "–", ratio]);
  console.error(results.at(-1)!.join("  "));
}

async function benchRows(): Promise<void> {
  const { customerId, at, amountMinor } = makeOrders(million, 82_000);
  const iso = Array.from(at, (time, i) => ({
    customerId: `C${customerId[i]!}`,
    at: new Date(time).toISOString(),
    amount: amountMinor[i]! / 100,
  }));
  await record("1 M row objects (ISO strings) → log", 5, () => transactionLog(iso));
  const plain = Array.from(at, (time, i) => ({ customerId: customerId[i]!, at: time, amount: amountMinor[i]! / 100 }));
  await record("1 M row objects (numbers) → log", 5, () => transactionLog(plain));
}

/** The mark is 0.5 s for the curve; R's survival takes 5.0 s on like hardware. */
async function benchSurvival(): Promise<void> {
  const random = seededRandom(7);
  const subjects = Array.from({ length: million }, () => ({ time: 1000 * random(), event: random() < 0.6 }));
  await record("1 M subjects, all times distinct → Kaplan-Meier", 5, () => kaplanMeier(subjects));
  const halves = [subjects.slice(0, million / 2), subjects.slice(million / 2)];
  await record("1 M subjects in two groups → log-rank", 5, () => logRank(halves));
}

/** The mark is 0.2 s for the concentration. */
async function benchConcentration(): Promise<void> {
  const random = seededRandom(11);
  const value = Float64Array.from({ length: million }, () => Math.floor(100_000 * random() ** 4));
  const customerId = Array.from(value, (_, i) => `C${i}`);
  await record("1 M values → concentration (mark 0.2 s)", 5, () => concentration(value));
  await record("1 M values → ranking with deciles and ABC", 5, () => rankByValue({ customerId, value }));
}

async function benchColumns(millions: number, rounds: number): Promise<void> {
  const orders: OrderColumns = makeOrders(millions * million, millions * 82_000);
  const duckdb = await loadOrders(orders);
  const build = (): TransactionLog => transactionLogFromColumns(orders);
  const name = `${millions} M orders`;
  await record(`${name}, columns → log`, rounds, build);
  await record(
    `${name}, columns → log → customer summary`,
    rounds,
    () => customerSummary(build(), { asOf, timeUnit: "week" }),
    () => duckdb.run(summarySql),
  );
  const log = build();
  await record(
    `${name}, log → RFM table`,
    rounds,
    () => rfm(log, { asOf }),
    () => duckdb.run(rfmSql),
  );
  await record(
    `${name}, log → cohort retention by month`,
    rounds,
    () => cohortRetention(log, { asOf, period: "month" }),
    () => duckdb.run(cohortSql),
  );
  await record(`${name}, log → tenures → Kaplan-Meier`, rounds, () =>
    kaplanMeier(tenures(log, { asOf, lapseAfter: 90 })),
  );
  await checkAgreement(duckdb, log);
  duckdb.closeSync();
}

/** The mark is a second for a million customer-months of MRR, rows to movements. */
async function benchMrr(): Promise<void> {
  const months = 24;
  const rows = Array.from({ length: million }, (_, i) => ({
    customerId: `C${Math.floor(i / months)}`,
    period: `${2023 + Math.floor((i % months) / 12)}-${String((i % 12) + 1).padStart(2, "0")}`,
    mrr: 10 + ((i * 7919) % 90),
  }));
  await record("1 M customer-months of MRR, rows → movements (mark 1 s)", 5, () =>
    mrrMovements(mrrHistory(rows, { asOf: "2024-12-31" })),
  );
}

/** The mark is 0.2 s. */
async function benchNps(): Promise<void> {
  const count = 10 * million;
  const random = seededRandom(9);
  const scores = Uint8Array.from({ length: count }, () => Math.floor(11 * random()));
  const duckdb = await loadScores(scores);
  await record(
    "10 M survey scores → NPS with interval",
    5,
    () => npsInterval(nps(scores)),
    () => duckdb.run(npsSql),
  );
  const [theirs] = (await duckdb.runAndReadAll("select promoters, detractors from result")).getRows();
  const { promoters, detractors } = nps(scores);
  if (Number(theirs![0]) !== promoters || Number(theirs![1]) !== detractors) throw new Error("the two counts differ");
  duckdb.closeSync();
}

/** The marks: 0.8 s for a BG/NBD fit, 0.3 s for gamma-gamma, 1 s for predictions; lifetimes takes 16.5 s and 3.1 s. */
async function benchClv(): Promise<void> {
  const random = seededRandom(7);
  const model = bgNbd({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, { timeUnit: "week" });
  const ageDays = Float64Array.from({ length: million }, () => Math.floor(550 * random()));
  const { frequency, recency } = simulateCustomers(model, {
    customers: million,
    age: ageDays.map((days) => days / 7),
    random,
  }).columns;
  const summary = {
    frequency,
    recency: recency.map((weeks) => Math.ceil(7 * weeks) / 7), // whole days, as in a customer summary
    age: ageDays.map((days) => days / 7),
  };
  const fit = (name: string, run: typeof fitBgNbd | typeof fitMbgNbd): Promise<void> => {
    const { iterations, evaluations, fittedTo } = run(summary);
    const steps = `${fittedTo.distinctHistories} distinct, ${iterations} steps, ${evaluations} evaluations`;
    return record(`1 M customers → ${name} (${steps})`, 5, () => run(summary));
  };
  await fit("BG/NBD", fitBgNbd);
  await fit("MBG/NBD", fitMbgNbd);
  const repeats = frequency.map((x) => Math.min(50, x + 1));
  const erlang = (shape: number): number => {
    let sum = 0;
    for (let k = 0; k < shape; k++) sum -= Math.log(1 - random());
    return sum;
  };
  const meanSpend = repeats.map((x) => (15 * erlang(6 * x)) / (x * erlang(4))); // gamma-gamma with p 6, q 4 and γ 15
  const buyers = { frequency: repeats, recency: repeats, age: repeats, meanSpend };
  await record("1 M repeat buyers → gamma-gamma", 5, () => fitGammaGamma(buyers));
  await record("1 M customers → P(alive) and expected purchases", 5, () =>
    predictCustomers({ purchaseModel: model }, summary, { horizon: 52 }),
  );
}

/** Customers won in each of 26 weeks and watched to one day, all purchases on whole days. */
function simulateBase(model: PurchaseModel, customers: number) {
  const random = seededRandom(11);
  const columns = {
    frequency: new Float64Array(customers),
    recency: new Float64Array(customers),
    age: new Float64Array(customers),
  };
  const cohorts = 26;
  for (let cohort = 0; cohort < cohorts; cohort++) {
    const age = 26 + cohort;
    const share = simulateCustomers(model, { customers: Math.ceil(customers / cohorts), age, random }).columns;
    for (let i = 0, row = cohort; row < customers; i++, row += cohorts) {
      const x = share.frequency[i]!;
      columns.frequency[row] = x;
      columns.recency[row] = x === 0 ? 0 : Math.max(1, Math.round(7 * share.recency[i]!)) / 7;
      columns.age[row] = age;
    }
  }
  return columns;
}

/** The marks: a Pareto/NBD of 1 M customers in 2 s and its predictions in 1 s, a GGompertz/NBD of 100 k in 3 s. */
async function benchLapse(): Promise<void> {
  const pareto = paretoNbd({ r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 });
  const shop = simulateBase(pareto, million);
  const { evaluations, fittedTo } = fitParetoNbd(shop);
  const work = `${evaluations} evaluations of ${fittedTo.distinctHistories} histories`;
  await record(`1 M customers → Pareto/NBD (${work}; mark 2 s)`, 3, () => fitParetoNbd(shop));
  await record("1 M customers → P(alive) and purchases, Pareto/NBD (mark 1 s)", 3, () =>
    predictCustomers({ purchaseModel: pareto }, shop, { horizon: 52 }),
  );
  const aging = simulateBase(gompertzNbd({ r: 1, alpha: 5, b: 0.1, s: 1, beta: 20 }), million / 10);
  const steps = fitGompertzNbd(aging).evaluations;
  await record(`100 k customers → GGompertz/NBD (${steps} evaluations; mark 3 s)`, 3, () => fitGompertzNbd(aging));
}

/** A race between two ways that disagree would say nothing. */
async function checkAgreement(duckdb: Awaited<ReturnType<typeof loadOrders>>, log: TransactionLog): Promise<void> {
  await duckdb.run(summarySql);
  const reader = await duckdb.runAndReadAll(
    "select count(*), sum(frequency), sum(recency), sum(mean_spend) from result",
  );
  const theirs = reader.getRows()[0]!.map(Number);
  const { columns, length } = customerSummary(log, { asOf, timeUnit: "week" });
  const total = (column: Float64Array): number => column.reduce((sum, value) => sum + (value || 0), 0);
  const ours = [length, total(columns.frequency), total(columns.recency), total(columns.meanSpend)];
  const agrees = ours.every((value, i) => Math.abs(value - theirs[i]!) <= 1e-9 * value);
  if (!agrees) throw new Error(`the two summaries differ: ${ours.join(", ")} and ${theirs.join(", ")}`);
}

await benchRows();
await benchMrr();
await benchSurvival();
await benchClv();
await benchConcentration();
await benchNps();
await benchLapse();
await benchColumns(1, 5);
await benchColumns(10, 3);
const widths = results[0]!.map((_, i) => Math.max(...results.map((row) => row[i]!.length)));
const machine = `${cpus()[0]?.model ?? "unknown CPU"}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB`;
console.log(`Node ${process.version}, ${machine}; medians`);
for (const row of results)
  console.log(row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join("  "));
await import("./loyalty.ts");
