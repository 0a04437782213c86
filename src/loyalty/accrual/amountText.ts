/** Minor units as text in major units: 1290 with two decimals is 12.90. */
export function amountText(minor: number, decimals: number): string {
  const digits = String(minor).padStart(decimals + 1, "0");
  const point = digits.length - decimals;
  return decimals === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
}
