import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { CsvError, parse } from "csv-parse";
import type { TransactionLog } from "clientele/transactions";
import type { ReportArgs } from "./args.ts";
import { type BadRow, describeBadRows } from "./badRows.ts";
import { currencyDecimals } from "./format.ts";
import { guessColumns, type OrderColumns } from "./guessColumns.ts";
import { OrderBook } from "./orderBook.ts";
import { type ColumnNames, orderLog } from "./orderLog.ts";
import type { Progress } from "./progress.ts";
import { ReportError } from "./reportError.ts";
import { type CsvForm, sniffCsv } from "./sniffCsv.ts";

/** An orders file as a log, and what became of its rows. */
export interface ReadOrders {
  readonly log: TransactionLog;
  readonly rowsRead: number;
  /** Rows added to another of the same order. */
  readonly addedRows: number;
  /** Rows with an order number that equal an earlier row in every cell. */
  readonly repeatedRows: number;
  readonly skipped: readonly BadRow[];
  readonly currency: string | undefined;
}

/** Reads an orders file; throws a {@link ReportError} when it cannot, or has bad rows that are not to be skipped. */
export async function readOrders(args: ReportArgs, progress: Progress): Promise<ReadOrders> {
  const form = await sniffCsv(args.file);
  const columns = guessColumns(form.header, args.columns);
  const book = new OrderBook(form.header, columns, args.currency);
  await readRows(args.file, form, book, progress);
  const orders = book.wholeOrders();
  const decimals = book.currency === undefined ? null : currencyDecimals(book.currency);
  const settings = { timeZone: args.timeZone, currencyDecimals: decimals ?? 2 };
  const { log, bad } = orderLog(orders, namesOf(form.header, columns), settings);
  const skipped = [...book.bad, ...bad];
  if (skipped.length > 0 && !args.skipBadRows) {
    throw new ReportError(`${describeBadRows(skipped, book.rowsRead)}\nTo go on without them, add --skip-bad-rows.`);
  }
  const { rowsRead, repeatedRows, currency } = book;
  const addedRows = orders.reduce((sum, { rows }) => sum + rows.length - 1, 0);
  return { log, rowsRead, addedRows, repeatedRows, skipped, currency };
}

async function readRows(file: string, form: CsvForm, book: OrderBook, progress: Progress): Promise<void> {
  const stream = createReadStream(file, { highWaterMark: 1 << 18 });
  const parser = parse({ delimiter: form.delimiter, bom: true, relax_column_count: true });
  stream.on("error", (error) => parser.destroy(error));
  const { size } = await stat(file);
  let row = 0;
  try {
    for await (const cells of stream.pipe(parser) as AsyncIterable<string[]>) {
      row++;
      if (row > 1) book.add(row, cells);
      if (row % 1000 === 0) progress.rowsRead(row, stream.bytesRead, size);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new ReportError(`Cannot read ${file} as CSV: ${error.message}.`);
  }
}

function namesOf(header: readonly string[], { customer, date, amount, order, refundOf }: OrderColumns): ColumnNames {
  const name = (column: number | null): string => (column === null ? "" : header[column]!);
  return {
    customerId: name(customer),
    at: name(date),
    amount: name(amount),
    id: name(order),
    refundOf: name(refundOf),
  };
}
