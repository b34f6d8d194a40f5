/** HTTP of long work: what goes on, how far it is, what came of it; for who began it alone. */
import { Readable } from "node:stream";
import { Type } from "typebox";
import type { Ctx } from "../context.ts";
import { type MessageBook, fillMessage } from "../http/errors.ts";
import { type AnyRoute, defineRoute } from "../http/route.ts";
import { KEPT_MS, type WorkKind, mayFetch } from "../long-work.ts";
import { staff } from "../pure/access.ts";
import { iso } from "../pure/day.ts";
import { pageOf, readCursor } from "../pure/page.ts";
import { orRefuse, refuse } from "../pure/refusal.ts";
import {
  WORK_STATES,
  type WorkRow,
  askToCancel,
  deleteWork,
  findWork,
  listWork,
  readParts,
} from "./store.ts";

const nullable = <S extends ReturnType<typeof Type.String> | ReturnType<typeof Type.Integer>>(
  schema: S,
) => Type.Union([schema, Type.Null()]);
const Instant = Type.String();

/** A work as its person sees it. */
export const WorkView = Type.Object({
  id: Type.Integer(),
  kind: Type.String(),
  /** What it is about, such as the name of a file. */
  subject: nullable(Type.String()),
  state: Type.Enum([...WORK_STATES]),
  done: Type.Integer(),
  /** Null: nobody knows yet how much there is. */
  total: nullable(Type.Integer()),
  /** Somebody has asked to stop; it will, at its next step. */
  isStopping: Type.Boolean(),
  mayCancel: Type.Boolean(),
  /** The page of the console that shows what it is about or what came of it. */
  href: nullable(Type.String()),
  /** A file that was made; `result` gives it out, under the post under which it was begun. */
  file: Type.Union([
    Type.Object({ name: Type.String(), sizeBytes: Type.Integer(), mayFetch: Type.Boolean() }),
    Type.Null(),
  ]),
  failure: Type.Union([
    Type.Object({
      kind: Type.String(),
      code: Type.String(),
      params: Type.Record(
        Type.String(),
        Type.Union([Type.String(), Type.Number(), Type.Array(Type.String())]),
      ),
      message: Type.Object({ zh: Type.String(), en: Type.String() }),
    }),
    Type.Null(),
  ]),
  postId: Type.Integer(),
  createdAt: Instant,
  startedAt: nullable(Instant),
  endedAt: nullable(Instant),
  /** When it is forgotten with everything that it made. */
  keptUntil: nullable(Instant),
});

const WorkParams = Type.Object({
  workId: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
});

async function mine(ctx: Ctx, id: number): Promise<WorkRow> {
  const { actor } = ctx;
  const row = actor.kind === "staff" ? await findWork(ctx.db, id, actor.personId) : undefined;
  return row ?? refuse("notFound", "work.unknown");
}

/** The routes of long work, with the texts in which a failure is told. */
export function workRoutes(kinds: readonly WorkKind[], book: MessageBook): readonly AnyRoute[] {
  const fixed = new Set(kinds.filter(({ isFixed }) => isFixed === true).map(({ name }) => name));
  const mayCancel = ({ state, kind, cancelAsked }: WorkRow): boolean =>
    state === "waiting" || (state === "running" && !fixed.has(kind) && !cancelAsked);
  const view = (ctx: Ctx, row: WorkRow) => {
    const { result, failure } = row;
    const say = (language: "zh" | "en"): string =>
      failure === null
        ? ""
        : fillMessage(book[language][failure.code] ?? failure.code, failure.params);
    return {
      id: row.id,
      kind: row.kind,
      subject: row.subject,
      state: row.state,
      done: row.done,
      total: row.total,
      isStopping: row.cancelAsked && row.state === "running",
      mayCancel: mayCancel(row),
      href: result?.href ?? row.href,
      file:
        result?.bytes?.name == null
          ? null
          : {
              name: result.bytes.name,
              sizeBytes: result.bytes.sizeBytes,
              mayFetch: mayFetch(ctx.actor, row),
            },
      failure:
        failure === null
          ? null
          : {
              kind: failure.kind,
              code: failure.code,
              params: failure.params as Record<string, string | number | string[]>,
              message: { zh: say("zh"), en: say("en") },
            },
      postId: row.postId,
      createdAt: iso(row.createdAt),
      startedAt: row.startedAt === null ? null : iso(row.startedAt),
      endedAt: row.endedAt === null ? null : iso(row.endedAt),
      keptUntil: row.endedAt === null ? null : iso(row.endedAt + KEPT_MS),
    };
  };
  return [...readRoutes(view), ...resultRoutes(), ...stopRoutes(view, mayCancel)];
}

