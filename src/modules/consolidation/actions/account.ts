/** The account before and after, on the page and as a workbook: every raw row is answered for. */
import type { Ctx } from "#kernel/context.ts";
import { iso } from "#kernel/pure/day.ts";
import { type Cell, type Sheet, writeWorkbook } from "#kernel/workbook.ts";
import { loadOrganisations } from "#organisations";
import { accountWords as en } from "../messages/account.en.ts";
import { accountWords as zh } from "../messages/account.zh.ts";
import { tallyByDepartment } from "../rules/reckoning.ts";
import type { AccountRow, AccountView, DepartmentTally, Tally } from "../schema.ts";
import * as store from "../store/account.ts";
import { namedRows } from "../store/rows.ts";
import { getSet, scopedTo } from "./desk.ts";
import { officialOf, orgNames, rowName } from "./views.ts";

/** How far the departments of a set are, those with most rows first. Refuses: `consolidation.unknown_set`. */
export async function departmentTallies(ctx: Ctx, setId: number): Promise<DepartmentTally[]> {
  const scopeOrgId = scopedTo(ctx);
  await getSet(ctx, setId);
  const counts = await store.countDecisions(ctx.db, [setId], scopeOrgId);
  const directory = await loadOrganisations(ctx);
  return [...tallyByDepartment(counts)]
    .map(([orgId, tally]) => ({ orgId, ...orgNames(directory, orgId), ...tally }))
    .toSorted((a, b) => b.raw - a.raw || a.orgId - b.orgId);
}

/** The account of a set: per department, in total, and row by row. Refuses: `consolidation.unknown_set`. */
export async function getAccount(ctx: Ctx, setId: number): Promise<AccountView> {
  const scopeOrgId = scopedTo(ctx);
  const set = await getSet(ctx, setId);
  return {
    set,
    departments: await departmentTallies(ctx, setId),
    total: set.tally,
    rows: (await accountRows(ctx, setId, scopeOrgId)).map(({ row }) => row),
  };
}

type Answered = {
  readonly row: AccountRow;
  readonly data: store.AccountRowData;
};

async function accountRows(
  ctx: Ctx,
  setId: number,
  scopeOrgId: number | null,
): Promise<Answered[]> {
  const found = await store.accountRows(ctx.db, setId, scopeOrgId, false);
  const directory = await loadOrganisations(ctx);
  const targets = await namedRows(
    ctx.db,
    found.flatMap(({ targetId }) => targetId ?? []),
  );
  return found.map((data) => {
    const { orgId, code, kind, reason, dutyCode } = data;
    const target = targets.get(data.targetId ?? 0);
    return {
      data,
      row: {
        ...rowName(directory, data),
        orgId,
        code,
        kind,
        reason,
        dutyCode,
        target: target === undefined ? null : rowName(directory, target),
      },
    };
  });
}

/** The account as a workbook: one sheet a department a line, one sheet a raw row a line. */
export async function accountWorkbook(
  ctx: Ctx,
  setId: number,
  language: "zh" | "en",
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const account = await getAccount(ctx, setId);
  const answered = await accountRows(ctx, setId, scopedTo(ctx));
  const words = language === "zh" ? zh : en;
  const sheets = [summarySheet(account, language), await rowSheet(ctx, answered, language)];
  const name = `${words.fileName}-${account.set.name}.xlsx`;
  return { name, bytes: await writeWorkbook(sheets, ctx.work) };
}

const COLUMNS = [
  "raw",
  "keep",
  "strengthen",
  "optimise",
  "oneStop",
  "merge",
  "giveBack",
  "drop",
  "undecided",
  "after",
] as const satisfies readonly (keyof Tally)[];

function summarySheet(account: AccountView, language: "zh" | "en"): Sheet {
  const words = language === "zh" ? zh : en;
  const say = (one: { orgName: string; orgNameEn: string }): string =>
    language === "zh" ? one.orgName : one.orgNameEn;
  const head = (value: string): Cell => ({ value, look: "head" });
  return {
    name: words.summary,
    widths: [32, ...COLUMNS.map(() => 12)],
    frozen: { rows: 3, columns: 1 },
    rows: [
      [{ value: `${words.title}: ${account.set.name}`, look: "title" }],
      [{ value: words.equation, look: "note" }],
      [head(words.department), ...COLUMNS.map((column) => head(words.columns[column]))],
      ...account.departments.map((one): Cell[] => [
        say(one),
        ...COLUMNS.map((column) => one[column]),
      ]),
      [
        { value: words.total, look: "total" },
        ...COLUMNS.map((column): Cell => ({ value: account.total[column], look: "total" })),
      ],
    ],
  };
}

async function rowSheet(
  ctx: Ctx,
  answered: readonly Answered[],
  language: "zh" | "en",
): Promise<Sheet> {
  const words = language === "zh" ? zh : en;
  const directory = await loadOrganisations(ctx);
  const say = (one: { orgName: string; orgNameEn: string }): string =>
    language === "zh" ? one.orgName : one.orgNameEn;
  return {
    name: words.rowsTitle,
    widths: [8, 28, 40, 28, 12, 44, 44, 28, 24, 18, 8, 8],
    frozen: { rows: 1, columns: 3 },
    rows: [
      words.rowHead.map((value): Cell => ({ value, look: "head" })),
      ...answered.map(({ row, data }): Cell[] => {
        const by = data.decidedBy === null ? undefined : officialOf(directory, data.decidedBy);
        const title = language === "zh" ? by?.title : by?.titleEn;
        return [
          row.no,
          say(row),
          row.name,
          row.code,
          words.columns[row.kind ?? "undecided"],
          row.target === null ? "" : `${row.target.no} ${row.target.name} (${say(row.target)})`,
          row.reason ?? "",
          row.dutyCode ?? "",
          by === undefined ? "" : [by.name, title].filter((part) => part !== "").join(" "),
          data.decidedAt === null
            ? ""
            : iso(data.decidedAt + 8 * 3_600_000)
                .slice(0, 16)
                .replace("T", " "),
          data.sheetNumber,
          data.sheetRow,
        ];
      }),
    ],
  };
}
