/**
 * A value as the examples show it, which is as its JSON would: a Decimal or a Date is its text, a typed array a list,
 * a table its columns. NaN, undefined and bigints, which JSON has not, stay what they are.
 */
export function plain(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  if ("toJSON" in value) return plain((value as { toJSON(): unknown }).toJSON());
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, plain(field)]));
}

/** A plain value as a JavaScript literal, on one line where that is short enough and else one entry a line. */
export function literal(value: unknown, width: number): string {
  const line = onOneLine(value);
  if (line.length <= width || typeof value !== "object" || value === null) return line;
  const isList = Array.isArray(value);
  const entries = isList ? value.map((item) => literal(item, width - 2)) : fields(value, width - 2);
  const [open, close] = isList ? "[]" : "{}";
  return `${open!}\n${entries.map((entry) => `  ${entry.replaceAll("\n", "\n  ")},\n`).join("")}${close!}`;
}

function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(", ")}]`;
  if (typeof value === "object" && value !== null)
    return `{ ${fields(value, Infinity).join(", ")} }`.replace("{  }", "{}");
  if (typeof value === "string") return JSON.stringify(value);
  return typeof value === "bigint" ? `${value}n` : String(value);
}

function fields(value: object, width: number): string[] {
  return Object.entries(value).map(([key, field]) => {
    const name = /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
    return `${name}: ${width === Infinity ? onOneLine(field) : literal(field, width - name.length - 2)}`;
  });
}
