/** Takes a form whose admission was asked for through the whole path by real actions: for the demo and for tests. */
import { type Mandate, act, actorOf, answer, as, decideInMeeting, getMandate } from "#admission";
import { type Ctx, transaction } from "#kernel/context.ts";
import { type Day, instantAt } from "#kernel/pure/day.ts";
import { loadOrganisations } from "#organisations";

/**
 * Submits, checks, consults, reviews and decides an application that was drafted for a form. The days must leave time for the
 * consultation.
 */
export function admitForm(
  ctx: Ctx,
  applicationId: number,
  days: {
    readonly departmentOrgId: number;
    readonly submittedOn: Day;
    readonly reviewedOn: Day;
    readonly decidedOn: Day;
    /** How many of the bodies that are asked answer; the others stay silent. Default: all that are there. */
    readonly answers?: number;
  },
): Promise<Mandate> {
  return transaction(ctx, async (inner) => {
    const directory = await loadOrganisations(inner);
    const office = actorOf(directory, undefined, ["coordinator"]);
    const at = (minute: number) => instantAt(days.submittedOn, minute);
    const department = actorOf(directory, days.departmentOrgId, ["departmentOfficial"]);
    await act(as(inner, department, at(580)), applicationId, { type: "submit" });
    const asked = await act(as(inner, office, at(660)), applicationId, { type: "check" });
    await answer(inner, asked.application, { answers: days.answers ?? 1000, at: at(700) });
    const reviewed = await act(
      as(inner, office, instantAt(days.reviewedOn, 9 * 60)),
      applicationId,
      {
        type: "review",
        recommendation: "recommend",
        conditions: [],
        text: "字段精简，能由平台填的都已填好，建议准入",
      },
    );
    await decideInMeeting(inner, reviewed.application, {
      heldAt: instantAt(days.decidedOn, 14 * 60),
      command: { type: "decide", result: "approved", conditions: [], reason: "" },
    });
    const mandate = await getMandate(inner, applicationId);
    if (mandate === null) throw new Error("what a meeting has admitted is a mandate");
    return mandate;
  });
}
