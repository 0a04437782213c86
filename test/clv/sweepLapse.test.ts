import { gompertzNbdFamily } from "../../src/clv/gompertzNbd.ts";
import { paretoNbdFamily } from "../../src/clv/paretoNbd.ts";
import { sweep } from "./sweep.ts";

sweep([
  { kind: "Pareto/NBD", family: paretoNbdFamily, rare: 16 },
  { kind: "GGompertz/NBD", family: gompertzNbdFamily, rare: 16 },
]);
