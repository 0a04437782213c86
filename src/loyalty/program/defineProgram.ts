import { makeIssue, throwIfAny } from "../../core/issues.ts";
import { earliestInstant } from "../../core/instant.ts";
import type { MetricIssue } from "../../core/metricError.ts";
import { msPerDay, type ZoneOffsets, zoneOffsets } from "../../core/zone.ts";
import { programSpecSchema } from "../../schemas/loyalty.ts";
import { checkProgram } from "./checkProgram.ts";
import { compileRule } from "./compileRule.ts";
import type { Program, ProgramSpec } from "./program.ts";
import { programIssues } from "./programIssues.ts";
import { ratioOf, scaleRatio } from "./ratio.ts";

/** What a programme may come with. */
export interface DefineProgramOptions {
  /** Versions before this one, oldest first, as far back as purchases can still be refunded. */
  readonly earlier?: readonly Program[];
}

/**
 * Checks a loyalty programme and makes it ready for decisions: defaults are filled in, rates become exact ratios, and
 * the time zone's offsets are looked up once.
 *
 * Everything that is wrong is reported at once: misspelt and missing fields, rates that are no decimal text, tiers that
 * cannot be reached, bands that overlap, names of rules, tiers and categories that do not exist, caps that not even a
 * single award fits under.
 *
 * @param spec - The programme as it is written down; plain JSON.
 * @param options - Versions before this one, by which refunds of their purchases are judged.
 * @returns The programme as every other function takes it; plain JSON too.
 * @throws {@link MetricError} that names each place.
 * @example
 * ```ts
 * const program = defineProgram({
 *   id: "beans",
 *   version: 1,
 *   timeZone: "Europe/Berlin",
 *   currency: "EUR",
 *   rounding: { mode: "down", stage: "order" },
 *   base: { tax: "include", shipping: "exclude", discounts: "exclude", pointsPaid: "exclude" },
 *   rules: [{ id: "base", earn: { type: "linear", rate: "1" } }],
 * });
 * program.expiry; //=> { type: "never" }
 * ```
 */
export function defineProgram(spec: ProgramSpec, options: DefineProgramOptions = {}): Program {
  const earlier = options.earlier ?? [];
  const { error } = programSpecSchema.safeParse(spec);
  const issues: MetricIssue[] = error ? programIssues(spec, error.issues) : [];
  if (!Array.isArray(earlier)) issues.push(makeIssue("wrong_type", ["earlier"], "a list of programmes", earlier));
  if (issues.some(({ path }) => path.length === 0)) throwIfAny(issues); // no object, of which more could be said
  checkProgram(issues, spec, earlier, new Set(issues.map(({ path }) => path[0])));
  throwIfAny(issues);
  return compiled(spec, earlier);
}

function compiled(spec: ProgramSpec, earlier: readonly Program[]): Program {
  const { timeZone = "UTC", currencyDecimals = 2, pointDecimals = 0, rules = [], tiers, exclusions } = spec;
  const zone = zoneOfDecisions(timeZone);
  const pointsPerMinor = scaleRatio(
    { numerator: 10 ** pointDecimals, denominator: 10 ** currencyDecimals },
    { numerator: 1, denominator: 1 },
  );
  const byPriority = [...rules].sort((a, b) => (b.priority ?? 0) - (a.priority ?? 0));
  return {
    kind: "loyaltyProgram",
    id: spec.id,
    version: spec.version,
    timeZone,
    currency: spec.currency,
    currencyDecimals,
    pointDecimals,
    rounding: spec.rounding ?? { mode: "down", stage: "order" },
    base: spec.base ?? { tax: "include", shipping: "exclude", discounts: "exclude", pointsPaid: "exclude" },
    exclusions: { skus: exclusions?.skus ?? [], categories: exclusions?.categories ?? [] },
    rules: byPriority.map((rule) => compileRule(rule, zone, pointsPerMinor)),
    stacking: spec.stacking ?? { rules: "additive", multipliers: "additive" },
    caps: [...(spec.caps ?? [])].sort((a, b) => Number(a.ruleId === undefined) - Number(b.ruleId === undefined)),
    pending: spec.pending ?? { type: "none" },
    expiry: spec.expiry ?? { type: "never" },
    consumption: spec.consumption ?? "soonestExpiring",
    redemption: spec.redemption ?? null,
    clawback: spec.clawback ?? { shortage: { type: "deficit" }, redeemed: "proRata" },
    reversalWindow: spec.reversalWindow ?? { amount: 400, unit: "day" },
    tiers: tiers
      ? {
          ...tiers,
          tiers: tiers.tiers.map(({ multiplier, ...tier }) => ({
            ...tier,
            ...(multiplier !== undefined && { multiplier: ratioOf(multiplier) }),
          })),
        }
      : null,
    birthday: spec.birthday ?? null,
    referral: spec.referral ?? null,
    raffle: spec.raffle ?? null,
    stamps: spec.stamps ?? null,
    storedValue: spec.storedValue ?? null,
    zone,
    earlier,
  };
}

/** The offsets of the years in which decisions are made. Minus infinity is not JSON, so the first start is a number. */
function zoneOfDecisions(timeZone: string): ZoneOffsets {
  const { starts, offsets } = zoneOffsets(timeZone, Date.UTC(2000, 0, 1), Date.UTC(2061, 0, 1), 7 * msPerDay);
  return { starts: [earliestInstant, ...starts.slice(1)], offsets };
}
