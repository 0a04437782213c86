// `clientele/clv/mbgNbd`: the same functions for this model alone, so that a service that scores with it carries no other.
import { mbgNbdFamily } from "../mbgNbd.ts";
import { type PurchaseFunctions, purchaseFunctions } from "../purchaseFunctions.ts";

export { mbgNbd, fitMbgNbd } from "../mbgNbd.ts";

type Own = PurchaseFunctions<"mbgNbd">;
const own: Own = /* @__PURE__ */ purchaseFunctions({ mbgNbd: mbgNbdFamily });

export const logLikelihood: Own["logLikelihood"] = own.logLikelihood;
export const probabilityAlive: Own["probabilityAlive"] = own.probabilityAlive;
export const expectedPurchases: Own["expectedPurchases"] = own.expectedPurchases;
export const expectedPurchasesNewCustomer: Own["expectedPurchasesNewCustomer"] = own.expectedPurchasesNewCustomer;
export const purchaseDistribution: Own["purchaseDistribution"] = own.purchaseDistribution;
export const discountedExpectedPurchases: Own["discountedExpectedPurchases"] = own.discountedExpectedPurchases;
export const timeToNextPurchase: Own["timeToNextPurchase"] = own.timeToNextPurchase;