type View = (ctx: Ctx, row: WorkRow) => ReturnType<() => object>;

function readRoutes(view: View): AnyRoute[] {
  return [
    defineRoute({
      id: "work.list",
      method: "GET",
      path: "/api/v1/long-works",
      summary: "Your long work, newest first; what has ended is kept for 30 days",
      access: staff,
      query: Type.Object({
        cursor: Type.Optional(Type.String({ maxLength: 200 })),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
      }),
      response: Type.Object({
        items: Type.Array(WorkView),
        next: Type.Union([Type.String(), Type.Null()]),
      }),
      handler: async (ctx, { query }) => {
        const { actor } = ctx;
        const limit = query.limit ?? 30;
        const [before] =
          query.cursor === undefined ? [undefined] : orRefuse(readCursor(query.cursor, 1));
        if (before !== undefined && !Number.isSafeInteger(before))
          refuse("invalid", "http.wrong_cursor");
        const person = actor.kind === "staff" ? actor.personId : 0;
        const rows = await listWork(
          ctx.db,
          person,
          before === undefined ? undefined : Number(before),
          limit + 1,
        );
        return pageOf(
          rows,
          limit,
          (row) => view(ctx, row),
          (row) => [row.id],
        ) as never;
      },
    }),
    defineRoute({
      id: "work.get",
      method: "GET",
      path: "/api/v1/long-works/:workId",
      summary: "How far one of your works is, or what came of it",
      access: staff,
      params: WorkParams,
      response: WorkView,
      handler: async (ctx, { params }) => view(ctx, await mine(ctx, params.workId)) as never,
    }),
  ];
}

function resultRoutes(): AnyRoute[] {
  return [
    defineRoute({
      id: "work.result",
      method: "GET",
      path: "/api/v1/long-works/:workId/result",
      summary: "What a work made: its file, or the answer that the request would have had",
      access: staff,
      params: WorkParams,
      response: Type.Unknown(),
      rawReply: true,
      handler: async (ctx, { params }, { reply }) => {
        const row = await mine(ctx, params.workId);
        const bytes = row.result?.bytes ?? refuse("notFound", "work.no_result");
        if (!mayFetch(ctx.actor, row)) refuse("forbidden", "work.other_post");
        if (bytes.name !== null)
          void reply.header(
            "content-disposition",
            `attachment; filename*=UTF-8''${encodeURIComponent(bytes.name)}`,
          );
        void reply
          .type(bytes.type)
          .header("content-length", bytes.sizeBytes)
          .header("cache-control", "private, no-store")
          .send(Readable.from(readParts(ctx, row.id, "result")));
        return {};
      },
    }),
  ];
}

function stopRoutes(view: View, mayCancel: (row: WorkRow) => boolean): AnyRoute[] {
  return [
    defineRoute({
      id: "work.cancel",
      method: "POST",
      path: "/api/v1/long-works/:workId/cancel",
      summary: "Stop one of your works; what it had begun is undone",
      access: staff,
      params: WorkParams,
      response: WorkView,
      handler: async (ctx, { params }) => {
        const row = await mine(ctx, params.workId);
        if (row.endedAt === null && !row.cancelAsked) {
          if (!mayCancel(row)) refuse("conflict", "work.cannot_stop");
          await askToCancel(ctx.db, row.id, ctx.clock.now());
        }
        return view(ctx, await mine(ctx, params.workId)) as never;
      },
    }),
    defineRoute({
      id: "work.forget",
      method: "POST",
      path: "/api/v1/long-works/:workId/forget",
      summary: "Take an ended work off your list, with the file that it made",
      access: staff,
      params: WorkParams,
      response: Type.Object({ forgotten: Type.Boolean() }),
      handler: async (ctx, { params }) => {
        const row = await mine(ctx, params.workId);
        if (row.endedAt === null) refuse("conflict", "work.not_ended");
        await deleteWork(ctx.db, row.id);
        return { forgotten: true };
      },
    }),
  ];
}
