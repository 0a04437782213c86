export * from "./clv/index.ts";
export * from "./core/index.ts";
export * from "./nps/index.ts";
export * from "./retention/index.ts";
export * from "./rfm/index.ts";
export * from "./transactions/index.ts";
