/** People with accounts to be, and a small browser that keeps its cookies. */
import type { FastifyInstance } from "fastify";
import type { Ctx } from "#kernel/context.ts";
import { assignPosts, createOrganisations, createPeople, endPost } from "#organisations";
import { createAreas } from "#places";

type Person = {
  readonly personId: number;
  readonly name: string;
  readonly postIds: readonly number[];
};

/** Cao with an administrator's and an official's post, Lin with an official's, Zhou with none any more. */
export type Staffed = { readonly cao: Person; readonly lin: Person; readonly idle: Person };

const both = (text: string) => ({ zh: text, en: text });
const validFrom = "2020-01-01";

/** A district of two bodies and three people. */
export async function staffThreePeople(ctx: Ctx): Promise<Staffed> {
  const [district] = await createAreas(ctx, [
    { level: "district", code: "D", name: both("测区"), validFrom },
  ]);
  const body = { areaId: district?.id ?? 0, validFrom };
  const orgs = await createOrganisations(ctx, [
    { ...body, kind: "districtOffice", code: "OFFICE", name: both("区办") },
    { ...body, kind: "department", code: "LINE", name: both("市容局") },
  ]);
  const org = (code: string): number => orgs.find((one) => one.code === code)?.id ?? 0;
  const names = { cao: "曹云", lin: "林帆", idle: "周易" };
  const people = await createPeople(
    ctx,
    Object.entries(names).map(([code, name]) => ({ code, name, validFrom })),
  );
  const person = (code: string): number => people.find((one) => one.code === code)?.id ?? 0;
  const official = { role: "departmentOfficial", title: both("科员"), validFrom } as const;
  const posts = await assignPosts(ctx, [
    {
      role: "administrator",
      title: both("管理员"),
      validFrom,
      personId: person("cao"),
      orgId: org("OFFICE"),
    },
    { ...official, personId: person("cao"), orgId: org("LINE") },
    { ...official, personId: person("lin"), orgId: org("LINE") },
    { ...official, personId: person("idle"), orgId: org("LINE") },
  ]);
  const last = posts.find((post) => post.personId === person("idle"));
  await endPost(ctx, last?.id ?? 0, "2026-01-31");
  const view = (code: keyof typeof names): Person => ({
    personId: person(code),
    name: names[code],
    postIds: posts
      .filter((post) => post.personId === person(code) && post.id !== last?.id)
      .map((post) => post.id),
  });
  return { cao: view("cao"), lin: view("lin"), idle: view("idle") };
}

export type Answer = {
  readonly status: number;
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly json: any;
  readonly setCookie: string;
  readonly location: string;
};

export type Browser = {
  readonly cookies: Map<string, string>;
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Answer>;
  readonly post: (path: string, body: object | undefined) => Promise<Answer>;
  readonly put: (path: string, body: object) => Promise<Answer>;
  readonly delete: (path: string) => Promise<Answer>;
};

let browsers = 0;

/** A browser that keeps its cookies, at an address of its own (so that the limit by address stays out of the way). */
export function aBrowser(server: FastifyInstance, address?: string): Browser {
  const cookies = new Map<string, string>();
  browsers++;
  const remoteAddress = address ?? `198.51.100.${browsers % 250}`;
  const send = async (
    method: "GET" | "POST" | "PUT" | "DELETE",
    url: string,
    payload?: object,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const answer = await server.inject({
      method,
      url,
      remoteAddress,
      ...(payload === undefined ? {} : { payload }),
      headers: {
        "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0",
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
        ...headers,
      },
    });
    for (const cookie of answer.cookies) cookies.set(cookie.name, cookie.value);
    const setCookie = answer.headers["set-cookie"];
    return {
      status: answer.statusCode,
      json: /json/.test(String(answer.headers["content-type"])) ? answer.json() : undefined,
      setCookie: [setCookie ?? ""].flat().join("\n"),
      location: answer.headers.location ?? "",
    };
  };
  return {
    cookies,
    get: (path, headers) => send("GET", path, undefined, headers),
    post: (path, body) => send("POST", path, body),
    put: (path, body) => send("PUT", path, body),
    delete: (path) => send("DELETE", path),
  };
}

/** Reads what a person would type into an authenticator. */
export function unbase32(text: string): Buffer {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...text].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, "0"));
  const bytes = bits.join("").match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
}
