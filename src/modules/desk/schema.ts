/** Shapes of what is arranged at a desk and of the queue at the door. */
import { PATTERNS } from "#kernel/pure/patterns.ts";
import { type Static, type TSchema, Type } from "typebox";
import { MATTERS, OUTCOMES, TICKET_STATES } from "./rules/queue.ts";
import { TEMPLATE_USES } from "./rules/saved.ts";

const strict = { additionalProperties: false } as const;
const Id = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
const instant = () => Type.String({ format: "date-time" });
const orNull = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()]);
const text = (maxLength: number) =>
  Type.String({ minLength: 1, maxLength, pattern: PATTERNS.filled });
/** A page of the console, as it is registered. */
const Page = Type.String({ maxLength: 80, pattern: "^/[a-z0-9/:-]*$" });
/** What stands behind the question mark of an address. */
const Query = Type.String({ maxLength: 600, pattern: "^[^?#\\s]*$" });

export const ViewParams = Type.Object({ viewId: Id });
export const ViewQuery = Type.Object({ page: Type.Optional(Page) });
export const ViewBody = Type.Object(
  { page: Page, name: text(30), query: Query, isDefault: Type.Boolean() },
  strict,
);
export type ViewBody = Static<typeof ViewBody>;
export const ViewChange = Type.Object(
  { name: text(30), query: Query, isDefault: Type.Boolean() },
  strict,
);
export const SavedViewList = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Id,
      page: Type.String(),
      name: Type.String(),
      query: Type.String(),
      isDefault: Type.Boolean(),
    }),
  ),
});
export type SavedViewList = Static<typeof SavedViewList>;

export const TemplateParams = Type.Object({ templateId: Id });
export const TemplateBody = Type.Object(
  { use: Type.Enum([...TEMPLATE_USES]), name: text(30), text: text(1000) },
  strict,
);
export type TemplateBody = Static<typeof TemplateBody>;
export const TemplateList = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Id,
      use: Type.Enum([...TEMPLATE_USES]),
      name: Type.String(),
      text: Type.String(),
    }),
  ),
  /** Whether my post keeps them. */
  mayEdit: Type.Boolean(),
});
export type TemplateList = Static<typeof TemplateList>;

export const ArrangementBody = Type.Object(
  {
    name: Type.String({ maxLength: 60, pattern: "^[a-z0-9.-]+$" }),
    value: orNull(Type.String({ minLength: 1, maxLength: 500 })),
  },
  strict,
);
export type ArrangementBody = Static<typeof ArrangementBody>;
export const ArrangementList = Type.Object({
  items: Type.Array(Type.Object({ name: Type.String(), value: Type.String() })),
});
export type ArrangementList = Static<typeof ArrangementList>;
export const Done = Type.Object({ done: Type.Literal(true) });

export const TicketParams = Type.Object({ ticketId: Id });
export const TicketBody = Type.Object({ matter: Type.Enum([...MATTERS]) }, strict);
export const CallBody = Type.Object({ counter: text(20) }, strict);
export const EndBody = Type.Object({ outcome: Type.Enum([...OUTCOMES]) }, strict);
export const TicketView = Type.Object({
  id: Id,
  number: Type.Integer(),
  matter: Type.Enum([...MATTERS]),
  state: Type.Enum([...TICKET_STATES]),
  takenAt: instant(),
  calledAt: orNull(instant()),
  counter: orNull(Type.String()),
  /** Whether I called it. */
  isMine: Type.Boolean(),
});
export type TicketView = Static<typeof TicketView>;
export const QueueView = Type.Object({
  now: instant(),
  items: Type.Array(TicketView),
  calledToday: Type.Integer(),
  /** The middle of today's waits until the call; null before the first. Unit: ms. */
  middleWaitMs: orNull(Type.Number()),
});
export type QueueView = Static<typeof QueueView>;
export const QueueList = Type.Object({
  items: Type.Array(
    Type.Object({
      org: Type.Object({ id: Id, name: Type.String(), nameEn: Type.String() }),
      waiting: Type.Integer(),
      called: Type.Integer(),
      served: Type.Integer(),
      gone: Type.Integer(),
      /** Unit: ms. */
      longestWaitMs: orNull(Type.Number()),
    }),
  ),
});
export type QueueList = Static<typeof QueueList>;
