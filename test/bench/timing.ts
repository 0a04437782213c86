/** One contestant: what it does in a round, timed from call to end. */
export interface Contestant {
  readonly name: string;
  readonly run: () => unknown;
}

/** Median seconds of each contestant. They take turns, so that a machine that slows down slows all of them. */
export async function race(rounds: number, contestants: readonly Contestant[]): Promise<number[]> {
  const seconds: number[][] = contestants.map(() => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [i, { run }] of contestants.entries()) {
      globalThis.gc?.(); // what the last one left behind is not this one's to clear
      const start = performance.now();
      await run();
      if (round > 0) seconds[i]!.push((performance.now() - start) / 1000); // the first round warms up
    }
  }
  return seconds.map(median);
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
