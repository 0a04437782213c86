import { describe, expect, it } from "vitest";
import { escapeHtml, withDisplay } from "../../src/core/display.ts";

const hook = Symbol.for("Jupyter.display");

describe("withDisplay", () => {
  it("returns the same object, which shows itself when a notebook asks", () => {
    const target = { mark: "bar" };
    const shown = withDisplay(target, () => ({ "text/plain": "a bar" }));
    expect(shown).toBe(target);
    expect((shown as unknown as Record<symbol, () => unknown>)[hook]!()).toEqual({ "text/plain": "a bar" });
  });

  it("leaves the hook out of JSON and of copies", () => {
    const shown = withDisplay({ mark: "bar" }, () => ({}));
    expect(JSON.stringify(shown)).toBe('{"mark":"bar"}');
    expect(hook in { ...shown }).toBe(false);
  });
});

describe("escapeHtml", () => {
  it("leaves no sign that HTML reads", () => {
    expect(escapeHtml('<b class="x">R&D</b>')).toBe("&#60;b class=&#34;x&#34;&#62;R&#38;D&#60;/b&#62;");
    expect(escapeHtml("Zoë's")).toBe("Zoë's");
  });
});
