/** The steps of a case as its page offers them: two in front, the others in a menu, and why some have to wait. */
import { useState } from "react";
import { useKeys } from "#ui/console/keys.ts";
import { useSession } from "#ui/console/navigation.tsx";
import type { RefusalWords } from "#ui/console/refusal-note.tsx";
import { useText } from "#ui/i18n/use-text.tsx";
import { refusals as refusalsEn } from "../../messages/en.ts";
import { refusals as coordinationEn } from "../../messages/mechanisms.en.ts";
import { refusals as coordinationZh } from "../../messages/mechanisms.zh.ts";
import { refusals as relationsEn } from "../../messages/relations.en.ts";
import { refusals as relationsZh } from "../../messages/relations.zh.ts";
import { refusals as refusalsZh } from "../../messages/zh.ts";
import { admits, type CommandType } from "../../rules/lifecycle.ts";
import { CASE_STATUSES } from "../../rules/state.ts";
import type { CaseView } from "./case-requests.ts";
import { fillTemplate, useWords } from "./case-words.tsx";
import { foreseenRefusal } from "./foreseen-refusal.ts";
import type { Me } from "./form-fields.ts";
import { groupOf, GROUPS, inFront, isCourse, ON_PANELS_ONLY, type Group } from "./step-order.ts";

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

/** Who looks at the case, under which post. */
export function useMe(): Me | null {
  const session = useSession();
  return session === null ? null : { orgId: session.post.orgId, role: session.post.role };
}

export type Step = { readonly command: CommandType; readonly refusal: RefusalWords | null };

/** Every command that has a point here, with its refusal: the server's, or one that can be foreseen. */
function useEveryStep(view: CaseView, me: Me | null): readonly Step[] {
  const words = useWords();
  const texts: Readonly<Record<string, string>> = useText({
    zh: { ...refusalsZh, ...coordinationZh, ...relationsZh },
    en: { ...refusalsEn, ...coordinationEn, ...relationsEn },
  });
  // The same table that the server decides by says in which statuses the step is possible.
  const whenOf = (command: CommandType): string =>
    words.actions.possibleWhen(
      CASE_STATUSES.filter((status) => admits(status, command)).map(
        (status) => words.status[status],
      ),
    );
  return view.actions.flatMap(({ command, allowed, refusal }): Step[] => {
    // Steps of coordination that the status does not admit need no explanation: nothing of theirs is on the page.
    if (ON_PANELS_ONLY.includes(command) || (!allowed && !isCourse(command))) return [];
    const known = allowed ? foreseenRefusal(view, command, me) : undefined;
    if (known?.isPointless === true) return [];
    if (allowed && known === undefined) return [{ command, refusal: null }];
    const code = known?.code ?? refusal?.code ?? "";
    const params = Object.fromEntries(
      Object.entries(known?.params ?? {}).map(([name, value]) => [name, String(value)]),
    );
    if (code === "cases.not_in_this_status")
      return [{ command, refusal: { message: whenOf(command) } }];
    const message = refusal?.message ?? fillTemplate(texts[code] ?? code, params);
    return [{ command, refusal: { message, remedy: words.remedies[code] } }];
  });
}

export type Steps = {
  /** At most two, the likeliest first. */
  readonly front: readonly Step[];
  /** The others that are possible, by what they are about. */
  readonly menu: readonly { readonly group: Group; readonly steps: readonly Step[] }[];
  readonly possible: readonly Step[];
  readonly refused: readonly Step[];
};

/** The steps of a case: what comes next, what else may be done, what has to wait. */
export function useSteps(view: CaseView): Steps {
  const me = useMe();
  const steps = useEveryStep(view, me);
  const possible = steps.filter((step) => step.refusal === null);
  const order = inFront(
    view,
    me,
    possible.map(({ command }) => command),
  );
  const front = order.flatMap((command) => possible.find((step) => step.command === command) ?? []);
  const rest = possible.filter(({ command }) => !order.includes(command));
  const menu = GROUPS.map((group) => ({
    group,
    steps: rest.filter(({ command }) => groupOf(command) === group),
  })).filter(({ steps: some }) => some.length > 0);
  return { front, menu, possible, refused: steps.filter((step) => step.refusal !== null) };
}
