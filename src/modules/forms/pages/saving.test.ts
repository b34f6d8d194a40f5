import assert from "node:assert/strict";
import { test } from "node:test";
import { MutationObserver, QueryClient } from "@tanstack/react-query";
import type { FormsSheetAnswer } from "#ui/client.gen.ts";
import { savingOf } from "./saving.ts";

const sheetAt = (seq: number) =>
  ({
    id: 1,
    entries: [{ fieldId: 7, seq, entry: null, known: null }],
  }) as unknown as FormsSheetAnswer;

test("of two answers saved quickly to one field the second has seen the first", async () => {
  const queries = new QueryClient();
  queries.setQueryData(["forms", "sheet", 1], sheetAt(0));
  const sent: unknown[] = [];
  let seq = 1;
  const saving = savingOf(queries, 1, async (entries) => {
    sent.push(entries);
    await new Promise((resolve) => setTimeout(resolve, 5));
    seq += 1;
    return sheetAt(seq);
  });
  const saver = () => new MutationObserver(queries, saving);
  await Promise.all([
    saver().mutate([{ fieldId: 7, value: 88 }]),
    saver().mutate([{ fieldId: 7, value: 86 }]),
  ]);
  assert.deepEqual(sent, [
    [{ fieldId: 7, value: 88, seen: 0 }],
    [{ fieldId: 7, value: 86, seen: 2 }],
  ]);
  queries.clear();
});

test("after a refusal the sheet is asked for anew", async () => {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  queries.setQueryData(["forms", "sheet", 1], sheetAt(3));
  const saving = savingOf(queries, 1, async () => {
    throw new Error("somebody was faster");
  });
  const saver = new MutationObserver(queries, saving);
  await assert.rejects(saver.mutate([{ fieldId: 7 }]), /somebody was faster/);
  assert.equal(queries.getQueryState(["forms", "sheet", 1])?.isInvalidated, true);
  queries.clear();
});
