import assert from "node:assert/strict";
import { test } from "node:test";
import type { ConsoleSession } from "./contract.ts";
import { entryOf, railOf, rolesOf } from "./modules.ts";

const pages = [
  { path: "/", nav: { roles: ["stationWorker"] as const } },
  { path: "/ledger", nav: { roles: ["financeOfficer"] as const } },
  { path: "/ledger/periods" },
  { path: "/ledger/reserve", nav: { roles: ["stationWorker"] as const } },
  { path: "/ledger/import", roles: ["administrator"] as const },
  { path: "/me" },
  { path: "/catalogue", nav: {} },
];
const of = (path: string) =>
  rolesOf(pages.find((page) => page.path === path) ?? assert.fail(path), pages);

test("a page without an entry of its own is for those whom the entry above it is for", () => {
  assert.deepEqual(of("/ledger/periods"), ["financeOfficer"]);
  assert.deepEqual(of("/ledger/reserve"), ["stationWorker"]);
  assert.deepEqual(of("/ledger/import"), ["administrator"]);
});

test("what lies below nothing, or below what is for everybody, is for everybody", () => {
  assert.equal(of("/me"), undefined);
  assert.equal(of("/catalogue"), undefined);
});

test("a page is led to by its own entry, else by the nearest above it", () => {
  const entry = (path: string) =>
    entryOf(pages.find((page) => page.path === path) ?? assert.fail(path), pages)?.path;
  assert.equal(entry("/ledger/periods"), "/ledger");
  assert.equal(entry("/ledger/reserve"), "/ledger/reserve");
  assert.equal(entry("/me"), undefined);
});

test("the rail holds one's own daily work in its order, the pages that one may use besides are not in it", () => {
  const surveys = [
    {
      path: "/surveys/paper",
      nav: { order: 56, roles: ["operator"] as const },
      roles: ["operator", "coordinator"] as const,
    },
    { path: "/surveys", nav: { order: 55, roles: ["coordinator"] as const } },
    { path: "/map", nav: { order: 60 } },
    { path: "/me" },
  ];
  const railAs = (role: string) =>
    railOf(surveys, { post: { role } } as ConsoleSession).map(({ path }) => path);
  assert.deepEqual(railAs("coordinator"), ["/surveys", "/map"]);
  assert.deepEqual(railAs("operator"), ["/surveys/paper", "/map"]);
});
