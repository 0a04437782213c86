import type { RowIssues } from "../transactions/rowIssues.ts";

const ownFields = ["respondentId", "score", "at"];

/** Gathers the attributes of rows into columns of text. */
export class AttributeReader {
  readonly #columns = new Map<string, (string | null)[]>();
  readonly #names: readonly string[] | undefined;

  /** Reads the named fields, or all but those that every row has. */
  constructor(names: readonly string[] | undefined) {
    this.#names = names;
    for (const name of names ?? []) this.#columns.set(name, []);
  }

  /** Notes an issue for each attribute that cannot be used; tells whether all can. */
  check(row: object, number: number, issues: RowIssues): boolean {
    const bad = this.#entries(row).filter(([, value]) => textOf(value) === null);
    for (const [name, value] of bad) {
      issues.add("wrong_type", number, name, "text, a finite number, true or false", value);
    }
    return bad.length === 0;
  }

  /** Writes the attributes of a row that was checked at an index of the columns. */
  write(row: object, index: number): void {
    for (const [name, value] of this.#entries(row)) {
      let column = this.#columns.get(name);
      if (!column) this.#columns.set(name, (column = []));
      column[index] = textOf(value);
    }
  }

  /** The columns up to a length, `null` where a row lacked the attribute. */
  columns(length: number): ReadonlyMap<string, readonly (string | null)[]> {
    const filled = ([name, column]: [string, (string | null)[]]): [string, (string | null)[]] => [
      name,
      Array.from({ length }, (_, i) => column[i] ?? null),
    ];
    return new Map(Array.from(this.#columns, filled));
  }

  /** The attributes that a row has. */
  #entries(row: object): [string, unknown][] {
    const entries = Object.entries(row) as [string, unknown][];
    const isKept = ([name, value]: [string, unknown]): boolean =>
      value !== undefined && value !== null && (this.#names ? this.#names.includes(name) : !ownFields.includes(name));
    return entries.filter(isKept);
  }
}

/** An attribute as text; `null` for what is none. */
function textOf(value: unknown): string | null {
  if (typeof value === "string") return value;
  const isPlain = typeof value === "boolean" || typeof value === "bigint" || Number.isFinite(value);
  return isPlain ? String(value) : null;
}
