/**
 * The demo's dictionary and three forms, by the module's own actions: one that was closed in summer, one that is admitted and
 * half filled in, one draft that asks some of it again.
 */
import { actorOf, as } from "#admission";
import {
  type Design,
  type DesignItem,
  admitForm,
  askAdmission,
  closeForm,
  draftForm,
  handIn,
  listInbox,
  proposeField,
  saveAnswers,
  sendForm,
  showSheet,
} from "#forms";
import type { Ctx } from "#kernel/context.ts";
import type { StaffActor } from "#kernel/pure/actor.ts";
import { type Day, addDays, dayOf, instantAt } from "#kernel/pure/day.ts";
import { type OrganisationDirectory, loadOrganisations } from "#organisations";
import { loadAreas } from "#places";
import { FIELDS } from "./forms/fields.ts";
import { type Random, randomFrom } from "./random.ts";

/** The sub-district where the demo's station and committee accounts meet. */
const HOME = "991101001";

type World = {
  readonly ctx: Ctx;
  readonly directory: OrganisationDirectory;
  readonly fields: ReadonlyMap<string, number>;
  readonly homeId: number;
  readonly today: Day;
  readonly random: Random;
};

/** Writes the dictionary and the forms. */
export async function demoForms(ctx: Ctx): Promise<void> {
  const directory = await loadOrganisations(ctx);
  const areas = await loadAreas(ctx);
  const today = dayOf(ctx.clock.now());
  const coordinator = actorOf(directory, directory.get("OFF-COORD").id, ["coordinator"]);
  const fields = await writeDictionary(as(ctx, coordinator, instantAt(addDays(today, -200), 600)));
  const homeId = areas.byCode(HOME)?.id ?? 0;
  const random = randomFrom(20_261_130);
  const world: World = { ctx, directory, fields, homeId, today, random };
  await proposeOne(world);
  await closedForm(world);
  await openForm(world);
  await draftAgain(world);
}

async function writeDictionary(ctx: Ctx): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const { weightKey, ...content } of FIELDS) {
    const weightId = weightKey === null ? null : (ids.get(weightKey) ?? null);
    ids.set(content.key, (await proposeField(ctx, { ...content, weightId })).id);
  }
  return ids;
}

const department = (world: World, code: string): StaffActor | undefined =>
  actorOf(world.directory, world.directory.get(code).id, ["departmentOfficial"]);
const onDay = (world: World, days: number, minute = 600) =>
  instantAt(addDays(world.today, days), minute);

/** A department would like a field that the dictionary nearly has. */
async function proposeOne(world: World): Promise<void> {
  await proposeField(as(world.ctx, department(world, "DEP-CANLIAN"), onDay(world, -3)), {
    key: "older-single",
    name: { zh: "独自居住的老年人数", en: "Older people on their own" },
    meaning: { zh: "", en: "" },
    type: "whole",
    unit: { zh: "人", en: "people" },
    choices: [],
    level: "community",
    adding: "sum",
    weightId: null,
    validDays: 90,
    source: null,
  });
}

type Asked = string | readonly [key: string, change: Partial<DesignItem>];

function design(
  world: World,
  change: Pick<Design, "title" | "purpose" | "fromOn" | "dueOn">,
  sections: Readonly<Record<string, readonly Asked[]>>,
): Design {
  const item = (asked: Asked): DesignItem => {
    const [key, rules] = typeof asked === "string" ? [asked, {}] : asked;
    const fieldId = world.fields.get(key) ?? 0;
    return { fieldId, hint: "", isRequired: true, min: null, max: null, onlyIf: null, ...rules };
  };
  return {
    level: "community",
    filledBy: "station",
    areaIds: [world.homeId],
    sums: [],
    ...change,
    sections: Object.entries(sections).map(([title, items]) => ({
      title,
      items: items.map(item),
    })),
  };
}

