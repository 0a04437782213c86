/**
 * An amount as written in a file as a plain decimal, such as -1234.5; `null` where its meaning is not certain.
 *
 * 1234.56, 1,234.56, 1234,56 and 1.234,56 are certain. 1,234 is not (a thousand, or three decimals), and a currency
 * sign is refused because it may hide a second currency. Whether there are too many decimals is the library's to say.
 */
export function amountText(written: string): string | null {
  const text = written.trim();
  if (/^[+-]?\d+(\.\d+)?$/.test(text)) return text;
  if (/^[+-]?\d{1,3}(,\d{3})+\.\d+$/.test(text)) return text.replaceAll(",", "");
  if (/^[+-]?(\d+|\d{1,3}(\.\d{3})+),\d{1,2}$/.test(text)) return text.replaceAll(".", "").replace(",", ".");
  return null;
}
