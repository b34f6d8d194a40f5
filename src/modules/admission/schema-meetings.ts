/** Shapes of requests and answers about meetings, their calendar feed, and settings. */
import { type Static, Type } from "typebox";
import { MATTERS, MEETING_BODIES, RESULTS } from "./rules/application.ts";
import { MEETING_STATES } from "./rules/meeting.ts";
import { LIMIT_KEYS, LIMIT_RANGES, type LimitKey } from "./rules/settings.ts";
import { ApplicationLine, DayText, Id, Nullable, Strict } from "./schema.ts";

export const MeetingBody = Type.Object(
  {
    body: Type.Enum([...MEETING_BODIES]),
    name: Type.String({ minLength: 1, maxLength: 100 }),
    heldAt: Type.String({ format: "date-time" }),
    place: Type.String({ maxLength: 100 }),
  },
  Strict,
);
export type MeetingBody = Static<typeof MeetingBody>;
export const MinutesBody = Type.Object(
  { minuteNo: Type.String({ minLength: 1, maxLength: 60 }) },
  Strict,
);
export const CancelBody = Type.Object(
  { reason: Type.String({ minLength: 1, maxLength: 500 }) },
  Strict,
);

export const MeetingLine = Type.Object({
  id: Id,
  status: Type.Enum([...MEETING_STATES]),
  body: Type.Enum([...MEETING_BODIES]),
  name: Type.String(),
  heldAt: Type.String(),
  place: Type.String(),
  minuteNo: Nullable(Type.String()),
  agendaSize: Type.Integer(),
  undecided: Type.Integer(),
});
export type MeetingLine = Static<typeof MeetingLine>;

export const MeetingView = Type.Object({
  ...MeetingLine.properties,
  cancelReason: Nullable(Type.String()),
  agenda: Type.Array(
    Type.Object({
      ...ApplicationLine.properties,
      matter: Type.Enum([...MATTERS]),
      result: Nullable(Type.Enum([...RESULTS])),
      recommendation: Nullable(Type.String()),
      /** What is not there for it. Unit: fen. */
      missingFen: Type.Integer(),
    }),
  ),
  /** What waits for a meeting of this kind and stands on no agenda. */
  waiting: Type.Array(ApplicationLine),
  mayPlan: Type.Boolean(),
});
export type MeetingView = Static<typeof MeetingView>;

export const MeetingQuery = Type.Object({
  planned: Type.Optional(Type.Boolean()),
  cursor: Type.Optional(Type.String({ maxLength: 400 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
});
export type MeetingQuery = Static<typeof MeetingQuery>;

export const FeedView = Type.Object({ id: Id, openedAt: Type.String() });
export const FeedList = Type.Object({ items: Type.Array(FeedView) });
export const OpenedFeed = Type.Object({
  ...FeedView.properties,
  /** Shown this once; whoever has it reads the meetings. */
  address: Type.String(),
});
export type OpenedFeed = Static<typeof OpenedFeed>;
export const FeedParams = Type.Object({ token: Type.String({ minLength: 20, maxLength: 80 }) });

const limits = Object.fromEntries(
  LIMIT_KEYS.map((key) => {
    const [minimum, maximum] = LIMIT_RANGES[key];
    return [key, Type.Integer({ minimum, maximum })];
  }),
) as { [K in LimitKey]: ReturnType<typeof Type.Integer> };

const AssistedDuties = Type.Array(
  Type.Object(
    {
      code: Type.String({ minLength: 1, maxLength: 60 }),
      item: Type.String({ minLength: 1, maxLength: 200 }),
      clause: Type.String({ minLength: 1, maxLength: 300 }),
    },
    Strict,
  ),
  { maxItems: 200 },
);
const Values = Type.Object({ ...limits, assistedDuties: AssistedDuties }, Strict);
export const SettingBody = Type.Object(
  { from: DayText, values: Values, reason: Type.String({ minLength: 1, maxLength: 500 }) },
  Strict,
);
export type SettingBody = Static<typeof SettingBody>;
export const WithdrawalBody = Type.Object(
  { from: DayText, reason: Type.String({ minLength: 1, maxLength: 500 }) },
  Strict,
);
const Version = Type.Object({ from: Type.String(), values: Values, reason: Type.String() });
export const SettingsView = Type.Object({
  today: Type.String(),
  inForce: Version,
  versions: Type.Array(Version),
  maySet: Type.Boolean(),
});
export type SettingsView = Static<typeof SettingsView>;
