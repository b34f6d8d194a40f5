/** Subjects: what a sheet is about, as one short text. */
import type { Subject } from "./asking.ts";

/** An area as a subject. */
export function areaSubject(areaId: number): Subject {
  return `a${areaId}`;
}

/** A station as a subject: what is known of a station is not known of its area. */
export function stationSubject(orgId: number): Subject {
  return `s${orgId}`;
}
