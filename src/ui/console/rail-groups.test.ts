import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { firstOnPhone, isHere, railGroups } from "./rail-groups.ts";

const entry = (path: string, order: number) => ({ path, nav: { order } });
const paths = (entries: readonly { readonly path: string }[]) => entries.map(({ path }) => path);

test("the rail's groups follow the tens of the order, and a post sees no empty one", () => {
  const groups = railGroups([entry("/district", 9), entry("/", 10), entry("/counter", 20)]);
  assert.deepEqual(
    groups.map(({ group, entries }) => [group, paths(entries)]),
    [
      ["whole", ["/district"]],
      ["cases", ["/", "/counter"]],
    ],
  );
  assert.deepEqual(
    railGroups([entry("/a", 29), entry("/b", 30), entry("/c", 79), entry("/d", 80)]).map(
      ({ group }) => group,
    ),
    ["cases", "duties", "bodies", "rules"],
  );
});

test("a phone shows four entries, work before overviews, and always the one that is open", () => {
  const entries = [
    entry("/district", 5),
    entry("/", 10),
    entry("/counter", 20),
    entry("/catalogue", 30),
    entry("/admission", 40),
    entry("/ledger", 50),
  ];
  const usual = ["/", "/counter", "/catalogue", "/admission"];
  assert.deepEqual(paths(firstOnPhone(entries, "/")), usual);
  assert.deepEqual(paths(firstOnPhone(entries, "/catalogue/import")), usual);
  assert.deepEqual(paths(firstOnPhone(entries, "/ledger/entries")), [
    "/",
    "/counter",
    "/catalogue",
    "/ledger",
  ]);
  assert.deepEqual(paths(firstOnPhone(entries.slice(0, 2), "/")), ["/", "/district"]);
});

test("what is opened from an entry is marked there: a case belongs to the inbox", () => {
  const inbox = { path: "/", nav: { order: 10, also: ["/cases"] } };
  assert.equal(isHere(inbox, "/"), true);
  assert.equal(isHere(inbox, "/cases/12/receipt"), true);
  assert.equal(isHere(inbox, "/counter"), false);
  assert.equal(isHere(inbox, "/cases-of-old"), false);
  assert.equal(isHere(entry("/catalogue", 30), "/catalogue/import"), true);
});

test("no two entries of the rail share an icon: folded, the icon is all that tells them apart", () => {
  const icons = globSync("src/modules/*/pages/console.tsx").flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/\bnav: \{[^]*?\bicon: "(\w+)"/g)].map(
      ([, icon]) => icon ?? "",
    ),
  );
  assert.ok(icons.length >= 25, `${icons.length} entries were read`);
  const twice = icons.filter((icon, at) => icons.indexOf(icon) !== at);
  assert.deepEqual(twice, []);
});
