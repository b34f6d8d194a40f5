/** What the schemas of routes refuse, as its sender reads it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type TSchema, Type } from "typebox";
import { messages as en } from "../messages/en.ts";
import { messages as zh } from "../messages/zh.ts";
import { schemaCompilers } from "./compilers.ts";
import { PATTERNS } from "../pure/patterns.ts";
import { fillMessage } from "./errors.ts";
import { invalid, sayInvalid } from "./invalid.ts";

const compilers = schemaCompilers();

/** The sentences of the first thing that is wrong with a value. */
function saidOf(schema: TSchema, value: unknown, where = "body"): [zh: string, en: string] {
  const validate = compilers.validator({ schema, httpPart: where });
  assert.equal(validate(value), false);
  const { params } = invalid(validate.errors?.[0] as never, where);
  const said = (texts: Readonly<Record<string, string>>): string => {
    const { template, field } = sayInvalid(texts, params);
    return fillMessage(template, { ...params, field });
  };
  return [said(zh), said(en)];
}

const Telephone = Type.Object({ telephone: Type.String({ minLength: 5, maxLength: 30 }) });
const cases: readonly (readonly [
  what: string,
  schema: TSchema,
  value: unknown,
  zh: string,
  en: string,
])[] = [
  [
    "a text that is too short",
    Telephone,
    { telephone: "12" },
    "电话至少要有 5 个字。",
    "The telephone number needs at least 5 characters.",
  ],
  [
    "a text that is too long",
    Telephone,
    { telephone: "1".repeat(31) },
    "电话最多 30 个字。",
    "The telephone number takes at most 30 characters.",
  ],
  [
    "an empty text",
    Type.Object({ name: Type.String({ minLength: 1 }) }),
    { name: "" },
    "名称不能为空。",
    "The name must not be empty.",
  ],
  [
    "a number as text",
    Telephone,
    { telephone: 12345 },
    "电话必须是文字。",
    "The telephone number must be a text.",
  ],
  ["something missing", Telephone, {}, "内容缺少 telephone。", "The content lacks telephone."],
  [
    "something that nobody knows",
    Type.Object({ a: Type.Integer() }, { additionalProperties: false }),
    { a: 1, admin: true },
    "内容里有不认识的 admin。",
    "The content holds admin, which is not known here.",
  ],
  [
    "something deep in a list",
    Type.Object({ items: Type.Array(Type.Object({ count: Type.Integer({ minimum: 1 }) })) }),
    { items: [{ count: 1 }, { count: 0 }] },
    "“items/1/count”不能小于 1。",
    "items/1/count must not be less than 1.",
  ],
  [
    "a fraction",
    Type.Object({ count: Type.Integer() }),
    { count: 1.5 },
    "“count”必须是整数。",
    "count must be a whole number.",
  ],
  [
    "a day that is none",
    Type.Object({ day: Type.String({ format: "date" }) }),
    { day: "2027-02-30" },
    "“day”不是有效的日期（年-月-日）。",
    "day is not a date (year-month-day).",
  ],
  [
    "a word that is not among those allowed",
    Type.Object({ result: Type.Enum(["done", "notDone"]) }),
    { result: "perhaps" },
    "“result”只能是：done、notDone。",
    "result can only be: done, notDone.",
  ],
  [
    "a telephone that is none",
    Type.Object({
      asker: Type.Object({ telephone: Type.String({ pattern: PATTERNS.telephone }) }),
    }),
    { asker: { telephone: "abc" } },
    "电话不是能拨通的号码。",
    "The telephone number cannot be dialled.",
  ],
  [
    "blanks",
    Type.Object({ reason: Type.String({ minLength: 1, pattern: PATTERNS.filled }) }),
    { reason: "  " },
    "理由不能为空。",
    "The reason must not be empty.",
  ],
  [
    "a form that has no name",
    Type.Object({ path: Type.String({ pattern: "^/" }) }),
    { path: "x" },
    "“path”的格式不对。",
    "path is not in the right form.",
  ],
  [
    "a list that is too long",
    Type.Object({ ids: Type.Array(Type.Integer(), { maxItems: 2 }) }),
    { ids: [1, 2, 3] },
    "“ids”最多 2 项。",
    "ids takes at most 2 entries.",
  ],
  [
    "a list that says something twice",
    Type.Object({ ids: Type.Array(Type.Integer(), { uniqueItems: true }) }),
    { ids: [1, 1] },
    "“ids”里有重复的项。",
    "ids holds something twice.",
  ],
];

for (const [what, schema, value, inChinese, inEnglish] of cases)
  test(`${what} is said in both languages`, () => {
    assert.deepEqual(saidOf(schema, value), [inChinese, inEnglish]);
  });

test("what is wrong in an address is said to be there", () => {
  assert.deepEqual(saidOf(Type.Object({ id: Type.Integer() }), {}, "querystring"), [
    "地址中的条件缺少 id。",
    "The address's query lacks id.",
  ]);
  assert.deepEqual(saidOf(Type.Object({ id: Type.Integer() }), { id: "abc" }, "params"), [
    "“id”必须是整数。",
    "id must be a whole number.",
  ]);
});

test("a keyword without words of its own is still a sentence, and machines get its name", () => {
  const validate = compilers.validator({ schema: { not: { type: "string" } }, httpPart: "body" });
  assert.equal(validate("x"), false);
  const { code, kind, params } = invalid(validate.errors?.[0] as never, "body");
  assert.deepEqual(
    [code, kind, params],
    ["http.invalid", "invalid", { where: "body", path: "", problem: "not" }],
  );
  assert.equal(sayInvalid(zh, params).template, "{field}不符合要求。");
});
