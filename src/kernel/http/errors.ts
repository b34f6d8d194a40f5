/** One mapping from the three families of errors (refusal, outage, defect) to HTTP. */
import { randomUUID } from "node:crypto";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { isOutage } from "../db.ts";
import { Refused, type Refusal, type RefusalKind, refusal } from "../pure/refusal.ts";
import { invalid, sayInvalid } from "./invalid.ts";

const STATUS: Readonly<Record<RefusalKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  tooLarge: 413,
  unsupported: 415,
  tooMany: 429,
};

export type Language = "zh" | "en";
/** Message texts by code, a language each. */
export type MessageBook = Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** The first language of the client's list that the server speaks; Chinese where it names neither. */
export function languageOf(header: string | undefined): Language {
  const [, known = "zh"] = /(?:^|,)\s*(zh|en)\b/i.exec(header ?? "") ?? [];
  return known.toLowerCase() === "en" ? "en" : "zh";
}

const IDEOGRAPHS = /\p{Script=Han}/u;

/** Fills `{name}` places of a message; a list is written as the script of the message writes lists. */
export function fillMessage(template: string, params: Refusal["params"]): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return Array.isArray(value)
      ? value.join(IDEOGRAPHS.test(template) ? "、" : ", ")
      : String(value);
  });
}

/** Body of every error answer. */
export type ErrorBody = {
  readonly error: {
    readonly code: string;
    readonly kind: string;
    readonly message: string;
    readonly params: Refusal["params"];
    readonly reference?: string;
  };
};

/** Turns fastify's own errors into refusals of the edge. */
function refusalOf(error: FastifyError): Refusal | undefined {
  if (error instanceof Refused) return error.refusal;
  if (error.validation !== undefined)
    return invalid(error.validation[0], error.validationContext ?? "body");
  switch (error.code) {
    case "FST_ERR_CTP_BODY_TOO_LARGE":
      return refusal("tooLarge", "http.too_large");
    case "FST_ERR_CTP_INVALID_MEDIA_TYPE":
      return refusal("unsupported", "http.wrong_media_type");
    case "FST_ERR_CTP_EMPTY_JSON_BODY":
    case "FST_ERR_CTP_INVALID_JSON_BODY":
      return refusal("invalid", "http.malformed_json");
    case "FST_ERR_CTP_INVALID_CONTENT_LENGTH":
      return refusal("invalid", "http.broken_upload");
  }
  const status = error.statusCode ?? 500;
  if (status === 429) return refusal("tooMany", "http.too_many");
  if (status >= 400 && status < 500) return refusal("invalid", "http.bad_request");
  return undefined;
}

/** The error handler of the server. */
export function errorHandler(book: MessageBook) {
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    const language = languageOf(request.headers["accept-language"]);
    const text = (code: string, params: Refusal["params"]): string => {
      if (code !== "http.invalid") return fillMessage(book[language][code] ?? code, params);
      const { template, field } = sayInvalid(book[language], params);
      return fillMessage(template, { ...params, field });
    };
    const no = refusalOf(error);
    if (no !== undefined) {
      void reply.code(STATUS[no.kind]).send({
        error: {
          code: no.code,
          kind: no.kind,
          message: text(no.code, no.params),
          params: no.params,
        },
      } satisfies ErrorBody);
      return;
    }
    const reference = randomUUID();
    if (isOutage(error)) {
      request.log.warn({ err: error, reference }, "outage");
      void reply
        .code(503)
        .header("retry-after", "2")
        .send({
          error: {
            code: "http.outage",
            kind: "outage",
            message: text("http.outage", {}),
            params: {},
            reference,
          },
        } satisfies ErrorBody);
      return;
    }
    request.log.error({ err: error, reference, route: request.routeOptions.url }, "defect");
    void reply.code(500).send({
      error: {
        code: "http.defect",
        kind: "defect",
        message: text("http.defect", { reference }),
        params: {},
        reference,
      },
    } satisfies ErrorBody);
  };
}
