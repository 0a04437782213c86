import { seededRandom } from "clientele/core";
import type { Command } from "clientele/loyalty";
import type { Client } from "./client.ts";

const day = 86_400_000;

/** Of each member. */
const orders = 8;
const redemptions = 10;

/** The commands of a member, apart from enrolment. */
interface Plan {
  readonly purchases: readonly Command[];
  readonly redemptions: readonly Command[];
  readonly hold: Command;
  readonly capture: Command;
  readonly refunds: readonly Command[];
}

/** How many answers a load of so many members gives at the least. */
export function answersOf(members: number): number {
  return members * (1 + 2 * (orders + redemptions + 1 + 5));
}

/**
 * Puts all that these members do at once, each command twice: purchases that arrive in another order than they were
 * made in, more redemptions of the same points than there are points, refunds that may come before their purchases.
 */
export async function putLoad(client: Client, memberIds: readonly string[], seed: number): Promise<void> {
  const random = seededRandom(seed);
  const now = Date.now();
  const at = (): string => new Date(now - Math.ceil(random() * 100 * day)).toISOString();
  const plans = new Map(memberIds.map((memberId) => [memberId, planOf(memberId, at, random)]));
  const enrolment = { type: "enrol", at: new Date(now - 200 * day).toISOString() } as const;
  await Promise.all(memberIds.map((memberId) => client.send(memberId, { ...enrolment, id: `${memberId}-enrol` })));

  const deliveries: (() => Promise<unknown>)[] = [];
  for (const [memberId, { purchases, redemptions: spendings, hold, capture, refunds }] of plans) {
    const bought = new Map<string, Promise<unknown>>();
    for (const copy of [1, 2]) {
      for (const command of [...purchases, ...spendings]) {
        deliveries.push(async () => {
          const answer = client.send(memberId, command);
          if (command.type === "purchase" && copy === 1) bought.set(command.purchase.orderId, answer);
          await answer;
        });
      }
      deliveries.push(async () => {
        const { status } = await client.send(memberId, hold);
        if (status === 200) await client.send(memberId, capture);
      });
      for (const command of refunds) {
        deliveries.push(async () => {
          const { body } = await client.send(memberId, command);
          if (body.code !== "unknown_order" || command.type !== "refund") return;
          await bought.get(command.orderId);
          await client.send(memberId, command);
        });
      }
    }
  }
  await Promise.all(shuffled(deliveries, random).map((deliver) => deliver()));
}

function planOf(memberId: string, at: () => string, random: () => number): Plan {
  const bought = Array.from({ length: orders }, (_, i) => ({
    orderId: `o${i + 1}`,
    amountMinor: 1000 + Math.floor(random() * 20_000),
  }));
  const purchases = bought.map(({ orderId, amountMinor }): Command => {
    const lines = [{ lineId: "1", quantity: 1, amountMinor }];
    return { type: "purchase", id: `${memberId}-${orderId}`, at: at(), purchase: { orderId, lines } };
  });
  const redeemed = Array.from({ length: redemptions }, (_, i): Command => {
    return { type: "redeem", id: `${memberId}-r${i + 1}`, at: at(), points: 50 * (1 + Math.floor(random() * 4)) };
  });
  const refund = (orderId: string, name: string, share: number): Command => {
    const amountMinor = Math.floor(bought.find((order) => order.orderId === orderId)!.amountMinor * share);
    const what = share === 1 ? ({ type: "all" } as const) : ({ type: "amount", amountMinor } as const);
    return { type: "refund", id: `${memberId}-${name}`, at: at(), orderId, what };
  };
  return {
    purchases,
    redemptions: redeemed,
    hold: { type: "hold", id: `${memberId}-h`, at: at(), points: 80 },
    capture: { type: "capture", id: `${memberId}-c`, at: at(), holdId: `${memberId}-h` },
    refunds: [
      refund("o1", "f1", 1),
      refund("o2", "f2", 1),
      refund("o3", "f3", 0.3),
      refund("o4", "f4", 0.2),
      refund("o4", "f5", 0.35),
    ],
  };
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const order = items.map((item) => ({ item, place: random() }));
  return order.sort((a, b) => a.place - b.place).map(({ item }) => item);
}
