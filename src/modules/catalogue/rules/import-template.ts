/** Our own layout: one row a duty, Chinese heads, several entries of a cell on lines of their own. */
import type { DutyContent, DutyLimits, Material } from "../schema.ts";
import { blankContent, checkLimits } from "./content.ts";
import {
  type ImportedRow,
  type NamedBody,
  type NamedHelper,
  type NamedLead,
  type Reason,
  reason,
} from "./imported.ts";
import { CODE_PATTERN, type Table, type TableRow } from "./import-table.ts";
import {
  AREA_BODY_WORDS,
  CHANNEL_WORDS,
  CLASS_WORDS,
  FORM_WORDS,
  PLACE_WORDS,
  POWER_WORDS,
} from "./template-words.ts";

/** The columns in order; a trailing * marks the ones that must be filled in. */
export const TEMPLATE_COLUMNS = {
  code: "事项编码*",
  name: "事项名称*",
  nameEn: "英文名称",
  summary: "一句话说明",
  summaryEn: "英文说明",
  class: "事项分类*",
  powerKind: "行使类型",
  group: "所属大项",
  groupEn: "所属大项英文",
  lists: "所属清单",
  leads: "牵头单位*",
  helpers: "协同单位",
  helpersEn: "协同任务英文",
  areas: "适用区域",
  legalBasis: "办理依据",
  applicants: "谁可以办",
  applicantsEn: "谁可以办英文",
  materials: "申请材料",
  materialsEn: "申请材料英文",
  steps: "办理步骤",
  stepsEn: "办理步骤英文",
  acceptance: "受理时限",
  firstResponse: "首次答复时限",
  statutory: "法定时限",
  promised: "承诺时限",
  pauseCap: "暂停上限(工作日)",
  fee: "收费",
  feeEn: "收费英文",
  channels: "办理渠道",
  placeKinds: "办理地点类型",
  places: "办理地点说明",
  placesEn: "办理地点英文",
  result: "办理结果",
  resultEn: "办理结果英文",
  retention: "保存期限",
  retentionEn: "保存期限英文",
  synonyms: "居民常用说法",
} as const;
export type TemplateColumn = keyof typeof TEMPLATE_COLUMNS;

/** Columns without which the layout is not recognised. */
export const TEMPLATE_REQUIRED = ["code", "name", "class", "leads"] as const;

const LIMIT_UNITS = {
  个工作日: "workdays",
  工作日: "workdays",
  个工作小时: "workingHours",
  工作小时: "workingHours",
  工作时: "workingHours",
  个自然日: "calendarDays",
  自然日: "calendarDays",
  日: "calendarDays",
  天: "calendarDays",
} as const;

type Limit = NonNullable<DutyLimits["promised"]>;

/** Reads "5个工作日", "8工作小时", "30天"; undefined where it says something else. */
export function parseLimit(text: string): Limit | undefined {
  const match = /^(\d+(?:\.\d+)?)(\D+)$/.exec(text.normalize("NFKC").replace(/\s/g, ""));
  const unit = LIMIT_UNITS[(match?.[2] ?? "") as keyof typeof LIMIT_UNITS];
  const amount = Number(match?.[1]);
  if (unit === undefined || !(amount > 0 && amount <= 3650)) return undefined;
  return { unit, amount };
}

/** Reads one lead: "民政局", "属地街道办事处", or "青石街道=民政局|依据". */
export function parseLead(line: string): NamedLead {
  const [body, clause = ""] = splitOnce(line, "|");
  return { ...namedBody(body), clause };
}

/** Reads the rows of our own template. */
export function readTemplateRows(table: Table): ImportedRow[] {
  return table.rows.map((cells) => new RowReader(cells).read());
}

/** Collects what is wrong while a row is read, so that one look at the report shows all of it. */
class RowReader {
  private readonly cells: TableRow;
  private readonly refusals: Reason[];
  constructor(cells: TableRow) {
    this.cells = cells;
    this.refusals = [...cells.refusals];
  }

