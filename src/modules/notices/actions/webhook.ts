/** Posting to a receiver: signed, over TLS, without following where it points, and nowhere inside. */
import { createHmac, timingSafeEqual } from "node:crypto";
import { request as plainRequest } from "node:http";
import { request as secureRequest } from "node:https";
import { isIP } from "node:net";
import { ANSWER_WITHIN_MS, type Attempt, attemptOfStatus } from "../rules/retries.ts";
import { ForbiddenAddress, checkAddress, guardedLookup } from "./addresses.ts";

export type Post = {
  readonly url: string;
  readonly deliveryId: string;
  readonly body: string;
  readonly secret: string;
  readonly allowsInside: boolean;
  /** Unit: epoch ms. */
  readonly now: number;
};

/** The signature of a body: HMAC-SHA256 over time, delivery and body, so that none of them can be exchanged. */
export function signatureOf(
  secret: string,
  timestamp: number,
  deliveryId: string,
  body: string,
): string {
  const mac = createHmac("sha256", secret).update(`${timestamp}.${deliveryId}.${body}`);
  return `t=${timestamp},v1=${mac.digest("hex")}`;
}

/** What a receiver does with a signature; here for our own tests and as an example. */
export function isSignedBy(
  secret: string,
  signature: string,
  deliveryId: string,
  body: string,
): boolean {
  const timestamp = Number(/^t=(\d+),/.exec(signature)?.[1]);
  const expected = Buffer.from(signatureOf(secret, timestamp, deliveryId, body));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

/** Posts once; never throws. */
export async function post(one: Post): Promise<Attempt> {
  try {
    return attemptOfStatus(await statusOf(one));
  } catch (error) {
    return failureOf(error);
  }
}

function statusOf({ url, deliveryId, body, secret, allowsInside, now }: Post): Promise<number> {
  const target = new URL(url);
  const rule = { isPlain: target.protocol === "http:", allowsInside };
  const host = target.hostname.replace(/^\[|\]$/g, "");
  // A name is checked where it is resolved; an address is not resolved at all.
  if (isIP(host) !== 0) checkAddress(host, rule);
  const timestamp = Math.floor(now / 1000);
  const send = rule.isPlain ? plainRequest : secureRequest;
  return new Promise((settle, fail) => {
    const request = send(
      target,
      {
        method: "POST",
        agent: false,
        lookup: guardedLookup(rule),
        signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
        headers: {
          "content-type": "application/json; charset=utf-8",
          "content-length": Buffer.byteLength(body),
          "user-agent": "Guiwei",
          "guiwei-delivery": deliveryId,
          "guiwei-timestamp": String(timestamp),
          "guiwei-signature": signatureOf(secret, timestamp, deliveryId, body),
        },
      },
      (response) => {
        // What it says besides is of no use here, and may be endless.
        response.destroy();
        settle(response.statusCode ?? 0);
      },
    );
    request.on("error", fail);
    request.end(body);
  });
}

/** A failure as a code: never the text of an error, which may quote what was sent. */
function failureOf(error: unknown): Attempt {
  if (error instanceof ForbiddenAddress) return { outcome: "refused", error: error.code };
  const { code, name, cause } = error as { code?: unknown; name?: unknown; cause?: unknown };
  if (cause instanceof ForbiddenAddress) return { outcome: "refused", error: cause.code };
  if (name === "TimeoutError" || name === "AbortError" || code === "ABORT_ERR")
    return { outcome: "out", error: "timeout" };
  const known = typeof code === "string" && /^[A-Z0-9_]{2,60}$/.test(code) ? code : "failed";
  return { outcome: "out", error: known.toLowerCase() };
}
