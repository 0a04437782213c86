import { panelIntegral, type PanelIntegral } from "./panelIntegral.ts";

/** A {@link PanelIntegral} over times from 0 up, whose panels are measured on the scale of ln(time + `before`). */
export interface LogPanelIntegral extends PanelIntegral {
  /** How far before 0 the scale begins: about as far as the first singularity of the integrand. */
  readonly before: number;
}

/** A panel integral in the variable ln(1 + time / before), in which powers of such times are smooth far and wide. */
export function logPanelIntegral({ from, to, before, term, width, rest }: LogPanelIntegral): number {
  return panelIntegral({
    from: Math.log1p(from / before),
    to: Math.log1p(to / before),
    term: (log, weight) => {
      const time = before * Math.expm1(log);
      return term(time, weight * (before + time));
    },
    width: (log) => width(before * Math.expm1(log)),
    rest: (log) => rest(before * Math.expm1(log)),
  });
}
