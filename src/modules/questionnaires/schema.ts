/** Shapes of requests and answers about questionnaires. */
import { type Static, Type } from "typebox";
import { GROUPS, LISTED } from "./rules/groups.ts";
import { SURVEY_STATUSES } from "./rules/survey.ts";

const Strict = { additionalProperties: false } as const;
const orNull = <S extends Parameters<typeof Type.Union>[0][number]>(schema: S) =>
  Type.Union([schema, Type.Null()]);
export const Id = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
export const SurveyParams = Type.Object({ surveyId: Id });
const Names = Type.Object({ zh: Type.String(), en: Type.String() });
const Place = Type.Integer({ minimum: 0, maximum: 10_000 });
const Group = Type.Enum([...GROUPS]);
const Listed = Type.Enum([...LISTED]);

/** As somebody typed it: blanks and dashes are left out. */
const Code = Type.String({ minLength: 1, maxLength: 40 });
export const CodeBody = Type.Object({ ballotCode: Code }, Strict);

export const Answers = Type.Array(
  Type.Object(
    {
      place: Place,
      /** A grade from 1 to 5 by question; null: don't know. */
      marks: Type.Record(
        Type.String({ pattern: "^[a-z][a-z0-9-]{0,39}$" }),
        Type.Union([Type.Integer({ minimum: 1, maximum: 5 }), Type.Null()]),
      ),
    },
    Strict,
  ),
  { minItems: 1, maxItems: 40 },
);
export type Answers = Static<typeof Answers>;
export const BallotBody = Type.Object({ ballotCode: Code, answers: Answers }, Strict);

const QuestionView = Type.Object({ key: Type.String(), text: Names });
export const BallotView = Type.Object({
  title: Type.String(),
  group: Group,
  closesOn: Type.String(),
  /** Whether the code has been used. */
  used: Type.Boolean(),
  minimumGroup: Type.Integer(),
  targets: Type.Array(Type.Object({ place: Type.Integer(), name: Names })),
  questions: Type.Array(QuestionView),
});
export type BallotView = Static<typeof BallotView>;
export const CastAnswer = Type.Object({ counted: Type.Literal(true) });
export const KeyingAnswer = Type.Object({
  /** `waiting`: for a second official; `differs`: look at the paper; `counted`: two agreed. */
  state: Type.Enum(["waiting", "differs", "counted"]),
  differences: Type.Array(Type.Object({ place: Type.Integer(), key: Type.String() })),
});
export type KeyingAnswer = Static<typeof KeyingAnswer>;

export const ListBody = Type.Object(
  {
    group: Listed,
    people: Type.Array(
      Type.Object(
        {
          name: Type.String({ minLength: 1, maxLength: 60 }),
          telephone: Type.Optional(Type.String({ maxLength: 30 })),
        },
        Strict,
      ),
      { minItems: 1, maxItems: 500 },
    ),
  },
  Strict,
);
export const GroupBody = Type.Object({ group: Listed }, Strict);
const Slip = Type.Object({
  name: Type.String(),
  code: Type.String(),
  places: Type.Array(Type.Integer()),
});
export type Slip = Static<typeof Slip>;
export const SlipsAnswer = Type.Object({ slips: Type.Array(Slip) });

/** Unit: hundredths of a point, 0 to 10000. */
const Score = Type.Object({ value: Type.Integer(), low: Type.Integer(), high: Type.Integer() });
const Estimate = Type.Object({
  key: Type.String(),
  /** Null where fewer gave a grade than are told of. */
  score: orNull(Score),
  graded: orNull(Type.Integer()),
  /** The share of grades 4 and 5. */
  satisfied: orNull(Score),
});
const GroupResult = Type.Object({
  group: Group,
  invited: Type.Integer(),
  /** Null where fewer answered than are told of. */
  answered: orNull(Type.Integer()),
  /** Unit: hundredths of a per cent, with the interval. */
  rate: orNull(Score),
  estimates: orNull(Type.Array(Estimate)),
});
export type GroupResult = Static<typeof GroupResult>;
const surveyLine = {
  id: Id,
  title: Type.String(),
  status: Type.Enum([...SURVEY_STATUSES]),
  subject: Type.Object({ kind: Type.String(), id: Id }),
  closesOn: Type.String(),
  targets: Type.Integer(),
  invited: Type.Integer(),
};
export const SurveyLine = Type.Object(surveyLine);
export type SurveyLine = Static<typeof SurveyLine>;
export const SurveyPage = Type.Object({
  items: Type.Array(SurveyLine),
  next: orNull(Type.String()),
});
export const SurveyView = Type.Object({
  ...surveyLine,
  from: Type.String(),
  to: Type.String(),
  minimumGroup: Type.Integer(),
  limit: Type.Integer(),
  seedHash: Type.String(),
  /** Told when the survey is closed. */
  seed: orNull(Type.String()),
  questions: Type.Array(
    Type.Object({ key: Type.String(), text: Names, groups: Type.Array(Group) }),
  ),
  groups: Type.Array(
    Type.Object({
      group: Group,
      /** On the list; null for residents, who are drawn. */
      listed: orNull(Type.Integer()),
      handedOut: Type.Boolean(),
      invited: Type.Integer(),
      answered: orNull(Type.Integer()),
    }),
  ),
  /** Slips that wait for a second official, and that two typed differently; null when closed. */
  keying: orNull(Type.Object({ once: Type.Integer(), differing: Type.Integer() })),
  results: Type.Array(
    Type.Object({ place: Type.Integer(), name: Names, groups: Type.Array(GroupResult) }),
  ),
  mayClose: Type.Boolean(),
});
export type SurveyView = Static<typeof SurveyView>;

export const DrawView = Type.Object({
  seedHash: Type.String(),
  seed: orNull(Type.String()),
  framesHash: orNull(Type.String()),
  frames: Type.Array(
    Type.Object({
      place: Type.Integer(),
      keys: Type.Array(Type.String()),
      drawn: Type.Array(Type.String()),
      passed: Type.Array(Type.String()),
    }),
  ),
});
export const PageQuery = Type.Object({
  cursor: Type.Optional(Type.String({ maxLength: 300 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
});
export const LanguageQuery = Type.Object({ language: Type.Optional(Type.Enum(["zh", "en"])) });
export const PreferenceBody = Type.Object({ wanted: Type.Boolean() }, Strict);
