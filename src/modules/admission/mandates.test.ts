/** What other modules are told of what was admitted, and what they have admitted. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { at } from "#kernel/pure/calendar-builders.ts";
import {
  admitted,
  draftApplication,
  findApplication,
  mandatesOf,
  requireMandate,
} from "./index.ts";
import type { ContentBody } from "./schema.ts";
import {
  clock,
  CONTACT,
  ctx,
  district,
  done,
  order,
  program,
  refused,
  type Shown,
  useDistrict,
} from "./admission.fixture.ts";

useDistrict();

test("other modules are told what a mandate covers and why something is not covered", async () => {
  clock.set(at("2026-11-02 10:00"));
  const applicantOrgId = district.org("LINE1");
  const mandate = await admitted(ctx(), {
    applicantOrgId,
    targetOrgIds: [district.org("STATION-W")],
    areaIds: [district.area("W")],
    quantity: 50,
    to: "2026-11-30",
  });
  const wanted = {
    mandateId: mandate.id,
    applicantOrgId,
    on: "2026-11-02",
    kind: "quantity",
  } as const;
  const codeOf = (change: object) =>
    requireMandate(ctx(), { ...wanted, ...change }).then(
      ({ code }) => code,
      (error: { refusal: { code: string; params: { what?: string } } }) =>
        `${error.refusal.code} ${error.refusal.params.what ?? ""}`.trim(),
    );
  assert.equal(await codeOf({ areaIds: [district.area("W1a")], quantity: 50 }), mandate.code);
  assert.equal(await codeOf({ kind: "caseBulk" }), mandate.code);
  assert.equal(await codeOf({ mandateId: undefined }), "admission.no_mandate");
  assert.equal(await codeOf({ on: "2026-12-01" }), "admission.mandate_over");
  assert.equal(await codeOf({ quantity: 51 }), "admission.not_covered quantity");
  assert.equal(await codeOf({ areaIds: [district.area("E1")] }), "admission.not_covered area");
  assert.equal(
    await codeOf({ targetOrgIds: [district.org("STATION-E")] }),
    "admission.not_covered organisation",
  );
  assert.equal(
    await codeOf({ applicantOrgId: district.org("LINE2") }),
    "admission.not_covered applicant",
  );
  assert.equal(await codeOf({ kind: "form" }), "admission.not_covered kind");
  assert.deepEqual(
    (await mandatesOf(ctx(), { applicantOrgId, on: "2026-11-02" }))
      .map(({ id }) => id)
      .includes(mandate.id),
    true,
  );
  assert.deepEqual((await findApplication(ctx(), mandate.id))?.state, "admitted");
  assert.equal(await findApplication(ctx(), 999_999), null);
});

test("a table that another module wants filled in shows reviewers its fields and who asks for them already", async () => {
  clock.set(at("2026-09-01 10:00"));
  const form = {
    formId: 5,
    fields: [
      { key: "residents", name: "常住人口" },
      { key: "elderly", name: "60岁以上人口" },
    ],
    asksAgain: [
      {
        key: "elderly",
        name: "60岁以上人口",
        where: "养老服务月报",
        formId: 2,
        departmentOrgId: null,
      },
    ],
  };
  const { applicationId: id } = await draftApplication(program.context(district.staff("line1")), {
    applicantOrgId: district.org("LINE1"),
    kind: "form",
    title: "社区人口情况表",
    reason: "数据在社区",
    areaIds: [district.area("W1")],
    targetOrgIds: [district.org("STATION-W")],
    from: "2026-10-19",
    to: "2026-10-30",
    form,
  });
  assert.equal(await refused("line1", id, { type: "submit" }), "admission.incomplete");
  const shown = await done<Shown & { content: ContentBody & { form: object } }>(
    "line1",
    "GET",
    `admissions/${id}`,
  );
  assert.deepEqual(shown.content.form, form);
  const { form: _, ...kept } = shown.content;
  const saved = await done("line1", "PUT", `admissions/${id}`, {
    seq: shown.seq,
    contact: CONTACT,
    content: {
      ...kept,
      task: "每季度填报一次",
      legalBasis: "统计法",
      support: "表由部门印制",
      checks: { proof: "none", sampleShare: 0, text: "抽查" },
    },
  });
  assert.equal(saved.status, "draft");
  assert.equal((await order("line1", id, { type: "submit" })).status, "submitted");
  const seen = await done<Shown & { content: { form: object } }>(
    "coordinator",
    "GET",
    `admissions/${id}`,
  );
  assert.deepEqual(seen.content.form, form);
});
