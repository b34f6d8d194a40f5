/** Public face of the catalogue: duties, their versions, who leads them where, categories of requests. */
export {
  bootCatalogue,
  categories,
  checkContents,
  coOrganisersOfDuty,
  draftDuty,
  draftEdition,
  dutiesWithCodes,
  dutyIdentity,
  expireDuties,
  findDuty,
  findVersions,
  getVersion,
  importDuties,
  inWords,
  leadOfCategory,
  leadOfDuty,
  loadCategories,
  loadLists,
  ofClass,
  publishDuties,
  publishDuty,
  publishImport,
  publishedCatalogue,
  replayDuties,
  replayDuty,
  resolveImported,
  retireDuty,
  reviseDraft,
  saveCategory,
  saveList,
  saysTheSame,
  searchDuties,
  standingDuties,
  verifyCatalogue,
} from "./actions.ts";
export type { CataloguePlan, CategoryPlan, DutyPlan } from "./actions/boot.ts";
export type { EditionDuty, StandingDuty } from "./actions/edition.ts";
export type { ImportFile, ImportOptions } from "./actions/import.ts";
export type { PublishedCatalogue, PublishedDuty } from "./actions/published.ts";
export { readSpreadsheet } from "./actions/spreadsheet.ts";
export type { Difference } from "./actions/verify.ts";
export { editionContent, withSynonyms } from "./rules/edition.ts";
export {
  type ListedDepartment,
  PORTAL_COLUMNS,
  listedDepartments,
  readPortalRows,
} from "./rules/import-portal.ts";
export { TEMPLATE_COLUMNS, readTemplateRows } from "./rules/import-template.ts";
export { blankContent, completionLimit } from "./rules/content.ts";
export { isPartlyChinese, wholeContent } from "./rules/english.ts";
export {
  type FoundCoOrganiser,
  type FoundLead,
  type LeadFacts,
  coOrganisersFor,
  leadFor,
} from "./rules/leads.ts";
export {
  CODE_PATTERN,
  NAME_LIMIT,
  type Table,
  type TableRow,
  findTable,
  headText,
} from "./rules/import-table.ts";
export { type ImportedRow, type Reason, comparable } from "./rules/imported.ts";
export { ROW_LIMIT, SHEET_LIMIT_BYTES, type SheetRow, csvCell } from "./rules/sheet.ts";
export {
  type MissingMaterial,
  type OneTimeNotice,
  type Tick,
  oneTimeNotice,
} from "./rules/notice.ts";
export {
  CHANNELS,
  type Category,
  type CategoryContent,
  type Channel,
  DUTY_CLASSES,
  type DutyClass,
  DutyContent,
  type DutyHit,
  type DutyLimits,
  type DutyList,
  type Guidance,
  type ImportReport,
  type Lead,
  type Material,
  TimeLimitShape,
  type WrittenContent,
} from "./schema.ts";
