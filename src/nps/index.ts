export { nps, type NpsCounts, type NpsResult } from "./nps.ts";
export { type NpsCategory, npsCategory } from "./npsCategory.ts";
