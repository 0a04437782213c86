import { open } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { ReportError } from "./reportError.ts";

/** How a file is written. */
export interface CsvForm {
  readonly delimiter: string;
  readonly header: readonly string[];
}

const delimiters = [",", ";", "\t"];

/** Reads the header of a CSV file and takes the delimiter that cuts it into the most columns. */
export async function sniffCsv(file: string): Promise<CsvForm> {
  const start = await startOf(file).catch((error: unknown) => {
    throw new ReportError(`Cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
  });
  const forms = delimiters.map((delimiter) => ({ delimiter, header: headerOf(start, delimiter) }));
  const best = forms.reduce((a, b) => (b.header.length > a.header.length ? b : a));
  if (best.header.length === 0) throw new ReportError(`${file} is empty.`);
  return best;
}

function headerOf(start: Buffer, delimiter: string): string[] {
  const [header = []] = parse(start, { delimiter, bom: true, to: 1, trim: true, relax_quotes: true });
  return header;
}

async function startOf(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(65_536), position: 0 });
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
