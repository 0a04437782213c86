import { bgBbFamily } from "../../src/clv/bgBb.ts";
import { bgNbdFamily } from "../../src/clv/bgNbd.ts";
import { mbgNbdFamily } from "../../src/clv/mbgNbd.ts";
import { sweep } from "./sweep.ts";

sweep([
  { kind: "BG/NBD", family: bgNbdFamily, rare: 512 },
  { kind: "MBG/NBD", family: mbgNbdFamily, rare: 512 },
  { kind: "BG/BB", family: bgBbFamily, rare: 64 },
]);
