import { betaGeometricFamily } from "./betaGeometric.ts";
import type { PurchaseFamily } from "./purchaseFamily.ts";

export const mbgNbdFamily: PurchaseFamily = betaGeometricFamily("mbgNbd", 1);