/** Drafted, asked for, admitted and sent; answers its number. */
async function sendOut(
  world: World,
  code: string,
  wanted: Design,
  days: { readonly asked: number; readonly sent: number; readonly basis: string },
): Promise<number> {
  const actor = department(world, code);
  const departmentOrgId = world.directory.get(code).id;
  const asking = as(world.ctx, actor, onDay(world, days.asked, 560));
  const form = await draftForm(asking, wanted);
  const { applicationId } = await askAdmission(asking, form.id, {
    revision: 1,
    againReason: "去年的口径不同，今年按新口径核对一次",
    legalBasis: days.basis,
    contact: { name: "综合科", telephone: "63005500" },
  });
  await admitForm(world.ctx, applicationId ?? 0, {
    departmentOrgId,
    submittedOn: addDays(world.today, days.asked),
    reviewedOn: addDays(world.today, days.asked + 13),
    decidedOn: addDays(world.today, days.asked + 16),
    answers: 3,
  });
  await sendForm(as(world.ctx, actor, onDay(world, days.sent, 570)), form.id);
  return form.id;
}

type Values = Readonly<Record<string, number | string | boolean>>;

/** The sheets of a form on the desks of the stations, in the order of the stations. */
async function sheetsOf(world: World, formId: number) {
  const found: { readonly actor: StaffActor; readonly sheetId: number }[] = [];
  for (const station of world.directory.ofKind("station")) {
    const actor = actorOf(world.directory, station.id, ["stationWorker"]);
    if (actor === undefined) continue;
    const { items } = await listInbox(as(world.ctx, actor, world.ctx.clock.now()), { limit: 100 });
    for (const line of items) if (line.formId === formId) found.push({ actor, sheetId: line.id });
  }
  return found;
}

/** Fills a sheet in: what is known is confirmed, the rest is typed; handed in only where it is whole. */
async function fillIn(
  world: World,
  { actor, sheetId }: { readonly actor: StaffActor; readonly sheetId: number },
  values: Values,
  { at, isWhole }: { readonly at: number; readonly isWhole: boolean },
): Promise<void> {
  const ctx = as(world.ctx, actor, at);
  const sheet = await showSheet(ctx, sheetId);
  const keyOf = new Map(sheet.fields.map((field) => [field.id, field.key]));
  const entries = sheet.entries.flatMap(({ fieldId, seq, known }) => {
    if (known?.kind === "computed") return [];
    if (known?.isFresh === true) return [{ fieldId, seen: seq }];
    const value = values[keyOf.get(fieldId) ?? ""];
    return value === undefined ? [] : [{ fieldId, seen: seq, value }];
  });
  await saveAnswers(ctx, sheetId, { entries });
  if (isWhole) await handIn(as(world.ctx, actor, at + 600_000), sheetId);
}

/** What emergency management wanted to know before the typhoon season; closed. */
async function closedForm(world: World): Promise<void> {
  const { random, today } = world;
  const wanted = design(
    world,
    {
      title: "住宅小区安全底数表",
      purpose: "汛期前摸清老旧电梯、充电设施和消防器材，安排检修",
      fromOn: addDays(today, -100),
      dueOn: addDays(today, -80),
    },
    {
      楼栋与电梯: ["grids", "buildings", "lifts", "lifts-over-15"],
      充电与消防: ["charging-sheds", "charging-points", "extinguishers", "last-drill"],
      管理: ["management"],
    },
  );
  const basis = "《消防法》第三十二条";
  const id = await sendOut(world, "DEP-YINGJI", wanted, { asked: -165, sent: -100, basis });
  for (const [i, sheet] of (await sheetsOf(world, id)).entries()) {
    const lifts = random.integer(6, 48);
    const values: Values = {
      buildings: random.integer(18, 64),
      lifts,
      "lifts-over-15": Math.floor(lifts / random.integer(3, 6)),
      "charging-sheds": random.integer(1, 9),
      "charging-points": random.integer(12, 140),
      extinguishers: random.integer(80, 420),
      "last-drill": addDays(today, -random.integer(95, 200)),
      management: random.pick(["company", "company", "self", "entrusted"]),
    };
    await fillIn(world, sheet, values, { at: onDay(world, -96 + i, 560 + i * 7), isWhole: true });
  }
  const actor = department(world, "DEP-YINGJI");
  await closeForm(as(world.ctx, actor, onDay(world, -78)), id);
}

