/** Adds the counters of shares up. */
import type { Totals } from "../schema.ts";
import type { ShareRow } from "../store/campaigns.ts";

/** The totals of some shares. */
export function totalsOf(shares: readonly ShareRow[], unitPriceFen: number): Totals {
  const sum = (of: (share: ShareRow) => number): number =>
    shares.reduce((total, share) => total + of(share), 0);
  const units = sum((share) => share.units);
  const done = sum((share) => share.done);
  const notDone = sum((share) => share.notDone);
  const accrued = sum((share) => share.accrued);
  return {
    units,
    assigned: sum((share) => share.assigned),
    done,
    notDone,
    open: units - done - notDone,
    attempts: sum((share) => share.attempts),
    late: sum((share) => share.late),
    sampled: sum((share) => share.sampled),
    confirmed: sum((share) => share.confirmed),
    rejections: sum((share) => share.rejections),
    accrued,
    settled: sum((share) => share.settled),
    accruedFen: accrued * unitPriceFen,
    settledFen: sum((share) => share.settledFen),
  };
}
