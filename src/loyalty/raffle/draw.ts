import { bonusLot } from "../account/bonusLot.ts";
import { keyedGet } from "../account/keyed.ts";
import type { Handler } from "../engine/handler.ts";
import { notOffered } from "../engine/rejection.ts";
import type { DrawCommand } from "./commands.ts";
import { drawRaffle } from "./drawRaffle.ts";

export const draw: Handler<DrawCommand> = (program, account, command, moment) => {
  const terms = program.raffle;
  if (!terms) return notOffered("raffle");
  const { id, raffleId, seed, prizes, entrants } = command;
  const state = keyedGet(account.entries, raffleId);
  if (state?.won) return { code: "already_drawn", message: "The raffle has been drawn.", path: ["raffleId"] };
  const held = state?.entries ?? 0;
  const given = entrants.find(({ memberId }) => memberId === account.memberId)?.entries ?? 0;
  if (given !== held) {
    const message = `The member has ${held} entries, and not ${given}.`;
    return { code: "entries_differ", message, path: ["entrants"], details: { held, given } };
  }
  const { replacement } = terms;
  const { winners, totalEntries } = drawRaffle(entrants, { seed, prizes: prizes.length, replacement });
  const own = prizes.filter((_, i) => winners[i] === account.memberId);
  const lots = own.flatMap(({ id: prizeId, points = 0 }) =>
    points > 0 ? [bonusLot(program, account, moment, { id: `${id}/${prizeId}`, points, ruleId: "raffle" })] : [],
  );
  return [
    {
      type: "raffleDrawn",
      occurredAt: moment.atText,
      raffleId,
      seed,
      replacement,
      entrants: entrants.length,
      totalEntries,
      entries: held,
      won: own.map((prize) => prize.id),
      points: lots.reduce((sum, { issued }) => sum + issued, 0),
      lots,
    },
  ];
};
