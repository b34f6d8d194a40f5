/** Texts of places in English. */
import type { refusals as zhRefusals, zh } from "./zh.ts";

/** Why something was refused, by code. */
export const refusals: { readonly [K in keyof typeof zhRefusals]: string } = {
  "places.area_closed": "{code} is closed and can no longer be changed.",
  "places.area_has_children": "It still contains {count} areas. Close or move them first.",
  "places.boundary_empty": "The boundary has no coordinates.",
  "places.boundary_encloses_nothing": "The boundary encloses nothing.",
  "places.boundary_not_a_polygon": "A boundary is a GeoJSON Polygon or MultiPolygon.",
  "places.boundary_not_closed":
    "The boundary is not closed: each ring has at least 4 positions and ends where it began.",
  "places.boundary_out_of_range": "Not a longitude and latitude in degrees: {position}.",
  "places.boundary_too_long": "The boundary has more than {limit} positions. Simplify it first.",
  "places.closes_before_it_opens": "It cannot close before it opened.",
  "places.closes_in_future": "The closing day cannot be later than today.",
  "places.code_malformed":
    "The code “{code}” is not valid: letters, digits, dots and dashes only, at most 40.",
  "places.code_taken": "The code {code} is in use.",
  "places.day_malformed": "The day “{day}” is not valid. Write it like 2026-11-21.",
  "places.district_has_no_parent": "A district is the top level and has no parent.",
  "places.id_missing": "This row lacks the property that its code comes from.",
  "places.name_missing": "Give the name in Chinese and in English.",
  "places.no_such_area": "There is no such area.",
  "places.nothing_to_change": "There is nothing to change.",
  "places.parent_closed": "The parent {code} is closed.",
  "places.parent_missing": "Choose the area above.",
  "places.parent_too_narrow":
    "The parent must be of a higher level (district, sub-district, community, grid).",
  "places.parent_unknown": "There is no parent area {parent}.",
};

/** Texts of the console's page on areas. */
export const en: typeof zh = {
  levels: {
    district: "District",
    subdistrict: "Sub-district",
    community: "Community",
    grid: "Grid",
  },
  areas: {
    nav: "Areas",
    title: "Areas",
    detail: "Area",
    whole: "All",
    path: "Where this is",
    below: (level) => `Contains: ${level}`,
    nothingBelow: "There is no smaller area in it.",
    none: "There are no areas yet",
    noneText: "Create a district first, then sub-districts, communities and grids in it.",
    map: (name) => `Boundaries of ${name} and what it contains`,
    noMap: "No boundary is drawn yet. You can paste GeoJSON when you edit.",
    code: "Code",
    population: "Residents",
    people: (count) => count,
    area: "Surface",
    km2: (figure) => `${figure} km²`,
    since: "Since",
    unknown: "Not given",
    create: "New area in it",
    createFirst: "New district",
    edit: "Edit",
    close: "Close",
    closeOf: (name) => `Close ${name}`,
    closeText: "It leaves the lists and the map; its history stays.",
    closeOn: "Closing day (today if empty)",
    closed: "Closed",
    saved: "Saved",
    created: "Created",
    level: "Level",
    nameZh: "Name in Chinese",
    nameEn: "Name in English",
    codeHint: "Letters, digits, dots, dashes; stays for life",
    boundary: "Boundary (GeoJSON, WGS-84)",
    boundaryHint: "Polygon or MultiPolygon, or a whole Feature; unchanged if empty",
    notJson: "The boundary is not valid JSON.",
  },
};
