import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { axe, joinBrowser, openContext, watchProblems } from "./browser.ts";

let browser: Browser;
let leave: (() => Promise<void>) | undefined;
before(async () => {
  ({ browser, leave } = await joinBrowser());
});
after(() => leave?.());

async function pageWith(html: string): Promise<Page> {
  const context = await openContext(browser);
  const page = await context.newPage();
  await page.setContent(
    `<html lang="zh"><title>归位</title><main><h1>归位</h1>${html}</main></html>`,
  );
  return page;
}

test("a page that follows the rules passes", async () => {
  await axe(await pageWith(`<label>姓名 <input></label>`));
});

test("a field without a label fails, and the list names it", async () => {
  const page = await pageWith(`<input id="nameless">`);
  await assert.rejects(axe(page), /is not accessible:\nlabel: .*\n {4}#nameless/);
});

test("the visitor reads Chinese and lives in China Standard Time", async () => {
  const page = await pageWith("");
  const seen = await page.evaluate(() => ({
    language: navigator.language,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  }));
  assert.deepEqual(seen, { language: "zh-CN", zone: "Asia/Shanghai" });
});

test("errors of a page are noticed, and the outside world is out of reach", async () => {
  const page = await pageWith("");
  const problems = watchProblems(page);
  const reached = await page.evaluate(async () => {
    console.error("broken");
    return fetch("http://example.com/").then(
      () => true,
      () => false,
    );
  });
  assert.equal(reached, false);
  assert.ok(problems.includes("console: broken"));
});
