/**
 * A refusal is a rule that says no: a value, never prose and never HTTP.
 * Every code has its message in every language (`messages/<lang>.ts` of the module that owns the code).
 */

/** What sort of "no" it is; the HTTP edge maps each kind to one status. */
export const REFUSAL_KINDS = [
  "invalid",
  "unauthenticated",
  "forbidden",
  "notFound",
  "conflict",
  "tooLarge",
  "unsupported",
  "tooMany",
] as const;
export type RefusalKind = (typeof REFUSAL_KINDS)[number];

/** Facts that the message of a refusal may name. */
export type RefusalParams = Readonly<Record<string, string | number | readonly string[]>>;

export type Refusal = {
  readonly refusal: true;
  readonly kind: RefusalKind;
  /** `<module>.<what>`, e.g. `cases.already_closed`. */
  readonly code: string;
  readonly params: RefusalParams;
};

/** Builds a refusal value. */
export function refusal(kind: RefusalKind, code: string, params: RefusalParams = {}): Refusal {
  return { refusal: true, kind, code, params };
}

/** Tells a refusal from a result. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === "object" && value !== null && (value as Refusal).refusal === true;
}

/** Carries a refusal out of an action so that its transaction rolls back. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(value: Refusal) {
    super(value.code);
    this.name = "Refused";
    this.refusal = value;
  }
}

/** Throws a refusal: for actions, where a "no" must undo the transaction. */
export function refuse(kind: RefusalKind, code: string, params: RefusalParams = {}): never {
  throw new Refused(refusal(kind, code, params));
}

/** Unwraps the answer of a rule, throwing where it refused. */
export function orRefuse<T>(value: T | Refusal): T {
  if (isRefusal(value)) throw new Refused(value);
  return value;
}
