// `clientele/clv/bgNbd`: the same functions for this model alone, so that a service that scores with it carries no other.
import { bgNbdFamily } from "../bgNbd.ts";
import { type PurchaseFunctions, purchaseFunctions } from "../purchaseFunctions.ts";

export { bgNbd, fitBgNbd } from "../bgNbd.ts";

type Own = PurchaseFunctions<"bgNbd">;
const own: Own = /* @__PURE__ */ purchaseFunctions({ bgNbd: bgNbdFamily });

export const logLikelihood: Own["logLikelihood"] = own.logLikelihood;
export const probabilityAlive: Own["probabilityAlive"] = own.probabilityAlive;
export const expectedPurchases: Own["expectedPurchases"] = own.expectedPurchases;
export const expectedPurchasesNewCustomer: Own["expectedPurchasesNewCustomer"] = own.expectedPurchasesNewCustomer;
export const purchaseDistribution: Own["purchaseDistribution"] = own.purchaseDistribution;
export const discountedExpectedPurchases: Own["discountedExpectedPurchases"] = own.discountedExpectedPurchases;
export const timeToNextPurchase: Own["timeToNextPurchase"] = own.timeToNextPurchase;
