/** How long department and office have: what holds, what is to come, what was; set from a day on, with undo. */
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { type TaskRefusalsSettingsAnswer, api } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { PlainTable } from "#ui/console/plain-table.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { useSubmit } from "#ui/console/use-submit.ts";
import { toast } from "#ui/toast.tsx";
import { TextField } from "./fields.tsx";
import { Tabs } from "./tabs.tsx";
import { useStale, useWords } from "./words.ts";

type Settings = TaskRefusalsSettingsAnswer;

function useTakeBack(): (from: string) => Promise<void> {
  const { settings: words } = useWords();
  const stale = useStale();
  return async (from) => {
    try {
      await api.taskRefusals.takeBackSettings({ body: { from, reason: words.takeBack } });
      toast({ text: words.takenBack });
    } catch (error) {
      toast({ text: refusalWords(error).message, tone: "attend" });
    }
    await stale();
  };
}

function ChangeForm(props: {
  readonly settings: Settings;
  readonly onClose: () => void;
}): ReactNode {
  const { settings: words } = useWords();
  const stale = useStale();
  const takeBack = useTakeBack();
  const { settings, onClose } = props;
  const [statement, setStatement] = useState(String(settings.inForce.statementWorkdays));
  const [decision, setDecision] = useState(String(settings.inForce.decisionWorkdays));
  const [from, setFrom] = useState(settings.today);
  const [reason, setReason] = useState("");
  // What stood on that day already comes back by setting it again, not by taking this back.
  const isNew = !settings.versions.some((version) => version.from === from);
  const form = useSubmit({
    send: () =>
      api.taskRefusals.changeSettings({
        body: {
          from,
          reason,
          statementWorkdays: Number(statement),
          decisionWorkdays: Number(decision),
        },
      }),
    onDone() {
      toast({ text: words.done, ...(isNew ? { undo: () => takeBack(from) } : {}) });
      onClose();
      void stale();
    },
  });
  return (
    <FormDrawer open title={words.change} submitLabel={words.change} {...form} onClose={onClose}>
      <TextField label={words.statement} value={statement} limit={2} onChange={setStatement} />
      <TextField label={words.decision} value={decision} limit={2} onChange={setDecision} />
      <TextField label={words.from} type="date" value={from} limit={10} onChange={setFrom} />
      <TextField label={words.reason} value={reason} limit={300} lines={2} onChange={setReason} />
      <p className="tr-faint">{words.pinned}</p>
    </FormDrawer>
  );
}

function Versions(props: { readonly settings: Settings }): ReactNode {
  const { settings: words } = useWords();
  const format = useFormat();
  const takeBack = useTakeBack();
  const { versions, today, maySet } = props.settings;
  if (versions.length === 0) return <EmptyState title={words.none}>{words.noneText}</EmptyState>;
  return (
    <PlainTable className="tr-table" isCards>
      <caption className="visually-hidden">{words.history}</caption>
      <thead>
        <tr>
          <th scope="col">{words.from}</th>
          <th scope="col">{words.statement}</th>
          <th scope="col">{words.decision}</th>
          <th scope="col">{words.reason}</th>
          <th scope="col">
            <span className="visually-hidden">{words.takeBack}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {versions.toReversed().map((version) => (
          <tr key={version.from}>
            <td>{format.day(version.from)}</td>
            <td>{version.statementWorkdays}</td>
            <td>{version.decisionWorkdays}</td>
            <td>{version.reason}</td>
            <td>
              {maySet && version.from >= today && (
                <button
                  type="button"
                  className="link-button"
                  onClick={() => void takeBack(version.from)}
                >
                  {words.takeBack}
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  );
}

export default function SettingsPage(): ReactNode {
  const { settings: words } = useWords();
  const [isChanging, setIsChanging] = useState(false);
  const { data, error } = useQuery({
    queryKey: ["taskRefusals", "settings"],
    queryFn: ({ signal }) => api.taskRefusals.settings({}, { signal }),
  });
  return (
    <div className="desk-page">
      <PageHeader
        title={words.title}
        help={<p>{words.help}</p>}
        facts={
          data !== undefined &&
          words.now(data.inForce.statementWorkdays, data.inForce.decisionWorkdays)
        }
        actions={
          data?.maySet === true && (
            <ActionButton label={words.change} kind="primary" onAct={() => setIsChanging(true)} />
          )
        }
      />
      <Tabs />
      {error !== null && <RefusalNote refusal={refusalWords(error)} />}
      {data !== undefined && <Versions settings={data} />}
      {isChanging && data !== undefined && (
        <ChangeForm settings={data} onClose={() => setIsChanging(false)} />
      )}
    </div>
  );
}
