/** The papers of a case, and of the joint operation that it may be. */
import { type CaseView, operationReport } from "#cases";
import type { Ctx } from "#kernel/context.ts";
import { type OrganisationDirectory, loadOrganisations } from "#organisations";
import { caseWords as caseEn } from "../messages/case-paper.en.ts";
import { caseWords as caseZh } from "../messages/case-paper.zh.ts";
import { operationWords as operationEn } from "../messages/operation-paper.en.ts";
import { operationWords as operationZh } from "../messages/operation-paper.zh.ts";
import {
  type CaseFacts,
  type CaseTold,
  caseFacts,
  casePaper,
  papersOf,
} from "../rules/case-paper.ts";
import { operationPaper } from "../rules/operation-paper.ts";
import type { PaperContent, PaperKind, Said } from "../rules/section.ts";
import type { Offered } from "./source.ts";

const WORDS = { zh: caseZh, en: caseEn };

/** What a paper says: as it was kept, or as one of the first papers would say it in sections. */
export function contentOf(kept: PaperContent | CaseFacts): PaperContent {
  return "sections" in kept ? kept : casePaper(kept, WORDS);
}

/** What a case says of itself to whoever may see it; a paper calls bodies by their full names. */
function toldOf(view: CaseView, directory: OrganisationDirectory): CaseTold {
  const named = (ref: { readonly id: number; readonly name: string; readonly nameEn: string }) => {
    const { zh, en } = directory.find(ref.id)?.name ?? { zh: ref.name, en: ref.nameEn };
    return { zh, en };
  };
  /** Beside the Chinese where there is English of it, else what was written. */
  const said = (zh: string, en: string): Said => (en === "" ? zh : { zh, en });
  const ended = view.timeline.findLast(({ type }) => type === "completed");
  return {
    receiptNo: view.receiptNo,
    kind: view.kind,
    title: said(view.title, view.titleEn),
    reporter: view.parties.find(({ role }) => role === "reporter")?.name ?? null,
    office: named(view.firstContact),
    lead: view.lead === null ? null : named(view.lead),
    leadClause: view.leadClause,
    receivedAt: view.receivedAt,
    dueAt: view.clocks.find(({ name }) => name === "completion")?.dueAt ?? null,
    notice: view.notice && {
      items: view.notice.items.map(({ name, nameEn, detail }) => ({
        name: said(name, nameEn),
        detail,
      })),
    },
    ending:
      view.outcome === null || view.result === null || ended === undefined
        ? null
        : { at: ended.at, outcome: view.outcome, result: view.result },
  };
}

/** Which papers a case can have; the report of its operation is between officials. */
export async function papersOfCase(ctx: Ctx, view: CaseView): Promise<Offered> {
  const told = toldOf(view, await loadOrganisations(ctx));
  const isStaff = ctx.actor.kind === "staff";
  const kinds = new Map<PaperKind, () => PaperContent | Promise<PaperContent>>();
  for (const kind of papersOf(told)) {
    const facts = caseFacts(kind, told);
    if (facts !== undefined) kinds.set(kind, () => casePaper(facts, WORDS));
  }
  if (isStaff && view.operation !== null)
    kinds.set("operationReport", () => reportPaper(ctx, view.id));
  return { kinds, sees: (kind) => isStaff || kind !== "operationReport" };
}

async function reportPaper(ctx: Ctx, caseId: number): Promise<PaperContent> {
  const report = await operationReport(ctx, caseId);
  const pictures = report.photos
    .filter(({ mediaType }) => mediaType.startsWith("image/"))
    .map(({ name, sha256, mediaType }) => ({ name, sha256, mediaType }));
  return operationPaper({ ...report, pictures }, { zh: operationZh, en: operationEn });
}
