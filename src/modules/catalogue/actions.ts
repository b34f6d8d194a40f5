/** What is done with the catalogue; the files in actions/ hold one subject each. */
export { bootCatalogue } from "./actions/boot.ts";
export {
  categories,
  leadOfCategory,
  loadCategories,
  loadLists,
  saveCategory,
  saveList,
} from "./actions/categories.ts";
export {
  type LeadReport,
  checkLeadsOf,
  countDuties,
  dutyDesk,
  dutyHistory,
  dutyVersion,
  leadReport,
  listDuties,
  versionChanges,
} from "./actions/console.ts";
export { categoryDesk, listDesk } from "./actions/desk.ts";
export {
  draftDuty,
  expireDuties,
  publishDuties,
  publishDuty,
  publishImport,
  retireDuty,
  reviseDraft,
} from "./actions/duties.ts";
export {
  checkContents,
  draftEdition,
  dutyIdentity,
  resolveImported,
  saysTheSame,
  standingDuties,
} from "./actions/edition.ts";
export { importDuties, importReport, listImports } from "./actions/import.ts";
export { inWords, reportCsv } from "./actions/import-report.ts";
export { dutyMatrix, dutyParts, leadCounts } from "./actions/matrix.ts";
export { matrixFile } from "./actions/matrix-file.ts";
export {
  coOrganisersOfDuty,
  dutiesWithCodes,
  dutyGuidance,
  findDuty,
  findVersions,
  getVersion,
  leadOfDuty,
  ofClass,
  publishedCatalogue,
  searchDuties,
} from "./actions/published.ts";
export { draftSample, dutySample } from "./actions/samples.ts";
export { importTemplateFile } from "./actions/template-file.ts";
export { replayDuties, replayDuty, verifyCatalogue } from "./actions/verify.ts";
