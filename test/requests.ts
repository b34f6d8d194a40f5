/** Requests made from the routes' own schemas: right ones with ids of existing things, and every way of being wrong. */
import fc from "fast-check";
import type { InjectOptions } from "fastify";
import type { AnyRoute } from "#kernel/http/route.ts";
import { DAY, type Schema, fitting } from "./fitting.ts";
import { HOSTILE, KEYS, spoilt } from "./hostile.ts";
import { sourceOf } from "./path-things.ts";
import type { Things } from "./things.ts";

/** Bytes that an upload may be: pictures, documents, tables, and what only looks like them. */
const BYTES: readonly (readonly [type: string, bytes: Buffer])[] = [
  ["image/png", Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ", "base64")],
  ["application/pdf", Buffer.from("%PDF-1.4\n%%EOF")],
  ["text/csv", Buffer.from("编码,名称\nx-1,路灯维修\n")],
  ["text/csv", Buffer.from('"=cmd|\' /C calc\'!A0","\u0000"\n"open')],
  ["text/csv", Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x0a])],
  ["application/octet-stream", Buffer.from("504b0304140000000000", "hex")],
  ["application/octet-stream", Buffer.alloc(0)],
  ["application/octet-stream", Buffer.alloc(5000, 7)],
];

export type Request = InjectOptions & { readonly url: string };

/** Builds the request of a route from its parts; what is undefined is left out. */
export function requestOf(
  route: AnyRoute,
  parts: {
    readonly params: Readonly<Record<string, unknown>>;
    readonly query: unknown;
    readonly body: unknown;
    readonly upload?: readonly [type: string, bytes: Buffer] | undefined;
  },
): Request {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(wellFormed(parts.params[name] ?? "")),
  );
  const pairs = Object.entries((parts.query ?? {}) as Record<string, unknown>)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(wellFormed(value))}`);
  const url = pairs.length === 0 ? path : `${path}?${pairs.join("&")}`;
  const base = { method: route.method, url };
  if (parts.upload !== undefined)
    return { ...base, payload: parts.upload[1], headers: { "content-type": parts.upload[0] } };
  if (parts.body === undefined) return base;
  return {
    ...base,
    payload: JSON.stringify(parts.body),
    headers: { "content-type": "application/json" },
  };
}

/** Addresses cannot carry half of a pair. */
function wellFormed(value: unknown): string {
  return (typeof value === "string" ? value : JSON.stringify(value)).toWellFormed();
}

/** Requests that fit the schemas of a route and name existing things. */
export function rightRequests(route: AnyRoute, things: Things): fc.Arbitrary<Parts> {
  const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? "");
  const params = Object.fromEntries(names.map((name) => [name, paramOf(route, name, things)]));
  return fc.record({
    params: fc.record(params),
    query: fitting(route.query as Schema | undefined, things),
    body: fitting(route.body as Schema | undefined, things),
    upload: route.rawBody ? fc.constantFrom(...BYTES) : fc.constant(undefined),
  }) as fc.Arbitrary<Parts>;
}

export type Parts = Parameters<typeof requestOf>[1];

function paramOf(route: AnyRoute, name: string, things: Things): fc.Arbitrary<unknown> {
  const source = sourceOf(route.path, name);
  if (source === "year") return fc.constantFrom(2025, 2026, 2027);
  if (source === "day") return DAY;
  const known = source === undefined ? [] : things[source];
  return known.length === 0 ? fc.constant(1) : fc.constantFrom(...known);
}

/** Requests that are wrong in one to three places. */
export function wrongRequests(route: AnyRoute, things: Things): fc.Arbitrary<Parts> {
  return rightRequests(route, things).chain((parts) =>
    spoiltOnce(parts).chain((one) => fc.oneof(fc.constant(one), spoiltOnce(one).chain(spoiltOnce))),
  );
}

function spoiltOnce(parts: Parts): fc.Arbitrary<Parts> {
  const hostile = fc.constantFrom(...HOSTILE);
  const query = parts.query ?? {};
  const names = fc.constantFrom(...Object.keys(query), ...KEYS);
  const inQuery = fc.tuple(names, hostile).map(([name, bad]) => ({
    ...parts,
    query: { ...query, [name.slice(0, 40)]: wellFormed(bad).slice(0, 3000) },
  }));
  const choices: { weight: number; arbitrary: fc.Arbitrary<Parts> }[] = [
    { weight: 1, arbitrary: inQuery },
  ];
  const [first, ...rest] = Object.keys(parts.params);
  if (first !== undefined)
    choices.push({
      weight: 1,
      arbitrary: fc.tuple(fc.constantFrom(first, ...rest), hostile).map(([name, bad]) => ({
        ...parts,
        params: { ...parts.params, [name]: wellFormed(bad).slice(0, 300) },
      })),
    });
  if (parts.body !== undefined)
    choices.push({ weight: 5, arbitrary: spoilt(parts.body).map((body) => ({ ...parts, body })) });
  return fc.oneof(...choices);
}

/** Bodies that are no JSON, or not the JSON that they say they are. */
export const BROKEN: readonly (readonly [type: string, body: string | Buffer])[] = [
  ["application/json", '{"a":'],
  ["application/json", "[".repeat(100_000)],
  ["application/json", '{"__proto__":{"x":1}}'],
  ["application/json", Buffer.from([0xff, 0xfe, 0x7b, 0x7d])],
  ["application/json", "null"],
  ["application/json", '"text"'],
  ["application/json; charset=utf-16", "{}"],
  ["text/plain", "{}"],
  ["image/png", Buffer.alloc(100, 1)],
  ["multipart/form-data; boundary=x", "--x\r\n\r\n--x--"],
  ["application/x-www-form-urlencoded", "a=1"],
];
