/** Opens appropriations and answers what stands in them. */
import { type Ctx, transaction } from "#kernel/context.ts";
import { EMPTY_HEAD, chainEvents, insertEvents } from "#kernel/events.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import { loadOrganisations } from "#organisations";
import {
  type Appropriation,
  type AppropriationKey,
  type Figures,
  type Fund,
  type Purpose,
  figuresOf,
} from "../rules/chart.ts";
import type { AppropriationOpened } from "../rules/events.ts";
import * as store from "../store/appropriations.ts";
import { closedThrough } from "../store/periods.ts";
import { findBalance } from "../store/statements.ts";

/** An appropriation with its figures. Unit: fen. */
export type AppropriationView = Appropriation & Figures;

const view = (appropriation: Appropriation): AppropriationView => ({
  ...appropriation,
  ...figuresOf(appropriation.balances),
});

/**
 * Opens the accounts of an organisation for a year, a fund and a purpose, or answers those that are open.
 * Refuses: `ledger.organisation_unknown`, `ledger.organisation_closed`, `ledger.year_out_of_range`.
 */
export function openAccount(ctx: Ctx, wanted: AppropriationKey): Promise<AppropriationView> {
  return transaction(ctx, async (inner) => {
    const { orgId, year, fund, purpose } = wanted;
    const key = { orgId, year, fund, purpose };
    const known = await store.findAppropriation(inner.db, key);
    if (known !== undefined) return view(known);
    const org = (await loadOrganisations(inner)).find(orgId);
    if (org === undefined) refuse("notFound", "ledger.organisation_unknown");
    if (org.validTo !== null) refuse("conflict", "ledger.organisation_closed", { code: org.code });
    if (!Number.isInteger(year) || year < 2000 || year > 2100)
      refuse("invalid", "ledger.year_out_of_range", { year: String(year) });
    const at = inner.clock.now();
    const made = await store.insertAppropriation(inner.db, key, at);
    if (made !== undefined) {
      const event: AppropriationOpened = {
        type: "appropriationOpened",
        at,
        data: { ...key, accounts: made.accounts },
      };
      await insertEvents(
        inner.db,
        chainEvents("ledger", made.id, EMPTY_HEAD, [event], inner.actor).rows,
      );
    }
    const opened = await store.findAppropriation(inner.db, key);
    if (opened === undefined) throw new Error("an opened appropriation is found");
    return view(opened);
  });
}

/**
 * Opens many at once and answers their ids in the order asked. They are opened in an order of their own, the same
 * for everybody, so that two transactions that open the same ones never wait for each other.
 */
export async function openAccounts(
  ctx: Ctx,
  wanted: readonly AppropriationKey[],
): Promise<number[]> {
  const textOf = ({ orgId, year, fund, purpose }: AppropriationKey): string =>
    `${String(orgId).padStart(16, "0")}:${year}:${fund}:${purpose}`;
  const keys = new Map(wanted.map((key) => [textOf(key), key]));
  const ids = new Map<string, number>();
  for (const text of [...keys.keys()].toSorted())
    ids.set(text, (await openAccount(ctx, keys.get(text) as AppropriationKey)).id);
  return wanted.map((key) => ids.get(textOf(key)) ?? 0);
}

/** The appropriation with this id, as it stands now. Refuses: `ledger.appropriation_unknown`. */
export async function getAppropriation(ctx: Ctx, id: number): Promise<AppropriationView> {
  const found = (await store.readAppropriations(ctx.db, [id])).get(id);
  return found === undefined
    ? refuse("notFound", "ledger.appropriation_unknown", { appropriation: id })
    : view(found);
}

/**
 * What an organisation may use in a year for a purpose, with what of it is free; undefined where nothing was opened.
 * Reads without a lock: only {@link reserve} and its like decide.
 */
export async function appropriationOf(
  ctx: Ctx,
  orgId: number,
  year: number,
  purpose: Purpose,
  fund: Fund = "general",
): Promise<AppropriationView | undefined> {
  const found = await store.findAppropriation(ctx.db, { orgId, year, fund, purpose });
  return found === undefined ? undefined : view(found);
}

/** Every appropriation of a year, of some organisations or of all, by organisation. */
export async function appropriationsOfYear(
  ctx: Ctx,
  year: number,
  orgIds?: readonly number[],
): Promise<AppropriationView[]> {
  return (await store.appropriationsOfYear(ctx.db, year, orgIds)).map(view);
}

/** The balance of one account on its own side. Unit: fen. Refuses: `ledger.account_unknown`. */
export async function balanceOf(ctx: Ctx, accountId: number): Promise<number> {
  const found = await findBalance(ctx.db, accountId);
  return found ?? refuse("notFound", "ledger.account_unknown", { account: accountId });
}

/** The last closed month as 202611; 0 while none is. Postings before its end go to the next month. */
export function lastClosedPeriod(ctx: Ctx): Promise<number> {
  return closedThrough(ctx.db);
}
