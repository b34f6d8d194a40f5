/** On the page of a case: what a department sent down without a mandate, and the button that says no to it. */
import type { ReactNode } from "react";
import { type TaskRefusalsOfCaseAnswer, api } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import type { CasePanelProps } from "#ui/console/contract.ts";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { useAttempt } from "#ui/console/use-submit.ts";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { toast } from "#ui/toast.tsx";
import { StatusMark } from "./status-mark.tsx";
import { useOfCase, useOrgName, useStale, useWords } from "./words.ts";

type SentDown = TaskRefusalsOfCaseAnswer["sentDown"][number];
type Refused = TaskRefusalsOfCaseAnswer["refusals"][number];

function useRefusing(props: CasePanelProps) {
  const words = useWords();
  const stale = useStale();
  const { attempt, refusal } = useAttempt();
  const changed = async () => {
    props.onChanged();
    await stale();
  };
  const takeBack = async (id: number) => {
    try {
      await api.taskRefusals.act({
        params: { taskRefusalId: id },
        body: { type: "withdraw", reason: "" },
      });
      toast({ text: words.panel.undone });
    } catch (error) {
      toast({ text: refusalWords(error).message, tone: "attend" });
    }
    await changed();
  };
  const refuse = async (item: SentDown) => {
    await attempt(async () => {
      const { id, number } = await api.taskRefusals.refuseOnCase({
        body: {
          caseId: props.caseId,
          taskId: item.taskId,
          notAmong: item.mandates.map((mandate) => mandate.id),
        },
      });
      toast({ text: words.panel.done(number), undo: () => takeBack(id) });
    });
    await changed();
  };
  return { refuse, refusal };
}

function Mandates(props: { readonly item: SentDown }): ReactNode {
  const words = useWords();
  const { mandates } = props.item;
  const certain = mandates.find((mandate) => mandate.certain);
  if (certain !== undefined) return <p>{words.panel.covered(certain.code)}</p>;
  if (mandates.length === 0) return <p className="tr-faint">{words.panel.noMandate}</p>;
  return (
    <>
      <p>{words.panel.maybe}</p>
      <ul className="tr-mandates">
        {mandates.map((mandate) => (
          <li key={mandate.id}>
            <a href={`/console/admission/${mandate.id}`}>
              {words.panel.mandate(mandate.code, mandate.title)}
            </a>
            {mandate.conditions.length > 0 && (
              <span className="tr-faint"> {mandate.conditions[0]}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Item(props: {
  readonly item: SentDown;
  readonly onRefuse: (item: SentDown) => Promise<void>;
}): ReactNode {
  const words = useWords();
  const format = useFormat();
  const orgName = useOrgName();
  const { item } = props;
  const isCovered = item.mandates.some((mandate) => mandate.certain);
  const said = words.panel.sent[item.by]?.(orgName(item.from), format.dateTime(item.at));
  return (
    <li className="tr-item">
      <div>
        <p>
          <strong>{said}</strong>
        </p>
        {item.text !== "" && <p className="tr-words">{item.text}</p>}
        <Mandates item={item} />
      </div>
      {!isCovered && (
        <ActionButton
          label={item.mandates.length === 0 ? words.panel.refuse : words.panel.refuseAnyway}
          icon="turn"
          onAct={() => props.onRefuse(item)}
        />
      )}
    </li>
  );
}

function Standing(props: { readonly refused: Refused }): ReactNode {
  const words = useWords();
  const orgName = useOrgName();
  const { refused } = props;
  return (
    <li className="tr-item">
      <p>
        <a href={`/console/task-refusals/${refused.id}`}>{refused.number}</a>{" "}
        {words.panel.standing(orgName(refused.org), orgName(refused.department))}{" "}
        <StatusMark status={refused.status} />
      </p>
    </li>
  );
}

export default function CasePanel(props: CasePanelProps): ReactNode {
  const words = useWords();
  const { data } = useOfCase(props.caseId, props.seq);
  const { refuse, refusal } = useRefusing(props);
  const Heading = props.level === 1 ? "h2" : "h3";
  if (data === undefined || data.sentDown.length + data.refusals.length === 0) return null;
  return (
    <section className="tr-panel" aria-label={words.panel.title}>
      <Heading>{words.panel.title}</Heading>
      <ul className="tr-items">
        {data.sentDown.map((item) => (
          <Item key={item.taskId ?? 0} item={item} onRefuse={refuse} />
        ))}
        {data.refusals.map((refused) => (
          <Standing key={refused.id} refused={refused} />
        ))}
      </ul>
      {refusal !== null && <RefusalNote refusal={refusal} />}
    </section>
  );
}
