/** Appropriations by organisation, and one of them with its commitments. */
import type { Ctx } from "#kernel/context.ts";
import { dayOf, yearOf } from "#kernel/pure/day.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import { ACCOUNT_KINDS, type Appropriation, type Figures, figuresOf } from "../rules/chart.ts";
import type {
  AccountDetail,
  AppropriationDetail,
  AppropriationLine,
  OverviewView,
} from "../schema.ts";
import * as store from "../store/appropriations.ts";
import { commitmentsOf, readAccounts } from "../store/statements.ts";
import { loadOwners } from "./owners.ts";

const MOST_COMMITMENTS = 200;

/** The accounts of an appropriation in the order of the chart. */
function accountsOf({ accounts, balances }: Appropriation) {
  return ACCOUNT_KINDS.map((kind) => ({
    id: accounts[kind],
    kind,
    balanceFen: balances[kind],
  }));
}

function lineOf(appropriation: Appropriation): AppropriationLine {
  const { id, fund, purpose, balances } = appropriation;
  return { id, fund, purpose, ...figuresOf(balances), accounts: accountsOf(appropriation) };
}

const NO_FIGURES: Figures = {
  appropriatedFen: 0,
  receivedFen: 0,
  committedFen: 0,
  spentFen: 0,
  availableFen: 0,
};

function sumOf(lines: readonly Figures[]): Figures {
  return lines.reduce(
    (sum, line) => ({
      appropriatedFen: sum.appropriatedFen + line.appropriatedFen,
      receivedFen: sum.receivedFen + line.receivedFen,
      committedFen: sum.committedFen + line.committedFen,
      spentFen: sum.spentFen + line.spentFen,
      availableFen: sum.availableFen + line.availableFen,
    }),
    NO_FIGURES,
  );
}

/** Every appropriation of a year that the actor may read, by organisation. Default: this year. */
export async function overview(ctx: Ctx, wanted: number | undefined): Promise<OverviewView> {
  const owners = await loadOwners(ctx);
  const year = wanted ?? yearOf(dayOf(ctx.clock.now()));
  const rows = await store.appropriationsOfYear(ctx.db, year, owners.readable);
  const byOrg = Map.groupBy(rows, (row) => row.orgId);
  const organisations = [...byOrg].map(([orgId, own]) => {
    const lines = own.map(lineOf);
    return {
      org: owners.refOf(orgId),
      kind: owners.directory.get(orgId).kind,
      subdistrict: owners.subdistrictOf(orgId),
      ...sumOf(lines),
      appropriations: lines,
    };
  });
  const codeOf = (id: number): string => owners.directory.get(id).code;
  return {
    year,
    years: await store.yearsOf(ctx.db),
    organisations: organisations.toSorted((a, b) => (codeOf(a.org.id) < codeOf(b.org.id) ? -1 : 1)),
  };
}

/** One appropriation with its accounts and commitments. Refuses: `ledger.appropriation_unknown`, also where one may not read it. */
export async function appropriationDetail(ctx: Ctx, id: number): Promise<AppropriationDetail> {
  const owners = await loadOwners(ctx);
  const found = (await store.readAppropriations(ctx.db, [id])).get(id);
  if (found === undefined || !owners.mayRead(found.orgId))
    refuse("notFound", "ledger.appropriation_unknown", { appropriation: id });
  return {
    ...lineOf(found),
    org: owners.refOf(found.orgId),
    year: found.year,
    commitments: await commitmentsOf(ctx.db, id, MOST_COMMITMENTS),
  };
}

/** One account with the appropriation around it. Refuses: `ledger.account_unknown`, also where one may not read it. */
export async function accountDetail(ctx: Ctx, id: number): Promise<AccountDetail> {
  const owners = await loadOwners(ctx);
  const account = (await readAccounts(ctx.db, [id])).get(id);
  if (account === undefined || !owners.mayRead(account.orgId))
    refuse("notFound", "ledger.account_unknown", { account: id });
  const { appropriationId, kind, balanceFen, lineCount, orgId, year, fund, purpose } = account;
  const whole = (await store.readAppropriations(ctx.db, [appropriationId])).get(
    appropriationId,
  ) as Appropriation;
  return {
    id,
    kind,
    balanceFen,
    lineCount,
    appropriation: {
      id: appropriationId,
      org: owners.refOf(orgId),
      year,
      fund,
      purpose,
      accounts: accountsOf(whole),
    },
  };
}
