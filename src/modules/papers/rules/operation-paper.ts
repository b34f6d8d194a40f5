/** The closing report of a joint operation as a paper: what was planned, who did what, what was counted, what is left. */
import {
  type DayWords,
  type Named,
  type Pair,
  type PaperContent,
  type Said,
  type Section,
  dayIn,
  factsOf,
  momentIn,
  paragraphsOf,
  saying,
} from "./section.ts";

type Body = { readonly name: string; readonly nameEn: string };
export type NotSolved = "noLegalBasis" | "ownersDisagree" | "noFunds" | "beyondDistrict" | "facts";
export type Ended = "done" | "granted" | "refused" | "answered" | "notSolved";

/** What the rules read of a report. */
export type ReportTold = {
  readonly receiptNo: string;
  readonly title: string;
  readonly area: string;
  readonly areaEn: string;
  readonly stage: 1 | 2 | 3;
  readonly goal: string | null;
  readonly measures: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly beganAt: string;
  readonly endedAt: string | null;
  readonly escalatedAt: string | null;
  /** Who commands, by post: a paper goes from hand to hand. */
  readonly commanderPost: Named | null;
  readonly lead: Body | null;
  readonly bodies: readonly {
    readonly org: Body;
    readonly tasks: readonly {
      readonly task: string;
      readonly state: string;
      readonly answeredAt: string | null;
      readonly late: boolean | null;
    }[];
  }[];
  readonly tasks: {
    readonly inTime: number;
    readonly late: number;
    readonly open: number;
    readonly passedOver: number;
  };
  readonly instructions: readonly { readonly at: string; readonly text: string }[];
  readonly entries: number;
  readonly days: readonly string[];
  readonly people: number;
  readonly totals: readonly {
    readonly what: string;
    readonly quantity: number;
    readonly unit: string;
  }[];
  readonly coverage: {
    readonly spanHours: number;
    readonly coveredHours: number;
    readonly longestGapHours: number;
    readonly byBody: readonly { readonly org: Body; readonly hours: number }[];
  } | null;
  readonly pictures: Extract<Section, { type: "pictures" }>["items"];
  readonly outcome: Ended | null;
  readonly result: string | null;
  readonly notSolvedReason: NotSolved | null;
  readonly objections: readonly { readonly org: Body; readonly reason: string }[];
};

type Name =
  | "title"
  | "number"
  | "matter"
  | "place"
  | "lead"
  | "commander"
  | "stage"
  | "began"
  | "escalated"
  | "ended"
  | "planned"
  | "goal"
  | "noPlan"
  | "measures"
  | "bodies"
  | "body"
  | "task"
  | "answered"
  | "when"
  | "inTime"
  | "late"
  | "openNow"
  | "openLate"
  | "passedOver"
  | "noBodies"
  | "instructions"
  | "done"
  | "entries"
  | "period"
  | "people"
  | "what"
  | "quantity"
  | "unit"
  | "totals"
  | "roster"
  | "pictures"
  | "result"
  | "noResult"
  | "left"
  | "leftNone"
  | "notDone"
  | "seal";

export type OperationWords = DayWords & {
  readonly names: Readonly<Record<Name, string>>;
  readonly stages: Readonly<Record<1 | 2 | 3, string>>;
  readonly outcomes: Readonly<Record<Ended, string>>;
  readonly reasons: Readonly<Record<NotSolved, string>>;
  readonly tasksSum: (inTime: number, late: number, left: number) => string;
  readonly entriesCount: (entries: number, days: number) => string;
  readonly peopleCount: (count: number) => string;
  readonly covered: (covered: string, span: string) => string;
  readonly gap: (hours: string) => string;
  readonly noGap: string;
  readonly bodyHours: (body: string, hours: string) => string;
  readonly leftTask: (body: string, task: string) => string;
  readonly leftObjection: (body: string, reason: string) => string;
  readonly range: (from: string, until: string) => string;
};

type Words = Pair<OperationWords>;

const bodyOf = ({ name, nameEn }: Body): Named => ({ zh: name, en: nameEn });
/** A quantity as it was entered: thousands apart, no zeros at the end. */
const amount = (quantity: number): string =>
  quantity.toLocaleString("en-GB", { maximumFractionDigits: 6 });
const named =
  (words: Words) =>
  (name: Name): Named =>
    saying(words)(({ names }) => names[name]);

/** The paper that says this report. */
export function operationPaper(report: ReportTold, words: Words): PaperContent {
  const name = named(words);
  const left = leftOf(report, words);
  const sections: (Section | null)[] = [
    { type: "facts", title: null, rows: factRows(report, words) },
    report.endedAt === null
      ? { type: "text", title: null, look: "note", lines: [name("notDone")] }
      : null,
    ...bodySections(report, words),
    report.instructions.length === 0
      ? null
      : {
          type: "list",
          title: name("instructions"),
          lead: null,
          items: report.instructions.map(({ text, at }) => ({
            name: text,
            detail: momentIn(words, at),
          })),
        },
    ...doneSections(report, words),
    report.pictures.length === 0
      ? null
      : { type: "pictures", title: name("pictures"), items: report.pictures },
    { type: "text", title: name("result"), look: "body", lines: resultOf(report, words) },
    left.length === 0
      ? { type: "text", title: name("left"), look: "body", lines: [name("leftNone")] }
      : {
          type: "list",
          title: name("left"),
          lead: null,
          items: left.map((line) => ({ name: line, detail: null })),
        },
    { type: "signatures", places: [sealOf(report, words)] },
  ];
  return {
    title: name("title"),
    number: { label: name("number"), text: report.receiptNo },
    sections: sections.filter((section) => section !== null),
  };
}

