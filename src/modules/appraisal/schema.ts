/** Shapes of requests and answers about appraisal. */
import { PATTERNS } from "#kernel/pure/patterns.ts";
import { type Static, Type } from "typebox";
import { OWED_STEPS } from "./rules/owed.ts";
import { CONSEQUENCES, ROUND_STATUSES } from "./rules/round.ts";
import { APPRAISERS, TARGET_CLASSES } from "./rules/scheme.ts";

const Strict = { additionalProperties: false } as const;
export const Id = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
const orNull = <S extends Parameters<typeof Type.Union>[0][number]>(schema: S) =>
  Type.Union([schema, Type.Null()]);
const Name = Type.Object(
  {
    zh: Type.String({ minLength: 1, maxLength: 100 }),
    en: Type.String({ minLength: 1, maxLength: 100 }),
  },
  Strict,
);
const Names = Type.Object({ zh: Type.String(), en: Type.String() });
const Key = Type.String({ pattern: "^[a-z][a-z0-9-]{0,39}$" });
const Thousandths = Type.Integer({ minimum: 0, maximum: 1000 });
const DayText = Type.String({ format: "date" });
const MonthText = Type.String({ pattern: PATTERNS.month });
const Text = Type.String({ minLength: 1, maxLength: 2000 });

const IndicatorShape = Type.Union([
  Type.Object(
    {
      kind: Type.Literal("evidence"),
      key: Key,
      name: Name,
      weight: Thousandths,
      definition: Type.String({ minLength: 1, maxLength: 60 }),
      matters: orNull(
        Type.Object(
          {
            classes: Type.Array(Type.String({ maxLength: 40 }), { maxItems: 10 }),
            categories: Type.Array(Type.String({ maxLength: 100 }), { maxItems: 200 }),
          },
          Strict,
        ),
      ),
      floor: Type.Integer({ minimum: 0, maximum: 100_000 }),
      goal: Type.Integer({ minimum: 0, maximum: 100_000 }),
    },
    Strict,
  ),
  Type.Object(
    {
      kind: Type.Literal("questionnaire"),
      key: Key,
      name: Name,
      weight: Thousandths,
      question: Name,
      appraisers: Type.Array(
        Type.Object(
          {
            class: Type.Enum([...APPRAISERS]),
            weight: Thousandths,
            relevance: Type.Enum(["equal", "dealings"]),
          },
          Strict,
        ),
        { minItems: 1, maxItems: 4 },
      ),
    },
    Strict,
  ),
]);
export const SchemeShape = Type.Object(
  {
    name: Name,
    source: Type.String({ maxLength: 300 }),
    targets: Type.Array(Type.Enum([...TARGET_CLASSES]), { maxItems: 5 }),
    indicators: Type.Array(IndicatorShape, { minItems: 1, maxItems: 40 }),
    publication: Type.Object(
      {
        replyWorkdays: Type.Integer({ minimum: 1, maximum: 60 }),
        appealWorkdays: Type.Integer({ minimum: 1, maximum: 60 }),
        leastCount: Type.Integer({ minimum: 1, maximum: 1000 }),
        isPublic: Type.Boolean(),
      },
      Strict,
    ),
  },
  Strict,
);
export type SchemeShape = Static<typeof SchemeShape>;

export const SchemeView = Type.Object({
  id: Id,
  revision: Type.Integer(),
  draft: orNull(SchemeShape),
  versions: Type.Array(
    Type.Object({
      number: Type.Integer(),
      hash: Type.String(),
      publishedAt: Type.String(),
      content: SchemeShape,
    }),
  ),
});
export type SchemeView = Static<typeof SchemeView>;
/** How many targets there are today of each class. */
const Groups = Type.Object({
  departments: Type.Integer(),
  communities: Type.Integer(),
  internalOffices: Type.Integer(),
  dispatchedBodies: Type.Integer(),
  subdistricts: Type.Integer(),
});
export const SchemeWithGroups = Type.Object({ ...SchemeView.properties, groups: Groups });
export type SchemeWithGroups = Static<typeof SchemeWithGroups>;
export const SchemeList = Type.Object({ items: Type.Array(SchemeView) });

export const DraftBody = Type.Union([
  Type.Object({ template: Type.Enum(["reverse", "fiveCore"]) }, Strict),
  Type.Object({ content: SchemeShape }, Strict),
]);
export const ReviseBody = Type.Object(
  { revision: Type.Integer({ minimum: 1 }), content: SchemeShape },
  Strict,
);
export const PublishBody = Type.Object({ revision: Type.Integer({ minimum: 1 }) }, Strict);

export const OpenBody = Type.Object(
  {
    title: Type.String({ minLength: 1, maxLength: 100 }),
    schemeId: Id,
    schemeVersion: Type.Integer({ minimum: 1, maximum: 1000 }),
    from: MonthText,
    to: MonthText,
    collectFrom: DayText,
    collectTo: DayText,
  },
  Strict,
);
export type OpenBody = Static<typeof OpenBody>;

/** `target` is the place of a target in the round. */
export const Place = Type.Integer({ minimum: 0, maximum: 10_000 });
export const TextBody = Type.Object({ target: Place, text: Text }, Strict);
export const DecisionBody = Type.Object(
  { target: Place, upheld: Type.Boolean(), reason: Text },
  Strict,
);
export const ConsequenceBody = Type.Object(
  { target: Place, kind: Type.Enum([...CONSEQUENCES]), text: Text },
  Strict,
);
export const ReasonBody = Type.Object({ reason: Text }, Strict);

