/** The desk of the demo: words that two bodies answer with often, and a filter that one official keeps. */
import { keepTemplate, saveView } from "#desk";
import type { Ctx } from "#kernel/context.ts";
import type { StaffActor } from "#kernel/pure/actor.ts";
import { type OrganisationDirectory, loadOrganisations } from "#organisations";

const WORDS = [
  {
    use: "response",
    name: "已派班组",
    text: "您好，{number}“{title}”已派班组到现场，{due}前会有结果。{organisation}",
  },
  {
    use: "result",
    name: "现场已清",
    text: "{today}已到现场处理“{title}”，并安排本周复查一次。{organisation}",
  },
  {
    use: "reason",
    name: "要看图纸",
    text: "“{title}”涉及地下管线，要先调图纸核对，需要多几个工作日。",
  },
  { use: "note", name: "已电话联系", text: "{today}已电话联系反映人，约好上门时间。" },
] as const;

/** Who keeps them: organisation and post of the demo's sign-ins. */
const KEEPERS = [
  { org: "绿化和市容管理局", title: "环卫科科长" },
  { org: "采莲社区公共服务站", title: "值班站长" },
] as const;

function keeper(
  directory: OrganisationDirectory,
  { org, title }: (typeof KEEPERS)[number],
): StaffActor | undefined {
  const body = directory.all.find(({ name }) => name.zh.includes(org));
  const posts = body === undefined ? [] : directory.postsByOrg(body.id);
  const post = posts.find((one) => one.title.zh === title);
  if (post === undefined) return undefined;
  return {
    kind: "staff",
    accountId: "0",
    personId: post.personId,
    post: directory.postAsActorPost(post.id),
  };
}

/** Arranges the desks. */
export async function demoDesk(ctx: Ctx): Promise<void> {
  const directory = await loadOrganisations(ctx);
  for (const one of KEEPERS) {
    const actor = keeper(directory, one);
    if (actor === undefined) continue;
    const desk = { ...ctx, actor };
    for (const template of WORDS) await keepTemplate(desk, null, template);
    const view = { page: "/", name: "超期诉求", query: "kind=request&view=overdue" };
    await saveView(desk, { ...view, isDefault: false });
  }
}
