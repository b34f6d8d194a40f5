/** Surveys that are there for tests. */
import type { Ctx } from "#kernel/context.ts";
import { addDays, dayOf } from "#kernel/pure/day.ts";
import { enterList, handOut } from "./actions/lists.ts";
import { openSurvey } from "./actions/open.ts";

/** An open survey of seven units about some bodies, with the codes of their slips. */
export async function anOpenSurvey(
  ctx: Ctx,
  orgIds: readonly number[],
): Promise<{ readonly id: number; readonly codes: readonly string[] }> {
  const today = dayOf(ctx.clock.now());
  const id = await openSurvey(ctx, {
    subject: { kind: "test", id: orgIds[0] ?? 1 },
    title: "驻区单位评部门",
    targets: orgIds.map((orgId) => ({
      kind: "org",
      id: orgId,
      name: { zh: `部门 ${orgId}`, en: `Department ${orgId}` },
    })),
    questions: [
      {
        key: "help",
        text: { zh: "配合得怎么样？", en: "How well do they help?" },
        groups: [{ group: "units", relevance: "equal" }],
      },
    ],
    groups: ["units"],
    from: addDays(today, -30),
    to: today,
    closesOn: addDays(today, 30),
    minimumGroup: 5,
    limit: 20,
  });
  const names = ["甲", "乙", "丙", "丁", "戊", "己", "庚"].map((one) => ({ name: `${one}单位` }));
  await enterList(ctx, id, "units", names);
  const slips = await handOut(ctx, id, "units");
  return { id, codes: slips.map(({ code }) => code) };
}