const Score = Type.Object({ value: Type.Integer(), low: Type.Integer(), high: Type.Integer() });
const TargetView = Type.Object({
  place: Type.Integer(),
  class: Type.Enum([...TARGET_CLASSES]),
  kind: Type.Enum(["org", "area"]),
  id: Id,
  name: Names,
  isOwn: Type.Boolean(),
  /** Null where the reader may not see it yet, or nothing has been computed. */
  result: orNull(
    Type.Object({
      total: orNull(Score),
      rank: orNull(Type.Integer()),
      rankBest: orNull(Type.Integer()),
      rankWorst: orNull(Type.Integer()),
      overlaps: Type.Array(Id),
      indicators: Type.Array(
        Type.Object({
          key: Type.String(),
          counted: Type.Integer(),
          hits: Type.Integer(),
          score: orNull(Score),
          /** By group of appraisers; of questionnaires that were asked. */
          groups: Type.Optional(
            Type.Array(
              Type.Object({
                group: Type.Enum([...APPRAISERS]),
                weight: Type.Integer(),
                invited: Type.Integer(),
                answered: orNull(Type.Integer()),
                score: orNull(Score),
              }),
            ),
          ),
          /** Whether the reader may open the cases behind it. */
          opens: Type.Boolean(),
        }),
      ),
    }),
  ),
  reply: orNull(Type.Object({ text: Type.String(), answer: orNull(Type.String()) })),
  appeal: orNull(
    Type.Object({
      text: Type.String(),
      decision: orNull(Type.Object({ upheld: Type.Boolean(), reason: Type.String() })),
    }),
  ),
  consequences: Type.Array(
    Type.Object({ kind: Type.Enum([...CONSEQUENCES]), text: Type.String() }),
  ),
});
export type TargetView = Static<typeof TargetView>;

const roundLine = {
  id: Id,
  title: Type.String(),
  status: Type.Enum([...ROUND_STATUSES]),
  scheme: Type.Object({ id: Id, version: Type.Integer(), name: Names }),
  from: Type.String(),
  to: Type.String(),
  targets: Type.Integer(),
};
export const RoundLine = Type.Object(roundLine);
export type RoundLine = Static<typeof RoundLine>;
export const RoundPage = Type.Object({ items: Type.Array(RoundLine), next: orNull(Type.String()) });

export const RoundView = Type.Object({
  ...roundLine,
  collectFrom: Type.String(),
  collectTo: Type.String(),
  replyTo: orNull(Type.String()),
  appealTo: orNull(Type.String()),
  /** The days that follow from the ones that are fixed, if every step is taken on its first day. */
  plan: Type.Object({
    computeFrom: Type.String(),
    replyTo: Type.String(),
    appealTo: Type.String(),
  }),
  content: SchemeShape,
  sealed: orNull(
    Type.Object({
      inputsHash: Type.String(),
      resultsHash: Type.String(),
      factCount: Type.Integer(),
    }),
  ),
  /** How far the computation is; null unless it is under way. */
  computation: orNull(
    Type.Object({
      phase: Type.Enum(["waiting", "facts", "scores"]),
      done: Type.Integer(),
      total: Type.Integer(),
      attempts: Type.Integer(),
      /** Whether an attempt has failed; it is tried again within a minute. */
      hasFailed: Type.Boolean(),
    }),
  ),
  cancelReason: orNull(Type.String()),
  targets: Type.Array(TargetView),
  /** What the reader may do now. */
  steps: Type.Array(Type.String()),
});
export type RoundView = Static<typeof RoundView>;

/** How a target fared over the rounds of a scheme. */
export const TrendAnswer = Type.Object({
  place: Type.Integer(),
  name: Names,
  /** The total first, then the indicators of the latest round. */
  lines: Type.Array(
    Type.Object({
      key: orNull(Type.String()),
      name: orNull(Names),
      definition: orNull(Type.Object({ key: Type.String(), version: Type.Integer() })),
      points: Type.Array(
        Type.Object({
          roundId: Id,
          title: Type.String(),
          place: Type.Integer(),
          from: Type.String(),
          to: Type.String(),
          score: orNull(Score),
          /** Whether it was measured as the point before it was. */
          isComparable: Type.Boolean(),
        }),
      ),
    }),
  ),
});
export type TrendAnswer = Static<typeof TrendAnswer>;
export const PlaceQuery = Type.Object({ place: Place });

/** What waits for who asks. */
export const WaitingList = Type.Object({
  items: Type.Array(
    Type.Object({
      roundId: Id,
      title: Type.String(),
      step: Type.Enum([...OWED_STEPS]),
      until: orNull(Type.String()),
      workdaysLeft: orNull(Type.Integer()),
      /** The targets that it is about; none where it is about the round as a whole. */
      targets: Type.Array(Type.Object({ place: Type.Integer(), name: Names })),
    }),
  ),
});
export type WaitingList = Static<typeof WaitingList>;

export const PageQuery = Type.Object({
  cursor: Type.Optional(Type.String({ maxLength: 300 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
});
export const CasesQuery = Type.Object({
  place: Place,
  indicator: Key,
  hit: Type.Optional(Type.Boolean()),
  cursor: Type.Optional(Type.String({ maxLength: 300 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
});
export type CasesQuery = Static<typeof CasesQuery>;
export const SealedCases = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Id,
      receiptNo: Type.String(),
      month: Type.String(),
      hit: Type.Boolean(),
    }),
  ),
  next: orNull(Type.String()),
});
export const LanguageQuery = Type.Object({ language: Type.Optional(Type.Enum(["zh", "en"])) });
