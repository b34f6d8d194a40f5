/**
 * Test files in one process: `node together.ts ROOT FILE …`. Each is a group of its own, named by its path, so that
 * what it sets up and takes down is its own; the program that all of them load is loaded once.
 */
import { join } from "node:path";
import { after, before, suite } from "node:test";
import { pathToFileURL } from "node:url";
import { joinBrowser } from "../test/browser.ts";

const [root = "", ...names] = process.argv.slice(2);
if (names.some((name) => name.endsWith(".browser.test.ts"))) {
  // One browser for all of them.
  let leave: (() => Promise<void>) | undefined;
  before(async () => {
    ({ leave } = await joinBrowser());
  });
  after(() => leave?.());
}
// One after the other: what two files wait for at the same time would report for whichever asked first. And begun
// from here, not from the group before, whose group it would be in.
for (const name of names)
  await new Promise<void>((loaded) => {
    void suite(name, async () => {
      try {
        await import(pathToFileURL(join(root, name)).href);
      } finally {
        loaded();
      }
    });
  });
