import { stirlingCorrection, stirlingFrom } from "./stirlingCorrection.ts";

const halfLogTwoPi = 0.9189385332046728;
const oneMinusEuler = 0.42278433509846714;

/** (ζ(k) − 1) / k for k = 2, 3, …: the Taylor series of ln Γ(2 + z), signs apart. */
const zetaTerms = [
  0.3224670334241132, 0.0673523010531981, 0.020580808427784546, 0.007385551028673986, 0.0028905103307415234,
  0.001192753911703261, 0.0005096695247430425, 0.00022315475845357939, 9.945751278180853e-5, 4.492623673813314e-5,
  2.050721277567069e-5, 9.439488275268397e-6, 4.374866789907488e-6, 2.039215753801366e-6, 9.55141213040742e-7,
  4.492469198764566e-7, 2.1207184805554665e-7, 1.0043224823968099e-7, 4.7698101693639804e-8, 2.2711094608943164e-8,
  1.0838659214896955e-8, 5.183475041970047e-9, 2.4836745438024785e-9, 1.1921401405860912e-9, 5.731367241678862e-10,
  2.7595228851242334e-10, 1.330476437424449e-10, 6.4229645638381e-11, 3.1044247747322276e-11, 1.5021384080754142e-11,
];

/**
 * ln Γ(x) for x > 0, to a few units in the last place, next to its zeros at 1 and 2 too.
 *
 * From 10 on Stirling's series; below, the recurrence down or up to [1.5, 2.5] and the Taylor series about 2.
 */
export function logGamma(x: number): number {
  if (x >= stirlingFrom) return (x - 0.5) * Math.log(x) - x + halfLogTwoPi + stirlingCorrection(x);
  if (x < 0.5) return -Math.log(x) - Math.log1p(x) + aboutTwo(x);
  if (x < 1.5) return aboutTwo(x - 1) - Math.log1p(x - 1);
  let product = 1;
  let shifted = x;
  for (; shifted >= 2.5; product *= shifted) shifted -= 1;
  return aboutTwo(shifted - 2) + Math.log(product);
}

/** ln Γ(2 + z) for |z| ≤ ½. */
function aboutTwo(z: number): number {
  let sum = 0;
  for (let i = zetaTerms.length - 1; i >= 0; i--) sum = zetaTerms[i]! - z * sum;
  return z * (oneMinusEuler + z * sum);
}
