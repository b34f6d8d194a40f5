/**
 * The closed sets of the catalogue: kinds, classes, statuses. Apart from the shapes, so that a page that only needs
 * the words does not bring the library of shapes along (a fifth of a second until the matrix is painted).
 */

/** The four classes of duty and their default split between line and block. */
export const DUTY_CLASSES = ["enforcement", "safety", "publicService", "selfGovernance"] as const;
export type DutyClass = (typeof DUTY_CLASSES)[number];

/** The kinds of administrative power, in the order of the national list of government services. */
export const POWER_KINDS = [
  "licence",
  "penalty",
  "compulsion",
  "levy",
  "payment",
  "inspection",
  "confirmation",
  "reward",
  "adjudication",
  "other",
  "service",
] as const;
export type PowerKind = (typeof POWER_KINDS)[number];

/** How a lead is named: an organisation, or whichever body of a kind serves the area of the case. */
export const LEAD_KINDS = [
  "organisation",
  "areaSubdistrictOffice",
  "areaStation",
  "areaCommittee",
] as const;
export type LeadKind = (typeof LEAD_KINDS)[number];

/** How a resident can hand something in. */
export const CHANNELS = ["counter", "web", "telephone", "homeVisit", "agency"] as const;
export type Channel = (typeof CHANNELS)[number];

/** In which form a material is handed in. */
export const MATERIAL_FORMS = ["original", "copy", "originalAndCopy", "electronic"] as const;
export type MaterialForm = (typeof MATERIAL_FORMS)[number];

/** Where a duty can be done. */
export const PLACE_KINDS = ["station", "subdistrictHall", "districtHall", "department"] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** The life of a version. */
export const VERSION_STATUSES = ["draft", "published", "retired"] as const;
export type VersionStatus = (typeof VERSION_STATUSES)[number];

/** What an import came to, row by row. */
export const IMPORT_OUTCOMES = ["created", "revised", "unchanged", "refused"] as const;
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

/** What is wrong with the lead of an area. */
export const LEAD_PROBLEMS = ["gap", "double", "closed", "noBody", "doubleBody"] as const;

/** How a duty may differ from the default split of its class. */
export const SPLIT_DEVIATIONS = ["leadDiffers", "departmentAbsent", "blockAbsent"] as const;
export type SplitDeviation = (typeof SPLIT_DEVIATIONS)[number];

/** Which versions a matrix is made of: those in effect today, or the drafts. */
export const MATRIX_EDITIONS = ["published", "draft"] as const;
export type MatrixEdition = (typeof MATRIX_EDITIONS)[number];

/** In which order the duties of a matrix stand. */
export const MATRIX_ORDERS = ["lead", "code"] as const;
export type MatrixOrder = (typeof MATRIX_ORDERS)[number];

/** Kinds of organisation of which there are many of a sort: the matrix shows them in one column until someone unfolds it. */
export const GROUPED_KINDS = ["subdistrictOffice", "station", "residentsCommittee"] as const;
