import assert from "node:assert/strict";
import { test } from "node:test";
import { type TreeNode, checkTree, inTreeOrder } from "./tree.ts";

const node = (code: string, parentCode: string | null = null, open = true): TreeNode => ({
  code,
  parentCode,
  open,
});
const STANDING = [node("a"), node("a.1", "a"), node("a.2", "a", false), node("b", null, false)];
const codeOf = (one: TreeNode) => checkTree(one, STANDING)?.code;

test("what stands under nothing, or under something open, is fine", () => {
  assert.equal(codeOf(node("c")), undefined);
  assert.equal(codeOf(node("c", "a")), undefined);
  assert.equal(codeOf(node("a.1", "a", false)), undefined);
});

test("a parent that is not there, oneself or below oneself is refused", () => {
  assert.equal(codeOf(node("c", "nothing")), "catalogue.parent_unknown");
  assert.equal(codeOf(node("a", "a")), "catalogue.parent_loop");
  assert.equal(codeOf(node("a", "a.1")), "catalogue.parent_loop");
});

test("nothing open hangs on what is closed", () => {
  assert.equal(codeOf(node("c", "b")), "catalogue.parent_closed");
  assert.equal(codeOf(node("c", "b", false)), undefined);
  assert.deepEqual(checkTree(node("a", null, false), STANDING)?.params, { codes: ["a.1"] });
});

test("four levels are enough and a fifth is refused, also where a whole branch is moved", () => {
  const deep = [
    node("1"),
    node("2", "1"),
    node("3", "2"),
    node("4", "3"),
    node("x"),
    node("y", "x"),
  ];
  assert.equal(checkTree(node("5", "3"), deep)?.code, undefined);
  assert.equal(checkTree(node("5", "4"), deep)?.code, "catalogue.tree_too_deep");
  assert.equal(checkTree(node("x", "2"), deep)?.code, undefined);
  assert.equal(checkTree(node("x", "3"), deep)?.code, "catalogue.tree_too_deep");
});

test("each stands behind what it stands under, in the order given", () => {
  const order = inTreeOrder([
    node("b"),
    node("a.2", "a"),
    node("a"),
    node("a.1", "a"),
    node("z", "?"),
  ]);
  assert.deepEqual(
    order.map(({ node: { code }, depth }) => [code, depth]),
    [
      ["b", 0],
      ["a", 0],
      ["a.2", 1],
      ["a.1", 1],
      ["z", 0],
    ],
  );
});
