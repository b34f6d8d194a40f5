/** What one may do with a case: two steps in front, the others in a menu, and why the rest has to wait. */
import { type ReactNode, useEffect } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import { useKeys } from "#ui/console/keys.ts";
import { Menu } from "#ui/console/menu.tsx";
import { RefusalNote } from "#ui/console/refusal-note.tsx";
import { Icon } from "#ui/icon.tsx";
import { toast } from "#ui/toast.tsx";
import type { CommandType } from "../../rules/lifecycle.ts";
import { type Acting, useActing } from "./case-acting.tsx";
import { KEYED, KEYS, type Step } from "./case-steps.ts";
import { useWords } from "./case-words.tsx";

/**
 * Keys of the steps that stand in the menu; a key whose step is not possible says why instead of doing nothing, and
 * one that was pressed early is made good.
 */
function useStepKeys({ steps, can, begin }: Acting, early: CommandType | undefined): void {
  const words = useWords();
  const sayWhyNot = (command: CommandType) => {
    const why = steps.refused.find((step) => step.command === command)?.refusal?.message;
    const text = words.actions.attendKey(words.command[command], why ?? words.actions.notYours);
    toast({ text, tone: "attend" });
  };
  const take = (command: CommandType) => (can(command) ? void begin(command) : sayWhyNot(command));
  const isInFront = (command: CommandType) => steps.front.some((step) => step.command === command);
  useKeys(
    KEYED.filter((command) => !isInFront(command)).map((command) => ({
      keys: KEYS[command] ?? "",
      ...(can(command) ? { label: words.command[command] } : {}),
      act: () => take(command),
    })),
  );
  useEffect(() => {
    if (early !== undefined) take(early);
    // Once, when the case arrives.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
}

/** Why the other steps have to wait, and what would make them possible. */
function Refused(props: { readonly steps: readonly Step[] }): ReactNode {
  const words = useWords();
  return (
    <details className="case-refused">
      <summary>{words.actions.refused(props.steps.length)}</summary>
      <ul>
        {props.steps.map(({ command, refusal }) => (
          <li key={command}>
            <span className="case-refused-name">{words.command[command]}</span>
            <span>
              {refusal?.message} {refusal?.remedy}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

export function CaseActions(props: {
  /** A step that was asked for before the case was there. */
  readonly early: CommandType | undefined;
}): ReactNode {
  const words = useWords();
  const acting = useActing();
  const { view, steps, begin, refusal } = acting;
  useStepKeys(acting, props.early);
  return (
    <section className="case-actions" aria-label={words.actions.title}>
      {view.actions.length === 0 && <p className="case-faint">{words.actions.none}</p>}
      {steps.possible.length > 0 && (
        <div className="case-steps">
          {steps.front.map(({ command }, index) => (
            <ActionButton
              key={command}
              label={words.command[command]}
              kind={index === 0 && command !== "note" ? "primary" : "plain"}
              {...(KEYS[command] === undefined ? {} : { keys: KEYS[command] })}
              onAct={() => begin(command)}
            />
          ))}
          {steps.menu.length > 0 && (
            <Menu
              named
              label={words.actions.more}
              className="act"
              groups={steps.menu.map(({ group, steps: some }) => ({
                title: words.groups[group],
                entries: some.map(({ command }) => ({
                  key: command,
                  label: words.command[command],
                })),
              }))}
              onPick={(key) => void begin(key as CommandType)}
            >
              {words.actions.more} <Icon name="down" size={16} />
            </Menu>
          )}
        </div>
      )}
      {steps.refused.length > 0 && <Refused steps={steps.refused} />}
      {refusal !== undefined && <RefusalNote refusal={refusal} />}
    </section>
  );
}
