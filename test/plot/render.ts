import { type Item, parse, type Scene, type SceneGroup, View, Warn } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import type { VegaLiteSpec } from "../../src/plot/spec.ts";

/** A text as it is drawn, with the box that it takes on the whole chart. */
export interface DrawnText {
  readonly text: string;
  readonly role: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A chart as it comes out. */
export interface Drawing {
  readonly svg: string;
  readonly texts: readonly DrawnText[];
  /** What Vega-Lite and Vega complained about. */
  readonly complaints: readonly string[];
}

/** Draws a specification without a browser. */
export async function render(spec: VegaLiteSpec): Promise<Drawing> {
  const complaints: string[] = [];
  const logger = {
    level: () => logger,
    error: (...parts: unknown[]) => logger.warn(...parts),
    warn: (...parts: unknown[]) => {
      complaints.push(parts.map(String).join(" "));
      return logger;
    },
    info: () => logger,
    debug: () => logger,
  };
  const { spec: vegaSpec } = compile(spec as unknown as TopLevelSpec, { logger });
  const view = new View(parse(vegaSpec), { renderer: "none", logger, logLevel: Warn });
  const svg = await view.toSVG();
  const root = view.scenegraph() as unknown as { root: Scene };
  const texts: DrawnText[] = [];
  const [x, y] = view.origin();
  const padding = view.padding() as { left: number; top: number };
  collectTexts(root.root, x + padding.left, y + padding.top, texts);
  return { svg, texts, complaints };
}

function collectTexts(scene: Scene, x: number, y: number, into: DrawnText[]): void {
  for (const item of scene.items as (Item & SceneGroup)[]) {
    if (scene.marktype === "group") {
      for (const child of item.items) collectTexts(child, x + item.x, y + item.y, into);
    } else if (scene.marktype === "text" && (item as { opacity?: number }).opacity !== 0) {
      const { x1, x2, y1, y2 } = item.bounds;
      const box = { left: x + x1, right: x + x2, top: y + y1, bottom: y + y2 };
      into.push({ text: String((item as { text?: unknown }).text), role: scene.role, ...box });
    }
  }
}
