/** Shapes of requests and answers of papers. */
import { type Static, type TSchema, Type } from "typebox";
import { PAPER_KINDS, SUBJECTS } from "./rules/section.ts";

const strict = { additionalProperties: false };
const orNull = <T extends TSchema>(type: T) => Type.Union([type, Type.Null()]);
const Id = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
const Part = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });
const Named = Type.Object({ zh: Type.String(), en: Type.String() });
const Said = Type.Union([Type.String(), Named]);
const instant = () => Type.String({ format: "date-time" });

const titled = { title: orNull(Said) };
const Section = Type.Union([
  Type.Object({
    type: Type.Literal("facts"),
    ...titled,
    rows: Type.Array(Type.Object({ label: Said, value: Said })),
  }),
  Type.Object({
    type: Type.Literal("text"),
    ...titled,
    look: Type.Enum(["body", "note"]),
    lines: Type.Array(Said),
  }),
  Type.Object({
    type: Type.Literal("list"),
    ...titled,
    lead: orNull(Said),
    items: Type.Array(Type.Object({ name: Said, detail: orNull(Said) })),
  }),
  Type.Object({
    type: Type.Literal("table"),
    ...titled,
    head: Type.Array(Type.Object({ text: Said, isNumber: Type.Boolean() })),
    rows: Type.Array(Type.Array(Said)),
    sum: orNull(Type.Array(Said)),
  }),
  Type.Object({
    type: Type.Literal("pictures"),
    ...titled,
    items: Type.Array(
      Type.Object({ name: Type.String(), sha256: Type.String(), mediaType: Type.String() }),
    ),
  }),
  Type.Object({
    type: Type.Literal("signatures"),
    places: Type.Array(
      Type.Object({
        label: Said,
        body: orNull(Said),
        day: orNull(Said),
        isSeal: Type.Boolean(),
      }),
    ),
  }),
]);

export const PaperContent = Type.Object({
  title: Named,
  number: Type.Object({ label: Named, text: Type.String() }),
  sections: Type.Array(Section),
});

/** What a paper is about; `part` is one body of a settlement or one place of a round, else 0. */
const About = Type.Object({ type: Type.Enum([...SUBJECTS]), id: Id, part: Part }, strict);

export const IssueBody = Type.Object(
  {
    about: Type.Object(
      { type: Type.Enum([...SUBJECTS]), id: Id, part: Type.Optional(Part) },
      strict,
    ),
    kind: Type.Enum([...PAPER_KINDS]),
  },
  strict,
);
export type IssueBody = Static<typeof IssueBody>;

export const PaperView = Type.Object({
  id: Id,
  about: About,
  kind: Type.Enum([...PAPER_KINDS]),
  code: Type.String(),
  issuedAt: instant(),
  content: PaperContent,
});
export type PaperView = Static<typeof PaperView>;

export const OfSubjectQuery = Type.Object(
  { type: Type.Enum([...SUBJECTS]), id: Id, part: Type.Optional(Part) },
  strict,
);
export type OfSubjectQuery = Static<typeof OfSubjectQuery>;
export const OfSubjectAnswer = Type.Object({
  /** Which kinds it can have now. */
  kinds: Type.Array(Type.Enum([...PAPER_KINDS])),
  /** What has been handed out, the newest first. */
  items: Type.Array(PaperView),
});
export type OfSubjectAnswer = Static<typeof OfSubjectAnswer>;

export const PaperParams = Type.Object({ paperId: Id }, strict);
export const PictureParams = Type.Object(
  { paperId: Id, sha256: Type.String({ pattern: "^[0-9a-f]{64}$" }) },
  strict,
);
export const PdfQuery = Type.Object({ language: Type.Optional(Type.Enum(["zh", "en"])) }, strict);

export const CodeParams = Type.Object(
  { code: Type.String({ minLength: 1, maxLength: 40 }) },
  strict,
);
export const ProofAnswer = Type.Object({
  code: Type.String(),
  issuedAt: instant(),
  content: PaperContent,
  /** A newer paper of this kind was handed out on the same matter. */
  isReplaced: Type.Boolean(),
});
export type ProofAnswer = Static<typeof ProofAnswer>;
