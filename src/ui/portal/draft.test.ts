import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { dropDraft, keepDraft, readDraft, withoutFiles } from "./draft.ts";

const stored = new Map<string, string>();
Object.defineProperty(globalThis, "localStorage", {
  value: {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, value: string) => stored.set(name, value),
    removeItem: (name: string) => stored.delete(name),
  },
  configurable: true,
});
const inTab = new Map<string, string>();
Object.defineProperty(globalThis, "sessionStorage", {
  value: {
    getItem: (name: string) => inTab.get(name) ?? null,
    setItem: (name: string, value: string) => inTab.set(name, value),
    removeItem: (name: string) => inTab.delete(name),
  },
  configurable: true,
});
beforeEach(() => {
  stored.clear();
  inTab.clear();
});

const initial = { words: "", place: "" };
const day = 86_400_000;

test("a draft comes back with the step it was left at", () => {
  keepDraft("request", "place", { words: "路灯坏了" }, 0);
  assert.deepEqual(readDraft("request", initial, day), {
    values: { words: "路灯坏了", place: "" },
    step: "place",
  });
});

test("a draft is forgotten after a fortnight, when dropped, and when it cannot be read", () => {
  keepDraft("request", "place", { words: "路灯坏了" }, 0);
  assert.notEqual(readDraft("request", initial, 14 * day), undefined);
  assert.equal(readDraft("request", initial, 14 * day + 1), undefined);
  dropDraft("request");
  assert.equal(readDraft("request", initial, 0), undefined);
  stored.set("guiwei.draft.request", "{broken");
  assert.equal(readDraft("request", initial, 0), undefined);
});

test("files are not part of a draft", () => {
  const photos = [{ name: "a.jpg", blob: new Blob(["x"]) }];
  assert.deepEqual(withoutFiles({ words: "灯", photos }), { words: "灯" });
});

test("personal answers stay in the tab and are gone with it", () => {
  const values = { words: "路灯坏了", place: "13800001111" };
  keepDraft("request", "place", values, 0, ["place"]);
  assert.equal(stored.get("guiwei.draft.request")?.includes("13800001111"), false);
  assert.deepEqual(readDraft("request", initial, day)?.values, values);
  inTab.clear();
  assert.deepEqual(readDraft("request", initial, day)?.values, { words: "路灯坏了", place: "" });
  keepDraft("request", "place", values, 0, ["place"]);
  dropDraft("request");
  assert.equal(inTab.size, 0);
});
