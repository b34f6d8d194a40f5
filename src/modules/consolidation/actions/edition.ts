/** Closing a set: the account becomes the new draft edition of the catalogue, in one transaction. */
import {
  type DutyContent,
  type DutyList,
  type EditionDuty,
  type StandingDuty,
  checkContents,
  draftEdition,
  dutyIdentity,
  editionContent,
  saysTheSame,
  standingDuties,
  type WrittenContent,
  wholeContent,
  withSynonyms,
} from "#catalogue";
import { type Ctx, rowsInParts } from "#kernel/context.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import { mayDecide } from "../access.ts";
import { mergeEnds } from "../rules/decide.ts";
import {
  type CodedRow,
  type Problem,
  type StayingRow,
  codesOf,
  doubles,
} from "../rules/edition.ts";
import { isBalanced, tallyOf } from "../rules/reckoning.ts";
import { isCodeUsable } from "../rules/triage.ts";
import { type EditionView, STAYS, type SetView } from "../schema.ts";
import * as store from "../store/account.ts";
import { saveDuties } from "../store/rows.ts";
import { getSet } from "./desk.ts";
import { worded } from "./words.ts";
import { changeSet } from "./write.ts";

/** The list that one-stop rows are put on; it comes into being with the first of them. */
export const ONE_STOP_LIST: DutyList = {
  code: "oneStop",
  name: "一门式受理事项",
  nameEn: "One-stop acceptance",
  parentCode: null,
  position: 30,
  open: true,
};

type Edition = {
  readonly duties: readonly (EditionDuty & { readonly rowId: number })[];
  readonly problems: readonly Problem[];
  readonly standing: ReadonlyMap<string, StandingDuty>;
  readonly leaving: EditionView["leaving"];
};

/** What closing would do now, and what stands in the way. */
export async function previewEdition(ctx: Ctx, setId: number): Promise<EditionView> {
  if (!mayDecide(ctx.actor)) refuse("forbidden", "http.not_allowed");
  await getSet(ctx, setId);
  const { duties, problems, standing, leaving } = await planEdition(ctx, setId);
  const kindOf = ({ code, content }: EditionDuty): "new" | "version" | "same" => {
    const stands = standing.get(code);
    const says = stands?.draft ?? stands?.published;
    if (says === undefined) return "new";
    return saysTheSame(says, content) ? "same" : "version";
  };
  const kinds = duties.map(kindOf);
  const count = (kind: string): number => kinds.filter((one) => one === kind).length;
  return {
    newDuties: count("new"),
    newVersions: count("version"),
    unchanged: count("same"),
    problems: problems.map(({ code, params, rowIds }) => ({
      ...worded({ code, params }),
      rowIds: [...rowIds],
    })),
    leaving: [...leaving],
  };
}

/**
 * Closes a set: kept and one-stop rows become drafts of duties, merged rows leave their names as synonyms.
 * Refuses: `consolidation.undecided_rows`, `consolidation.nothing_to_close`, and the first problem of the edition.
 */
export function closeSet(ctx: Ctx, setId: number): Promise<SetView> {
  return changeSet(ctx, setId, async (inner, set) => {
    if (!mayDecide(inner.actor)) refuse("forbidden", "http.not_allowed");
    const tally = tallyOf(await store.countDecisions(inner.db, [setId], null));
    if (tally.raw === 0) refuse("conflict", "consolidation.nothing_to_close");
    if (!isBalanced(tally))
      refuse("conflict", "consolidation.undecided_rows", { count: tally.undecided });
    const { duties, problems } = await planEdition(inner, setId);
    const [first] = problems;
    if (first !== undefined) refuse("conflict", first.code, first.params);
    // The edition is worked out; it is drafted, then every row is told what it became.
    const passed = rowsInParts(inner.work, 3, duties.length);
    passed(1);
    const drafted = await draftEdition(inner, set.name, duties, [ONE_STOP_LIST]);
    passed(2);
    const became = duties.map(({ rowId, code }) => ({
      rowId,
      code,
      number: drafted.drafts.get(code) ?? null,
    }));
    await saveDuties(inner.db, became);
    const at = inner.clock.now();
    const { importId } = drafted;
    const closed = { status: "closed", closedAt: at, importId } as const;
    return {
      events: [{ type: "setClosed", at, data: { importId, duties: became } }],
      set: closed,
      answer: undefined,
    };
  }).then(() => getSet(ctx, setId));
}

