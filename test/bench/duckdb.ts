import { BIGINT, DuckDBDataChunk, DuckDBInstance, INTEGER, UTINYINT, type DuckDBConnection } from "@duckdb/node-api";
import { asOf, type OrderColumns } from "./data.ts";

const rowsPerChunk = 2048;
const dayMs = 86_400_000;
const asOfDay = Math.floor(asOf / dayMs);

/** A DuckDB in memory with two threads, the orders in its table `orders`. */
export async function loadOrders({ customerId, at, amountMinor }: OrderColumns): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
  const connection = await instance.connect();
  await connection.run("create table orders (customer integer, placed bigint, amount bigint)");
  const appender = await connection.createAppender("orders");
  for (let start = 0; start < at.length; start += rowsPerChunk) {
    const end = Math.min(at.length, start + rowsPerChunk);
    const chunk = DuckDBDataChunk.create([INTEGER, BIGINT, BIGINT]);
    chunk.setColumns([
      Array.from(customerId.subarray(start, end)),
      Array.from(at.subarray(start, end), BigInt),
      Array.from(amountMinor.subarray(start, end), BigInt),
    ]);
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  return connection;
}

/** The same with survey scores in its table `answers`. */
export async function loadScores(scores: Uint8Array): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
  const connection = await instance.connect();
  await connection.run("create table answers (score utinyint)");
  const appender = await connection.createAppender("answers");
  for (let start = 0; start < scores.length; start += rowsPerChunk) {
    const chunk = DuckDBDataChunk.create([UTINYINT]);
    chunk.setColumns([Array.from(scores.subarray(start, start + rowsPerChunk))]);
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  return connection;
}

/** Promoters and detractors, the score and its variance. */
export const npsSql = `
  create or replace table result as
  select count(*) filter (score >= 9) as promoters, count(*) filter (score <= 6) as detractors,
    100.0 * (promoters - detractors) / count(*) as nps,
    var_pop(case when score >= 9 then 1 when score <= 6 then -1 else 0 end) as variance
  from answers`;

/** The customer summary, purchases of one day merged. */
export const summarySql = `
  create or replace table result as
  with days as (select customer, placed // ${dayMs} as day, sum(amount) as amount from orders group by all)
  select customer, count(*) - 1 as frequency, (max(day) - min(day)) / 7.0 as recency,
    (${asOfDay} - min(day)) / 7.0 as age,
    (sum(amount) - arg_min(amount, day)) / nullif(count(*) - 1, 0) / 100.0 as mean_spend
  from days group by customer`;

/** RFM values and quintile scores. */
export const rfmSql = `
  create or replace table result as
  with rfm as (
    select customer, ${asOfDay} - max(placed // ${dayMs}) as recency, count(distinct placed // ${dayMs}) as frequency,
      sum(amount) as monetary
    from orders group by customer),
  cuts as (select quantile_cont(recency, [0.2, 0.4, 0.6, 0.8]) as r, quantile_cont(frequency, [0.2, 0.4, 0.6, 0.8]) as f,
    quantile_cont(monetary, [0.2, 0.4, 0.6, 0.8]) as m from rfm)
  select rfm.*, 5 - len(list_filter(cuts.r, lambda cut: cut < recency)) as r,
    1 + len(list_filter(cuts.f, lambda cut: cut < frequency)) as f,
    1 + len(list_filter(cuts.m, lambda cut: cut < monetary)) as m
  from rfm, cuts`;

/** Customers by month of the first order and months since. */
export const cohortSql = `
  create or replace table result as
  with active as (select distinct customer, date_trunc('month', make_timestamp_ms(placed)) as month from orders),
  entry as (select customer, min(month) as cohort from active group by customer)
  select cohort, date_diff('month', cohort, month) as k, count(*) as customers
  from active join entry using (customer) group by all order by all`;
