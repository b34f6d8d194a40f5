/** Values made from a schema, with ids of things that exist. */
import fc from "fast-check";
import type { Thing, Things } from "./things.ts";

export type Schema = {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly multipleOf?: number;
};

/** Days of every kind: a Monday, one without figures, one of another year, the eve of March. */
export const DAY = fc.constantFrom(
  "2026-11-16",
  "2026-12-01",
  "2027-01-04",
  "2020-01-01",
  "2026-02-28",
);

/** What a field of that name means in bodies and queries. */
const FIELDS: Readonly<Record<string, Thing>> = {
  areaId: "area",
  within: "area",
  subdistrictId: "area",
  communityId: "area",
  areaIds: "area",
  serviceAreaIds: "area",
  orgId: "organisation",
  toOrgId: "organisation",
  stayOrgId: "organisation",
  nextOrgId: "organisation",
  taskOrgId: "organisation",
  leadOrgId: "organisation",
  lead: "organisation",
  area: "area",
  departmentOrgId: "organisation",
  mandateId: "admission",
  notAmong: "admission",
  personId: "person",
  postId: "post",
  caseId: "case",
  intoId: "case",
  fileIds: "file",
  sampleFileId: "file",
  importId: "import",
  rowId: "rawRow",
  targetId: "rawRow",
  sheetId: "sheet",
  dutyCode: "dutyCode",
  categoryCode: "categoryCode",
  appropriationId: "appropriation",
  poolId: "appropriation",
  fromId: "appropriation",
  entryId: "entry",
  commitmentId: "commitment",
  reserveId: "appropriation",
  schemeId: "appraisalScheme",
  applicantOrgId: "organisation",
  targetOrgIds: "organisation",
  meetingId: "admissionMeeting",
  unitId: "unit",
  unitIds: "unit",
  proofFileId: "file",
  fieldId: "formField",
  fieldIds: "formField",
  weightId: "formField",
  wholeId: "formField",
  partIds: "formField",
  formId: "form",
  ballotCode: "ballotCode",
};

/** Values that fit a schema. */
export function fitting(
  schema: Schema | undefined,
  things: Things,
  name = "",
): fc.Arbitrary<unknown> {
  if (schema === undefined) return fc.constant(undefined);
  const thing = FIELDS[name];
  const ids = thing === undefined ? [] : things[thing];
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.anyOf !== undefined)
    return fc.oneof(...schema.anyOf.map((one) => fitting(one, things, name)));
  switch (schema.type) {
    case "string":
      return ids.length > 0 ? fc.constantFrom(...ids.map(String)) : texts(schema, name);
    case "integer":
      return ids.length > 0 ? fc.constantFrom(...ids) : integers(schema);
    case "number":
      return numbers(schema);
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "array":
      return lists(schema, things, name);
    case "object":
      return objects(schema, things);
    default:
      return fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(SQUARE, null));
  }
}

const SQUARE = {
  type: "Polygon",
  coordinates: [
    [
      [112, 30],
      [112.1, 30],
      [112.1, 30.1],
      [112, 30],
    ],
  ],
};

function texts(schema: Schema, name: string): fc.Arbitrary<string> {
  const { minLength = 0, maxLength = 40, pattern, format } = schema;
  if (format === "date") return DAY;
  if (format === "date-time") return fc.constant("2026-11-16T02:00:00.000Z");
  const isDay =
    pattern === undefined
      ? /^(on|from|to|valid|effective|after$)/.test(name)
      : /\\d\{4\}-/.test(pattern);
  if (isDay) return DAY;
  if (name === "cursor") return fc.constantFrom("WzEsMl0", "WzFd", "W10");
  if (pattern !== undefined && pattern !== "\\S")
    return fc
      .stringMatching(new RegExp(pattern))
      .filter((text) => text.length >= minLength && text.length <= (schema.maxLength ?? 200));
  const plain = fc.constantFrom("归位", "垃圾三天没有清运", "abc", "Ä-1", "王小明", "x y");
  return plain.map((text) => text.padEnd(minLength, "。").slice(0, maxLength));
}

function integers({ minimum = -1000, maximum = 1000 }: Schema): fc.Arbitrary<number> {
  const edges = [minimum, maximum, Math.min(maximum, minimum + 1), Math.max(minimum, maximum - 1)];
  return fc.oneof(
    fc.integer({ min: minimum, max: Math.min(maximum, minimum + 60) }),
    fc.constantFrom(...edges),
  );
}

function numbers(schema: Schema): fc.Arbitrary<number> {
  const { minimum = -1e6, maximum = 1e6, exclusiveMinimum, multipleOf } = schema;
  const min = exclusiveMinimum === undefined ? minimum : exclusiveMinimum + 1e-6;
  if (multipleOf !== undefined)
    return fc
      .integer({ min: Math.ceil(min / multipleOf), max: Math.floor(maximum / multipleOf) })
      .map((n) => Math.round(n * multipleOf * 1e6) / 1e6);
  // A point of the district, whatever else it may be.
  const points = [112.05, 30.05].filter((n) => n >= min && n <= maximum);
  return fc.oneof(
    fc.double({ min, max: maximum, noNaN: true }),
    fc.constantFrom(min, maximum, ...points),
  );
}

function lists(schema: Schema, things: Things, name: string): fc.Arbitrary<unknown[]> {
  const { minItems = 0, maxItems = 5, uniqueItems = false } = schema;
  const item = fitting(schema.items ?? {}, things, name);
  const size = { minLength: minItems, maxLength: Math.min(maxItems, minItems + 4) };
  return uniqueItems ? fc.uniqueArray(item, size) : fc.array(item, size);
}

function objects(schema: Schema, things: Things): fc.Arbitrary<object> {
  const [free] = Object.values(schema.patternProperties ?? {});
  if (free !== undefined)
    return fc.dictionary(fc.constantFrom("a", "名", "id"), fitting(free, things));
  const members = Object.entries(schema.properties ?? {}).map(
    ([key, member]) => [key, fitting(member, things, key)] as const,
  );
  const requiredKeys = schema.required ?? [];
  return fc.record(Object.fromEntries(members), { requiredKeys: [...requiredKeys] as never });
}