  read(): ImportedRow {
    const code = this.text("code", 100);
    const name = this.text("name", 300);
    if (code === "") this.no(reason("code_missing"));
    else if (!CODE_PATTERN.test(code)) this.no(reason("code_malformed", { code }));
    if (name === "") this.no(reason("name_missing"));
    const dutyClass = this.word("class", CLASS_WORDS, "unknown_class");
    if (this.text("class", 50) === "") this.no(reason("unknown_class", { value: "" }));
    const leads = this.leads();
    if (leads.length === 0) this.no(reason("department_missing"));
    const content = {
      ...blankContent(name),
      nameEn: this.textOrNull("nameEn", 300),
      summary: this.text("summary", 500),
      summaryEn: this.textOrNull("summaryEn", 500),
      class: dutyClass ?? "publicService",
      powerKind: this.word("powerKind", POWER_WORDS, "unknown_power_kind") ?? null,
      group: this.textOrNull("group", 300),
      groupEn: this.textOrNull("groupEn", 300),
      legalBasis: this.lines("legalBasis", 20, 500),
      applicants: this.text("applicants", 500),
      applicantsEn: this.textOrNull("applicantsEn", 500),
      materials: this.materials(),
      steps: this.steps(),
      limits: this.limits(),
      pauseCapWorkdays: this.pauseCap(),
      fee: this.text("fee", 500),
      feeEn: this.textOrNull("feeEn", 500),
      channels: this.words("channels", CHANNEL_WORDS, "unknown_channel"),
      placeKinds: this.words("placeKinds", PLACE_WORDS, "unknown_place"),
      places: this.text("places", 500),
      placesEn: this.textOrNull("placesEn", 500),
      result: this.text("result", 500),
      resultEn: this.textOrNull("resultEn", 500),
      retention: this.text("retention", 200),
      retentionEn: this.textOrNull("retentionEn", 200),
      synonyms: this.list("synonyms", 40, 60),
    } satisfies Omit<DutyContent, never>;
    return {
      row: this.cells.row,
      code,
      name,
      content,
      leads,
      helpers: this.helpers(),
      areaNames: this.list("areas", 500, 100),
      listNames: this.list("lists", 20, 100),
      refusals: this.refusals,
      warnings: [],
    };
  }

  private no(why: Reason): void {
    this.refusals.push(why);
  }

  private raw(column: TemplateColumn): string {
    return this.cells.text(TEMPLATE_COLUMNS[column]);
  }

  private text(column: TemplateColumn, limit: number): string {
    const text = this.raw(column);
    if (text.length <= limit) return text;
    this.no(reason("text_too_long", { column: TEMPLATE_COLUMNS[column], limit }));
    return text.slice(0, limit);
  }

  private textOrNull(column: TemplateColumn, limit: number): string | null {
    const text = this.text(column, limit);
    return text === "" ? null : text;
  }

  private lines(column: TemplateColumn, count: number, limit: number): string[] {
    return this.parts(column, /\n/, count, limit);
  }

  private list(column: TemplateColumn, count: number, limit: number): string[] {
    return [...new Set(this.parts(column, /[\n\u3001,\uff0c;\uff1b]/, count, limit))];
  }

  private parts(column: TemplateColumn, by: RegExp, count: number, limit: number): string[] {
    const parts = this.raw(column)
      .split(by)
      .map((part) => part.trim())
      .filter((part) => part !== "");
    if (parts.length > count || parts.some((part) => part.length > limit)) {
      this.no(reason("text_too_long", { column: TEMPLATE_COLUMNS[column], limit }));
      return [];
    }
    return parts;
  }

  private word<T>(column: TemplateColumn, words: Record<string, T>, code: string): T | undefined {
    const text = this.raw(column);
    if (text === "") return undefined;
    const value = Object.hasOwn(words, text) ? words[text] : undefined;
    if (value === undefined) this.no(reason(code, { value: text.slice(0, 40) }));
    return value;
  }

  private words<T>(column: TemplateColumn, words: Record<string, T>, code: string): T[] {
    return this.list(column, 10, 40).flatMap((text) => {
      const value = Object.hasOwn(words, text) ? words[text] : undefined;
      if (value === undefined) this.no(reason(code, { value: text }));
      return value === undefined ? [] : [value];
    });
  }

  private limit(column: TemplateColumn): Limit | null {
    const text = this.raw(column);
    if (text === "") return null;
    const limit = parseLimit(text);
    if (limit === undefined)
      this.no(
        reason("limit_unreadable", { column: TEMPLATE_COLUMNS[column], value: text.slice(0, 40) }),
      );
    return limit ?? null;
  }

  private limits(): DutyLimits {
    const limits = {
      acceptance: this.limit("acceptance"),
      firstResponse: this.limit("firstResponse"),
      statutory: this.limit("statutory"),
      promised: this.limit("promised"),
    };
    const wrong = checkLimits(limits);
    if (wrong !== undefined) this.no(reason(wrong.code.replace("catalogue.", ""), wrong.params));
    return limits;
  }

  private pauseCap(): number | null {
    const text = this.raw("pauseCap");
    if (text === "") return null;
    const days = Number(text);
    if (Number.isInteger(days) && days >= 1 && days <= 365) return days;
    this.no(
      reason("limit_unreadable", { column: TEMPLATE_COLUMNS.pauseCap, value: text.slice(0, 40) }),
    );
    return null;
  }

  private leads(): NamedLead[] {
    return this.lines("leads", 500, 400).map(parseLead);
  }

