import assert from "node:assert/strict";
import { test } from "node:test";
import { isRefusal } from "#kernel/pure/refusal.ts";
import { aField, aFieldContent } from "../builders.ts";
import {
  FIELD_STATUSES,
  FIELD_STEPS,
  type Field,
  type FieldContent,
  checkFieldStep,
  decideField,
} from "./field.ts";
import { alikeness, similarFields } from "./similar.ts";
import { asksPersonal, fitsField, holdsPersonalNumber, sayValue } from "./value.ts";

const code = (change: Partial<FieldContent>, fields: readonly Field[] = []): string => {
  const decided = decideField(aFieldContent(change), { fields, replaces: undefined });
  return isRefusal(decided) ? decided.code : "taken";
};
const names = (zh: string, en: string) => ({ zh, en });

test("a field is taken with its names trimmed", () => {
  const decided = decideField(aFieldContent({ name: names(" 老年人 ", " Older people ") }), {
    fields: [],
    replaces: undefined,
  });
  assert.ok(!isRefusal(decided));
  assert.deepEqual(decided.name, names("老年人", "Older people"));
});

test("a field that asks for something personal is refused, whatever language says so", () => {
  for (const zh of ["户主姓名", "联系电话", "老人身份证号", "家庭住址"])
    assert.equal(code({ name: names(zh, "x") }), "forms.personal_field", zh);
  assert.equal(code({ name: names("联络", "Mobile phone") }), "forms.personal_field");
  const harmless = ["移动排水泵数", "公用电话亭数", "居民微信群数", "门牌缺失处数"];
  for (const zh of harmless) assert.equal(asksPersonal(names(zh, "Mobile pumps")), false, zh);
});

test("a key is for one open field; a retired one gives it free", () => {
  const taken = aField(1, { key: "older-people" });
  assert.equal(code({}, [taken]), "forms.key_taken");
  assert.equal(code({}, [{ ...taken, status: "retired" }]), "taken");
  assert.equal(code({ key: "Older" }), "forms.key_malformed");
});

test("the same name at the same level is refused, also in full-width letters", () => {
  const twin = aField(1, { name: names("６０岁及以上老年人数", "x") });
  assert.equal(code({}, [twin]), "forms.same_name");
  assert.equal(code({ level: "grid" }, [twin]), "taken");
});

test("adding up fits the type, averages are weighted by a whole number of the same level", () => {
  const weight = aField(5);
  assert.equal(code({ type: "text", adding: "sum" }), "forms.adding_wrong");
  assert.equal(code({ adding: "average" }), "forms.weight_wrong");
  assert.equal(code({ adding: "average", weightId: 5 }, [weight]), "taken");
  assert.equal(
    code({ adding: "average", weightId: 5 }, [{ ...weight, level: "grid" }]),
    "forms.weight_wrong",
  );
  assert.equal(code({ weightId: 5 }, [weight]), "forms.weight_wrong");
});

test("choices belong to choices, two at least and none twice; validity is 1 to 3660 days", () => {
  const choice = (key: string) => ({ key, name: names(key, key) });
  const kind = { type: "choice", adding: "count" } as const;
  assert.equal(code({ ...kind, choices: [choice("a")] }), "forms.choices_wrong");
  assert.equal(code({ ...kind, choices: [choice("a"), choice("a")] }), "forms.choices_wrong");
  assert.equal(code({ ...kind, choices: [choice("a"), choice("b")] }), "taken");
  assert.equal(code({ choices: [choice("a"), choice("b")] }), "forms.choices_wrong");
  assert.deepEqual(
    [0, 1, 3660, 3661].map((validDays) => code({ validDays })),
    ["forms.validity_wrong", "taken", "taken", "forms.validity_wrong"],
  );
});

test("steps follow the table in every status", () => {
  for (const status of FIELD_STATUSES)
    for (const step of ["adopt", "decline", "retire", "replace"] as const) {
      const steps: readonly string[] = FIELD_STEPS[status];
      assert.equal(checkFieldStep(status, step) === undefined, steps.includes(step));
    }
  assert.equal(checkFieldStep("inUse", "adopt")?.code, "forms.field_not_now");
});

test("fields that look alike are found by name, words and unit, and others are not", () => {
  const fields = [
    aField(1, {
      name: names("老年人口数量", "Number of older people"),
      unit: names("人", "people"),
    }),
    aField(2, {
      name: names("80岁及以上老年人数", "People of 80 and over"),
      unit: names("人", "p"),
    }),
    aField(3, {
      name: names("消防通道堵塞处数", "Blocked fire lanes"),
      unit: names("处", "places"),
    }),
    aField(4, { name: names("老年人口数量", "Old"), status: "retired" }),
  ];
  const wanted = {
    key: "elderly",
    name: names("辖区老年人口总数", "Older people in the area"),
    type: "whole",
    unit: names("人", "people"),
  } as const;
  const found = similarFields(wanted, fields);
  assert.equal(found[0]?.fieldId, 1);
  assert.deepEqual(found[0]?.reasons, ["similarWords", "sameUnit"]);
  assert.ok(!found.some(({ fieldId }) => fieldId === 3 || fieldId === 4));
  assert.equal(alikeness("消防通道", "社区食堂"), 0);
});

test("a value fits its field: whole, three decimals, fen, choices, days, yes or no", () => {
  const fits = (type: Field["type"], value: number | string | boolean) =>
    fitsField({ type, choices: [{ key: "a", name: names("甲", "A") }] }, value);
  assert.deepEqual(
    [fits("whole", 3), fits("whole", 3.5), fits("whole", "3"), fits("whole", true)],
    [true, false, false, false],
  );
  assert.deepEqual([fits("decimal", 1.125), fits("decimal", 1.1255)], [true, false]);
  assert.deepEqual([fits("money", 350_000), fits("money", 0.5)], [true, false]);
  assert.deepEqual([fits("choice", "a"), fits("choice", "b")], [true, false]);
  assert.deepEqual([fits("day", "2026-02-28"), fits("day", "2026-02-30")], [true, false]);
  assert.deepEqual([fits("yesNo", false), fits("yesNo", "no")], [true, false]);
  assert.deepEqual([fits("text", " "), fits("text", "好")], [false, true]);
  assert.equal(sayValue({ type: "money", choices: [] }, 350_050).zh, "¥3,500.50");
});

test("identity and mobile numbers are seen in a text, other numbers are not", () => {
  for (const text of [
    "张三 13800138000",
    "138 0013 8000",
    "证号１１０１０１１９９００１０１１２３Ｘ",
  ])
    assert.equal(holdsPersonalNumber(text), true, text);
  for (const text of ["2026年1380户", "电话总机 62345678", "共 123456789012345678901 件"])
    assert.equal(holdsPersonalNumber(text), false, text);
});
