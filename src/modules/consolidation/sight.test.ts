/** Who sees a working set, and who does anything in it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Refused } from "#kernel/pure/refusal.ts";
import { staffActor } from "../../../test/program.ts";
import { addSheet, closeSet, decideRows, listSets, openSet } from "./actions.ts";
import { anItem } from "./builders/rows.ts";
import { ask, file, NO_OPTIONS, program, setOf, useDistrict } from "./consolidation.fixture.ts";

useDistrict();

test("a department sees and comments on its own rows; others are not there for it", async () => {
  const { id, row } = await setOf(
    ["高龄津贴申领", "LINE1", "A-1"],
    ["高龄津贴发放", "LINE2", "B-1"],
  );
  const [own, other] = [row("高龄津贴申领"), row("高龄津贴发放")];
  const lines = (await ask("line1", "GET", `/${id}/rows`)).body.items as {
    id: number;
    openProposals: number;
  }[];
  assert.deepEqual(
    lines.map((line) => line.id),
    [own],
  );
  assert.equal(lines[0]?.openProposals, 0);
  assert.equal((await ask("line1", "GET", `/${id}`)).body.tally.raw, 1);
  const said = await ask("line1", "POST", `/${id}/rows/${own}/comments`, {
    text: "由我局发放，请保留",
  });
  assert.equal(said.status, 201);
  assert.deepEqual(said.body.commentList[0].text, "由我局发放，请保留");
  assert.deepEqual(said.body.proposals, []);
  for (const [method, url] of [
    ["GET", ""],
    ["POST", "/comments"],
  ] as const) {
    const answer = await ask(
      "line1",
      method,
      `/${id}/rows/${other}${url}`,
      method === "POST" ? { text: "x" } : undefined,
    );
    assert.deepEqual([answer.status, answer.body.error.code], [404, "consolidation.unknown_row"]);
  }
  const account = (await ask("line1", "GET", `/${id}/account`)).body;
  assert.deepEqual([account.rows.length, account.total.raw, account.departments.length], [1, 1, 1]);
  const decide = await ask("line1", "POST", `/${id}/decisions`, { items: [anItem(own)] });
  assert.equal(decide.status, 403);
});

test("a set without rows of a department does not exist for it; other roles are refused at the door", async () => {
  const { id } = await setOf(["高龄津贴申领", "LINE1", "A-1"]);
  for (const url of [`/${id}`, `/${id}/rows`, `/${id}/account`, `/${id}/account.xlsx`])
    assert.equal((await ask("line2", "GET", url)).status, 404, url);
  assert.ok(
    !((await ask("line2", "GET", "")).body.items as { id: number }[]).some((set) => set.id === id),
  );
  for (const who of ["officeW", "admin", "leader"])
    for (const url of ["", `/${id}`, `/${id}/rows`, `/${id}/account.xlsx`])
      assert.equal((await ask(who, "GET", url)).status, 403, `${who} ${url}`);
  for (const url of [`/${id}/close`, `/${id}/decisions`])
    assert.equal(
      (
        await ask(
          "line1",
          "POST",
          url,
          url.endsWith("decisions") ? { items: [anItem(1)] } : undefined,
        )
      ).status,
      403,
    );
});

test("actions refuse whoever does not decide, also past the routes", async () => {
  const { id } = await setOf(["高龄津贴申领", "LINE1", "A-1"]);
  const stranger = program.context(staffActor("administrator"));
  for (const act of [
    () => openSet(stranger, { name: "x", nameEn: null }),
    () => decideRows(stranger, id, [anItem(1)]),
    () => closeSet(stranger, id),
    () => listSets(stranger),
    () => addSheet(stranger, id, file([]), NO_OPTIONS),
  ])
    await assert.rejects(
      act,
      (error: unknown) => error instanceof Refused && error.refusal.kind === "forbidden",
    );
});
