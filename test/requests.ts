/** Requests made from the routes' own schemas: right ones with ids of existing things, and every way of being wrong. */
import fc from "fast-check";
import type { InjectOptions } from "fastify";
import type { AnyRoute } from "#kernel/http/route.ts";
import type { Thing, World } from "./world.ts";

type Things = World["things"];
type Schema = {
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

/** Which thing a part of an address names; a route with one that is missing here has no generator. */
const PATHS: readonly (readonly [path: RegExp, thing: Thing | "year" | "day"])[] = [
  [/^\/api\/v1\/long-works\/:workId/, "work"],
  [/^\/api\/v1\/areas\/:id/, "area"],
  [/^\/api\/v1\/organisations\/:id/, "organisation"],
  [/^\/api\/v1\/people\/:id/, "person"],
  [/^\/api\/v1\/posts\/:id/, "post"],
  [/^\/api\/v1\/accounts\/:id/, "account"],
  [/^\/api\/v1\/me\/sessions\/:id/, "session"],
  [/^\/api\/v1\/catalogue\/imports\/:id/, "import"],
  [/^\/api\/v1\/breaches\/:breachId/, "breach"],
  [/^\/api\/v1\/consolidation\/sets\/:setId\/rows\/:rowId/, "rawRow"],
  [/^\/api\/v1\/consolidation\/sets\/:setId\/sheets\/:sheetId/, "sheet"],
  [/^\/api\/v1\/consolidation\/sets\/:setId/, "workingSet"],
  [/^\/api\/v1\/notices\/:noticeId/, "notice"],
  [/^\/api\/v1\/desk\/views\/:viewId/, "savedView"],
  [/^\/api\/v1\/desk\/templates\/:templateId/, "responseTemplate"],
  [/^\/api\/v1\/desk\/tickets\/:ticketId/, "ticket"],
  [/^\/api\/v1\/notice-receivers\/:endpointId/, "noticeReceiver"],
  [/^\/api\/v1\/notice-deliveries\/:deliveryId/, "noticeDelivery"],
  [/^\/api\/v1\/calendars\/:year/, "year"],
  [/^\/api\/v1\/calendars\/hours\/:from/, "day"],
  [/^\/api\/v1\/cases\/recomputations\/:calendarVersion/, "versionNumber"],
  [/^\/api\/v1\/cases\/:caseId\/files\/:fileId/, "file"],
  [/^\/api\/v1\/cases\/:caseId/, "case"],
  [/^\/api\/v1\/case-bulks\/:bulkId/, "bulk"],
  [/^\/api\/v1\/papers\/:paperId/, "paper"],
  [/^\/api\/v1\/paper-proofs\/:code/, "paperCode"],
  [/^\/api\/v1\/task-refusals\/:taskRefusalId\/files\/:fileId/, "file"],
  [/^\/api\/v1\/task-refusals\/:taskRefusalId/, "taskRefusal"],
  [/^\/api\/v1\/(catalogue\/)?duties\/:code\/samples\/:fileId/, "file"],
  [/^\/api\/v1\/catalogue\/duties\/:code\/versions\/:number/, "versionNumber"],
  [/^\/api\/v1\/(catalogue\/)?duties\/:code/, "dutyCode"],
  [/^\/api\/v1\/catalogue\/lists\/:code/, "listCode"],
  [/^\/api\/v1\/catalogue\/categories\/:code/, "categoryCode"],
  [/^\/api\/v1\/ledger\/appropriations\/:id/, "appropriation"],
  [/^\/api\/v1\/ledger\/accounts\/:id/, "ledgerAccount"],
  [/^\/api\/v1\/ledger\/entries\/:id/, "entry"],
  [/^\/api\/v1\/ledger\/periods\/:period/, "period"],
  [/^\/api\/v1\/funding\/figures\/:areaId\/:year/, "year"],
  [/^\/api\/v1\/funding\/figures\/:areaId/, "area"],
  [/^\/api\/v1\/funding\/scenarios\/:id/, "scenario"],
  [/^\/api\/v1\/funding\/draws\/:id/, "draw"],
  [/^\/api\/v1\/campaigns\/settlements\/:settlementId/, "settlement"],
  [/^\/api\/v1\/campaigns\/:campaignId\/imports\/:importId/, "rosterImport"],
  [/^\/api\/v1\/campaigns\/:campaignId\/units\/:unitId\/proofs\/:fileId/, "file"],
  [/^\/api\/v1\/campaigns\/:campaignId\/units\/:unitId/, "unit"],
  [/^\/api\/v1\/campaigns\/:campaignId/, "campaign"],
  [/^\/api\/v1\/appraisal\/schemes\/:id/, "appraisalScheme"],
  [/^\/api\/v1\/appraisal\/rounds\/:id\/targets\/:place/, "appraisalPlace"],
  [/^\/api\/v1\/appraisal\/(rounds|published)\/:id/, "appraisalRound"],
  [/^\/api\/v1\/surveys\/:surveyId/, "survey"],
  [/^\/api\/v1\/disclosure\/communities\/:areaId/, "area"],
  [/^\/api\/v1\/admissions\/:id\/files\/:fileId/, "file"],
  [/^\/api\/v1\/admissions\/:id/, "admission"],
  [/^\/api\/v1\/admission-register\/:id/, "admission"],
  [/^\/api\/v1\/admission-meetings\/:id/, "admissionMeeting"],
  [/^\/api\/v1\/me\/admission-feeds\/:id/, "admissionFeed"],
  [/^\/api\/v1\/admission-feeds\/:token/, "admissionToken"],
  [/^\/api\/v1\/forms\/fields\/:fieldId/, "formField"],
  [/^\/api\/v1\/forms\/sheets\/:sheetId/, "formSheet"],
  [/^\/api\/v1\/forms\/:formId/, "form"],
];

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

const DAY = fc.constantFrom("2026-11-16", "2026-12-01", "2027-01-04", "2020-01-01", "2026-02-28");

/** The thing that a named part of a path means, or undefined where nobody has said. */
export function sourceOf(path: string, name: string): Thing | "year" | "day" | undefined {
  const upTo = path.slice(0, path.indexOf(`:${name}`) + name.length + 1);
  return PATHS.find(([pattern]) => pattern.exec(upTo)?.[0] === upTo)?.[1];
}

/** Names of parts of the path for which there is no generator. */
export function missingSources(route: AnyRoute): string[] {
  const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? "");
  return names.filter((name) => sourceOf(route.path, name) === undefined);
}

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

