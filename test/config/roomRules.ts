import type { Edge } from "./importGraph.ts";

const domainRooms = ["retention", "churn", "survival", "nps", "rfm", "clv", "acquisition", "loyalty"];

/** What each room may take values from, besides itself. */
const valuesFrom: Readonly<Record<string, readonly string[]>> = {
  numeric: [],
  core: ["numeric"],
  transactions: ["numeric", "core"],
  ...Object.fromEntries(domainRooms.map((room) => [room, ["numeric", "core", "transactions"]])),
  loyalty: ["numeric", "core", "transactions", "schemas"],
  audit: ["numeric", "core", "transactions", ...domainRooms],
  plot: ["core"],
  sql: ["core"],
  schemas: [],
};

/** Rooms that may take types from every room that comes before them. */
const typesFromAll = ["plot", "sql", "schemas"];

/** What is wrong with an import, in a sentence; `null` where it is allowed. */
export function breach(edge: Edge): string | null {
  const wrong = edge.to.endsWith(".ts") ? wrongFile(edge) : wrongPackage(edge);
  return wrong && `${edge.from} → ${edge.to}: ${wrong}`;
}

function wrongFile({ from, to, isTypeOnly }: Edge): string | null {
  if (to.startsWith("..")) return "it is outside src";
  const [room, target] = [roomOf(from), roomOf(to)];
  if (from === "index.ts") {
    if (!to.endsWith("/index.ts")) return "the root re-exports the barrels of rooms";
    return ["numeric", "schemas"].includes(target) ? "the root does not carry this room" : null;
  }
  if (to.endsWith("index.ts")) return "inside src, import files, never barrels";
  const allowed = valuesFrom[room];
  if (!allowed) return `${room} is no room`;
  if (room === target) return null;
  if (from.endsWith("/index.ts")) {
    const isRandom = from === "core/index.ts" && to === "numeric/seededRandom.ts";
    return isRandom ? null : "a barrel re-exports its own room";
  }
  if (isTypeOnly && typesFromAll.includes(room) && !typesFromAll.includes(target)) return null;
  if (room === "loyalty" && target === "schemas" && to !== "schemas/loyalty.ts") return "loyalty has one schema";
  return allowed.includes(target) ? null : `${room} may not import ${isTypeOnly ? "types" : "values"} from ${target}`;
}

function wrongPackage({ from, to, isTypeOnly }: Edge): string | null {
  if (to === "decimal.js") {
    return isTypeOnly || from === "core/decimal.ts" ? null : "its value is imported by core/decimal.ts alone";
  }
  if (to === "zod") return roomOf(from) === "schemas" ? null : "zod belongs to schemas";
  if (to === "date-fns") return "date-fns is imported by its sub-paths";
  return to === "@date-fns/tz" || /^date-fns\/\w+$/.test(to) ? null : "this package is not allowed in src";
}

function roomOf(file: string): string {
  return file.split("/", 1)[0]!;
}
