/** Recording a refusal of what came past the platform: by telephone, on paper, in a meeting or a chat group. */
import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { type TaskRefusalsCoverAnswer, api } from "#ui/client.gen.ts";
import { Choice } from "#ui/console/fields.tsx";
import { useGo } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { toast } from "#ui/toast.tsx";
import { type Channel, PAST_CHANNELS } from "../../rules/task-refusal.ts";
import { EvidenceField, type StoredFile } from "./evidence-field.tsx";
import { TextField } from "./fields.tsx";
import { listKey, useOrgName, useStale, useWords } from "./words.ts";

type PastChannel = Exclude<Channel, "case">;
type Mandate = TaskRefusalsCoverAnswer["mandates"][number];
type Draft = {
  readonly channel: PastChannel;
  readonly departmentOrgId: number;
  readonly askedAt: string;
  readonly what: string;
  readonly name: string;
  readonly telephone: string;
  readonly mandateCode: string;
  readonly files: readonly StoredFile[];
  /** Mandates of which the reader said that it is none of them. */
  readonly notAmong: readonly number[];
};
type Change = (change: Partial<Draft>) => void;

/** Beijing time as the field holds it; offices keep no other. */
function localNow(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 16);
}

function bodyOf(draft: Draft) {
  const { name, telephone, mandateCode, askedAt, files, ...rest } = draft;
  const asker = { name: name.trim() || null, telephone: telephone.trim() || null };
  return {
    channel: rest.channel,
    departmentOrgId: rest.departmentOrgId,
    what: rest.what,
    askedAt: new Date(`${askedAt}:00+08:00`).toISOString(),
    asker: asker.name === null && asker.telephone === null ? null : asker,
    mandateCode: mandateCode.trim() || null,
    fileIds: files.map((file) => file.id),
    notAmong: [...rest.notAmong],
  };
}

function Choices(props: { readonly draft: Draft; readonly change: Change }): ReactNode {
  const words = useWords();
  const orgName = useOrgName();
  const { draft, change } = props;
  const { data } = useQuery({
    queryKey: listKey("departments"),
    queryFn: ({ signal }) => api.taskRefusals.departments({}, { signal }),
    staleTime: 600_000,
  });
  return (
    <>
      <Choice
        label={words.record.channel}
        value={draft.channel}
        options={PAST_CHANNELS.map((one) => ({ value: one, label: words.channel[one] }))}
        onChange={(channel) => change({ channel })}
      />
      <Choice
        label={words.record.department}
        value={draft.departmentOrgId === 0 ? "" : String(draft.departmentOrgId)}
        options={[
          { value: "", label: words.record.choose },
          ...(data?.items ?? []).map((org) => ({ value: String(org.id), label: orgName(org) })),
        ]}
        onChange={(id) => change({ departmentOrgId: Number(id), notAmong: [] })}
      />
    </>
  );
}

/** The mandates of the chosen department; each has to be looked at before one may say no. */
function Looking(props: {
  readonly mandates: readonly Mandate[];
  readonly draft: Draft;
  readonly change: Change;
}): ReactNode {
  const words = useWords();
  const { mandates, draft, change } = props;
  if (mandates.length === 0) return null;
  return (
    <fieldset className="tr-field tr-looking">
      <legend>{words.record.maybe}</legend>
      {mandates.map((mandate) => (
        <label key={mandate.id}>
          <input
            type="checkbox"
            checked={draft.notAmong.includes(mandate.id)}
            onChange={(event) =>
              change({
                notAmong: event.target.checked
                  ? [...draft.notAmong, mandate.id]
                  : draft.notAmong.filter((one) => one !== mandate.id),
              })
            }
          />
          <span>
            {words.record.notThis(mandate.code, mandate.title)}
            {mandate.conditions.length > 0 && (
              <span className="tr-faint"> {mandate.conditions.join("；")}</span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Fields(props: { readonly draft: Draft; readonly change: Change }): ReactNode {
  const { record: words } = useWords();
  const { draft, change } = props;
  return (
    <>
      <TextField
        label={words.askedAt}
        type="datetime-local"
        value={draft.askedAt}
        limit={16}
        onChange={(askedAt) => change({ askedAt })}
      />
      <TextField
        label={words.what}
        hint={words.whatHint}
        value={draft.what}
        limit={1000}
        lines={4}
        onChange={(what) => change({ what })}
      />
      <fieldset className="tr-field tr-pair">
        <legend>{words.asker}</legend>
        <TextField
          label={words.name}
          value={draft.name}
          limit={60}
          onChange={(name) => change({ name })}
        />
        <TextField
          label={words.telephone}
          type="tel"
          value={draft.telephone}
          limit={20}
          onChange={(telephone) => change({ telephone })}
        />
      </fieldset>
      <TextField
        label={words.mandateCode}
        value={draft.mandateCode}
        limit={40}
        onChange={(mandateCode) => change({ mandateCode })}
      />
      <EvidenceField files={draft.files} onChange={(files) => change({ files })} />
    </>
  );
}

export default function RecordPage(): ReactNode {
  const words = useWords();
  const go = useGo();
  const stale = useStale();
  const [draft, setDraft] = useState<Draft>(() => ({
    channel: "telephone",
    departmentOrgId: 0,
    askedAt: localNow(),
    what: "",
    name: "",
    telephone: "",
    mandateCode: "",
    files: [],
    notAmong: [],
  }));
  const [isEmpty, setIsEmpty] = useState(false);
  const change: Change = (some) => setDraft((before) => ({ ...before, ...some }));
  const cover = useQuery({
    queryKey: listKey("cover", draft.departmentOrgId),
    queryFn: ({ signal }) =>
      api.taskRefusals.cover({ query: { departmentOrgId: draft.departmentOrgId } }, { signal }),
    enabled: draft.departmentOrgId > 0,
  });
  const send = useMutation({
    mutationFn: () => api.taskRefusals.refusePast({ body: bodyOf(draft) }),
    onSuccess(one) {
      toast({ text: words.record.done(one.number) });
      void stale();
      go(`/console/task-refusals?refusal=${one.id}`);
    },
  });
  const isComplete =
    draft.departmentOrgId > 0 && draft.what.trim() !== "" && draft.askedAt.length === 16;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isComplete) setIsEmpty(true);
    else if (!send.isPending) send.mutate();
  };
  return (
    <div className="desk-page tr-record">
      <PageHeader
        title={words.record.title}
        parent={{ label: words.back, href: "/console/task-refusals" }}
      />
      <p className="tr-lead">{words.record.lead}</p>
      <form onSubmit={submit} noValidate>
        <Choices draft={draft} change={change} />
        <Looking mandates={cover.data?.mandates ?? []} draft={draft} change={change} />
        <Fields draft={draft} change={change} />
        {isEmpty && !isComplete && <RefusalNote refusal={{ message: words.form.needed }} />}
        {send.error !== null && <RefusalNote refusal={refusalWords(send.error)} />}
        <button
          type="submit"
          className="act"
          data-kind="primary"
          aria-busy={send.isPending || undefined}
        >
          {words.record.submit}
        </button>
      </form>
    </div>
  );
}
