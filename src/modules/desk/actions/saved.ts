/** Keeping filters, words to answer with, and tables as one likes them. */
import { type Ctx, transaction } from "#kernel/context.ts";
import { appendEvents } from "#kernel/events.ts";
import type { StaffActor } from "#kernel/pure/actor.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { ANSWERING_ROLES } from "../access.ts";
import {
  ARRANGEMENTS_MOST,
  type SavedView,
  TEMPLATES_MOST,
  VIEWS_MOST,
  acceptableText,
  keptQuery,
} from "../rules/saved.ts";
import type {
  ArrangementBody,
  ArrangementList,
  SavedViewList,
  TemplateBody,
  TemplateList,
  ViewBody,
} from "../schema.ts";
import {
  type ViewRow,
  arrangementsOf,
  deleteTemplate,
  deleteView,
  holdOwner,
  nextNumber,
  templatesOf,
  viewsOf,
  writeArrangement,
  writeTemplate,
  writeView,
} from "../store/saved-store.ts";

/** The staff behind the request; every route declares it, so anything else is our own mistake. */
export function staffOf({ actor }: Ctx): StaffActor {
  if (actor.kind !== "staff") throw new Error("a route for staff ran for someone else");
  return actor;
}

/** What I keep on a page, or on all of them. */
export async function myViews(ctx: Ctx, page: string | undefined): Promise<SavedViewList> {
  const views = await viewsOf(ctx.db, staffOf(ctx).personId, page);
  return { items: views.map(({ personId: _mine, ...view }) => view) };
}

async function keepView(ctx: Ctx, id: number, view: SavedView): Promise<void> {
  await appendEvents(ctx, "savedView", id, [
    { type: "viewSaved", at: ctx.clock.now(), data: view },
  ]);
  await writeView(ctx.db, id, view);
}

/** Of a page's views only one opens first: the one that did so far gives way. */
async function giveWay(ctx: Ctx, views: readonly ViewRow[], page: string, but: number) {
  for (const { id, ...view } of views)
    if (view.isDefault && view.page === page && id !== but)
      await keepView(ctx, id, { ...view, isDefault: false });
}

/** Keeps a filter under a name. Refuses: `desk.too_many_views`, `desk.view_name_taken`. */
export async function saveView(ctx: Ctx, body: ViewBody): Promise<SavedViewList> {
  const { personId } = staffOf(ctx);
  return transaction(ctx, async (inner) => {
    await holdOwner(inner.db, "view", personId);
    const views = await viewsOf(inner.db, personId);
    if (views.filter(({ page }) => page === body.page).length >= VIEWS_MOST)
      refuse("conflict", "desk.too_many_views", { most: VIEWS_MOST });
    const id = await nextNumber(inner.db, "saved_view");
    if (body.isDefault) await giveWay(inner, views, body.page, id);
    const name = body.name.trim();
    await keepView(inner, id, { ...body, personId, name, query: keptQuery(body.query) });
    return myViews(inner, body.page);
  });
}

/** Changes a saved view of one's own. Refuses: `desk.unknown_view`, `desk.view_name_taken`. */
export async function changeView(
  ctx: Ctx,
  viewId: number,
  body: Omit<ViewBody, "page">,
): Promise<SavedViewList> {
  const { personId } = staffOf(ctx);
  return transaction(ctx, async (inner) => {
    await holdOwner(inner.db, "view", personId);
    const views = await viewsOf(inner.db, personId);
    const found = views.find(({ id }) => id === viewId);
    if (found === undefined) return refuse("notFound", "desk.unknown_view");
    const { page } = found;
    if (body.isDefault) await giveWay(inner, views, page, viewId);
    const name = body.name.trim();
    await keepView(inner, viewId, { ...body, personId, page, name, query: keptQuery(body.query) });
    return myViews(inner, page);
  });
}

