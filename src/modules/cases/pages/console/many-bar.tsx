/** Below the list while cases are chosen: how many, what can be done with all of them, and letting them go. */
import { type ReactNode, useState } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import { useKeys } from "#ui/console/keys.ts";
import { useFormat, useText } from "#ui/i18n/use-text.tsx";
import { toast } from "#ui/toast.tsx";
import { en } from "../../messages/pages-many.en.ts";
import { zh } from "../../messages/pages-many.zh.ts";
import { admits } from "../../rules/lifecycle.ts";
import { MANY_COMMANDS, type ManyCommand } from "../../schema-many.ts";
import { KEYS } from "./case-steps.ts";
import { type Choosing, MANY_MOST } from "./choosing.ts";
import { ManyForm } from "./many-form.tsx";

export function ManyBar(props: { readonly choosing: Choosing }): ReactNode {
  const words = useText({ zh, en });
  const format = useFormat();
  const { chosen, chooseAll, letGo } = props.choosing;
  const [open, setOpen] = useState<ManyCommand>();
  const lines = [...chosen.values()];
  const fitting = (command: ManyCommand) =>
    lines.filter(
      ({ status, lead }) => admits(status, command) && (command !== "dispatch" || lead === null),
    ).length;
  const begin = (command: ManyCommand) => {
    if (fitting(command) === 0) toast({ text: words.fitsNone, tone: "attend" });
    else setOpen(command);
  };
  useKeys([{ keys: "Escape", label: words.letGo, act: letGo }], true);
  const all = async () => {
    if (await chooseAll()) toast({ text: words.most(format.exact(MANY_MOST)), tone: "attend" });
  };
  return (
    <div className="many-bar" role="toolbar" aria-label={words.bar}>
      <span className="many-count" role="status">
        {words.chosen(format.exact(lines.length))}
      </span>
      {MANY_COMMANDS.map((command) => (
        <ActionButton
          key={command}
          label={words.stepOf(words.step[command], format.exact(fitting(command)))}
          {...(KEYS[command] === undefined ? {} : { keys: KEYS[command] })}
          refusal={fitting(command) === 0 ? { message: words.fitsNone } : null}
          isFirst
          side="above"
          onAct={() => begin(command)}
        />
      ))}
      <span className="many-end">
        <ActionButton label={words.chooseAll} kind="quiet" onAct={all} />
        <ActionButton label={words.letGo} kind="quiet" onAct={letGo} />
      </span>
      {open !== undefined && (
        <ManyForm command={open} lines={lines} onClose={() => setOpen(undefined)} />
      )}
    </div>
  );
}
