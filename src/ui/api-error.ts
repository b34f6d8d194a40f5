/** What kind of "no" an answer is; `outage` is worth another try, `defect` is our fault. */
export type ApiErrorKind =
  | "invalid"
  | "unauthenticated"
  | "forbidden"
  | "notFound"
  | "conflict"
  | "tooLarge"
  | "unsupported"
  | "tooMany"
  | "outage"
  | "defect"
  | "network"
  | (string & {});

/** The body of every error answer of the server. */
export type ApiErrorBody = {
  readonly code: string;
  readonly kind: ApiErrorKind;
  readonly message: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly reference?: string | undefined;
};

/** An answer that is not the one asked for: a refusal of a rule, an outage, a defect, a dead network. */
export class ApiError extends Error {
  readonly code: string;
  readonly kind: ApiErrorKind;
  readonly params: Readonly<Record<string, unknown>>;
  readonly reference: string | undefined;
  /** HTTP status; 0 where no answer came. */
  readonly status: number;

  constructor(status: number, body: ApiErrorBody) {
    super(body.message);
    this.name = "ApiError";
    this.code = body.code;
    this.kind = body.kind;
    this.params = body.params;
    this.reference = body.reference;
    this.status = status;
  }
}

/** Whether trying again soon may help. */
export function isRetryable(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 503 || error.status === 0);
}

/** Reads an error answer; a body that is not ours (a proxy's page, say) becomes a defect. */
export function apiErrorOf(status: number, body: unknown, fallback: string): ApiError {
  const error = (body as { error?: Partial<ApiErrorBody> } | undefined)?.error;
  return new ApiError(status, {
    code: error?.code ?? "http.unexpected",
    kind: error?.kind ?? (status === 503 ? "outage" : "defect"),
    message: error?.message ?? fallback,
    params: error?.params ?? {},
    reference: error?.reference,
  });
}