/** What civil affairs needs for next year's services; under way, half of it handed in, some begun. */
async function openForm(world: World): Promise<void> {
  const { fields, random, today } = world;
  const canteen = { fieldId: fields.get("canteen") ?? 0, is: true };
  const wanted = {
    ...design(
      world,
      {
        title: "社区养老服务底数表",
        purpose: "编制明年社区养老服务设施布局和助餐补贴预算",
        fromOn: addDays(today, -14),
        dueOn: addDays(today, 11),
      },
      {
        人口: ["population", "older-people", "older-60-79", "older-80", "older-alone"],
        助餐与照料: [
          "canteen",
          ["canteen-meals", { onlyIf: canteen, min: 1, max: 2000 }],
          ["canteen-price", { onlyIf: canteen, min: 100, hint: "一荤两素的普通老年餐" }],
          "day-care-places",
          "activity-area",
          "volunteers",
        ],
        楼栋: ["lifts", "management", ["remarks", { isRequired: false }]],
      },
    ),
    sums: [
      {
        wholeId: fields.get("older-people") ?? 0,
        partIds: [fields.get("older-60-79") ?? 0, fields.get("older-80") ?? 0],
      },
    ],
  };
  const basis = "《老年人权益保障法》第三十七条";
  const id = await sendOut(world, "DEP-MINZHENG", wanted, { asked: -80, sent: -14, basis });
  const sheets = await sheetsOf(world, id);
  // The first desk is the demo's own: one sheet of it is left as it came, to be tried.
  for (const [i, sheet] of sheets.entries()) {
    if (i === 0 || i % 4 === 3) continue;
    const isWhole = i % 4 !== 2;
    await fillIn(world, sheet, olderValues(random, isWhole), {
      at: onDay(world, -11 + (i % 9), 540 + i * 11),
      isWhole,
    });
  }
}

/** Figures of one community; those of a sheet that was only begun stop halfway. */
function olderValues(random: Random, isWhole: boolean): Values {
  const [young, old] = [random.integer(620, 1_480), random.integer(140, 390)];
  const begun: Values = {
    "older-people": young + old,
    "older-60-79": young,
    "older-80": old,
    "older-alone": random.integer(60, 180),
  };
  if (!isWhole) return begun;
  const hasCanteen = random.integer(1, 3) > 1;
  const meals: Values = hasCanteen
    ? {
        "canteen-meals": random.integer(60, 260),
        "canteen-price": random.pick([1200, 1350, 1500, 1600]),
      }
    : {};
  return {
    ...begun,
    ...meals,
    canteen: hasCanteen,
    "day-care-places": random.integer(0, 24),
    "activity-area": random.integer(90, 640) + 0.5,
    volunteers: random.integer(24, 130),
  };
}

/** Social security would ask some of the same bodies for some of the same: the page says so before anybody is bothered. */
async function draftAgain(world: World): Promise<void> {
  const ctx = as(world.ctx, department(world, "DEP-RENSHE"), onDay(world, -2, 620));
  await draftForm(
    ctx,
    design(
      world,
      {
        title: "退休人员社会化服务需求表",
        purpose: "安排退休人员待遇资格上门认证和社区服务的力量",
        fromOn: addDays(world.today, 5),
        dueOn: addDays(world.today, 70),
      },
      {
        基本情况: ["older-people", "older-80", "older-alone"],
        服务: ["day-care-places", "remarks"],
      },
    ),
  );
}
