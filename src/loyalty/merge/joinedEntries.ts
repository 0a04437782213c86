import type { RaffleState } from "../raffle/state.ts";

/** The parts of two accounts in one raffle. Once either has been drawn, so is the raffle. */
export function joinedEntries(own: RaffleState | undefined, other: RaffleState): RaffleState {
  if (!own) return other;
  const won = own.won || other.won ? [...(own.won ?? []), ...(other.won ?? [])] : null;
  return {
    entries: own.entries + other.entries,
    granted: own.granted + other.granted,
    orders: [...own.orders, ...other.orders],
    won,
    recordedAt: own.recordedAt > other.recordedAt ? own.recordedAt : other.recordedAt,
  };
}
