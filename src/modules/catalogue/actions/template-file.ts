/** The empty spreadsheet that departments fill in. */
import type { Ctx } from "#kernel/context.ts";
import {
  TEMPLATE_COLUMNS,
  TEMPLATE_REQUIRED,
  type TemplateColumn,
} from "../rules/import-template.ts";
import {
  AREA_BODY_WORDS,
  CHANNEL_WORDS,
  CLASS_WORDS,
  FORM_WORDS,
  PLACE_WORDS,
  POWER_WORDS,
} from "../rules/template-words.ts";
import type { DutyList } from "../schema.ts";
import { allLists } from "../store/categories.ts";

const WIDE: ReadonlySet<TemplateColumn> = new Set([
  "name",
  "summary",
  "leads",
  "helpers",
  "legalBasis",
  "materials",
  "materialsEn",
  "steps",
  "stepsEn",
]);

/** What to write in a column, shown when the cell is chosen. */
function hints(lists: readonly DutyList[]): Readonly<Partial<Record<TemplateColumn, string>>> {
  return {
    code: "字母、数字、点、横线、下划线,最多 100 个;一个事项终身一个编码。",
    class: Object.keys(CLASS_WORDS).join("、"),
    powerKind: Object.keys(POWER_WORDS).join("、"),
    lists: `用顿号隔开:${lists.map((list) => list.name).join("、")}`.slice(0, 250),
    leads: `每行一个。单位名称,或 ${Object.keys(AREA_BODY_WORDS).join("、")};只管部分区域的写 区域=单位;依据写在 | 后。`,
    helpers: "每行一个:单位|任务|时限,例如 市场监管局|现场核查|3个工作日",
    areas: "留空为全区;否则写区域名称,用顿号隔开。",
    materials: `每行一样:名称|${Object.keys(FORM_WORDS).join("/")}|份数|数据共享|条件:……|备注;名称以外都可省略。`,
    materialsEn:
      "行数、次序与申请材料相同:英文名称|if: 英文条件|英文备注,例如 Identity card|if: somebody applies for you;没有英文的一行写 -。",
    steps: "每行一步:名称:说明",
    stepsEn: "行数、次序与办理步骤相同:Name: what happens;没有英文的一行写 -。",
    helpersEn: "行数、次序与协同单位相同,只写任务的英文;没有英文的一行写 -。",
    acceptance: "如 5个工作日、8工作小时、30天",
    promised: "不得长于法定时限",
    channels: Object.keys(CHANNEL_WORDS).join("、"),
    placeKinds: Object.keys(PLACE_WORDS).join("、"),
    synonyms: "居民怎么叫它,用顿号隔开,例如 老年证、老人证",
  };
}

/** The template with the lists of this district in its hints. */
export async function importTemplateFile(ctx: Ctx): Promise<Buffer> {
  return importTemplate(await allLists(ctx.db));
}

/** Makes the template: one sheet with heads, choices and hints; the head row stays in sight. */
export async function importTemplate(lists: readonly DutyList[]): Promise<Buffer> {
  // Loaded when asked for: it would add a third of a second to every start.
  const { default: exceljs } = await import("exceljs");
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet("事项", { views: [{ state: "frozen", ySplit: 1 }] });
  const columns = Object.entries(TEMPLATE_COLUMNS) as [TemplateColumn, string][];
  const required = new Set<TemplateColumn>(TEMPLATE_REQUIRED);
  const texts = hints(lists);
  sheet.columns = columns.map(([key, header]) => ({
    header,
    key,
    width: WIDE.has(key) ? 36 : 16,
    style: { alignment: { wrapText: true, vertical: "top" as const } },
  }));
  columns.forEach(([key], i) => {
    const head = sheet.getRow(1).getCell(i + 1);
    head.font = { bold: true };
    if (required.has(key))
      head.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFE3F1EC" } };
    const hint = texts[key];
    if (hint !== undefined) head.note = hint;
  });
  const choices: Partial<Record<TemplateColumn, readonly string[]>> = {
    class: Object.keys(CLASS_WORDS),
    powerKind: Object.keys(POWER_WORDS),
  };
  columns.forEach(([key], i) => {
    const words = choices[key];
    if (words === undefined) return;
    for (let row = 2; row <= 200; row++)
      sheet.getRow(row).getCell(i + 1).dataValidation = {
        type: "list",
        allowBlank: true,
        formulae: [`"${words.join(",")}"`],
      };
  });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
