/** An object without one of its fields. */
export function without<Whole extends object, Field extends keyof Whole & string>(
  whole: Whole,
  field: Field,
): Omit<Whole, Field> {
  return Object.fromEntries(Object.entries(whole).filter(([name]) => name !== field)) as Omit<Whole, Field>;
}
