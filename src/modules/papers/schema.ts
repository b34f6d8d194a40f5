/** Shapes of requests and answers of papers. */
import { type Static, Type } from "typebox";
import { PAPER_KINDS } from "./rules/content.ts";

const strict = { additionalProperties: false };
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()]);
const Id = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
const Named = Type.Object({ zh: Type.String(), en: Type.String() });
const instant = () => Type.String({ format: "date-time" });

export const PaperContent = Type.Object({
  kind: Type.Enum([...PAPER_KINDS]),
  receiptNo: Type.String(),
  isApplication: Type.Boolean(),
  matter: Type.String(),
  applicant: orNull(Type.String()),
  office: Named,
  lead: orNull(Named),
  receivedAt: instant(),
  dueAt: orNull(instant()),
  items: Type.Array(Type.Object({ name: Type.String(), detail: Type.String() })),
  ending: orNull(
    Type.Object({
      at: instant(),
      outcome: Type.Enum(["done", "granted", "refused", "answered", "notSolved"]),
      clause: orNull(Type.String()),
      text: Type.String(),
    }),
  ),
});

export const IssueBody = Type.Object({ caseId: Id, kind: Type.Enum([...PAPER_KINDS]) }, strict);
export type IssueBody = Static<typeof IssueBody>;

export const PaperView = Type.Object({
  id: Id,
  caseId: Id,
  code: Type.String(),
  issuedAt: instant(),
  content: PaperContent,
});
export type PaperView = Static<typeof PaperView>;

export const OfCaseQuery = Type.Object({ caseId: Id }, strict);
export const OfCaseAnswer = Type.Object({
  /** Which kinds the case can have now. */
  kinds: Type.Array(Type.Enum([...PAPER_KINDS])),
  /** What has been handed out, the newest first. */
  items: Type.Array(PaperView),
});
export type OfCaseAnswer = Static<typeof OfCaseAnswer>;

export const PaperParams = Type.Object({ paperId: Id }, strict);
export const PdfQuery = Type.Object({ language: Type.Optional(Type.Enum(["zh", "en"])) }, strict);

export const CodeParams = Type.Object(
  { code: Type.String({ minLength: 1, maxLength: 40 }) },
  strict,
);
export const ProofAnswer = Type.Object({
  code: Type.String(),
  issuedAt: instant(),
  content: PaperContent,
  /** A newer paper of this kind was handed out on the same case. */
  isReplaced: Type.Boolean(),
});
export type ProofAnswer = Static<typeof ProofAnswer>;
