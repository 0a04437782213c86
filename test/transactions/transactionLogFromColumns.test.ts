import { tableFromArrays, vectorFromArray, Int32, Utf8, Dictionary, TimestampMillisecond } from "apache-arrow";
import { describe, expect, it } from "vitest";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { transactionLogFromColumns } from "../../src/transactions/transactionLogFromColumns.ts";
import { issuesOf } from "../config/issuesOf.ts";

const times = [1709251200000, 1709337600000, 1706745600000];
const names = ["Zoë", "Max", "Zoë"];
const amounts = ["19.99", 4.5, 5];
const expected = transactionLog(times.map((at, i) => ({ customerId: names[i]!, at, amount: amounts[i]! })));

describe("transactionLogFromColumns", () => {
  it.each([
    ["arrays", { customerId: names, at: times, amount: amounts }],
    ["typed arrays", { customerId: names, at: Float64Array.from(times), amountMinor: Int32Array.of(1999, 450, 500) }],
    [
      "bigints",
      { customerId: names, at: BigInt64Array.from(times, BigInt), amountMinor: BigInt64Array.of(1999n, 450n, 500n) },
    ],
    [
      "a dictionary",
      { customerId: { codes: Uint8Array.of(0, 1, 0), dictionary: ["Zoë", "Max"] }, at: times, amount: amounts },
    ],
    [
      "a dictionary that repeats itself",
      { customerId: { codes: [0, 1, 2], dictionary: ["Zoë", "Max", "Zoë"] }, at: times, amount: amounts },
    ],
    ["dates", { customerId: names, at: times.map((at) => new Date(at)), amount: amounts }],
    ["ISO strings", { customerId: names, at: times.map((at) => new Date(at).toISOString()), amount: amounts }],
    ["a vector", { customerId: { length: 3, get: (i: number) => names[i]! }, at: times, amount: amounts }],
  ])("reads %s as rows would be read", (_, columns) => {
    expect(transactionLogFromColumns(columns)).toEqual(expected);
  });

  it("reads the vectors of Apache Arrow", () => {
    const table = tableFromArrays({ amountMinor: Int32Array.of(1999, 450, 500) });
    const log = transactionLogFromColumns({
      customerId: vectorFromArray(names, new Dictionary(new Utf8(), new Int32())),
      at: vectorFromArray(
        times.map((at) => new Date(at)),
        new TimestampMillisecond(),
      ),
      amountMinor: table.getChild("amountMinor")!,
    });
    expect(log).toEqual(expected);
  });

  it.each([
    ["s", (ms: number) => ms / 1000],
    ["ms", (ms: number) => ms],
    ["us", (ms: number) => ms * 1000 + 999],
    ["ns", (ms: number) => BigInt(ms) * 1_000_000n + 999_999n],
    ["s", (ms: number) => BigInt(ms / 1000)],
    ["us", (ms: number) => BigInt(ms) * 1000n + 1n],
  ] as const)("takes times in %s, cut to the millisecond", (atUnit, scale) => {
    const log = transactionLogFromColumns(
      { customerId: names, at: times.map<number | bigint>(scale), amount: amounts },
      { atUnit },
    );
    expect(log).toEqual(expected);
  });

  it("cuts downwards before 1970 too", () => {
    const options = { atUnit: "ns" } as const;
    const log = transactionLogFromColumns({ customerId: [1, 1, 1], at: [-1n, -1_000_000n, 1n] }, options);
    expect(Array.from(log.at)).toEqual([-1, -1, 0]);
    expect(Array.from(transactionLogFromColumns({ customerId: [1], at: [-0.5] }).at)).toEqual([-1]);
  });

  it.each([
    ["dense integers", Int32Array.of(-2, 5, -2), ["-2", "5"]],
    ["whole numbers held as floats", Float64Array.of(7, 9, 7), ["7", "9"]],
    ["integers far apart", Float64Array.of(1e9, -1e9, 1e9), ["1000000000", "-1000000000"]],
    ["fractions", Float64Array.of(1.5, 2.5, 1.5), ["1.5", "2.5"]],
    ["plain numbers", [3, 1, 3], ["3", "1"]],
    ["bigints", BigInt64Array.of(3n, 1n, 3n), ["3", "1"]],
  ])("takes %s for customers", (_, customerId, ids) => {
    const log = transactionLogFromColumns({ customerId, at: times });
    expect(log.customerIds).toEqual(ids);
    expect(Array.from(log.at).toSorted((a, b) => a - b)).toEqual(times.toSorted((a, b) => a - b));
    expect(Array.from(log.customerStart)).toEqual([0, 2, 3]);
  });

  it("drops what a dictionary names and no row has", () => {
    const log = transactionLogFromColumns({ customerId: { codes: [2, 0], dictionary: ["a", "b", "c"] }, at: [1, 2] });
    expect(log.customerIds).toEqual(["a", "c"]);
    expect(Array.from(log.at)).toEqual([2, 1]);
  });

  it("links refunds and drops repeats by id as rows do", () => {
    const rows = [
      { customerId: "a", at: 1, amount: 5, id: "A" },
      { customerId: "a", at: 1, amount: 5, id: "A" },
      { customerId: "a", at: 2, amount: -5, refundOf: "A" },
    ];
    const columns = {
      customerId: rows.map((row) => row.customerId),
      at: rows.map((row) => row.at),
      amount: rows.map((row) => row.amount),
      id: ["A", "A", null],
      refundOf: [undefined, null, "A"],
    };
    expect(transactionLogFromColumns(columns)).toEqual(transactionLog(rows));
  });

  it("leaves the caller's columns alone", () => {
    const at = Float64Array.of(3, 2, 1);
    const log = transactionLogFromColumns({ customerId: [1, 1, 1], at });
    expect(Array.from(at)).toEqual([3, 2, 1]);
    expect(log.at.buffer).not.toBe(at.buffer);
  });

  it("gives a defined answer to no rows", () => {
    expect(transactionLogFromColumns({ customerId: new Int32Array(0), at: [] }).customerIds).toEqual([]);
  });

  it("names row, column and value of what is wrong", () => {
    const columns = {
      customerId: { codes: [0, 4, 0, 0, 0], dictionary: ["a", ""] },
      at: ["2024-01-01", 0, null, 0, NaN],
      amountMinor: [1, 1, 1, 1.5, 1],
    } as never;
    expect(issuesOf(() => transactionLogFromColumns(columns)).map(({ code, path }) => [code, path])).toEqual([
      ["out_of_range", [1, "customerId"]],
      ["required", [2, "at"]],
      ["invalid_instant", [4, "at"]],
      ["out_of_range", [3, "amountMinor"]],
    ]);
    const log = transactionLogFromColumns(columns, { onInvalid: "collect" });
    expect(log.rejected.map(({ row }) => row)).toEqual([1, 2, 3, 4]);
    expect([log.customerIds, Array.from(log.amountMinor!)]).toEqual([["a"], [1]]);
  });

  it("names rows that do not fit together by their number in the input", () => {
    const columns = {
      customerId: ["", "a", "a"],
      at: [0, 0, 0],
      amount: [1, -2, null],
      id: [1, undefined, undefined],
      refundOf: [null, null, null],
    } as never;
    const { rejected } = transactionLogFromColumns(columns, { onInvalid: "collect" });
    expect(rejected.map(({ row, issues }) => [row, issues.map(({ code }) => code)])).toEqual([
      [0, ["wrong_type", "wrong_type"]],
      [1, ["unlinked_refund"]],
      [2, ["required"]],
    ]);
  });

  it("takes typed columns of whole minor units as they are", () => {
    const amountMinor = Float64Array.of(300, 0, 2 ** 52);
    const log = transactionLogFromColumns({ customerId: ["a", "b", "c"], at: Float64Array.of(2, 1, 0), amountMinor });
    expect(Array.from(log.amountMinor!)).toEqual([300, 0, 2 ** 52]);
  });

  it("takes typed columns that need a second look for what they hold", () => {
    const log = transactionLogFromColumns({
      customerId: [1, 1, 1],
      at: Float64Array.of(2.5, 1, 0),
      amountMinor: Float64Array.of(-0, 5, 7),
    });
    expect(Array.from(log.at)).toEqual([0, 1, 2]);
    expect(Array.from(log.amountMinor!)).toEqual([7, 5, 0]);
    const gap = { customerId: [1, 1], at: Float64Array.of(1, 2), amountMinor: [1, null] };
    expect(issuesOf(() => transactionLogFromColumns(gap))).toMatchObject([{ code: "required", path: [1, "amount"] }]);
    const far = { customerId: [1], at: Float64Array.of(1e16) };
    expect(issuesOf(() => transactionLogFromColumns(far))).toMatchObject([
      { code: "invalid_instant", path: [0, "at"] },
    ]);
    const odd = { customerId: [1], at: [0], amountMinor: Float64Array.of(0.5) };
    expect(issuesOf(() => transactionLogFromColumns(odd))).toMatchObject([{ code: "out_of_range" }]);
  });

  it("takes a column of amounts without any for none", () => {
    expect(transactionLogFromColumns({ customerId: [1], at: [0], amount: [null] }).amountMinor).toBeNull();
  });

  it("rejects amounts in minor units past 2^53, and amounts that cannot be read", () => {
    const at = [0];
    expect(issuesOf(() => transactionLogFromColumns({ customerId: ["a"], at, amountMinor: [2n ** 60n] }))).toHaveLength(
      1,
    );
    expect(issuesOf(() => transactionLogFromColumns({ customerId: ["a"], at, amount: ["x"] }))).toMatchObject([
      { code: "invalid_amount", path: [0, "amount"] },
    ]);
  });

  it("rejects columns that are missing, of two kinds or of different length", () => {
    expect(issuesOf(() => transactionLogFromColumns({} as never)).map(({ path }) => path[0])).toEqual([
      "customerId",
      "at",
    ]);
    const both = { customerId: [1], at: [0], amount: [1], amountMinor: [100] };
    expect(issuesOf(() => transactionLogFromColumns(both))).toMatchObject([{ code: "inconsistent" }]);
    const uneven = { customerId: [1], at: [0, 1], amount: [1, 2, 3] };
    expect(issuesOf(() => transactionLogFromColumns(uneven)).map(({ code, path }) => [code, path[0]])).toEqual([
      ["length_mismatch", "at"],
      ["length_mismatch", "amount"],
    ]);
    const odd = { customerId: new Set([1]), at: [0] } as never;
    expect(issuesOf(() => transactionLogFromColumns(odd))).not.toEqual([]);
    const noColumn = { customerId: [1], at: { length: 1 } } as never;
    expect(issuesOf(() => transactionLogFromColumns(noColumn))).toMatchObject([{ code: "wrong_type", path: ["at"] }]);
  });

  it("rejects an unknown unit", () => {
    const columns = { customerId: [1], at: [0] };
    expect(issuesOf(() => transactionLogFromColumns(columns, { atUnit: "min" as never }))).toMatchObject([
      { path: ["atUnit"] },
    ]);
  });
});