/** Works out the duties of the edition, and everything that stands in the way of drafting them. */
async function planEdition(ctx: Ctx, setId: number): Promise<Edition> {
  const rows = await store.accountRows(ctx.db, setId, null, true);
  const standing = await standingDuties(ctx);
  const byIdentity = new Map<string, string>();
  for (const { code, draft, published } of standing.values())
    for (const content of [draft, published])
      if (content !== undefined) byIdentity.set(dutyIdentity(content), code);
  const coded = codesOf(setId, rows.flatMap(stayingRow), {
    codes: new Set(standing.keys()),
    byIdentity,
  });
  // Rows that were handed in before texts had English hold none of it.
  const contents = new Map(
    rows.map(({ id, content }) => [id, wholeContent(content as unknown as WrittenContent)]),
  );
  const names = namesMergedInto(rows);
  const duties = coded.map((row) => ({
    rowId: row.id,
    row: row.no,
    code: row.dutyCode,
    content: contentOf(row, contents.get(row.id) as DutyContent, standing, names),
  }));
  return {
    duties,
    standing,
    problems: [
      ...doubles(coded, byIdentity),
      ...draftsInTheWay(coded, duties, standing),
      ...(await wrongContents(ctx, coded, duties)),
    ],
    leaving: leavingDuties(rows, coded, standing),
  };
}

function stayingRow(row: store.AccountRowData): StayingRow[] {
  const { id, no, name, kind, finalCode, doubts } = row;
  if (kind === null || !STAYS[kind]) return [];
  const code = isCodeUsable(row.code, doubts) ? row.code : "";
  const identity = dutyIdentity(row.content as unknown as DutyContent);
  return [{ id, no, name, kind, code, finalCode, identity }];
}

/** Names of the rows that end in each row, whatever chain leads there. */
function namesMergedInto(rows: readonly store.AccountRowData[]): ReadonlyMap<number, string[]> {
  const ends = mergeEnds(rows);
  const names = new Map<number, string[]>();
  for (const { id, name } of rows) {
    const end = ends.get(id);
    if (end !== undefined) names.set(end, [...(names.get(end) ?? []), name]);
  }
  return names;
}

/** The row laid over what stands; one-stop rows are accepted at the counter of every sub-district. */
function contentOf(
  row: CodedRow,
  said: DutyContent,
  standing: ReadonlyMap<string, StandingDuty>,
  names: ReadonlyMap<number, string[]>,
): DutyContent {
  const stands = standing.get(row.dutyCode);
  const laid = editionContent(stands?.draft ?? stands?.published, said);
  const named = withSynonyms(laid, names.get(row.id) ?? []);
  if (row.kind !== "oneStop") return named;
  return {
    ...named,
    lists: [...new Set([...named.lists, ONE_STOP_LIST.code])],
    channels: [...new Set([...named.channels, "counter" as const])],
    placeKinds: [...new Set([...named.placeKinds, "subdistrictHall" as const])],
  };
}

function draftsInTheWay(
  rows: readonly CodedRow[],
  duties: readonly EditionDuty[],
  standing: ReadonlyMap<string, StandingDuty>,
): Problem[] {
  return rows.flatMap(({ id, no, name, dutyCode }, i) => {
    const draft = standing.get(dutyCode)?.draft;
    const content = duties[i]?.content;
    if (draft === undefined || content === undefined || saysTheSame(draft, content)) return [];
    const params = { no, name, code: dutyCode };
    return [{ code: "consolidation.draft_in_the_way", params, rowIds: [id] }];
  });
}

async function wrongContents(
  ctx: Ctx,
  rows: readonly CodedRow[],
  duties: readonly EditionDuty[],
): Promise<Problem[]> {
  const contents = duties.map(({ content }) => content);
  const wrong = await checkContents(ctx, contents, [ONE_STOP_LIST]);
  return rows.flatMap(({ id, no, name }, i) => {
    const flaw = wrong[i];
    if (flaw === undefined) return [];
    const { zh, en } = worded(flaw);
    const params = { no, name, problem: zh, problemEn: en };
    return [{ code: "consolidation.row_not_valid", params, rowIds: [id] }];
  });
}

/** Duties in effect of which the rows leave: the edition does not touch them, so somebody must retire them. */
function leavingDuties(
  rows: readonly store.AccountRowData[],
  coded: readonly CodedRow[],
  standing: ReadonlyMap<string, StandingDuty>,
): EditionView["leaving"] {
  const kept = new Set(coded.map(({ dutyCode }) => dutyCode));
  return rows.flatMap(({ id, kind, code, name, doubts }) => {
    if (kind === null || STAYS[kind] || kept.has(code) || !isCodeUsable(code, doubts)) return [];
    return standing.get(code)?.published === undefined ? [] : [{ code, name, rowId: id }];
  });
}
