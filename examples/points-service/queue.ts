/**
 * Lets work on one member wait for the work before it, so that a process never competes with itself. Between processes
 * the database decides.
 */
export class MemberQueue {
  readonly #last = new Map<string, Promise<unknown>>();

  async run<Result>(memberId: string, work: () => Promise<Result>): Promise<Result> {
    const mine = (this.#last.get(memberId) ?? Promise.resolve()).then(work, work);
    this.#last.set(memberId, mine);
    try {
      return await mine;
    } finally {
      if (this.#last.get(memberId) === mine) this.#last.delete(memberId);
    }
  }
}
