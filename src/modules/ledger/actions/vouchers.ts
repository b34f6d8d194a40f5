/** Vouchers: what the finance office posts by hand. */
import { type Ctx, transaction } from "#kernel/context.ts";
import type { Day } from "#kernel/pure/day.ts";
import type { VoucherBody } from "../schema.ts";
import { takeVoucherNumbers } from "../store/statements.ts";
import { openAccount } from "./accounts.ts";
import {
  type Posting,
  type Spending,
  appropriate,
  receive,
  release,
  reverse,
  spend,
  spendAll,
  transfer,
  withdraw,
} from "./post.ts";
import type { Posted } from "./write.ts";

export type PostedVoucher = {
  readonly entryId: number;
  readonly postedOn: Day;
  readonly already: boolean;
};

/** Posts a voucher under a number of its own. Refuses: what the posting that its template names refuses. */
export function postVoucher(ctx: Ctx, voucher: VoucherBody): Promise<PostedVoucher> {
  return transaction(ctx, async (inner) => {
    const { entryId, postedOn, already } = await dispatch(inner, voucher);
    return { entryId, postedOn, already };
  });
}

/** Posts many payments under vouchers of their own: all or none. Refuses: what {@link spendAll} refuses. */
export function payByVoucher(
  ctx: Ctx,
  payments: readonly Omit<Spending, "reason">[],
): Promise<Posted[]> {
  return transaction(ctx, async (inner) => {
    const numbers = await takeVoucherNumbers(inner.db, payments.length);
    return spendAll(
      inner,
      payments.map((payment, i) => ({
        ...payment,
        reason: { type: "voucher", id: numbers[i] ?? 0 },
      })),
    );
  });
}

async function dispatch(ctx: Ctx, voucher: VoucherBody): Promise<Posted> {
  const { date, text } = voucher;
  if (voucher.template === "reversal")
    return reverse(ctx, { entryId: voucher.entryId, date, text });
  const [id = 0] = await takeVoucherNumbers(ctx.db, 1);
  const posting: Posting = { date, text, reason: { type: "voucher", id } };
  switch (voucher.template) {
    case "receipt": {
      const { orgId, year, fund, purpose, amountFen } = voucher;
      const to = await openAccount(ctx, { orgId, year, fund, purpose });
      return receive(ctx, { ...posting, appropriationId: to.id, amountFen });
    }
    case "appropriation": {
      const { poolId, orgId, purpose, amountFen } = voucher;
      return appropriate(ctx, { ...posting, poolId, to: { orgId, purpose }, amountFen });
    }
    case "withdrawal": {
      const { appropriationId, poolId, amountFen } = voucher;
      return withdraw(ctx, { ...posting, appropriationId, poolId, amountFen });
    }
    case "transfer": {
      const { fromId, toId, amountFen } = voucher;
      return transfer(ctx, { ...posting, fromId, toId, amountFen });
    }
    case "spend": {
      const { appropriationId, amountFen } = voucher;
      return spend(ctx, { ...posting, appropriationId, amountFen });
    }
    case "release":
      return release(ctx, { ...posting, commitmentId: voucher.commitmentId });
  }
}
