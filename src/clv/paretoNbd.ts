import { lapseFamily } from "./lapseFamily.ts";
import { paretoFrailty } from "./paretoFrailty.ts";
import { paretoLifetime } from "./paretoLifetime.ts";
import type { PurchaseFamily } from "./purchaseFamily.ts";

/**
 * The Pareto/NBD: customers buy at a Poisson rate, gamma(r, α) among them, and lapse at any moment at another rate, the
 * same through their life and gamma(s, β) among them.
 *
 * @see [schmittlein-1987], [fader-hardie-2005] in docs/references.md
 */
export const paretoNbdFamily: PurchaseFamily = /* @__PURE__ */ lapseFamily({
  kind: "paretoNbd",
  parameterNames: ["s", "beta"],
  timePowers: [0, 1],
  start: [0.5, 0.5],
  lifetime: ([s = 0, beta = 0]) => paretoLifetime(s, beta),
  frailty: ([s = 0, beta = 0]) => paretoFrailty(s, beta),
});
