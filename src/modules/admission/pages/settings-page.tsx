/** Limits of admission and the list of assisted duties: what holds, what is to come, and how it is changed. */
import { type ReactNode, useState } from "react";
import type { AdmissionSettingsAnswer } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { useSubmit } from "#ui/console/use-submit.ts";
import { toast } from "#ui/toast.tsx";
import { LIMIT_KEYS, type LimitKey } from "../rules/settings.ts";
import { AdmissionTabs, Failed, TextLine, useWords } from "./parts.tsx";
import { useChangeSettings, useSettings } from "./queries.ts";

type Version = AdmissionSettingsAnswer["inForce"];
type Duty = Version["values"]["assistedDuties"][number];

function VersionView(props: { readonly version: Version }): ReactNode {
  const { settings: words } = useWords();
  const { from, values, reason } = props.version;
  return (
    <>
      <p className="adm-hint">
        {words.since(from)} {reason}
      </p>
      <dl className="adm-rows adm-settings-rows">
        {LIMIT_KEYS.map((key) => (
          <div key={key}>
            <dt>{words.keys[key]}</dt>
            <dd className="adm-num-start">{values[key]}</dd>
          </div>
        ))}
      </dl>
      <h3>{words.assisted}</h3>
      <dl className="adm-rows adm-settings-rows">
        {values.assistedDuties.map((one) => (
          <div key={one.code}>
            <dt>{one.item}</dt>
            <dd>{one.clause}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function DutyFields(props: {
  readonly duties: readonly Duty[];
  readonly onChange: (duties: readonly Duty[]) => void;
}): ReactNode {
  const { settings: words } = useWords();
  const { duties, onChange } = props;
  const set = (at: number, some: Partial<Duty>) =>
    onChange(duties.map((one, i) => (i === at ? { ...one, ...some } : one)));
  return (
    <fieldset className="adm-duties">
      <legend>{words.assisted}</legend>
      {duties.map((duty, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows have no name until one is typed
        <div key={i} className="adm-duty">
          <TextLine label={words.code} value={duty.code} onChange={(code) => set(i, { code })} />
          <TextLine label={words.item} value={duty.item} onChange={(item) => set(i, { item })} />
          <TextLine
            label={words.clause}
            value={duty.clause}
            onChange={(clause) => set(i, { clause })}
          />
          <button
            type="button"
            className="adm-link"
            onClick={() => onChange(duties.filter((_, at) => at !== i))}
          >
            {words.removeItem}
          </button>
        </div>
      ))}
      <ActionButton
        label={words.addItem}
        icon="plus"
        kind="quiet"
        onAct={() => onChange([...duties, { code: "", item: "", clause: "" }])}
      />
    </fieldset>
  );
}

function ChangeForm(props: {
  readonly settings: AdmissionSettingsAnswer;
  readonly onClose: () => void;
}): ReactNode {
  const words = useWords();
  const { settings, onClose } = props;
  const { values } = settings.inForce;
  const change = useChangeSettings();
  const [limits, setLimits] = useState<Readonly<Record<LimitKey, string>>>(
    () =>
      Object.fromEntries(LIMIT_KEYS.map((key) => [key, String(values[key])])) as Record<
        LimitKey,
        string
      >,
  );
  const [duties, setDuties] = useState<readonly Duty[]>(values.assistedDuties);
  const [from, setFrom] = useState(settings.today);
  const [reason, setReason] = useState("");
  const form = useSubmit({
    send() {
      const numbers = Object.fromEntries(
        LIMIT_KEYS.map((key) => [key, Number(limits[key])]),
      ) as Record<LimitKey, number>;
      const values = { ...numbers, assistedDuties: [...duties] };
      return change.mutateAsync({ act: "set", body: { from, reason, values } });
    },
    said: words.done,
    onDone: onClose,
  });
  return (
    <FormDrawer
      open
      width={640}
      title={words.settings.change}
      submitLabel={words.settings.change}
      {...form}
      onClose={onClose}
    >
      <div className="adm-drawer">
        <div className="adm-pair">
          {LIMIT_KEYS.map((key) => (
            <TextLine
              key={key}
              label={words.settings.keys[key]}
              inputMode="numeric"
              value={limits[key]}
              onChange={(value) => setLimits((before) => ({ ...before, [key]: value }))}
            />
          ))}
        </div>
        <DutyFields duties={duties} onChange={setDuties} />
        <TextLine label={words.settings.from} type="date" value={from} onChange={setFrom} />
        <TextLine label={words.settings.reason} rows={2} value={reason} onChange={setReason} />
      </div>
    </FormDrawer>
  );
}

export default function SettingsPage(): ReactNode {
  const words = useWords();
  const { data, error, refetch } = useSettings();
  const change = useChangeSettings();
  const [isChanging, setIsChanging] = useState(false);
  const upcoming = data?.versions.filter(({ from }) => from > data.today) ?? [];
  const takeBack = async (from: string) => {
    await change.mutateAsync({ act: "takeBack", from, reason: words.settings.takeBack });
    toast({ text: words.done });
  };
  return (
    <div className="desk-page adm">
      <PageHeader
        title={words.settings.title}
        help={<p>{words.settings.help}</p>}
        actions={
          data?.maySet === true && (
            <ActionButton
              label={words.settings.change}
              kind="primary"
              onAct={() => setIsChanging(true)}
            />
          )
        }
      />
      <AdmissionTabs />
      {error !== null && <Failed error={error} again={() => void refetch()} />}
      {data !== undefined && <VersionView version={data.inForce} />}
      {upcoming.length > 0 && <h2>{words.settings.upcoming}</h2>}
      {upcoming.map((version) => (
        <section key={version.from} className="adm-part">
          <VersionView version={version} />
          {data?.maySet === true && (
            <ActionButton
              label={words.settings.takeBack}
              kind="quiet"
              onAct={() => takeBack(version.from)}
            />
          )}
        </section>
      ))}
      {isChanging && data !== undefined && (
        <ChangeForm settings={data} onClose={() => setIsChanging(false)} />
      )}
    </div>
  );
}
