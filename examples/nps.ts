// Two surveys of a hotel: the score, and how far chance alone may have moved it.
import { nps, npsCategory } from "clientele/nps";

const spring = nps([10, 9, 9, 8, 7, 10, 6, 3, 9, 10, 8, 9]);
const autumn = nps({ promoters: 61, passives: 24, detractors: 15 });

for (const [name, { score, standardError, total }] of Object.entries({ spring, autumn })) {
  console.log(`${name}: ${score!.toFixed(1)} ± ${standardError!.toFixed(1)} (standard error), ${total} answers`);
}
console.log(`an 8 is a ${npsCategory(8)}`);
