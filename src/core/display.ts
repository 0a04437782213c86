/** What a notebook is given to show: content by MIME type. */
export type DisplayBundle = Readonly<Record<string, unknown>>;

/**
 * Makes an object show itself in a notebook (Deno's Jupyter kernel asks for `Symbol.for("Jupyter.display")`).
 * The hook is not enumerable, so that neither JSON nor a copy carries it.
 *
 * @param target - The object; it is returned.
 * @param bundle - Makes the content when the notebook asks for it.
 */
export function withDisplay<Target extends object>(target: Target, bundle: () => DisplayBundle): Target {
  return Object.defineProperty(target, Symbol.for("Jupyter.display"), { value: bundle });
}

/** Text made safe to stand in HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
