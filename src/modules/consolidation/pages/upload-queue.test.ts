import assert from "node:assert/strict";
import { test } from "node:test";
import { departmentIn } from "./upload-queue.ts";

const departments = [
  { id: 1, name: "澄湖区民政局", names: ["澄湖区民政局", "民政局"] },
  { id: 2, name: "澄湖区教育局", names: ["澄湖区教育局", "教育局"] },
];

test("a file's name tells whose it is, unless it tells none or two", () => {
  assert.equal(departmentIn("民政局职责清单2026.xlsx", departments), 1);
  assert.equal(departmentIn("清单.csv", departments), null);
  assert.equal(departmentIn("民政局和教育局.csv", departments), null);
});
