/** Something of everything that forms have, for tests that walk all routes. */
import {
  admitForm,
  askAdmission,
  draftForm,
  handIn,
  listInbox,
  proposeField,
  saveAnswers,
  sendForm,
} from "#forms";
import type { Ctx } from "#kernel/context.ts";
import { addDays, dayOf, instantAt } from "#kernel/pure/day.ts";
import { aDesign, aFieldContent } from "../src/modules/forms/builders.ts";
import type { District } from "./district.ts";
import type { TestProgram } from "./program.ts";

const both = (text: string) => ({ zh: text, en: text });

/** Fields of every kind, a form that is sent and handed in once, and a draft that asks some of it again. */
export async function askForFigures(program: TestProgram, district: District): Promise<void> {
  const at = (who: string, day: string, minute = 600): Ctx =>
    program.context(district.staff(who), { clock: { now: () => instantAt(day, minute) } });
  const today = dayOf(Date.now());
  const [asked, now] = [addDays(today, -70), at("line1", today)];
  const ids: number[] = [];
  for (const content of [
    aFieldContent(),
    aFieldContent({ key: "canteen", name: both("食堂"), type: "yesNo", adding: "count" }),
    aFieldContent({ key: "note", name: both("说明"), type: "text", adding: "none" }),
    aFieldContent({ key: "grids", name: both("网格数"), source: "grids" }),
  ])
    ids.push((await proposeField(at("coordinator", asked), content)).id);
  await proposeField(at("line2", asked), aFieldContent({ key: "seats", name: both("座位") }));
  const design = aDesign(ids, [district.area("D")], { fromOn: today, dueOn: addDays(today, 40) });
  const asking = at("line1", asked);
  const form = await draftForm(asking, design);
  const { applicationId } = await askAdmission(asking, form.id, {
    revision: 1,
    againReason: "",
    legalBasis: "《统计法》第七条",
    contact: { name: "综合科", telephone: "63001122" },
  });
  await admitForm(program.context({ kind: "system", job: "test" }), applicationId ?? 0, {
    departmentOrgId: district.org("LINE1"),
    submittedOn: asked,
    reviewedOn: addDays(asked, 13),
    decidedOn: addDays(asked, 16),
  });
  await sendForm(now, form.id);
  const west = at("stationW", today, 620);
  const { items } = await listInbox(west, {});
  const sheetId = items[0]?.id ?? 0;
  const [older = 0, canteen = 0, note = 0] = ids;
  await saveAnswers(west, sheetId, {
    entries: [
      { fieldId: older, seen: 0, value: 30 },
      { fieldId: canteen, seen: 0, value: true },
      { fieldId: note, seen: 0, value: "好" },
    ],
  });
  await handIn(west, sheetId);
  await draftForm(at("line2", today), { ...design, title: "又一张表" });
}
