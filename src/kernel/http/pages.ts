/** Serves the built pages: hashed assets for ever, the html files of portal and console fresh with a nonce each time. */
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { refuse } from "../pure/refusal.ts";
import { languageOf } from "./errors.ts";
import type { PlainLanguage } from "./plain-pages.ts";
import { contentSecurityPolicy } from "./security.ts";

const NONCE_PLACE = "__CSP_NONCE__";
/** They lie at the root, so that they may serve pages; browsers look for a new one by asking for it again. */
const WORKERS: readonly string[] = ["/field-worker.js", "/portal-worker.js"];
/** Runs before anything is painted, so that large type and a dark page are there from the first moment. */
const FIRST_PAINT = "/first-paint.js";

/** The text of a page of the portal before any script runs, as HTML; empty where it has none. */
type PlainTextOf = (path: string, language: PlainLanguage) => Promise<string>;

/**
 * Mounts the pages of a folder; does nothing where they have not been built (tests of the API).
 * `imageOrigins` are the origins outside that pages may take images from.
 */
export async function mountPages(
  server: FastifyInstance,
  dir: string,
  imageOrigins: readonly string[],
  plainTextOf: PlainTextOf = () => Promise.resolve(""),
): Promise<void> {
  server.setNotFoundHandler(notFound(dir, imageOrigins, plainTextOf));
  if (!existsSync(join(dir, "portal.html"))) return;
  await server.register(fastifyStatic, {
    root: join(dir, "assets"),
    prefix: "/assets/",
    preCompressed: true,
    immutable: true,
    maxAge: "365d",
    index: false,
  });
}

/** Whatever is not an API route or an asset is a page: the portal's or, under /console, the console's. */
function notFound(dir: string, imageOrigins: readonly string[], plainTextOf: PlainTextOf) {
  const html = new Map<string, Promise<string>>();
  const page = (name: string): Promise<string> => {
    const known = html.get(name) ?? readFile(join(dir, name), "utf8");
    html.set(name, known);
    return known;
  };
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const path = request.url.split("?")[0] ?? "/";
    const isPage =
      (request.method === "GET" || request.method === "HEAD") &&
      !/^\/(api|assets|health|metrics)(\/|$)/.test(path) &&
      existsSync(join(dir, "portal.html"));
    if (!isPage) refuse("notFound", "http.no_such_route");
    const last = path.split("/").at(-1) ?? "";
    if (/^\/[\w-]+\.(svg|ico|png|txt|webmanifest)$/.test(path) && existsSync(join(dir, last)))
      return reply.type(typeOf(last)).send(await readFile(join(dir, last)));
    if ((WORKERS.includes(path) || path === FIRST_PAINT) && existsSync(join(dir, last)))
      return reply
        .type("text/javascript; charset=utf-8")
        .header("cache-control", "no-cache")
        .send(await readFile(join(dir, last)));
    // It is kept on devices, so it has no nonce; it needs none.
    if (/^\/field(\/|$)/.test(path))
      return reply
        .code(200)
        .type("text/html; charset=utf-8")
        .header("cache-control", "no-cache")
        .send(await page("field.html"));
    const nonce = randomBytes(16).toString("base64");
    const isConsole = /^\/console(\/|$)/.test(path);
    const name = isConsole ? "console.html" : "portal.html";
    const language = languageAsked(request);
    const text = isConsole ? "" : await plainTextOf(path, language);
    return reply
      .code(200)
      .type("text/html; charset=utf-8")
      .header("cache-control", "no-cache")
      .header("content-security-policy", contentSecurityPolicy(nonce, imageOrigins))
      .send(withText((await page(name)).replaceAll(NONCE_PLACE, nonce), text, language));
  };
}

/** What the address asks for, else what the browser prefers; what the device remembers only the device knows. */
function languageAsked(request: FastifyRequest): PlainLanguage {
  const asked = new URL(request.url, "http://page").searchParams.get("lang");
  return languageOf(asked ?? request.headers["accept-language"]);
}

const FRAME = '<div id="page"></div>';
const CHINESE = '<html lang="zh-CN"';

/** The page with its text in the frame; a device that speaks another language hides it (first-paint.js). */
function withText(html: string, text: string, language: PlainLanguage): string {
  if (text === "") return html;
  const page = html.replace(FRAME, () => `<div id="page">${text}</div>`);
  return language === "zh" ? page : page.replace(CHINESE, '<html lang="en"');
}

const TYPES: Readonly<Record<string, string>> = {
  svg: "image/svg+xml",
  ico: "image/x-icon",
  png: "image/png",
  txt: "text/plain",
  webmanifest: "application/manifest+json",
};
const typeOf = (name: string): string =>
  TYPES[name.split(".").at(-1) ?? ""] ?? "application/octet-stream";