/** Removes a saved view of one's own. Refuses: `desk.unknown_view`. */
export async function removeView(ctx: Ctx, viewId: number): Promise<SavedViewList> {
  const { personId } = staffOf(ctx);
  return transaction(ctx, async (inner) => {
    await holdOwner(inner.db, "view", personId);
    const found = (await viewsOf(inner.db, personId)).find(({ id }) => id === viewId);
    if (found === undefined) return refuse("notFound", "desk.unknown_view");
    await appendEvents(inner, "savedView", viewId, [
      { type: "viewRemoved", at: ctx.clock.now(), data: {} },
    ]);
    await deleteView(inner.db, viewId);
    return myViews(inner, found.page);
  });
}

/** The words that my organisation answers with. */
export async function templates(ctx: Ctx): Promise<TemplateList> {
  const { post } = staffOf(ctx);
  const rows = await templatesOf(ctx.db, post.orgId);
  return {
    items: rows.map(({ orgId: _mine, ...template }) => template),
    mayEdit: ANSWERING_ROLES.includes(post.role),
  };
}

/** Keeps words of one's organisation, new ones without a number. Refuses: `desk.unknown_template`, `desk.too_many_templates`, `desk.template_name_taken`, `desk.template_names_somebody`, `desk.template_unknown_place`. */
export async function keepTemplate(
  ctx: Ctx,
  templateId: number | null,
  body: TemplateBody,
): Promise<TemplateList> {
  const { orgId } = staffOf(ctx).post;
  const text = orRefuse(acceptableText(body.text));
  return transaction(ctx, async (inner) => {
    await holdOwner(inner.db, "template", orgId);
    const known = await templatesOf(inner.db, orgId);
    if (templateId !== null && !known.some(({ id }) => id === templateId))
      return refuse("notFound", "desk.unknown_template");
    if (templateId === null && known.length >= TEMPLATES_MOST)
      return refuse("conflict", "desk.too_many_templates", { most: TEMPLATES_MOST });
    const id = templateId ?? (await nextNumber(inner.db, "response_template"));
    const data = { orgId, use: body.use, name: body.name.trim(), text };
    await appendEvents(inner, "responseTemplate", id, [
      { type: "templateSaved", at: ctx.clock.now(), data },
    ]);
    await writeTemplate(inner.db, id, data);
    return templates(inner);
  });
}

/** Removes words of one's organisation. Refuses: `desk.unknown_template`. */
export async function removeTemplate(ctx: Ctx, templateId: number): Promise<TemplateList> {
  const { orgId } = staffOf(ctx).post;
  return transaction(ctx, async (inner) => {
    await holdOwner(inner.db, "template", orgId);
    const known = await templatesOf(inner.db, orgId);
    if (!known.some(({ id }) => id === templateId)) refuse("notFound", "desk.unknown_template");
    await appendEvents(inner, "responseTemplate", templateId, [
      { type: "templateRemoved", at: ctx.clock.now(), data: {} },
    ]);
    await deleteTemplate(inner.db, templateId);
    return templates(inner);
  });
}

/** How I like my tables. */
export async function myArrangements(ctx: Ctx): Promise<ArrangementList> {
  const rows = await arrangementsOf(ctx.db, staffOf(ctx).personId);
  return { items: rows.map(({ name, value }) => ({ name, value })) };
}

/** Remembers how I like a table; null forgets it. Refuses: `desk.too_many_arrangements`. */
export async function arrange(ctx: Ctx, { name, value }: ArrangementBody): Promise<void> {
  const { personId } = staffOf(ctx);
  await transaction(ctx, async (inner) => {
    await holdOwner(inner.db, "arrangement", personId);
    const known = await arrangementsOf(inner.db, personId);
    const before = known.find((one) => one.name === name)?.value ?? null;
    if (before === value) return;
    if (before === null && known.length >= ARRANGEMENTS_MOST)
      refuse("conflict", "desk.too_many_arrangements", { most: ARRANGEMENTS_MOST });
    await appendEvents(inner, "arrangement", personId, [
      { type: "arranged", at: ctx.clock.now(), data: { name, value } },
    ]);
    await writeArrangement(inner.db, personId, name, value);
  });
}
