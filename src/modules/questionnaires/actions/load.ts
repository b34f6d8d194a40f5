/** Reads surveys, writes their events, and what the other actions share. */
import { createHash } from "node:crypto";
import type { Ctx } from "#kernel/context.ts";
import { appendEvents } from "#kernel/events.ts";
import { type Json, canonicalJson } from "#kernel/pure/canonical.ts";
import { type Day, dayOf } from "#kernel/pure/day.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import { type Survey, type SurveyEvent, evolveSurvey } from "../rules/survey.ts";
import * as store from "../store/surveys.ts";

/** The stream of surveys. */
export const STREAM = "survey";

/** SHA-256 as hexadecimal text. */
export const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");
/** The canonical text of a value. */
export const textOf = (value: unknown): string => canonicalJson(value as Json);
/** The day it is. */
export const today = (ctx: Ctx): Day => dayOf(ctx.clock.now());

/** A survey as its events left it. Refuses: `questionnaires.survey_unknown`. */
export async function getSurvey(
  ctx: Ctx,
  id: number,
  lock: "read" | "share" | "alone" = "read",
): Promise<Survey> {
  const found = await store.findSurvey(ctx.db, id, lock);
  if (found === undefined) return refuse("notFound", "questionnaires.survey_unknown");
  const { eventSeq: _, updatedAt: __, ...survey } = found;
  return survey;
}

/** Writes an event of a survey and what it leaves. */
export async function write(ctx: Ctx, known: Survey, event: SurveyEvent): Promise<Survey> {
  const { seq } = await appendEvents(ctx, STREAM, known.id, [event]);
  const survey = evolveSurvey(known.id, known, event);
  await store.saveSurvey(ctx.db, survey, { eventSeq: seq, at: event.at });
  return survey;
}
