import type { ColumnFlags } from "./args.ts";
import { ReportError } from "./reportError.ts";

/** The number of each column, from 0; `null` where the file has none. */
export interface OrderColumns {
  readonly customer: number;
  readonly date: number;
  readonly amount: number;
  readonly order: number | null;
  readonly refundOf: number | null;
  readonly currency: number | null;
}

// Names as `simplify` leaves them, the likeliest first: where a file has several, the first in the list is taken.
const names: Readonly<Record<keyof OrderColumns, string>> = {
  customer:
    "customerid customer customernumber customerno clientid client userid user accountid memberid buyerid buyer " +
    "kundenid kundennummer kundennr kdnr kunde kaufer customeremail email mail",
  date:
    "orderdate purchasedate transactiondate invoicedate date orderedat purchasedat createdat created processedat " +
    "datetime timestamp time day bestelldatum kaufdatum auftragsdatum rechnungsdatum belegdatum datum zeitpunkt tag",
  amount:
    "amount ordertotal totalamount totalprice total netamount netsales grossamount revenue sales ordervalue value " +
    "spend subtotal price betrag gesamtbetrag rechnungsbetrag nettobetrag bruttobetrag umsatz nettoumsatz " +
    "bestellwert warenwert gesamt summe preis",
  order:
    "orderid ordernumber orderno ordernr order invoiceid invoicenumber invoiceno invoice transactionid receiptid " +
    "basketid bestellid bestellnummer bestellnr bestellung auftragsid auftragsnummer auftragsnr rechnungsnummer " +
    "rechnungsnr belegnummer belegnr bonnummer",
  refundOf:
    "refundof refundfor refundedorder refundedorderid returnof originalorder originalorderid parentorder " +
    "parentorderid erstattungzu erstattungfur ruckerstattungzu retourezu stornozu ursprungsbestellung",
  currency: "currency currencycode wahrung waehrung",
};

/** Finds the columns of an orders file: those that flags name, the others by common names. */
export function guessColumns(header: readonly string[], flags: ColumnFlags): OrderColumns {
  const simple = header.map(simplify);
  const find = (field: keyof OrderColumns): number | null => {
    const name = field === "currency" ? undefined : flags[field];
    if (name !== undefined) return named(header, simple, field, name);
    const known = names[field].split(" ").find((candidate) => simple.includes(candidate));
    return known === undefined ? null : simple.indexOf(known);
  };
  const [customer, date, amount] = [find("customer"), find("date"), find("amount")];
  if (customer === null || date === null || amount === null) {
    const missing = Object.entries({ customer, date, amount }).flatMap(([field, at]) => (at === null ? [field] : []));
    throw new ReportError(
      `No column found for: ${missing.join(", ")}. The file has ${list(header)}. ` +
        `Name them by ${missing.map((field) => `--${field}`).join(" ")}.`,
    );
  }
  return { customer, date, amount, order: find("order"), refundOf: find("refundOf"), currency: find("currency") };
}

function named(header: readonly string[], simple: readonly string[], field: string, name: string): number {
  const exact = header.indexOf(name);
  const at = exact >= 0 ? exact : simple.indexOf(simplify(name));
  if (at >= 0) return at;
  const flag = field === "refundOf" ? "refund-of" : field;
  throw new ReportError(`--${flag}: the file has no column ${name}. It has ${list(header)}.`);
}

/** A column name without case, marks, spaces and punctuation: "Order-ID" and "order_id" are one. */
function simplify(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}

function list(header: readonly string[]): string {
  return header.map((name) => JSON.stringify(name)).join(", ");
}
