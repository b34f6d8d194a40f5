/** The steps of a case as its page offers them: the likeliest first, their keys, and why some have to wait. */
import { useState } from "react";
import { useKeys } from "#ui/console/keys.ts";
import type { RefusalWords } from "#ui/console/refusal-note.tsx";
import { useText } from "#ui/i18n/use-text.tsx";
import { refusals as refusalsEn } from "../../messages/en.ts";
import { refusals as refusalsZh } from "../../messages/zh.ts";
import { admits, type CommandType } from "../../rules/lifecycle.ts";
import { CASE_STATUSES, type CaseStatus } from "../../rules/state.ts";
import type { CaseView } from "./case-requests.ts";
import { fillTemplate, useWords } from "./case-words.tsx";
import { foreseenRefusal } from "./foreseen-refusal.ts";

/** The usual next steps in each status, the likeliest first; every other step stands beside them. */
const NEXT: Readonly<Record<CaseStatus, readonly CommandType[]>> = {
  received: ["accept", "giveNotice", "dispatch", "respond", "note"],
  awaitingMaterials: ["supplyMaterials", "note"],
  accepted: ["dispatch", "respond", "note"],
  inProgress: ["complete", "respond", "note", "dispatch", "decideExtension"],
  paused: ["resume", "respond", "note", "decideExtension"],
  completed: ["close", "note", "reopen"],
  closed: ["note", "reopen"],
  withdrawn: ["note"],
  declined: ["note"],
};

/** Keys of the steps that are taken most. */
export const KEYS: Partial<Record<CommandType, string>> = {
  accept: "a",
  dispatch: "d",
  note: "n",
  complete: "c",
  urge: "u",
  respond: "r",
};
/** The steps that have a key. */
export const KEYED = Object.keys(KEYS) as readonly CommandType[];

/** Keeps a key that was pressed while the case was still on its way: hands are faster than networks. */
export function useEarlyKeys(isThere: boolean): CommandType | undefined {
  const [early, setEarly] = useState<CommandType>();
  useKeys(
    isThere
      ? []
      : KEYED.map((command) => ({ keys: KEYS[command] ?? "", act: () => setEarly(command) })),
  );
  return early;
}

export type Step = { readonly command: CommandType; readonly refusal: RefusalWords | null };

/** Every command of the answer with its refusal: the server's, or one that can be foreseen. */
function useEveryStep(view: CaseView): readonly Step[] {
  const words = useWords();
  const texts: Readonly<Record<string, string>> = useText({ zh: refusalsZh, en: refusalsEn });
  // The same table that the server decides by says in which statuses the step is possible.
  const whenOf = (command: CommandType): string =>
    words.actions.possibleWhen(
      CASE_STATUSES.filter((status) => admits(status, command)).map(
        (status) => words.status[status],
      ),
    );
  return view.actions.map(({ command, allowed, refusal }): Step => {
    const known = allowed ? foreseenRefusal(view, command) : undefined;
    if (allowed && known === undefined) return { command, refusal: null };
    const code = known?.code ?? refusal?.code ?? "";
    const params = Object.fromEntries(
      Object.entries(known?.params ?? {}).map(([name, value]) => [name, String(value)]),
    );
    if (code === "cases.not_in_this_status")
      return { command, refusal: { message: whenOf(command) } };
    const message = refusal?.message ?? fillTemplate(texts[code] ?? code, params);
    return { command, refusal: { message, remedy: words.remedies[code] } };
  });
}

function byNext(status: CaseStatus) {
  const order = NEXT[status];
  const place = (command: CommandType): number => {
    const at = order.indexOf(command);
    return at === -1 ? order.length : at;
  };
  return (a: Step, b: Step): number => place(a.command) - place(b.command);
}

/** The steps of a case in groups: what comes next, what else may be done, what has to wait. */
export function useSteps(view: CaseView): {
  readonly next: readonly Step[];
  readonly beside: readonly Step[];
  readonly refused: readonly Step[];
} {
  const steps = useEveryStep(view).toSorted(byNext(view.status));
  const allowed = steps.filter((step) => step.refusal === null);
  const isNext = ({ command }: Step) => NEXT[view.status].includes(command);
  return {
    next: allowed.filter(isNext),
    beside: allowed.filter((step) => !isNext(step)),
    refused: steps.filter((step) => step.refusal !== null),
  };
}
