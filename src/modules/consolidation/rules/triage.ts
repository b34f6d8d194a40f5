/** Departments' own spreadsheets: how their heads are read, and which flaws keep a row out. */
import type { Reason } from "./state.ts";

/**
 * What departments write over their columns, by the catalogue's word for it. Blanks and brackets do not count.
 * Source: spreadsheets that departments hand in; the catalogue's template for the words on the left.
 */
const HEADS: Readonly<Record<string, readonly string[]>> = {
  事项编码: ["编码", "事项代码", "代码", "权力编码", "基本编码", "实施编码", "项目编码"],
  事项名称: [
    "名称",
    "事项",
    "职责名称",
    "项目名称",
    "职权名称",
    "服务事项",
    "办理事项",
    "主要职责",
  ],
  牵头单位: [
    "单位",
    "部门",
    "责任单位",
    "责任部门",
    "牵头部门",
    "主管部门",
    "实施主体",
    "责任主体",
    "报送单位",
  ],
  协同单位: ["配合单位", "协办单位", "协同部门", "配合部门"],
  所属大项: ["大项", "主项", "主项名称", "类别"],
  办理依据: ["依据", "法律依据", "设定依据", "实施依据", "政策依据", "法定依据"],
  谁可以办: ["办理对象", "服务对象", "申请人", "行使对象", "申请条件", "对象"],
  行使类型: ["权力类型", "职权类型", "事项类型"],
  法定时限: ["法定期限", "法定办结时限"],
  承诺时限: ["承诺期限", "承诺办结时限", "办理时限"],
  申请材料: ["材料", "所需材料", "申报材料"],
  收费: ["收费标准", "是否收费"],
};

const WORD_OF = new Map(
  Object.entries(HEADS).flatMap(([word, others]) => others.map((other) => [other, word] as const)),
);

/** How far down a head may stand. */
const HEAD_WITHIN_ROWS = 10;

/**
 * Reads the words of a department's own head as the catalogue's. Only one row is a head: the first of the first ten with two
 * known words in it; what a word means is taken once, and the catalogue's own word goes before any other.
 * `plain` brings a cell to the form in which heads are compared.
 */
export function readHeads<R extends { readonly cells: readonly string[] }>(
  rows: readonly R[],
  plain: (cell: string) => string,
): readonly R[] {
  const isKnown = (cell: string): boolean => WORD_OF.has(plain(cell)) || plain(cell) in HEADS;
  const at = rows
    .slice(0, HEAD_WITHIN_ROWS)
    .findIndex((row) => row.cells.filter(isKnown).length >= 2);
  const head = rows[at];
  if (head === undefined) return rows;
  const taken = new Set(head.cells.map(plain).filter((cell) => cell in HEADS));
  const cells = head.cells.map((cell) => {
    const word = WORD_OF.get(plain(cell));
    if (word === undefined || taken.has(word)) return cell;
    taken.add(word);
    return word;
  });
  return rows.with(at, { ...head, cells });
}

/**
 * What the catalogue refuses and consolidation only doubts: a raw row may have no proper code or class yet, and must be
 * answered for all the same. It goes on without what is doubtful.
 */
const DOUBTS: ReadonlySet<string> = new Set([
  "catalogue.import.code_missing",
  "catalogue.import.code_malformed",
  "catalogue.import.code_incomplete",
  "catalogue.import.code_placeholder",
  "catalogue.import.code_other_area",
  "catalogue.import.unknown_class",
  "catalogue.import.unknown_task_type",
  "catalogue.import.unknown_power_kind",
]);

const CODE_DOUBT =
  /^catalogue\.import\.code_(missing|malformed|incomplete|placeholder|other_area)$/;

/** Parts what was found in a row into what keeps it out and what is only doubtful. */
export function triage(found: readonly Reason[]): {
  readonly refusals: readonly Reason[];
  readonly doubts: readonly Reason[];
} {
  // A table without a column of classes says nothing wrong about them.
  const isSilent = ({ code, params }: Reason): boolean =>
    code === "catalogue.import.unknown_class" && params["value"] === "";
  return {
    refusals: found.filter(({ code }) => !DOUBTS.has(code)),
    doubts: found.filter((one) => DOUBTS.has(one.code) && !isSilent(one)),
  };
}

/** Says whether the code of a row can be the code of a duty. */
export function isCodeUsable(code: string, doubts: readonly Reason[]): boolean {
  return code !== "" && !doubts.some((doubt) => CODE_DOUBT.test(doubt.code));
}
