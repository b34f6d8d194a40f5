/** Writes events of an application with the row that follows from them, in the transaction of the action. */
import type { Ctx } from "#kernel/context.ts";
import { appendEvents } from "#kernel/events.ts";
import { searchTerms } from "#kernel/pure/text.ts";
import type { AdmissionEvent, Application } from "../rules/application.ts";
import { evolveApplication } from "../rules/evolve.ts";
import { type Stored, saveApplication } from "../store/applications.ts";

/** The stream of an application. */
export const STREAM = "admission";

/** What an application is found by: its title, its number and what is to be done. */
export function termsOf({ content, code }: Application): string[] {
  return searchTerms(`${content.title} ${code ?? ""} ${content.task}`).toSorted();
}

/** Appends events and writes the row; a contact that is given replaces the one before. */
export async function write(
  ctx: Ctx,
  id: number,
  before: Stored | undefined,
  events: readonly AdmissionEvent[],
  contactSealed?: Buffer | null,
): Promise<Stored> {
  const personId = ctx.actor.kind === "staff" ? ctx.actor.personId : null;
  const { seq: lastSeq } = await appendEvents(ctx, STREAM, id, events);
  let application = before?.application;
  for (const event of events)
    application = evolveApplication(id, application, { ...event, personId });
  if (application === undefined) throw new Error("an application begins with an event");
  const stored: Stored = {
    application,
    contactSealed: contactSealed === undefined ? (before?.contactSealed ?? null) : contactSealed,
    lastSeq,
    updatedAt: events.at(-1)?.at ?? ctx.clock.now(),
  };
  await saveApplication(ctx.db, stored, termsOf(application));
  return stored;
}
