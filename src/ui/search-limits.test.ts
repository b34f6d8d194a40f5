/** A search that asks the server takes no more than the server takes. */
import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

const ROOT = join(import.meta.dirname, "..");

/** Fields that filter what the page holds already, and ask nobody. */
const IN_THE_PAGE = new Set([
  "modules/admission/pages/form-sections.tsx",
  "modules/campaigns/pages/field/work-list.tsx",
  "modules/forms/pages/design-page.tsx",
  "modules/ledger/pages/overview-page.tsx",
  "modules/ledger/pages/portal/communities-page.tsx",
  "modules/organisations/pages/fields.tsx",
]);

test("every field of a search says how long its words may be", () => {
  const open: string[] = [];
  for (const path of globSync("{ui,modules/*/pages}/**/*.tsx", { cwd: ROOT })) {
    const source = readFileSync(join(ROOT, path), "utf8");
    for (const [tag] of source.matchAll(/<\w+[^<]*?\stype="search"[^<]*?\/>/g))
      if (!tag.includes("maxLength=")) open.push(path);
  }
  assert.deepEqual(new Set(open), IN_THE_PAGE);
});
