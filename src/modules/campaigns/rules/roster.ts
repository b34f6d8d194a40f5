/** Rosters: which columns mean what, and what is wrong with a row. */
import { normaliseText } from "#kernel/pure/text.ts";
import { type Refusal, isRefusal, refusal } from "#kernel/pure/refusal.ts";
import type { Subject } from "./campaign.ts";

/** The columns of a roster, by the heads under which people know them; the first is the one of the template. */
export const ROSTER_COLUMNS = {
  name: ["姓名", "户主", "name"],
  idNumber: ["证件号码", "身份证号", "身份证号码", "公民身份号码", "户号", "idNumber", "id number"],
  address: ["地址", "住址", "详细地址", "家庭住址", "address"],
  area: ["社区或网格", "社区", "网格", "所属社区", "所属网格", "area", "community", "grid"],
  station: ["工作站", "社区工作站", "公共服务站", "承办单位", "station"],
} as const;
export type RosterColumn = keyof typeof ROSTER_COLUMNS;

export const LONGEST_NAME = 60;
export const LONGEST_ADDRESS = 200;
export const LONGEST_KEY = 40;

/** Where each column stands. Refuses: `campaigns.columns_missing`. */
export function readHead(
  cells: readonly string[],
  subject: Subject,
): ReadonlyMap<RosterColumn, number> | Refusal {
  const heads = cells.map(normaliseText);
  const found = new Map<RosterColumn, number>();
  for (const [column, names] of Object.entries(ROSTER_COLUMNS)) {
    const at = names.map((name) => heads.indexOf(normaliseText(name))).find((i) => i >= 0);
    if (at !== undefined) found.set(column as RosterColumn, at);
  }
  const needed: RosterColumn[] = subject === "person" ? ["name", "idNumber"] : ["name", "address"];
  const missing = needed.filter((column) => !found.has(column));
  if (!found.has("station") && !found.has("area")) missing.push("area");
  if (missing.length === 0) return found;
  return refusal("invalid", "campaigns.columns_missing", {
    columns: missing.map((column) => ROSTER_COLUMNS[column][0]),
  });
}

/** A row that can be taken. */
export type RosterRow = {
  /** Its number in the file, as a spreadsheet program counts. */
  readonly row: number;
  readonly name: string;
  /** Null where a household has none. */
  readonly idNumber: string | null;
  readonly address: string;
  /** By which it is the same as another: the identity number, or a household's address. */
  readonly key: string;
  readonly areaId: number | null;
  readonly orgId: number;
};

/** What a row is held against. */
export type RosterFacts = {
  readonly subject: Subject;
  /** The area of that code or name, among those that the mandate covers. */
  readonly areaOf: (text: string) => number | undefined;
  /** Whether there is such an area at all. */
  readonly isArea: (text: string) => boolean;
  /** The body of that code or name. */
  readonly orgOf: (text: string) => number | undefined;
  /** The bodies that the mandate names. */
  readonly targets: ReadonlySet<number>;
  /** The target that serves an area. */
  readonly stationOf: (areaId: number) => number | undefined;
  /** Where a station's units lie that name no area. */
  readonly homeOf: (orgId: number) => number | null;
};

/**
 * Reads a row.
 * Refuses: `campaigns.row_name_missing`, `campaigns.row_id_missing`, `campaigns.row_id_wrong`,
 * `campaigns.row_address_missing`, `campaigns.row_too_long`, `campaigns.row_formula`, `campaigns.row_area_unknown`,
 * `campaigns.row_area_outside`, `campaigns.row_station_unknown`, `campaigns.row_station_outside`,
 * `campaigns.row_no_station`.
 */
export function readRow(
  row: number,
  cells: readonly string[],
  columns: ReadonlyMap<RosterColumn, number>,
  facts: RosterFacts,
): RosterRow | Refusal {
  const cell = (column: RosterColumn): string => {
    const at = columns.get(column);
    return at === undefined ? "" : (cells[at] ?? "").trim();
  };
  const [name, address] = [cell("name"), cell("address")];
  const idNumber = readIdNumber(cell("idNumber"));
  if (/^[=@]/.test(name) || /^[=@]/.test(address))
    return refusal("invalid", "campaigns.row_formula");
  if (
    name.length > LONGEST_NAME ||
    address.length > LONGEST_ADDRESS ||
    idNumber.length > LONGEST_KEY
  )
    return refusal("invalid", "campaigns.row_too_long");
  if (name === "") return refusal("invalid", "campaigns.row_name_missing");
  const wrong = checkKey(facts.subject, idNumber, address);
  if (wrong !== undefined) return wrong;
  const place = placeOf(cell("area"), cell("station"), facts);
  if (isRefusal(place)) return place;
  return {
    row,
    name,
    idNumber: idNumber === "" ? null : idNumber,
    address,
    key: idNumber === "" ? `@${normaliseText(address).replaceAll(" ", "")}` : idNumber,
    ...place,
  };
}

/** Full-width digits, blanks and a small x become what stands on the card. */
export function readIdNumber(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s'’‘]/g, "")
    .toUpperCase();
}

function checkKey(subject: Subject, idNumber: string, address: string): Refusal | undefined {
  if (subject === "person") {
    if (idNumber === "") return refusal("invalid", "campaigns.row_id_missing");
    return isIdNumber(idNumber) ? undefined : refusal("invalid", "campaigns.row_id_wrong");
  }
  if (address === "") return refusal("invalid", "campaigns.row_address_missing");
  return undefined;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The check character of the first 17 digits. Source: GB 11643-1999, ISO 7064 MOD 11-2. */
export function checkCharacter(seventeen: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(seventeen[i]), 0);
  return "10X98765432"[sum % 11] ?? "";
}

/**
 * Tells whether a text can be a citizen's identity number: 18 characters, a day of birth that exists, and the check
 * character. Source: GB 11643-1999.
 */
export function isIdNumber(text: string): boolean {
  if (!/^\d{17}[\dX]$/.test(text)) return false;
  const [year, month, day] = [text.slice(6, 10), text.slice(10, 12), text.slice(12, 14)].map(
    Number,
  );
  const born = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day ?? 0));
  const exists =
    born.getUTCFullYear() === year &&
    born.getUTCMonth() + 1 === month &&
    born.getUTCDate() === day &&
    (year ?? 0) >= 1850;
  return exists && checkCharacter(text) === text[17];
}

function placeOf(
  area: string,
  station: string,
  facts: RosterFacts,
): { areaId: number | null; orgId: number } | Refusal {
  const areaId = area === "" ? undefined : facts.areaOf(area);
  if (area !== "" && areaId === undefined)
    return refusal(
      "invalid",
      facts.isArea(area) ? "campaigns.row_area_outside" : "campaigns.row_area_unknown",
    );
  const orgId = station === "" ? undefined : facts.orgOf(station);
  if (station !== "" && orgId === undefined)
    return refusal("invalid", "campaigns.row_station_unknown");
  const found = orgId ?? (areaId === undefined ? undefined : facts.stationOf(areaId));
  if (found === undefined) return refusal("invalid", "campaigns.row_no_station");
  if (!facts.targets.has(found)) return refusal("invalid", "campaigns.row_station_outside");
  return { areaId: areaId ?? facts.homeOf(found), orgId: found };
}
