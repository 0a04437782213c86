// `clientele/clv/paretoNbd`: the same functions for this model alone, so that a service that scores with it carries no other.
import { paretoNbdFamily } from "../paretoNbd.ts";
import { type PurchaseFunctions, purchaseFunctions } from "../purchaseFunctions.ts";

export { paretoNbd, fitParetoNbd } from "../paretoNbd.ts";

type Own = PurchaseFunctions<"paretoNbd">;
const own: Own = /* @__PURE__ */ purchaseFunctions({ paretoNbd: paretoNbdFamily });

export const logLikelihood: Own["logLikelihood"] = own.logLikelihood;
export const probabilityAlive: Own["probabilityAlive"] = own.probabilityAlive;
export const expectedPurchases: Own["expectedPurchases"] = own.expectedPurchases;
export const expectedPurchasesNewCustomer: Own["expectedPurchasesNewCustomer"] = own.expectedPurchasesNewCustomer;
export const purchaseDistribution: Own["purchaseDistribution"] = own.purchaseDistribution;
export const discountedExpectedPurchases: Own["discountedExpectedPurchases"] = own.discountedExpectedPurchases;
export const timeToNextPurchase: Own["timeToNextPurchase"] = own.timeToNextPurchase;
