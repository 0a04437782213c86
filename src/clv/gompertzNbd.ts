import { gompertzFrailty } from "./gompertzFrailty.ts";
import { gompertzLifetime } from "./gompertzLifetime.ts";
import { lapseFamily } from "./lapseFamily.ts";
import type { PurchaseFamily } from "./purchaseFamily.ts";

/**
 * The GGompertz/NBD: as the Pareto/NBD, but the rate of lapse changes through a customer's life by a factor of e in each
 * 1 / b of time, its level being gamma(s, β) among customers. As b and β go to 0 together it becomes the Pareto/NBD with
 * β / b in place of β.
 *
 * @see [bemmaor-glady-2012] in docs/references.md
 */
export const gompertzNbdFamily: PurchaseFamily = /* @__PURE__ */ lapseFamily({
  kind: "gompertzNbd",
  parameterNames: ["b", "s", "beta"],
  timePowers: [-1, 0, 0],
  start: [0.5, 0.5, 0.5],
  lifetime: ([b = 0, s = 0, beta = 0]) => gompertzLifetime(b, s, beta),
  frailty: ([b = 0, s = 0, beta = 0]) => gompertzFrailty(b, s, beta),
});
