import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type ChartOrg,
  above,
  findInChart,
  growTree,
  shownBranches,
  treeStep,
} from "./chart-tree.ts";

const org = (
  id: number,
  parentId: number | null,
  kind: ChartOrg["kind"],
  name: string,
): ChartOrg => ({
  id,
  parentId,
  kind,
  code: `C${id}`,
  name: { zh: name, en: `Body ${id}` },
  posts: [],
});
const office: ChartOrg = {
  ...org(3, 1, "subdistrictOffice", "石门路街道办事处"),
  posts: [
    { id: 9, title: { zh: "主任", en: "Head" }, personName: "沈知微", role: "subdistrictOfficial" },
  ],
};
const orgs = [
  org(4, 3, "station", "张家宅服务站"),
  office,
  org(2, 1, "department", "绿化市容局"),
  org(1, null, "districtOffice", "区政府"),
];
const tree = growTree(orgs);
const names = (open: readonly number[]) =>
  shownBranches(tree, new Set(open)).map(({ branch, level }) => `${level} ${branch.org.name.zh}`);

test("departments stand before sub-districts, and what is folded is out of sight", () => {
  assert.deepEqual(names([]), ["1 区政府"]);
  assert.deepEqual(names([1]), ["1 区政府", "2 绿化市容局", "2 石门路街道办事处"]);
  assert.deepEqual(names([1, 3]).at(-1), "3 张家宅服务站");
});

test("the right arrow unfolds, then goes in; the left one folds, then goes out", () => {
  const step = (key: string, at: number, open: readonly number[]) =>
    treeStep(key, shownBranches(tree, new Set(open)), at, new Set(open));
  assert.deepEqual(step("ArrowRight", 0, []), { toggle: 1 });
  assert.deepEqual(step("ArrowRight", 0, [1]), { to: 1 });
  assert.deepEqual(step("ArrowLeft", 0, [1]), { toggle: 1 });
  assert.deepEqual(step("ArrowLeft", 2, [1]), { to: 0 });
  assert.deepEqual(step("ArrowRight", 1, [1]), {});
  assert.deepEqual(step("End", 0, [1]), { to: 2 });
  assert.equal(step("a", 0, [1]), undefined);
});

test("an organisation is found by its name in either language and by who works there", () => {
  const found = (words: string) => findInChart(orgs, words).map(({ id }) => id);
  assert.deepEqual(found("沈知微"), [3]);
  assert.deepEqual(found("body 2"), [2]);
  assert.deepEqual(found("张家宅"), [4]);
  assert.deepEqual(found(" "), []);
});

test("what stands above an organisation is told from the nearest up", () => {
  const byId = new Map(orgs.map((one) => [one.id, one]));
  assert.deepEqual(
    above(byId, 4).map(({ id }) => id),
    [3, 1],
  );
});
