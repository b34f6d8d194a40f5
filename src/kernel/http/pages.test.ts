import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import fastify from "fastify";
import { mountPages } from "./pages.ts";
import { contentSecurityPolicy } from "./security.ts";

const dir = mkdtempSync(join(tmpdir(), "guiwei-pages-"));
mkdirSync(join(dir, "assets"));
for (const name of ["portal.html", "console.html", "field.html"])
  writeFileSync(join(dir, name), "<!doctype html>");
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