function sealOf(
  { lead, endedAt }: ReportTold,
  words: Words,
): Extract<Section, { type: "signatures" }>["places"][number] {
  const shanghai = endedAt === null ? null : new Date(Date.parse(endedAt) + 8 * 3_600_000);
  return {
    label: named(words)("seal"),
    body: lead === null ? null : bodyOf(lead),
    day: shanghai === null ? null : dayIn(words, shanghai.toISOString().slice(0, 10)),
    isSeal: true,
  };
}

function rangeOf(words: Words, from: string, until: string): Named {
  const [first, last] = [dayIn(words, from), dayIn(words, until)];
  if (from === until) return first;
  return {
    zh: words.zh.range(first.zh, last.zh),
    en: words.en.range(first.en, last.en),
  };
}

function factRows(report: ReportTold, words: Words): ReturnType<typeof factsOf> {
  const name = named(words);
  const moment = (at: string | null): Named | null => (at === null ? null : momentIn(words, at));
  const { from, until, lead } = report;
  return factsOf([
    [name("matter"), report.title],
    [name("place"), { zh: report.area, en: report.areaEn }],
    [name("lead"), lead === null ? null : bodyOf(lead)],
    [name("commander"), report.commanderPost],
    [name("stage"), saying(words)(({ stages }) => stages[report.stage])],
    [name("began"), moment(report.beganAt)],
    [name("escalated"), moment(report.escalatedAt)],
    [name("ended"), moment(report.endedAt)],
    [name("planned"), from === null || until === null ? null : rangeOf(words, from, until)],
    [name("goal"), report.goal ?? name("noPlan")],
    [name("measures"), report.measures],
  ]);
}

type Task = ReportTold["bodies"][number]["tasks"][number];

/** How a task ended: in time, late, open, or completed without it. */
function standingOf({ state, late }: Task): Name {
  if (state === "answered") return late === true ? "late" : "inTime";
  if (state === "open") return late === true ? "openLate" : "openNow";
  return "passedOver";
}

function bodySections(report: ReportTold, words: Words): Section[] {
  const name = named(words);
  const { bodies, tasks } = report;
  if (bodies.length === 0)
    return [{ type: "text", title: name("bodies"), look: "body", lines: [name("noBodies")] }];
  const rows = bodies.flatMap(({ org, tasks: own }) =>
    own.map((task): Said[] => {
      const when = task.answeredAt === null ? "" : momentIn(words, task.answeredAt);
      return [bodyOf(org), task.task, name(standingOf(task)), when];
    }),
  );
  const head = (["body", "task", "answered", "when"] as const).map((one) => ({
    text: name(one),
    isNumber: one === "when",
  }));
  const left = tasks.open + tasks.passedOver;
  const sum = saying(words)(({ tasksSum }) => tasksSum(tasks.inTime, tasks.late, left));
  return [
    { type: "table", title: name("bodies"), head, rows, sum: null },
    { type: "text", title: null, look: "note", lines: [sum] },
  ];
}

function doneSections(report: ReportTold, words: Words): Section[] {
  const name = named(words);
  const say = saying(words);
  const { entries, days, people, totals, coverage } = report;
  const [first, last] = [days[0], days.at(-1)];
  return [
    {
      type: "facts",
      title: name("done"),
      rows: factsOf([
        [name("entries"), say(({ entriesCount }) => entriesCount(entries, days.length))],
        [
          name("period"),
          first === undefined || last === undefined ? null : rangeOf(words, first, last),
        ],
        [name("people"), say(({ peopleCount }) => peopleCount(people))],
        [name("roster"), coverage === null ? null : coverageOf(coverage, words)],
      ]),
    },
    ...(totals.length === 0
      ? []
      : [
          {
            type: "table" as const,
            title: name("totals"),
            head: [
              { text: name("what"), isNumber: false },
              { text: name("quantity"), isNumber: true },
              { text: name("unit"), isNumber: false },
            ],
            rows: totals.map(({ what, quantity, unit }) => [what, amount(quantity), unit]),
            sum: null,
          },
        ]),
  ];
}

function coverageOf(coverage: NonNullable<ReportTold["coverage"]>, words: Words): Named {
  const { coveredHours, spanHours, longestGapHours, byBody } = coverage;
  const inOne = (language: "zh" | "en"): string => {
    const one = words[language];
    const bodies = byBody.map(({ org, hours }) =>
      one.bodyHours(bodyOf(org)[language], amount(hours)),
    );
    const gap = longestGapHours === 0 ? one.noGap : one.gap(amount(longestGapHours));
    return [one.covered(amount(coveredHours), amount(spanHours)), gap, ...bodies].join(" · ");
  };
  return { zh: inOne("zh"), en: inOne("en") };
}

function resultOf({ outcome, result }: ReportTold, words: Words): Said[] {
  if (outcome === null) return [named(words)("noResult")];
  return [saying(words)(({ outcomes }) => outcomes[outcome]), ...paragraphsOf(result ?? "")];
}

/** What is left: why it was not solved, tasks that were not done, bodies that did not agree. */
function leftOf(report: ReportTold, words: Words): Named[] {
  const say = saying(words);
  const inBoth = (pick: (one: OperationWords, body: string) => string, org: Body): Named => ({
    zh: pick(words.zh, org.name),
    en: pick(words.en, org.nameEn),
  });
  const { notSolvedReason } = report;
  return [
    ...(notSolvedReason === null ? [] : [say(({ reasons }) => reasons[notSolvedReason])]),
    ...report.bodies.flatMap(({ org, tasks }) =>
      tasks
        .filter(({ state }) => state === "open" || state === "passedOver")
        .map(({ task }) => inBoth((one, body) => one.leftTask(body, task), org)),
    ),
    ...report.objections.map(({ org, reason }) =>
      inBoth((one, body) => one.leftObjection(body, reason), org),
    ),
  ];
}
