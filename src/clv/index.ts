export { type ClvTiming, simpleClv, type SimpleClvInputs } from "./simpleClv.ts";
