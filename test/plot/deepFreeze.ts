/** Freezes an object with all that it holds; typed arrays cannot be frozen and stay as they are. */
export function deepFreeze(value: unknown): void {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value) || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const held of Object.values(value)) deepFreeze(held);
}
