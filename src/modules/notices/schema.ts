/** Shapes of requests and answers about notices. */
import { PATTERNS } from "#kernel/pure/patterns.ts";
import { type Static, type TSchema, Type } from "typebox";
import { EMAIL_HOURS } from "./rules/choices.ts";
import { CHANNELS } from "./rules/deliveries-of.ts";
import { GROUPS, KINDS, type NoticeKind, STAFF_GROUPS, SUBJECTS } from "./rules/kinds.ts";

const strict = { additionalProperties: false } as const;
const orNull = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()]);
const instant = () => Type.String({ format: "date-time" });
const Id = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
const Cursor = Type.Optional(Type.String({ maxLength: 300 }));
const kinds = () => Type.Enum(Object.keys(KINDS) as NoticeKind[]);
const DELIVERY_STATES = ["waiting", "sending", "sent", "dead"] as const;

export const NoticeParams = Type.Object({ noticeId: Id });
export const EndpointParams = Type.Object({ endpointId: Id });
export const DeliveryParams = Type.Object({ deliveryId: Id });

export const NoticeView = Type.Object({
  id: Id,
  /** What it is about. */
  subject: Type.Enum([...SUBJECTS]),
  subjectId: Id,
  /** The page of the console that shows it. */
  link: Type.String(),
  caseId: orNull(Id),
  /** The receipt number of a case; empty for what has none. */
  receiptNo: Type.String(),
  at: instant(),
  kind: kinds(),
  group: Type.Enum([...GROUPS]),
  /** What the text names: organisations in both languages, rungs, grades. */
  facts: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean()])),
  unread: Type.Boolean(),
});
export type NoticeView = Static<typeof NoticeView>;
export const NoticePage = Type.Object({
  items: Type.Array(NoticeView),
  next: orNull(Type.String()),
});
export const NoticeQuery = Type.Object({
  unread: Type.Optional(Type.Boolean()),
  cursor: Cursor,
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 30 })),
});
export const UnreadView = Type.Object({
  count: Type.Integer(),
  /** A count equal to it means "that many or more". */
  cap: Type.Integer(),
});
export const ReadAllBody = Type.Object({ upTo: Id }, strict);

const groups = () => Type.Array(Type.Enum([...STAFF_GROUPS]), { maxItems: 20, uniqueItems: true });
export const Preference = Type.Object(
  {
    email: orNull(Type.String({ maxLength: 200 })),
    choices: Type.Object(
      {
        inApp: groups(),
        email: groups(),
        emailHours: Type.Enum([...EMAIL_HOURS]),
        language: Type.Enum(["zh", "en"]),
      },
      strict,
    ),
  },
  strict,
);
export type PreferenceView = Static<typeof Preference>;
export const TextMessages = Type.Object({ sms: Type.Boolean() }, strict);

export const EndpointBody = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 100, pattern: PATTERNS.filled }),
    url: Type.String({ minLength: 8, maxLength: 500 }),
    orgId: orNull(Id),
    groups: Type.Array(Type.Enum([...GROUPS]), { minItems: 1, maxItems: 20, uniqueItems: true }),
    active: Type.Boolean(),
  },
  strict,
);
export const EndpointView = Type.Object({
  id: Id,
  name: Type.String(),
  url: Type.String(),
  orgId: orNull(Id),
  organisation: Type.String(),
  organisationEn: Type.String(),
  groups: Type.Array(Type.Enum([...GROUPS])),
  active: Type.Boolean(),
});
export type EndpointView = Static<typeof EndpointView>;
export const EndpointList = Type.Object({ items: Type.Array(EndpointView) });
/** The secret is shown once. */
export const EndpointSecret = Type.Object({ endpoint: EndpointView, secret: Type.String() });
export const TestView = Type.Object({
  ok: Type.Boolean(),
  error: orNull(Type.String()),
  milliseconds: Type.Integer(),
});
export const Done = Type.Object({ done: Type.Literal(true) });

export const DeliveryView = Type.Object({
  id: Id,
  deliveryId: Type.String(),
  channel: Type.Enum([...CHANNELS]),
  target: Type.String(),
  caseId: orNull(Id),
  receiptNo: Type.String(),
  kind: kinds(),
  at: instant(),
  state: Type.Enum([...DELIVERY_STATES]),
  attempts: Type.Integer(),
  error: orNull(Type.String()),
  createdAt: instant(),
  nextAt: orNull(instant()),
  lastAttemptAt: orNull(instant()),
  sentAt: orNull(instant()),
});
export type DeliveryView = Static<typeof DeliveryView>;
export const DeliveryPage = Type.Object({
  items: Type.Array(DeliveryView),
  next: orNull(Type.String()),
});
export const DeliveryQuery = Type.Object({
  state: Type.Optional(Type.Enum([...DELIVERY_STATES])),
  channel: Type.Optional(Type.Enum([...CHANNELS])),
  endpointId: Type.Optional(Id),
  caseId: Type.Optional(Id),
  cursor: Cursor,
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 50 })),
});
export const DeliverySummary = Type.Object({
  counts: Type.Object({
    waiting: Type.Integer(),
    sending: Type.Integer(),
    sent: Type.Integer(),
    dead: Type.Integer(),
  }),
  outages: Type.Array(
    Type.Object({
      channel: Type.Enum([...CHANNELS]),
      target: Type.String(),
      failures: Type.Integer(),
      since: instant(),
      retryAt: instant(),
    }),
  ),
});

export const DemoMessages = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Id,
      channel: Type.Enum(["email", "sms"]),
      to: Type.String(),
      text: Type.String(),
      createdAt: instant(),
    }),
  ),
});
