/** Valid-by-default test data of organisations. */
import type { Areas, NewOrganisation, Organisation } from "./rules/organisation.ts";
import type { PostRecord } from "./rules/person.ts";

type Level = "district" | "subdistrict" | "community" | "grid";

/** Areas 1 district, 2 sub-district, 3 and 4 communities in it, 5 a grid of 3, 6 a closed community, 7 another sub-district. */
export const someAreas: Areas = (() => {
  const rows: readonly (readonly [number, Level, readonly number[], string | null])[] = [
    [1, "district", [1], null],
    [2, "subdistrict", [1, 2], null],
    [3, "community", [1, 2, 3], null],
    [4, "community", [1, 2, 4], null],
    [5, "grid", [1, 2, 3, 5], null],
    [6, "community", [1, 2, 6], "2025-01-01"],
    [7, "subdistrict", [1, 7], null],
  ];
  const byId = new Map(rows.map((row) => [row[0], row]));
  return {
    find(id) {
      const row = byId.get(id);
      if (row === undefined) return undefined;
      return { id, level: row[1], name: { zh: `区域${id}`, en: `Area ${id}` }, validTo: row[3] };
    },
    isWithin: (id, ancestorId) => byId.get(id)?.[2].includes(ancestorId) ?? false,
    pathOf(id) {
      const path = byId.get(id)?.[2] ?? [];
      const at = (level: Level) => path.find((one) => byId.get(one)?.[1] === level) ?? null;
      return { districtId: at("district") ?? 0, subdistrictId: at("subdistrict") };
    },
  };
})();

/** An open department. */
export function anOrganisation(over: Partial<Organisation> = {}): Organisation {
  const id = over.id ?? 1;
  return {
    id,
    kind: "department",
    code: `O${id}`,
    name: { zh: `机构${id}`, en: `Organisation ${id}` },
    shortName: null,
    remit: null,
    parentId: null,
    areaId: 1,
    serviceAreaIds: [],
    uscc: null,
    telephone: null,
    address: null,
    hours: null,
    point: null,
    validFrom: "2020-01-01",
    validTo: null,
    ...over,
  };
}

/** What an administrator sends to create a department. */
export function aNewOrganisation(over: Partial<NewOrganisation> = {}): NewOrganisation {
  return {
    kind: "department",
    code: "NEW",
    name: { zh: "民政局", en: "Civil Affairs Bureau" },
    areaId: 1,
    ...over,
  };
}

/** An open primary post of person 1 in organisation 1. */
export function aPost(over: Partial<PostRecord> = {}): PostRecord {
  return {
    id: 1,
    personId: 1,
    orgId: 1,
    role: "departmentOfficial",
    title: { zh: "科员", en: "Official" },
    areaId: null,
    isPrimary: true,
    validFrom: "2021-01-01",
    validTo: null,
    ...over,
  };
}
