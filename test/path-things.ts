/** What the named parts of an address stand for. */
import type { AnyRoute } from "#kernel/http/route.ts";
import type { Thing } from "./things.ts";

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
  [/^\/api\/v1\/papers\/:paperId\/pictures\/:sha256/, "fileHash"],
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
