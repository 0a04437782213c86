import { ReflectionKind } from "typedoc";

/** Lets `{@link MetricError}` and its like find a name of another room, which the linking file need not import. */
export function load(app) {
  app.converter.addUnknownSymbolResolver((reference, reflection, link) => {
    if (!link) return undefined;
    const name = reference.symbolReference?.path?.map(({ path }) => path).join(".");
    const all = reflection.project.getReflectionsByKind(ReflectionKind.All);
    const target = all.find((candidate) => candidate.getFullName().replace(/^\w+\./, "") === name);
    return target && { target };
  });
}
