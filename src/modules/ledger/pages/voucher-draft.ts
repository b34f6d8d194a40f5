/** A voucher being written: what it would post, what every account would become, and what is still missing. */
import { readYuan } from "#kernel/pure/money.ts";
import type { LedgerOverviewAnswer, LedgerPostVoucherInput } from "#ui/client.gen.ts";
import {
  ACCOUNT_KINDS,
  type AccountKind,
  type Appropriation,
  type Fund,
  type Purpose,
  noBalances,
} from "../rules/chart.ts";
import {
  type Line,
  appropriationLines,
  effectOf,
  placesOf,
  receiptLines,
  spendLines,
  transferLines,
  withdrawalLines,
} from "../rules/entry.ts";

export const TEMPLATES = [
  "appropriation",
  "transfer",
  "spend",
  "receipt",
  "withdrawal",
  "reversal",
] as const;
export type TemplateName = (typeof TEMPLATES)[number];

/** The fields of the form, as typed. */
export type Draft = {
  readonly template: TemplateName;
  readonly poolId: string;
  readonly fromId: string;
  readonly toId: string;
  readonly orgId: string;
  readonly year: string;
  readonly fund: Fund;
  readonly purpose: Purpose;
  readonly amount: string;
  readonly date: string;
  readonly text: string;
  readonly entryId: string;
};

export type Named = Appropriation & {
  readonly orgName: { readonly zh: string; readonly en: string };
};

/** The appropriations of an overview as the rules know them. */
export function appropriationsIn(view: LedgerOverviewAnswer): Named[] {
  return view.organisations.flatMap(({ org, appropriations }) =>
    appropriations.map((line) => ({
      id: line.id,
      orgId: org.id,
      orgName: org.name,
      year: view.year,
      fund: line.fund,
      purpose: line.purpose,
      accounts: byKind(line.accounts, ({ id }) => id),
      balances: byKind(line.accounts, ({ balanceFen }) => balanceFen),
    })),
  );
}

type AccountLine =
  LedgerOverviewAnswer["organisations"][number]["appropriations"][number]["accounts"][number];

function byKind(
  accounts: readonly AccountLine[],
  value: (account: AccountLine) => number,
): Record<AccountKind, number> {
  const all = noBalances();
  for (const account of accounts) all[account.kind] = value(account);
  return all;
}

/** An appropriation that is not open yet; posting will open it. Its accounts get numbers that no account has. */
function unopened(
  draft: Draft,
  key: { readonly year: number; readonly fund: Fund },
  orgName: Named["orgName"],
): Named {
  const accounts = noBalances();
  for (const [i, kind] of ACCOUNT_KINDS.entries()) accounts[kind] = -1 - i;
  const { year, fund } = key;
  return {
    id: -1,
    orgId: Number(draft.orgId),
    orgName,
    year,
    fund,
    purpose: draft.purpose,
    accounts,
    balances: noBalances(),
  };
}

/** How one account changes. Unit: fen. */
export type Change = {
  readonly appropriation: Named;
  readonly account: AccountKind;
  readonly side: Line["side"];
  readonly amountFen: number;
  readonly beforeFen: number;
  readonly afterFen: number;
};

export type Preview = {
  readonly changes: readonly Change[];
  /** What there is where it does not suffice. Unit: fen. */
  readonly shortFen: number | null;
};

/** What the voucher would do; undefined while something is missing or it reverses an entry, which shows by itself. */
export function previewOf(
  draft: Draft,
  known: readonly Named[],
  nameOf: (orgId: number) => Named["orgName"] | undefined,
): Preview | undefined {
  const amountFen = readYuan(draft.amount);
  if (amountFen === undefined || amountFen === 0) return undefined;
  const find = (id: string): Named | undefined => known.find((one) => String(one.id) === id);
  const target = (key: { readonly year: number; readonly fund: Fund }): Named | undefined => {
    const orgName = nameOf(Number(draft.orgId));
    if (orgName === undefined) return undefined;
    return (
      known.find(
        (one) =>
          String(one.orgId) === draft.orgId &&
          one.fund === key.fund &&
          one.year === key.year &&
          one.purpose === draft.purpose,
      ) ?? unopened(draft, key, orgName)
    );
  };
  const [pool, from, to] = [find(draft.poolId), find(draft.fromId), find(draft.toId)];
  switch (draft.template) {
    case "receipt": {
      const into = target({ year: Number(draft.year), fund: draft.fund });
      return into && changesOf([into], receiptLines(into, amountFen));
    }
    case "appropriation": {
      const into = pool && target(pool);
      return pool && into && changesOf([pool, into], appropriationLines(pool, into, amountFen));
    }
    case "withdrawal":
      return from && pool && changesOf([from, pool], withdrawalLines(from, pool, amountFen));
    case "transfer":
      return from && to && from.id !== to.id
        ? changesOf([from, to], transferLines(from, to, amountFen))
        : undefined;
    case "spend":
      return from && changesOf([from], spendLines(from, amountFen));
    case "reversal":
      return undefined;
  }
}

function changesOf(of: readonly Named[], lines: readonly Line[]): Preview {
  const places = placesOf(of);
  const named = new Map(of.map((one) => [one.id, one]));
  const changes = lines.flatMap(({ accountId, side, amountFen }): Change[] => {
    const place = places.get(accountId);
    const appropriation = place && named.get(place.appropriation.id);
    if (place === undefined || appropriation === undefined) return [];
    const beforeFen = appropriation.balances[place.kind];
    const afterFen = beforeFen + effectOf(place.kind, side, amountFen);
    return [{ appropriation, account: place.kind, side, amountFen, beforeFen, afterFen }];
  });
  const short = changes.find((change) => change.afterFen < 0);
  return { changes, shortFen: short === undefined ? null : short.beforeFen };
}

type Body = LedgerPostVoucherInput["body"];

/** The voucher as the server takes it; undefined while something is missing. */
export function bodyOf(draft: Draft): Body | undefined {
  const { template, date, text, purpose, fund } = draft;
  const said = { date, text: text.trim() };
  if (date === "" || said.text === "") return undefined;
  const id = (value: string): number => Number(value);
  if (template === "reversal")
    return id(draft.entryId) > 0 ? { template, entryId: id(draft.entryId), ...said } : undefined;
  const amountFen = readYuan(draft.amount);
  if (amountFen === undefined || amountFen === 0) return undefined;
  const money = { amountFen, ...said };
  const [poolId, fromId, toId, orgId] = [
    id(draft.poolId),
    id(draft.fromId),
    id(draft.toId),
    id(draft.orgId),
  ];
  switch (template) {
    case "receipt":
      return orgId > 0
        ? { template, orgId, year: id(draft.year), fund, purpose, ...money }
        : undefined;
    case "appropriation":
      return poolId > 0 && orgId > 0 ? { template, poolId, orgId, purpose, ...money } : undefined;
    case "withdrawal":
      return poolId > 0 && fromId > 0
        ? { template, appropriationId: fromId, poolId, ...money }
        : undefined;
    case "transfer":
      return fromId > 0 && toId > 0 ? { template, fromId, toId, ...money } : undefined;
    case "spend":
      return fromId > 0 ? { template, appropriationId: fromId, ...money } : undefined;
  }
}
