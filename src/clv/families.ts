import { bgBbFamily } from "./bgBb.ts";
import { bgNbdFamily } from "./bgNbd.ts";
import { gompertzNbdFamily } from "./gompertzNbd.ts";
import { mbgNbdFamily } from "./mbgNbd.ts";
import { paretoNbdFamily } from "./paretoNbd.ts";
import type { PurchaseFamily } from "./purchaseFamily.ts";
import type { PurchaseKind } from "./purchaseModel.ts";

/** Every family of purchase models by its name: the one list that the generic functions look in. */
export const families: Readonly<Record<PurchaseKind, PurchaseFamily>> = {
  bgNbd: bgNbdFamily,
  mbgNbd: mbgNbdFamily,
  bgBb: bgBbFamily,
  paretoNbd: paretoNbdFamily,
  gompertzNbd: gompertzNbdFamily,
};
