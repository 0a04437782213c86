// `clientele/clv/bgBb`: the same functions for this model alone, so that a service that scores with it carries no other.
import { bgBbFamily } from "../bgBb.ts";
import { type PurchaseFunctions, purchaseFunctions } from "../purchaseFunctions.ts";

export { bgBb, fitBgBb } from "../bgBb.ts";

type Own = PurchaseFunctions<"bgBb">;
const own: Own = /* @__PURE__ */ purchaseFunctions({ bgBb: bgBbFamily });

export const logLikelihood: Own["logLikelihood"] = own.logLikelihood;
export const probabilityAlive: Own["probabilityAlive"] = own.probabilityAlive;
export const expectedPurchases: Own["expectedPurchases"] = own.expectedPurchases;
export const expectedPurchasesNewCustomer: Own["expectedPurchasesNewCustomer"] = own.expectedPurchasesNewCustomer;
export const purchaseDistribution: Own["purchaseDistribution"] = own.purchaseDistribution;
export const discountedExpectedPurchases: Own["discountedExpectedPurchases"] = own.discountedExpectedPurchases;
export const timeToNextPurchase: Own["timeToNextPurchase"] = own.timeToNextPurchase;
