/** What only a demo district has: public sign-ins and an outbox instead of text messages. */
import { type Ctx, transaction } from "#kernel/context.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import type { DemoSignIns, DemoVisitor } from "../schema.ts";
import { hasDemoSignIns, listDemoSignIns, noteResidentSignIn } from "../store/residents.ts";
import { directoryOf, heldPost } from "./posts.ts";
import { outboxMessages, registerResident } from "./residents.ts";
import { type Origin, openSession } from "./sessions.ts";
import { type Outcome, signIn } from "./sign-in.ts";

/** The demo's resident, who signs in by telephone; 154 is given to no network. */
export const DEMO_RESIDENT_TELEPHONE = "15488880001";

/** The sealed column of demo passwords. */
export const DEMO_FIELD = "accounts.demo_sign_in.password";

/**
 * Tells whether this is a demo: the setting says so *and* the district was made by the demo template.
 * The setting alone is not enough, since it is the default: a real district must never show codes by mistake.
 */
export async function isDemo(ctx: Ctx): Promise<boolean> {
  return ctx.env.TEMPLATE === "demo" && hasDemoSignIns(ctx.db);
}

/** The demo's sign-ins, administrator first. Refuses: `http.no_such_route` outside a demo. */
export async function demoSignIns(ctx: Ctx): Promise<DemoSignIns["items"]> {
  if (!(await isDemo(ctx))) return refuse("notFound", "http.no_such_route");
  const directory = await directoryOf(ctx);
  return (await listDemoSignIns(ctx.db)).flatMap((row) => {
    const post = heldPost(directory, row.personId, row.lastPostId);
    if (post === undefined) return [];
    return {
      username: row.username,
      password: ctx.vault.open(DEMO_FIELD, row.passwordSealed),
      personName: directory.personName(row.personId),
      title: directory.postTitle(post.postId),
      organisation: directory.organisationName(post.orgId),
      role: post.role,
    };
  });
}

/** The outbox. Refuses: `http.no_such_route` outside a demo or where codes go elsewhere. */
export async function demoOutbox(ctx: Ctx) {
  if (ctx.env.CODE_SENDER !== "outbox" || !(await isDemo(ctx)))
    return refuse("notFound", "http.no_such_route");
  return outboxMessages(ctx);
}

/**
 * Signs a visitor of the demo in as its resident, or as the first demo account of a role.
 * Refuses: `http.no_such_route` outside a demo, and for a role that this demo has nobody for.
 */
export async function enterDemo(ctx: Ctx, as: DemoVisitor, from: Origin): Promise<Outcome> {
  const accounts = await demoSignIns(ctx);
  if (as === "resident")
    return transaction(ctx, async (inner) => {
      const residentId = await registerResident(inner, DEMO_RESIDENT_TELEPHONE);
      await noteResidentSignIn(inner.db, residentId, ctx.clock.now());
      return { step: "done", opened: await openSession(inner, { residentId }, null, from) };
    });
  const account = accounts.find(({ role }) => role === as);
  return account === undefined
    ? refuse("notFound", "http.no_such_route")
    : signIn(ctx, account, from);
}
