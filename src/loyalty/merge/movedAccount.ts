import type { Account } from "../account/account.ts";
import type { HandedOver } from "./handedOver.ts";

/** What is an account's own and stays with it: who it is, where its stream stands, and what follows from its lots. */
type Staying =
  | "kind"
  | "memberId"
  | "version"
  | "check"
  | "status"
  | "mergedInto"
  | "enrolledAt"
  | "recordedAt"
  | "activePoints"
  | "pendingPoints"
  | "heldPoints"
  | "holds"
  | "compactAt"
  | "nextDueAt"
  | "unrecorded";

/** All that an account hands over when it is merged into another. */
export type MovedAccount = Omit<Account, Staying>;

const staying: Readonly<Record<Staying, true>> = {
  kind: true,
  memberId: true,
  version: true,
  check: true,
  status: true,
  mergedInto: true,
  enrolledAt: true,
  recordedAt: true,
  activePoints: true,
  pendingPoints: true,
  heldPoints: true,
  holds: true,
  compactAt: true,
  nextDueAt: true,
  unrecorded: true,
};

/** What an account hands over, as its event holds it. */
export function movedOf(account: Account): HandedOver {
  const moved = Object.entries(account).filter(([field]) => !Object.hasOwn(staying, field));
  return Object.fromEntries(moved);
}

/** The same as the state that it is. Its hash has been compared. */
export function movedAccount(moved: HandedOver): MovedAccount {
  return moved as unknown as MovedAccount;
}
