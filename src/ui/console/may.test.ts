/** What pages offer by role is what the server lets pass: both ask one rule. */
import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ROLES } from "#kernel/pure/actor.ts";

const ROOT = join(import.meta.dirname, "../..");
const COMPARES = new RegExp(`[!=]== "(?:${ROLES.join("|")})"`);

/** Where a role decides what comes first on a page and not what its reader may do. */
const SHOWS_ONLY = new Set([
  // Work at the doors waits on the phone, so its list is of the station.
  "modules/campaigns/pages/list-page.tsx",
  // A department's own name is proposed as lead.
  "modules/catalogue/pages/console/draft-split.tsx",
  // The leaders whom one may choose from.
  "modules/cases/pages/console/case-requests.ts",
]);

test("no page holds the reader's role against a word of its own: it asks the rule that the routes declare", () => {
  const pages = globSync("{ui,modules/*/pages}/**/*.{ts,tsx}", { cwd: ROOT }).filter(
    (path) => !path.includes(".test."),
  );
  assert.ok(pages.length > 300, "the pages are looked for where they are");
  const comparing = pages.filter((path) => COMPARES.test(readFileSync(join(ROOT, path), "utf8")));
  assert.deepEqual(new Set(comparing), SHOWS_ONLY);
});
