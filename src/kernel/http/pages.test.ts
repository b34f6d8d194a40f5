import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import fastify from "fastify";
import { mountPages } from "./pages.ts";
import { plainHtml } from "./plain-pages.ts";
import { contentSecurityPolicy } from "./security.ts";

const dir = mkdtempSync(join(tmpdir(), "guiwei-pages-"));
mkdirSync(join(dir, "assets"));
const FRAME = '<!doctype html><html lang="zh-CN"><body><div id="page"></div></body></html>';
for (const name of ["portal.html", "console.html", "field.html"])
  writeFileSync(join(dir, name), FRAME);
after(() => rmSync(dir, { recursive: true }));

/** The parts of the policy with which a page is served. */
async function policyOf(url: string, origins: readonly string[]): Promise<Map<string, string>> {
  const server = fastify();
  await mountPages(server, dir, origins);
  const { headers } = await server.inject({ url, headers: { "sec-fetch-dest": "document" } });
  await server.close();
  const text = headers["content-security-policy"]?.toString() ?? contentSecurityPolicy();
  return new Map(
    text.split("; ").map((part) => {
      const [name = "", ...values] = part.split(" ");
      return [name, values.join(" ")];
    }),
  );
}

test("without tiles pages take images from nowhere outside, and workers from here alone", async () => {
  for (const url of ["/", "/console/map", "/field"]) {
    const policy = await policyOf(url, []);
    assert.equal(policy.get("img-src"), "'self' data: blob:", url);
    assert.equal(policy.get("connect-src"), "'self'", url);
    assert.equal(policy.get("worker-src"), "'self'", url);
  }
});

test("the host of the tiles is opened for images and fetches of portal and console, and for nothing else", async () => {
  const tiles = "https://t0.tianditu.gov.cn";
  for (const url of ["/", "/console/map"]) {
    const policy = await policyOf(url, [tiles]);
    assert.equal(policy.get("img-src"), `'self' data: blob: ${tiles}`);
    assert.equal(policy.get("connect-src"), `'self' ${tiles}`);
    for (const [name, values] of policy)
      if (name !== "img-src" && name !== "connect-src") assert.doesNotMatch(values, /tianditu/);
  }
  assert.equal((await policyOf("/field", [tiles])).get("img-src"), "'self' data: blob:");
});

test("what a page says without a script stands in its frame, in the language of the browser, and nothing of it is markup", async () => {
  const server = fastify();
  await mountPages(server, dir, [], (path, language) => {
    const sections = [{ heading: "<b>", lines: ["\"身份证\" & '复印件'"] }];
    const told = plainHtml({ title: `${language} $& ${path}`, lead: "", sections });
    return Promise.resolve(path.startsWith("/duties/") ? told : "");
  });
  const body = async (url: string, language: string) =>
    (await server.inject({ url, headers: { "accept-language": language } })).body;
  const text =
    "<h2>&lt;b&gt;</h2><ul><li>&quot;身份证&quot; &amp; &#39;复印件&#39;</li></ul></main></div>";
  assert.equal(
    await body("/duties/A1", "zh-CN,en;q=0.5"),
    FRAME.replace("</div>", () => `<main class="main plain"><h1>zh $&amp; /duties/A1</h1>${text}`),
  );
  assert.match(await body("/duties/A1?lang=en", "zh"), /^<!doctype html><html lang="en"><body>/);
  assert.match(await body("/duties/A1", "en"), /<h1>en /);
  assert.equal(await body("/", "zh"), FRAME);
  assert.equal(await body("/console/duties/A1", "zh"), FRAME);
  await server.close();
});
