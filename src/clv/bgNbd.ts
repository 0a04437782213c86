import { betaGeometricFamily } from "./betaGeometric.ts";
import type { PurchaseFamily } from "./purchaseFamily.ts";

export const bgNbdFamily: PurchaseFamily = betaGeometricFamily("bgNbd", 0);