/** Bytes that an upload may be: pictures, documents, tables, and what only looks like them. */
const BYTES: readonly (readonly [type: string, bytes: Buffer])[] = [
  ["image/png", Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ", "base64")],
  ["application/pdf", Buffer.from("%PDF-1.4\n%%EOF")],
  ["text/csv", Buffer.from("编码,名称\nx-1,路灯维修\n")],
  ["text/csv", Buffer.from('"=cmd|\' /C calc\'!A0","\u0000"\n"open')],
  ["text/csv", Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x0a])],
  ["application/octet-stream", Buffer.from("504b0304140000000000", "hex")],
  ["application/octet-stream", Buffer.alloc(0)],
  ["application/octet-stream", Buffer.alloc(5000, 7)],
];

export type Request = InjectOptions & { readonly url: string };

/** Builds the request of a route from its parts; what is undefined is left out. */
export function requestOf(
  route: AnyRoute,
  parts: {
    readonly params: Readonly<Record<string, unknown>>;
    readonly query: unknown;
    readonly body: unknown;
    readonly upload?: readonly [type: string, bytes: Buffer] | undefined;
  },
): Request {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(wellFormed(parts.params[name] ?? "")),
  );
  const pairs = Object.entries((parts.query ?? {}) as Record<string, unknown>)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(wellFormed(value))}`);
  const url = pairs.length === 0 ? path : `${path}?${pairs.join("&")}`;
  const base = { method: route.method, url };
  if (parts.upload !== undefined)
    return { ...base, payload: parts.upload[1], headers: { "content-type": parts.upload[0] } };
  if (parts.body === undefined) return base;
  return {
    ...base,
    payload: JSON.stringify(parts.body),
    headers: { "content-type": "application/json" },
  };
}

/** Addresses cannot carry half of a pair. */
function wellFormed(value: unknown): string {
  return (typeof value === "string" ? value : JSON.stringify(value)).toWellFormed();
}

/** Requests that fit the schemas of a route and name existing things. */
export function rightRequests(route: AnyRoute, things: Things): fc.Arbitrary<Parts> {
  const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? "");
  const params = Object.fromEntries(names.map((name) => [name, paramOf(route, name, things)]));
  return fc.record({
    params: fc.record(params),
    query: fitting(route.query as Schema | undefined, things),
    body: fitting(route.body as Schema | undefined, things),
    upload: route.rawBody ? fc.constantFrom(...BYTES) : fc.constant(undefined),
  }) as fc.Arbitrary<Parts>;
}

export type Parts = Parameters<typeof requestOf>[1];

function paramOf(route: AnyRoute, name: string, things: Things): fc.Arbitrary<unknown> {
  const source = sourceOf(route.path, name);
  if (source === "year") return fc.constantFrom(2025, 2026, 2027);
  if (source === "day") return DAY;
  const known = source === undefined ? [] : things[source];
  return known.length === 0 ? fc.constant(1) : fc.constantFrom(...known);
}

/** What people, their programs and their enemies send instead of what was asked for. */
export const HOSTILE: readonly unknown[] = [
  "",
  " ",
  "\u0000",
  "a\u0000b",
  "\ud83d",
  "\u202egnp.exe",
  "👩‍👩‍👧‍👦",
  "ﷺ".repeat(50),
  "\uffff",
  "İ",
  '\'; drop table cases."case"; --',
  "<script>alert(1)</script>",
  "../../../etc/passwd",
  "%00%2e%2e%2f",
  "=cmd|' /C calc'!A0",
  "${7*7}{{7*7}}",
  "null",
  "NaN",
  "true",
  "[]",
  "-1",
  "1e309",
  "9".repeat(400),
  "0000-00-00",
  "2026-02-30",
  "9999-12-31",
  "10000-01-01",
  "-0001-01-01",
  "0001-01-01",
  "2026-13-01",
  "20261116",
  "2026-11-16T24:00:00Z",
  "+275760-09-13T00:00:00.001Z",
  "x".repeat(100_000),
  "长".repeat(5000),
  "\n\r\t\b",
  0,
  -0,
  -1,
  0.5,
  1e308,
  -1e308,
  2 ** 31,
  2 ** 31 - 1,
  -(2 ** 31) - 1,
  2 ** 53,
  2 ** 53 - 1,
  2 ** 63,
  1e-320,
  null,
  true,
  false,
  [],
  {},
  [[[[[[]]]]]],
  [null],
  { a: { b: { c: {} } } },
  { length: 5 },
  { toString: 1 },
  Array.from({ length: 3000 }, (_, i) => i),
  Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`k${i}`, i])),
];

const KEYS = [
  "constructor",
  "toString",
  "hasOwnProperty",
  "x",
  "id",
  "type",
  "",
  "归位",
  "a".repeat(300),
  "$ref",
];

type Path = readonly (string | number)[];

/** Every place in a value. */
function placesOf(value: unknown, at: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, member]) => placesOf(member, [...at, key]))];
}

function changedAt(
  value: unknown,
  [first, ...rest]: Path,
  change: (old: unknown) => unknown,
): unknown {
  if (first === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((member, i) =>
      String(i) === first ? changedAt(member, rest, change) : member,
    );
  const record = value as Record<string, unknown>;
  return { ...record, [first]: changedAt(record[first], rest, change) };
}

/** One change for the worse at one place: another value, a missing member, one too many, the same many times. */
function spoilt(value: unknown): fc.Arbitrary<unknown> {
  const places = placesOf(value);
  return fc.constantFrom(...places).chain((place) => {
    const hostile = fc.constantFrom(...HOSTILE).map((bad) => changedAt(value, place, () => bad));
    const key = fc
      .constantFrom(...KEYS)
      .chain((name) =>
        fc
          .constantFrom(...HOSTILE)
          .map((bad) =>
            changedAt(value, place, (old) =>
              typeof old === "object" && old !== null && !Array.isArray(old)
                ? { ...old, [name]: bad }
                : old,
            ),
          ),
      );
    const gone = fc.constant(changedAt(value, place, () => undefined));
    const often = fc.constant(
      changedAt(value, place, (old) => (Array.isArray(old) ? Array(200).fill(old).flat() : [old])),
    );
    return fc.oneof({ weight: 6, arbitrary: hostile }, key, gone, often);
  });
}

/** Requests that are wrong in one to three places. */
export function wrongRequests(route: AnyRoute, things: Things): fc.Arbitrary<Parts> {
  return rightRequests(route, things).chain((parts) =>
    spoiltOnce(parts).chain((one) => fc.oneof(fc.constant(one), spoiltOnce(one).chain(spoiltOnce))),
  );
}

function spoiltOnce(parts: Parts): fc.Arbitrary<Parts> {
  const hostile = fc.constantFrom(...HOSTILE);
  const query = parts.query ?? {};
  const names = fc.constantFrom(...Object.keys(query), ...KEYS);
  const inQuery = fc.tuple(names, hostile).map(([name, bad]) => ({
    ...parts,
    query: { ...query, [name.slice(0, 40)]: wellFormed(bad).slice(0, 3000) },
  }));
  const choices: { weight: number; arbitrary: fc.Arbitrary<Parts> }[] = [
    { weight: 1, arbitrary: inQuery },
  ];
  const [first, ...rest] = Object.keys(parts.params);
  if (first !== undefined)
    choices.push({
      weight: 1,
      arbitrary: fc.tuple(fc.constantFrom(first, ...rest), hostile).map(([name, bad]) => ({
        ...parts,
        params: { ...parts.params, [name]: wellFormed(bad).slice(0, 300) },
      })),
    });
  if (parts.body !== undefined)
    choices.push({ weight: 5, arbitrary: spoilt(parts.body).map((body) => ({ ...parts, body })) });
  return fc.oneof(...choices);
}

/** Bodies that are no JSON, or not the JSON that they say they are. */
export const BROKEN: readonly (readonly [type: string, body: string | Buffer])[] = [
  ["application/json", '{"a":'],
  ["application/json", "[".repeat(100_000)],
  ["application/json", '{"__proto__":{"x":1}}'],
  ["application/json", Buffer.from([0xff, 0xfe, 0x7b, 0x7d])],
  ["application/json", "null"],
  ["application/json", '"text"'],
  ["application/json; charset=utf-16", "{}"],
  ["text/plain", "{}"],
  ["image/png", Buffer.alloc(100, 1)],
  ["multipart/form-data; boundary=x", "--x\r\n\r\n--x--"],
  ["application/x-www-form-urlencoded", "a=1"],
];
