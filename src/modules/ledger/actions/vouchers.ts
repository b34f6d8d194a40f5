/** Vouchers: what the finance office posts by hand. */
import { type Ctx, transaction } from "#kernel/context.ts";
import type { Day } from "#kernel/pure/day.ts";
import type { VoucherBody } from "../schema.ts";
import { takeVoucherNumber } from "../store/statements.ts";
import { openAccount } from "./accounts.ts";
import {
  type Posting,
  appropriate,
  receive,
  release,
  reverse,
  spend,
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

async function dispatch(ctx: Ctx, voucher: VoucherBody): Promise<Posted> {
  const { date, text } = voucher;
  if (voucher.template === "reversal")
    return reverse(ctx, { entryId: voucher.entryId, date, text });
  const id = await takeVoucherNumber(ctx.db);
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
