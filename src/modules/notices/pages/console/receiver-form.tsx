/** Adding and changing a receiver, and its secret, which is shown once. */
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { api, type NoticesReceiversAnswer } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { Choice, TextLine } from "#ui/console/fields.tsx";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { useSubmit } from "#ui/console/use-submit.ts";
import { useLabel } from "#ui/i18n/use-text.tsx";
import { toast } from "#ui/toast.tsx";
import { GROUPS, type NoticeGroup } from "../../rules/kinds.ts";
import { useWords } from "./words.ts";

type Receiver = NoticesReceiversAnswer["items"][number];
type Content = Omit<Receiver, "id" | "organisation" | "organisationEn">;

const NEW: Content = {
  name: "",
  url: "https://",
  orgId: null,
  groups: ["work", "pressure", "reporter"],
  active: true,
};

/** A secret to be copied now. */
export function SecretOnce(props: {
  readonly secret: string;
  readonly onClose: () => void;
}): ReactNode {
  const { desk: words } = useWords();
  const copy = async () => {
    await navigator.clipboard.writeText(props.secret);
    toast({ text: words.copied });
  };
  return (
    <div className="notice-secret" role="status">
      <h2>{words.secretTitle}</h2>
      <p>{words.secretLead}</p>
      <code>{props.secret}</code>
      <div className="notice-receiver-actions">
        <ActionButton label={words.copy} icon="copy" onAct={copy} />
        <ActionButton label={words.close} kind="primary" onAct={props.onClose} />
      </div>
    </div>
  );
}

function OrganisationField(props: {
  readonly value: number | null;
  readonly onChange: (orgId: number | null) => void;
}): ReactNode {
  const { desk: words } = useWords();
  const label = useLabel();
  const { data } = useQuery({
    queryKey: ["notices", "organisations"],
    queryFn: ({ signal }) => api.organisations.list({}, { signal }),
    staleTime: 600_000,
  });
  return (
    <Choice
      label={words.scope}
      value={String(props.value ?? "")}
      options={[
        { value: "", label: words.district },
        ...(data?.items ?? []).map((org) => ({ value: String(org.id), label: label(org.name) })),
      ]}
      onChange={(id) => props.onChange(id === "" ? null : Number(id))}
    />
  );
}

type Change = (more: Partial<Content>) => void;

/** Name and address of a receiver. */
function NameAndAddress(props: { readonly content: Content; readonly change: Change }): ReactNode {
  const { desk } = useWords();
  const { content, change } = props;
  return (
    <>
      <TextLine
        label={desk.name}
        maxLength={100}
        value={content.name}
        onChange={(name) => change({ name })}
      />
      <TextLine
        label={desk.url}
        hint={desk.urlHint}
        inputMode="url"
        maxLength={500}
        value={content.url}
        onChange={(url) => change({ url })}
      />
    </>
  );
}

export function ReceiverForm(props: {
  readonly receiver: Receiver | undefined;
  readonly onClose: () => void;
  /** With the secret, where one was made. */
  readonly onDone: (secret?: string) => void;
}): ReactNode {
  const words = useWords();
  const { desk } = words;
  const { receiver } = props;
  const [content, setContent] = useState<Content>(() => {
    if (receiver === undefined) return NEW;
    const { name, url, orgId, groups, active } = receiver;
    return { name, url, orgId, groups, active };
  });
  const change: Change = (more) => setContent({ ...content, ...more });
  const form = useSubmit({
    async send() {
      if (receiver === undefined) return (await api.notices.addReceiver({ body: content })).secret;
      await api.notices.changeReceiver({ params: { endpointId: receiver.id }, body: content });
      return undefined;
    },
    onDone: props.onDone,
  });
  const toggle = (group: NoticeGroup, on: boolean) =>
    change({
      groups: GROUPS.filter((one) => (one === group ? on : content.groups.includes(one))),
    });
  return (
    <FormDrawer
      open
      title={receiver === undefined ? desk.add : desk.change}
      submitLabel={desk.save}
      {...form}
      onClose={props.onClose}
    >
      <NameAndAddress content={content} change={change} />
      <OrganisationField value={content.orgId} onChange={(orgId) => change({ orgId })} />
      <fieldset className="notice-field">
        <legend>{desk.groups}</legend>
        {GROUPS.map((group) => (
          <label key={group} className="notice-radio">
            <input
              type="checkbox"
              checked={content.groups.includes(group)}
              onChange={(event) => toggle(group, event.target.checked)}
            />
            {words.groups[group]}
          </label>
        ))}
      </fieldset>
      <label className="notice-radio">
        <input
          type="checkbox"
          checked={content.active}
          onChange={(event) => change({ active: event.target.checked })}
        />
        {desk.active}
      </label>
    </FormDrawer>
  );
}
