import assert from "node:assert/strict";
import { test } from "node:test";
import { isRefusal } from "#kernel/pure/refusal.ts";
import { aContent, aMaterial } from "../builders.ts";
import { type OneTimeNotice, type Tick, oneTimeNotice } from "./notice.ts";

const version = aContent({
  materials: [
    aMaterial({ name: "身份证" }),
    aMaterial({ name: "户口簿", form: "originalAndCopy", count: 2 }),
    aMaterial({ name: "结婚证", condition: "已婚的" }),
    aMaterial({ name: "社保缴费记录", shared: true }),
  ],
});

function notice(...ticks: Tick[]): OneTimeNotice {
  const made = oneTimeNotice(version, ticks);
  assert.ok(!isRefusal(made));
  return made;
}

test("what nobody ticked is missing, so that nothing can be asked for later", () => {
  assert.deepEqual(
    notice().missing.map((item) => item.name),
    ["身份证", "户口簿", "结婚证"],
  );
});

test("the notice lists what is missing with form and number", () => {
  const made = notice(
    { position: 0, state: "brought" },
    { position: 1, state: "missing" },
    { position: 2, state: "doesNotApply" },
  );
  assert.deepEqual(made, {
    complete: false,
    missing: [
      {
        position: 1,
        name: "户口簿",
        form: "originalAndCopy",
        count: 2,
        condition: null,
        note: "",
        sampleFileId: null,
      },
    ],
    obtainedByOffice: ["社保缴费记录"],
  });
});

test("nothing is missing once all is brought and the rest does not apply", () => {
  const made = notice(
    { position: 0, state: "brought" },
    { position: 1, state: "brought" },
    { position: 2, state: "doesNotApply" },
  );
  assert.equal(made.complete, true);
});

test("what the office obtains by itself is never asked for, even when someone ticks it as missing", () => {
  assert.ok(!notice({ position: 3, state: "missing" }).missing.some((item) => item.position === 3));
});

test("a material without a condition cannot be waved away", () => {
  const made = oneTimeNotice(version, [{ position: 0, state: "doesNotApply" }]);
  assert.ok(isRefusal(made));
  assert.equal(made.code, "catalogue.material_always_needed");
});

test("a tick for a material that the version does not have is refused", () => {
  const made = oneTimeNotice(version, [{ position: 9, state: "brought" }]);
  assert.ok(isRefusal(made));
  assert.equal(made.code, "catalogue.unknown_material");
});
