/**
 * Public face of the ledger. Every action takes the caller's context and runs in its transaction.
 *
 * Money: `openAccount`, then `receive`, `appropriate`, `withdraw`, `transfer`, `spend`, or `post` for lines as they are.
 * Control: `reserve` answers a commitmentId; `consume` pays out of it in parts; `release` frees the rest.
 * The same reason (`type`, `id`, `step`) is posted once; a repetition is answered with the first entry.
 * Several entries in one transaction: call `hold` with all their appropriations first.
 */
export {
  type AppropriationView,
  appropriationOf,
  appropriationsOfYear,
  balanceOf,
  getAppropriation,
  lastClosedPeriod,
  openAccount,
} from "./actions/accounts.ts";
export {
  type Payee,
  type Posting,
  appropriate,
  consume,
  getCommitment,
  post,
  receive,
  release,
  reserve,
  reverse,
  spend,
  transfer,
  withdraw,
} from "./actions/post.ts";
export { type LedgerDifference, type LedgerProof, verifyLedger } from "./actions/verify.ts";
export { type Posted, hold } from "./actions/write.ts";
export {
  type AccountKind,
  type Appropriation,
  type AppropriationKey,
  FUNDS,
  type Figures,
  type Fund,
  PURPOSES,
  type Purpose,
} from "./rules/chart.ts";
export type { Line, Reason, ReasonType } from "./rules/entry.ts";
export type { Commitment } from "./store/entries.ts";
