import type { Ratio } from "../../program/ratio.ts";
import { banded, type BandedEarning } from "./banded.ts";
import { fixed, type FixedEarning } from "./fixed.ts";
import type { EarningKind } from "./kind.ts";
import { linear, type LinearEarning } from "./linear.ts";
import { perItem, type PerItemEarning } from "./perItem.ts";
import { perStep, type PerStepEarning } from "./perStep.ts";

/** What gives points by itself, rather than as a factor on others. A new kind is a file, and its name here and below. */
export type BaseEarning<Rate = string> =
  FixedEarning | PerItemEarning | PerStepEarning | LinearEarning<Rate> | BandedEarning<Rate>;

type Kind<Type> = EarningKind<
  Extract<BaseEarning, { readonly type: Type }>,
  Extract<BaseEarning<Ratio>, { readonly type: Type }>
>;

const kinds: { readonly [Type in BaseEarning["type"]]: Kind<Type> } = { fixed, perItem, perStep, linear, banded };

/** The kind of an earning. Only earnings of its own type are given to it. */
export function kindOf({ type }: BaseEarning<unknown>): EarningKind<BaseEarning, BaseEarning<Ratio>> {
  return kinds[type] as unknown as EarningKind<BaseEarning, BaseEarning<Ratio>>;
}
