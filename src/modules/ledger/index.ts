/**
 * Public face of the ledger. Every action takes the caller's context and runs in its transaction.
 *
 * Money: `openAccount`, then `receive`, `appropriate`, `withdraw`, `transfer`, `spend`, or `post` for lines as they are.
 * Control: `reserve` answers a commitmentId; `consume` pays out of it in parts; `release` frees the rest.
 * The same reason (`type`, `id`, `step`) is posted once; a repetition is answered with the first entry.
 * Many at once, all or none and much faster: `appropriateAll`, `consumeAll`, `spendAll`. Several calls in one
 * transaction: `hold` all their appropriations first.
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
  appropriateAll,
  consume,
  consumeAll,
  getCommitment,
  post,
  receive,
  release,
  reserve,
  reverse,
  spend,
  spendAll,
  transfer,
  withdraw,
} from "./actions/post.ts";
export { closePeriod } from "./actions/periods.ts";
export { payByVoucher } from "./actions/vouchers.ts";
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
