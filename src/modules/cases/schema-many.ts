/** Shapes of one step on many cases. */
import { type Static, Type } from "typebox";
import { Id, command, orNull, strict, text } from "./schema-parts.ts";

/** Most cases of one step: what is held and done in one transaction. */
export const MANY_MOST = 200;

/** The steps that need no look at the single case, and may be taken on many. */
export const MANY_COMMANDS = ["accept", "dispatch", "assign", "respond", "note", "urge"] as const;
export type ManyCommand = (typeof MANY_COMMANDS)[number];

export const ManyBody = Type.Object(
  {
    command: Type.Union([
      command("accept", {}),
      command("dispatch", { orgId: Id, clause: text(300, 1) }),
      command("assign", { personId: Id }),
      command("respond", { text: text(2000, 1) }),
      command("note", { text: text(2000, 1) }),
      command("urge", { message: text(500) }),
    ]),
    /** Each with the number of the last event that the sender has seen. */
    cases: Type.Array(
      Type.Object(
        { caseId: Id, seen: Type.Optional(Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1 })) },
        strict,
      ),
      { minItems: 1, maxItems: MANY_MOST },
    ),
  },
  strict,
);
export type ManyBody = Static<typeof ManyBody>;

export const ManyAnswer = Type.Object({
  /** In the order in which they were sent, each once. */
  items: Type.Array(
    Type.Object({
      caseId: Id,
      /** Why it was not done; null where it was. */
      refusal: orNull(Type.Object({ code: Type.String(), message: Type.String() })),
    }),
  ),
  done: Type.Integer(),
});
export type ManyAnswer = Static<typeof ManyAnswer>;
