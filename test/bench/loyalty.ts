import {
  type Account,
  type Command,
  decide,
  defineProgram,
  evolve,
  type LoyaltyEvent,
  newAccount,
  replay,
} from "clientele/loyalty";
import { seededRandom } from "clientele/core";

const msPerLine = 4000;
const hour = 3_600_000;
const start = Date.UTC(2026, 0, 2, 9);

/** Five rules, three tiers, points that end a year on, in a zone with summer time. */
const program = defineProgram({
  id: "retail",
  version: 1,
  timeZone: "Europe/Berlin",
  currency: "EUR",
  rounding: { mode: "down", stage: "order" },
  base: { tax: "include", shipping: "exclude", discounts: "exclude", pointsPaid: "exclude" },
  rules: [
    { id: "base", earn: { type: "linear", rate: "1" } },
    { id: "weekend", when: { weekdays: [0, 6] }, earn: { type: "multiplier", factor: "2" } },
    { id: "fresh", lines: { categories: ["fresh"] }, earn: { type: "perStep", points: 5, stepMinor: 1000 } },
    { id: "app", when: { channels: ["app"] }, earn: { type: "fixed", points: 10 }, qualifies: false },
    { id: "large", when: { minimumMinor: 10_000 }, earn: { type: "fixed", points: 50 } },
  ],
  expiry: { type: "after", duration: { amount: 12, unit: "month" } },
  redemption: { points: 100, valueMinor: 100 },
  tiers: {
    basis: "qualifyingPoints",
    window: { type: "calendarYear" },
    downgrade: "atReview",
    tiers: [
      { id: "basic", threshold: 0 },
      { id: "silver", threshold: 1000, multiplier: "1.25" },
      { id: "gold", threshold: 5000, multiplier: "1.5" },
    ],
  },
});

/** A member who enrols, then buys nine times out of ten and redeems what there is once, so many hours apart. */
function commandsOf(count: number, hours: number, seed: number): Command[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, i): Command => {
    const id = `c${i}`;
    const at = new Date(start + i * hours * hour).toISOString();
    if (i === 0) return { type: "enrol", id, at };
    if (i % 10 === 5) return { type: "redeem", id, at, points: 2000, upTo: true };
    const lines = Array.from({ length: 1 + (i % 2) }, (__, line) => ({
      lineId: String(line + 1),
      sku: `s${Math.floor(50 * random())}`,
      categories: [random() < 0.25 ? "fresh" : "dry"],
      quantity: 1 + Math.floor(3 * random()),
      amountMinor: 500 + Math.floor(4000 * random()),
    }));
    return { type: "purchase", id, at, purchase: { orderId: `o${i}`, channel: random() < 0.3 ? "app" : "web", lines } };
  });
}

interface Story {
  readonly events: readonly LoyaltyEvent[];
  readonly account: Account;
}

/** Carries commands out; `watch` sees each that leads to something, and the account before it. */
function live(commands: readonly Command[], watch?: (account: Account, command: Command) => void): Story {
  const events: LoyaltyEvent[] = [];
  let account = newAccount(program, "m1");
  for (const command of commands) {
    const decision = decide(program, account, command);
    if (!decision.ok) continue;
    watch?.(account, command);
    for (const event of decision.events) account = evolve(program, account, event);
    events.push(...decision.events);
  }
  return { events, account };
}

/** Events as they come out of a store: objects of their own. */
function stored(events: readonly LoyaltyEvent[]): LoyaltyEvent[] {
  return JSON.parse(JSON.stringify(events)) as LoyaltyEvent[];
}

/** Seconds that a piece of work takes. */
function secondsOf(work: () => unknown): number {
  const from = performance.now();
  work();
  return (performance.now() - from) / 1000;
}

/** A line with the rate of the best of many rounds, beside the mark that it should reach; a round gives its seconds. */
function line(name: string, count: number, mark: number | null, round: () => number): void {
  let best = Infinity;
  const end = performance.now() + msPerLine;
  while (performance.now() < end) {
    globalThis.gc?.();
    best = Math.min(best, round());
  }
  const ofMark = mark === null ? "" : `, ${(count / best / mark).toFixed(2)} of the mark`;
  console.log(`${name}: ${Math.round(count / best / 1000)} k/s, ${((1e6 * best) / count).toFixed(2)} µs each${ofMark}`);
}

const moments: [Account, Command][] = [];
const commands = commandsOf(201, 17, 1);
const small = live(commands, (account, command) => moments.push([account, command]));
const purchases = moments.filter(([, { type }]) => type === "purchase");
line("purchase decisions", 50 * purchases.length, 200_000, () =>
  secondsOf(() => {
    for (let i = 0; i < 50; i++) for (const [account, command] of purchases) decide(program, account, command);
  }),
);
line("decide and evolve", 20 * commands.length, null, () =>
  secondsOf(() => {
    for (let i = 0; i < 20; i++) live(commands);
  }),
);

const asOf = small.account.recordedAt!;
const text = JSON.stringify(small.events);
line("events replayed, accounts of 200 out of a store", 100 * small.events.length, 1_000_000, () => {
  let seconds = 0;
  for (let i = 0; i < 100; i++) {
    const events = JSON.parse(text) as LoyaltyEvent[];
    seconds += secondsOf(() => replay(program, events, { asOf }));
  }
  return seconds;
});
const streams = Array.from({ length: 100 }, () => stored(small.events));
line("events replayed, accounts of 200 long in memory", 100 * small.events.length, null, () =>
  secondsOf(() => {
    for (const events of streams) replay(program, events, { asOf });
  }),
);

const large = live(commandsOf(100_000, 0.1, 2));
const largeStream = stored(large.events);
line(`an account of ${largeStream.length} events, replayed (mark 0.2 s)`, largeStream.length, 500_000, () =>
  secondsOf(() => replay(program, largeStream, { asOf: large.account.recordedAt! })),
);
const fresh = live(commandsOf(2, 1, 3)).account;
for (const account of [fresh, large.account]) {
  const at = new Date(Date.parse(account.recordedAt!) + hour).toISOString();
  const lines = [{ lineId: "1", sku: "s1", categories: ["dry"], quantity: 1, amountMinor: 1290 }];
  const next: Command = { type: "purchase", id: "next", at, purchase: { orderId: "next", channel: "web", lines } };
  line(`decisions on an account of ${account.version} events`, 20_000, 200_000, () =>
    secondsOf(() => {
      for (let i = 0; i < 20_000; i++) decide(program, account, next);
    }),
  );
}
