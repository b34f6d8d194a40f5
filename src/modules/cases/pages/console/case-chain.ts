/** Who carries a case, as the chain of responsibility shows it: the lead, and every X with its task. Pure. */
import type { ChainOfResponsibility, CoOrganiser, CoOrganiserState } from "#ui/signs/chain.ts";
import type { Clock } from "#ui/signs/clock.ts";
import type { CaseLine, ClockView } from "../../schema.ts";

type Org = { readonly id: number; readonly name: string; readonly nameEn: string };
type Task = CaseLine["tasks"][number];

/** How the reader's language says names and clocks. */
export type ChainWords = {
  readonly org: (org: Org) => string;
  readonly clock: (clock: ClockView) => Clock;
};

/** The task that says most about a body: an open one before a settled one, the nearest end first. */
function tellingTask(tasks: readonly Task[]): Task | undefined {
  const open = tasks.filter((task) => task.state === "open");
  const end = ({ clock }: Task) => Date.parse(clock?.dueAt ?? "") || Number.POSITIVE_INFINITY;
  if (open.length > 0) return open.toSorted((a, b) => end(a) - end(b))[0];
  return tasks.find((task) => task.state === "passedOver") ?? tasks[0];
}

function stateOf({ state, clock }: Task): CoOrganiserState {
  if (state === "answered") return "done";
  if (state === "passedOver") return "undone";
  return clock?.state === "late" ? "late" : "working";
}

/** The co-organisers of a case, one link a body, whatever the number of its tasks; a body nobody asks any more is none. */
export function coOrganisersOf(tasks: readonly Task[], words: ChainWords): readonly CoOrganiser[] {
  const asked = tasks.filter((task) => task.state !== "dropped");
  const ids = [...new Set(asked.map((task) => task.org.id))];
  return ids.flatMap((id) => {
    const task = tellingTask(asked.filter((one) => one.org.id === id));
    if (task === undefined) return [];
    const member = { name: words.org(task.org), state: stateOf(task) };
    const clock = task.state === "open" ? task.clock : null;
    return [clock === null ? member : { ...member, clock: words.clock(clock) }];
  });
}

/** The whole chain; a line of a list does not tell who the first contact is. */
export function chainOf(
  view: Pick<CaseLine, "lead"> & { readonly tasks: readonly Task[]; readonly firstContact?: Org },
  words: ChainWords,
): ChainOfResponsibility {
  return {
    ...(view.firstContact && { firstContact: { name: words.org(view.firstContact) } }),
    lead: view.lead === null ? null : { name: words.org(view.lead) },
    coOrganisers: coOrganisersOf(view.tasks, words),
  };
}
