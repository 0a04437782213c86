import { integer } from "./format.ts";

/** Says on stderr how far a large file has got: on a line that renews itself, or line by line where it is no terminal. */
export class Progress {
  readonly #isTerminal = process.stderr.isTTY;
  #quietUntil = performance.now() + 1000;

  /** To be called now and then: it says something where some time has passed. */
  rowsRead(rows: number, bytes: number, allBytes: number): void {
    if (performance.now() < this.#quietUntil) return;
    this.#quietUntil = performance.now() + (this.#isTerminal ? 200 : 2000);
    this.#write(`reading: ${integer(rows)} rows, ${Math.floor((100 * bytes) / allBytes)}%`);
  }

  /** Says what is being done, once reading has taken long enough to be said. */
  say(text: string): void {
    if (performance.now() > this.#quietUntil) this.#write(text);
  }

  /** Leaves a clean line. */
  end(): void {
    if (this.#isTerminal) process.stderr.write("\r\x1b[K");
  }

  #write(text: string): void {
    process.stderr.write(this.#isTerminal ? `\r\x1b[K${text}` : `${text}\n`);
  }
}
