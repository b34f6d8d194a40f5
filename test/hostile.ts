/** What people, their programs and their enemies send instead of what was asked for. */
import fc from "fast-check";

/** Values that no schema expects where they turn up. */
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

/** Names of members that mean something to JavaScript, or nothing to anybody. */
export const KEYS = [
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
export function spoilt(value: unknown): fc.Arbitrary<unknown> {
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
