import type { Rejection } from "../engine/rejection.ts";

/** The answer where the programme has no card. */
export const noCard: Rejection = { code: "not_offered", message: "The programme has no stored value." };
