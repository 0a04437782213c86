import { expect, it } from "vitest";
import type { PurchaseLine } from "../../src/loyalty/accrual/purchase.ts";
import type { PurchaseCommand } from "../../src/loyalty/engine/command.ts";
import { Member, programWith } from "./shop.ts";

const tea: PurchaseLine = {
  lineId: "1",
  sku: "tea",
  categories: ["dry", "drinks"],
  quantity: 2,
  amountMinor: 2000,
  taxMinor: 130,
  discountMinor: 50,
  pointsPaidMinor: 10,
};
const card: PurchaseLine = { lineId: "2", kind: "giftCard", quantity: 1, amountMinor: 2500 };

const command: PurchaseCommand = {
  type: "purchase",
  id: "c1",
  at: "2026-02-01T10:00:00Z",
  correlationId: "basket",
  budgetLeft: { pot: 100 },
  purchase: {
    orderId: "o1",
    channel: "app",
    attributes: { store: "Mitte" },
    shippingMinor: 490,
    discountMinor: 100,
    lines: [tea, card],
  },
};

/** A member who has made the purchase. */
function buyer(): Member {
  const member = new Member(programWith({ caps: [{ id: "pot", per: "budget", points: 500 }] }));
  member.do({ ...command });
  return member;
}

it.each<[name: string, again: PurchaseCommand]>([
  ["id", { ...command, id: "c2" }],
  ["correlationId", { ...command, correlationId: "other" }],
  ["recordedAt", { ...command, recordedAt: "2026-02-03T10:00:00Z" }],
  ["expectedVersion", { ...command, expectedVersion: 1 }],
  ["way of writing the instant", { ...command, at: "2026-02-01T11:00:00+01:00" }],
])("a purchase that comes again with another %s is the same one", (_, again) => {
  expect(buyer().put(again)).toEqual([]);
});

const { purchase } = command;
const withOrder = (more: object): PurchaseCommand => ({ ...command, purchase: { ...purchase, ...more } });
const withTea = (more: object): PurchaseCommand => withOrder({ lines: [{ ...tea, ...more }, card] });

it.each<[name: string, again: PurchaseCommand]>([
  ["instant", { ...command, at: "2026-02-01T10:00:01Z" }],
  ["budget", { ...command, budgetLeft: { pot: 99 } }],
  ["channel", withOrder({ channel: "web" })],
  ["attribute", withOrder({ attributes: { store: "Nord" } })],
  ["name of an attribute", withOrder({ attributes: { shop: "Mitte" } })],
  ["shipping", withOrder({ shippingMinor: 491 })],
  ["discount", withOrder({ discountMinor: 101 })],
  ["number of lines", withOrder({ lines: [tea] })],
  ["order of lines", withOrder({ lines: [card, tea] })],
  ["kind of line", withOrder({ lines: [tea, { ...card, kind: "topUp" }] })],
  ["line id", withTea({ lineId: "3" })],
  ["article", withTea({ sku: "coffee" })],
  ["category", withTea({ categories: ["dry", "food"] })],
  ["list of categories", withTea({ categories: ["dry"] })],
  ["quantity", withTea({ quantity: 3 })],
  ["amount", withTea({ amountMinor: 2001 })],
  ["tax", withTea({ taxMinor: 131 })],
  ["line discount", withTea({ discountMinor: 51 })],
  ["part paid with points", withTea({ pointsPaidMinor: 11 })],
  ["two amounts that changed their places", withTea({ taxMinor: 50, discountMinor: 130 })],
])("a purchase that comes again with another %s is refused", (_, again) => {
  expect(buyer().put(again)).toMatchObject([{ code: "already_processed_differently" }]);
});