  /**
   * The English of the lines of another column, line by line; "-" leaves one open. Another number of lines is refused,
   * for nobody could tell which belongs to which.
   */
  private english(column: TemplateColumn, of: TemplateColumn, limit: number): (string | null)[] {
    const english = this.lines(column, 60, limit);
    const lines = this.raw(of)
      .split(/\n/)
      .filter((line) => line.trim() !== "").length;
    if (english.length > 0 && english.length !== lines) {
      const { [column]: name, [of]: other } = TEMPLATE_COLUMNS;
      this.no(reason("english_lines_differ", { column: name, of: other, lines }));
    }
    return english.map((line) => (line === "-" ? null : line));
  }

  /** "市场监管局|核查现场|3个工作日" on lines of their own; the English column has the tasks alone. */
  private helpers(): NamedHelper[] {
    const english = this.english("helpersEn", "helpers", 500);
    return this.lines("helpers", 50, 700).flatMap((line, i) => {
      const [body = "", task = "", time = ""] = line.split("|").map((part) => part.trim());
      const limit = time === "" ? null : parseLimit(time);
      if (task === "" || limit === undefined) {
        this.no(reason("helper_unreadable", { value: line.slice(0, 60) }));
        return [];
      }
      return [{ ...namedBody(body), task, taskEn: english[i] ?? null, limit }];
    });
  }

  /** "身份证|原件和复印件|1|数据共享|条件:已婚|备注"; everything after the name may be left out. */
  private materials(): Material[] {
    const english = this.english("materialsEn", "materials", 1200);
    return this.lines("materials", 60, 1200).flatMap((line, i) => {
      const [name = "", ...rest] = line.split("|").map((part) => part.trim());
      const material: Material = {
        name: name.slice(0, 200),
        form: "original",
        count: 1,
        sampleFileId: null,
        shared: false,
        condition: null,
        note: "",
        ...materialEnglish(english[i] ?? null),
      };
      for (const part of rest) Object.assign(material, materialPart(part, material));
      if (name !== "" && name.length <= 200) return [material];
      this.no(reason("material_unreadable", { value: line.slice(0, 60) }));
      return [];
    });
  }

  /** "受理:当场核对材料" on lines of their own. */
  private steps(): DutyContent["steps"] {
    const english = this.english("stepsEn", "steps", 600);
    return this.lines("steps", 30, 600).map((line, i) => {
      const [name = "", detail = ""] = splitOnce(line.replace("\uff1a", ":"), ":");
      const [nameEn = "", detailEn = ""] = splitOnce(english[i] ?? "", ":");
      return {
        name: name.slice(0, 100),
        detail: detail.slice(0, 500),
        nameEn: orNull(nameEn.slice(0, 100)),
        detailEn: orNull(detailEn.slice(0, 500)),
      };
    });
  }
}

const orNull = (text: string): string | null => (text === "" ? null : text);

/** "Identity card|if: somebody applies for you|the station can help". */
function materialEnglish(line: string | null): Pick<Material, "nameEn" | "conditionEn" | "noteEn"> {
  const [name = "", ...rest] = (line ?? "").split("|").map((part) => part.trim());
  const IF = /^if\s*[:\uff1a]\s*/i;
  const condition = rest.find((part) => IF.test(part))?.replace(IF, "") ?? "";
  const notes = rest.filter((part) => part !== "" && !IF.test(part));
  return {
    nameEn: orNull(name.slice(0, 200)),
    conditionEn: orNull(condition.slice(0, 300)),
    noteEn: orNull(notes.join(" ").slice(0, 500)),
  };
}

function materialPart(part: string, material: Material): Partial<Material> {
  if (Object.hasOwn(FORM_WORDS, part)) return { form: FORM_WORDS[part as keyof typeof FORM_WORDS] };
  const count = /^(\d{1,2})\s*份?$/.exec(part)?.[1];
  if (count !== undefined && Number(count) > 0) return { count: Number(count) };
  if (part === "数据共享") return { shared: true };
  if (part === "") return {};
  const condition = /^条件[:\uff1a](.+)$/.exec(part)?.[1]?.trim();
  if (condition !== undefined) return { condition: condition.slice(0, 300) };
  return {
    note: [material.note, part]
      .filter((text) => text !== "")
      .join(" ")
      .slice(0, 500),
  };
}

function namedBody(text: string): NamedBody {
  const [left = "", right] = splitOnce(text, "=");
  const name = right ?? left;
  const areaName = right === undefined ? null : left;
  const kind = Object.hasOwn(AREA_BODY_WORDS, name)
    ? AREA_BODY_WORDS[name as keyof typeof AREA_BODY_WORDS]
    : undefined;
  return kind === undefined
    ? { areaName, kind: "organisation", orgName: name }
    : { areaName, kind, orgName: null };
}

function splitOnce(text: string, by: string): [string, string | undefined] {
  const place = text.indexOf(by);
  if (place < 0) return [text.trim(), undefined];
  return [text.slice(0, place).trim(), text.slice(place + by.length).trim()];
}
