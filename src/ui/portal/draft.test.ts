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
beforeEach(() => stored.clear());

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
