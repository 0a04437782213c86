import type { RowIssues } from "./rowIssues.ts";

/** Gives each customer a code, 0 for the first met; 7, 7n and "7" are one customer. */
export class CustomerEncoder {
  /** The ids met so far, by code. */
  readonly ids: string[] = [];
  readonly #field: string;
  readonly #codeOfText = new Map<string, number>();
  readonly #codeOfNumber = new Map<number, number>(); // spares numbers the way through text

  /** `field` is where the rows have the id. */
  constructor(field = "customerId") {
    this.#field = field;
  }

  /** The customer's code; −1 for what is no id. */
  encode(id: unknown): number {
    if (typeof id === "string") return id === "" ? -1 : this.#encodeText(id);
    if (typeof id === "bigint") return this.#encodeText(String(id));
    if (typeof id !== "number" || !Number.isFinite(id)) return -1;
    let code = this.#codeOfNumber.get(id);
    if (code === undefined) this.#codeOfNumber.set(id, (code = this.#encodeText(String(id))));
    return code;
  }

  /** The customer's code; −1, and an issue of the row, for what is no id. */
  read(id: unknown, row: number, issues: RowIssues): number {
    const code = this.encode(id);
    if (code < 0) {
      issues.addMissingOr("wrong_type", row, this.#field, "a non-empty string, a finite number or a bigint", id);
    }
    return code;
  }

  #encodeText(id: string): number {
    let code = this.#codeOfText.get(id);
    if (code === undefined) {
      code = this.ids.length;
      this.#codeOfText.set(id, code);
      this.ids.push(id);
    }
    return code;
  }
}
