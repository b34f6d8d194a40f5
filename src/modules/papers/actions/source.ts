/** Where papers come from: each thing that papers are about tells which it can have now and what they would say. */
import { showApplication } from "#admission";
import { readRound } from "#appraisal";
import { viewSettlement } from "#campaigns";
import { type Language, viewCase } from "#cases";
import type { Ctx } from "#kernel/context.ts";
import { sayFen } from "#kernel/pure/money.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import { admissionWords as admissionEn } from "../messages/admission-paper.en.ts";
import { admissionWords as admissionZh } from "../messages/admission-paper.zh.ts";
import { appraisalWords as appraisalEn } from "../messages/appraisal-paper.en.ts";
import { appraisalWords as appraisalZh } from "../messages/appraisal-paper.zh.ts";
import { settlementWords as settlementEn } from "../messages/settlement-paper.en.ts";
import { settlementWords as settlementZh } from "../messages/settlement-paper.zh.ts";
import { applicationPaper, decisionPaper } from "../rules/admission-paper.ts";
import { resultPaper } from "../rules/appraisal-paper.ts";
import type { About, PaperContent, PaperKind } from "../rules/section.ts";
import { settlementPaper } from "../rules/settlement-paper.ts";
import { papersOfCase } from "./of-case.ts";

/** What there can be now, and whether who asks may see a kind that was made before. */
export type Offered = {
  readonly kinds: ReadonlyMap<PaperKind, () => PaperContent | Promise<PaperContent>>;
  readonly sees: (kind: PaperKind) => boolean;
};

/** Reads what papers are about. Refuses: what showing it refuses, so that nobody learns that it exists. */
export async function offeredOf(ctx: Ctx, about: About, language: Language): Promise<Offered> {
  switch (about.type) {
    case "case":
      return papersOfCase(ctx, await viewCase(ctx, about.id, language));
    case "admission":
      return papersOfAdmission(ctx, about.id);
    case "settlement":
      return papersOfSettlement(ctx, about);
    case "appraisal":
      return papersOfResult(ctx, about);
  }
}

const everything = (): boolean => true;

async function papersOfAdmission(ctx: Ctx, id: number): Promise<Offered> {
  const told = await showApplication(ctx, id);
  const words = { zh: admissionZh, en: admissionEn };
  const decision = decisionPaper(told, words, sayFen);
  const kinds = new Map<PaperKind, () => PaperContent>([
    ["admissionApplication", () => applicationPaper(told, words, sayFen)],
  ]);
  if (decision !== undefined) kinds.set("admissionDecision", () => decision);
  return { kinds, sees: everything };
}

/** Part 0 is the whole, for who sees all of it; another part is what one body was paid. */
async function papersOfSettlement(ctx: Ctx, { id, part }: About): Promise<Offered> {
  const seen = await viewSettlement(ctx, id);
  if (part === 0 && !seen.isWhole) refuse("notFound", "campaigns.settlement_unknown");
  const stations = part === 0 ? seen.stations : seen.stations.filter(({ org }) => org.id === part);
  if (stations.length === 0) refuse("notFound", "campaigns.settlement_unknown");
  const told = {
    ...seen,
    stations,
    units: stations.reduce((sum, { units }) => sum + units, 0),
    amountFen: stations.reduce((sum, { amountFen }) => sum + amountFen, 0),
  };
  const make = (): PaperContent =>
    settlementPaper(told, { zh: settlementZh, en: settlementEn }, sayFen);
  return { kinds: new Map([["settlement", make]]), sees: everything };
}

/** The result of the target at a place of a round, once it is published: then it says the same to everybody. */
async function papersOfResult(ctx: Ctx, { id, part }: About): Promise<Offered> {
  const round = await readRound(ctx, id);
  const target = round.targets[part];
  if (target === undefined || target.result === null)
    return refuse("notFound", "appraisal.round_unknown");
  const { result } = target;
  const isOut = round.status === "published" || round.status === "closed";
  const make = (): PaperContent =>
    resultPaper(
      {
        roundTitle: round.title,
        roundId: round.id,
        place: part,
        from: round.from,
        to: round.to,
        scheme: round.scheme,
        name: target.name,
        total: result.total,
        rank: result.rank,
        indicators: round.content.indicators.map((indicator) => {
          const one = result.indicators.find(({ key }) => key === indicator.key);
          return {
            name: indicator.name,
            weight: indicator.weight,
            counted: one?.counted ?? 0,
            hits: one?.hits ?? 0,
            score: one?.score ?? null,
          };
        }),
        consequences: target.consequences,
      },
      { zh: appraisalZh, en: appraisalEn },
    );
  return { kinds: new Map(isOut ? [["appraisalResult", make]] : []), sees: everything };
}
