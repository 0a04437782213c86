import { createRequire } from "node:module";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { type DrawnText, render } from "./render.ts";
import { deepFreeze } from "./deepFreeze.ts";
import { samples } from "./samples.ts";

const vegaLiteSchema = createRequire(import.meta.url)("vega-lite/vega-lite-schema.json") as object;
const ajv = new Ajv({ strict: true, strictTypes: false, allowUnionTypes: true });
addFormats.default(ajv);
ajv.addFormat("color-hex", /^#[0-9a-f]{6}$/i);
const isVegaLite = ajv.compile(vegaLiteSchema);

describe.each(samples)("the chart of $name", ({ input, draw }) => {
  it.each([300, 640])("is valid Vega-Lite at a width of %d", (width) => {
    const isValid = isVegaLite(JSON.parse(JSON.stringify(draw({ width }))));
    expect(isValid, JSON.stringify(isVegaLite.errors?.slice(0, 3))).toBe(true);
  });

  it.each([300, 640])("is drawn as wide as asked, every text on it, at a width of %d", async (width) => {
    const spec = draw({ width });
    const { svg, texts, complaints } = await render(spec);
    expect(svg.slice(0, 200)).toContain(`width="${width}" height="${spec.height}"`);
    expect(svg.includes("NaN")).toBe(false);
    expect(complaints.filter((text) => !text.startsWith("Infinite extent"))).toEqual([]); // said of charts without data
    expect(
      texts.filter(
        (text) => text.left < -1 || text.right > width + 1 || text.top < -1 || text.bottom > spec.height + 1,
      ),
    ).toEqual([]);
    expect(overlaps(texts.filter(({ text }) => text !== ""))).toEqual([]);
  });

  it("takes a title and a size", () => {
    const spec = draw({ title: "Ours", width: 500, height: 400 });
    expect(spec.title.text).toEqual(["Ours"]);
    expect([spec.width, spec.height]).toEqual([500, 400]);
  });

  it("comes back from JSON as it was", () => {
    expect(JSON.parse(JSON.stringify(draw({})))).toEqual(draw({}));
  });

  it("leaves its input alone", () => {
    const before = JSON.stringify(input);
    deepFreeze(input);
    draw({});
    expect(JSON.stringify(input)).toBe(before);
  });

  it("names the unit or the nature of each axis", async () => {
    const { texts } = await render(draw({}));
    expect(
      texts
        .filter(({ role }) => role === "axis-title")
        .map(({ text }) => text)
        .join(),
    ).toMatch(/\(|Customers|Orders|Period/);
  });
});

function overlaps(texts: readonly DrawnText[]): string[] {
  return texts.flatMap((a, i) =>
    texts
      .slice(i + 1)
      .filter((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 2 && b.top < a.bottom - 2)
      .map((b) => `${a.text} / ${b.text}`),
  );
}
