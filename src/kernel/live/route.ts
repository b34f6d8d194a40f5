/** The route on which pages listen. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { Type } from "typebox";
import type { Ctx } from "../context.ts";
import { type AnyRoute, defineRoute } from "../http/route.ts";
import { known } from "../pure/access.ts";
import type { Actor } from "../pure/actor.ts";
import { refuse } from "../pure/refusal.ts";
import type { LiveTopic } from "../live.ts";
import type { Hub } from "./hub.ts";
import { holderOf, openStream } from "./stream.ts";

export const LIVE_PATH = "/api/v1/live";

/** Streams that one person, resident or receipt may have open: as many windows as anybody looks at. */
const OPEN_PER_HOLDER = 12;
/** Streams of one process; each costs some ten kilobytes. */
const OPEN_PER_PROCESS = 5000;

/** How a topic may be called, and how one is asked for: `inbox`, `case:12`. */
const NAME = "[a-z][a-zA-Z]{0,19}";
const ASKED = `${NAME}(:[0-9]{1,15})?`;

export type LiveDesk = {
  readonly hub: Hub;
  readonly topics: readonly LiveTopic[];
  readonly authenticate: (request: FastifyRequest) => Promise<Actor>;
  readonly context: (actor: Actor) => Ctx;
  /** Shorter in tests. Unit: ms. */
  readonly heartbeatMs?: number;
  readonly gatherMs?: number;
};

const desks = new WeakMap<
  FastifyInstance["server"],
  LiveDesk & { readonly open: Map<string, number> }
>();

/**
 * Lets the route of a server hear hints; without it there is nothing to listen to. Throws where nobody could ask for a
 * topic by its name: a page asks for all of its topics at once, and one that is refused would silence the others.
 */
export function mountLive(server: FastifyInstance, desk: LiveDesk): void {
  for (const { name } of desk.topics)
    if (!new RegExp(`^${NAME}$`).test(name))
      throw new Error(`no page can listen to the topic ${name}`);
  desks.set(server.server, { ...desk, open: new Map() });
  server.addHook("preClose", () => desk.hub.close());
}

export const LIVE_ROUTES: readonly AnyRoute[] = [
  defineRoute({
    id: "live.listen",
    method: "GET",
    path: LIVE_PATH,
    summary:
      "Server-sent events: hints that a case or your inbox has changed; ask again through the usual routes",
    access: known,
    query: Type.Object({
      /** Topics by comma: `inbox,case:12`. */
      topics: Type.String({
        maxLength: 400,
        pattern: `^${ASKED}(,${ASKED}){0,19}$`,
      }),
    }),
    response: Type.Unknown(),
    rawReply: true,
    async handler(ctx, { query }, { request, reply }) {
      const desk = desks.get(request.server.server);
      const holder = holderOf(ctx.actor);
      if (desk === undefined || holder === undefined || request.method === "HEAD")
        return refuse("notFound", "live.nothing_to_hear");
      const { hub, open } = desk;
      const mine = open.get(holder) ?? 0;
      if (mine >= OPEN_PER_HOLDER || hub.size() >= OPEN_PER_PROCESS)
        refuse("tooMany", "live.too_many_open");
      open.set(holder, mine + 1);
      const release = (): void => {
        const left = (open.get(holder) ?? 1) - 1;
        if (left > 0) open.set(holder, left);
        else open.delete(holder);
      };
      const lastEventId = request.headers["last-event-id"];
      const stream = await openStream({
        ...desk,
        asked: new Set(query.topics.split(",")),
        actor: ctx.actor,
        authenticate: () => desk.authenticate(request),
        lastEventId: typeof lastEventId === "string" ? lastEventId.slice(0, 60) : undefined,
      }).catch((error: unknown) => {
        release();
        throw error;
      });
      if (stream === undefined) {
        release();
        return refuse("notFound", "live.nothing_to_hear");
      }
      stream.once("close", release);
      // Whoever goes away ends the stream; a proxy that gathers would keep hints back.
      reply.raw.once("close", () => stream.destroy());
      return reply
        .header("content-type", "text/event-stream; charset=utf-8")
        .header("cache-control", "no-store, no-transform")
        .header("x-accel-buffering", "no")
        .send(stream);
    },
  }),
];
