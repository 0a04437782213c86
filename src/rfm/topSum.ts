/** What the `share`·n largest of ascending values add up to, the last of them taken by its fraction. */
export function topSum(ascending: Float64Array, share: number): number {
  const count = ascending.length;
  const items = share * count;
  const whole = Math.floor(items);
  let sum = 0;
  for (let i = 0; i < whole; i++) sum += ascending[count - 1 - i]!;
  if (items > whole) sum += (items - whole) * ascending[count - 1 - whole]!;
  return sum;
}
