/** Receivers of webhooks: add, change, try, switch off, remove. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { api, type NoticesReceiversAnswer } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { useFormat, useLanguage } from "#ui/i18n/use-text.tsx";
import { toast } from "#ui/toast.tsx";
import { errorText } from "./delivery-table.tsx";
import { ReceiverForm, SecretOnce } from "./receiver-form.tsx";
import { useWords } from "./words.ts";

type Receiver = NoticesReceiversAnswer["items"][number];
const key = ["notices", "receivers"] as const;

/** Posts a test and says how it went, beside the button. */
function Test(props: { readonly receiver: Receiver }): ReactNode {
  const words = useWords();
  const format = useFormat();
  const { desk } = words;
  const test = useMutation({
    mutationFn: () => api.notices.testReceiver({ params: { endpointId: props.receiver.id } }),
  });
  const { data } = test;
  const said =
    data === undefined
      ? ""
      : data.ok
        ? desk.testOk(format.exact(data.milliseconds))
        : desk.testFailed(errorText(data.error ?? "", words));
  return (
    <>
      <ActionButton label={desk.test} onAct={() => test.mutateAsync()} />
      <span className="notice-faint" role="status">
        {test.isPending ? desk.testing : said}
      </span>
    </>
  );
}

function ReceiverCard(props: {
  readonly receiver: Receiver;
  readonly onChange: () => void;
  readonly onSecret: (secret: string) => void;
}): ReactNode {
  const words = useWords();
  const { desk } = words;
  const language = useLanguage();
  const queries = useQueryClient();
  const { receiver } = props;
  const params = { endpointId: receiver.id };
  const organisation =
    language === "zh" || receiver.organisationEn === ""
      ? receiver.organisation
      : receiver.organisationEn;
  const again = () => queries.invalidateQueries({ queryKey: key });
  const remove = async () => {
    await api.notices.removeReceiver({ params });
    const { name, url, orgId, groups, active } = receiver;
    toast({
      text: desk.removed(name),
      undo: async () => {
        const back = await api.notices.addReceiver({ body: { name, url, orgId, groups, active } });
        props.onSecret(back.secret);
        await again();
      },
    });
    await again();
  };
  const renew = async () => {
    const { secret } = await api.notices.renewSecret({ params });
    props.onSecret(secret);
  };
  return (
    <li className="notice-receiver" data-off={!receiver.active}>
      <div className="notice-receiver-head">
        <h2>{receiver.name}</h2>
        <span className="notice-state" data-state={receiver.active ? "sent" : "dead"}>
          {receiver.active ? desk.on : desk.off}
        </span>
      </div>
      <p className="notice-url">{receiver.url}</p>
      <p className="notice-faint">
        {receiver.orgId === null ? desk.district : organisation} ·{" "}
        {receiver.groups.map((group) => words.groups[group]).join(language === "zh" ? "、" : ", ")}
      </p>
      <div className="notice-receiver-actions">
        <ActionButton label={desk.change} onAct={props.onChange} />
        <ActionButton label={desk.renew} kind="quiet" onAct={renew} />
        <ActionButton label={desk.remove} kind="quiet" onAct={remove} />
        <Test receiver={receiver} />
      </div>
    </li>
  );
}

export function ReceiverList(): ReactNode {
  const { desk: words } = useWords();
  const queries = useQueryClient();
  const [open, setOpen] = useState<Receiver | "new">();
  const [secret, setSecret] = useState<string>();
  const { data, error, refetch, isSuccess } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.notices.receivers({}, { signal }),
  });
  const items = data?.items ?? [];
  const add = (
    <ActionButton label={words.add} icon="plus" kind="primary" onAct={() => setOpen("new")} />
  );
  const done = (shown?: string) => {
    setOpen(undefined);
    setSecret(shown);
    void queries.invalidateQueries({ queryKey: key });
  };
  return (
    <section>
      {error !== null && (
        <RefusalNote
          title={words.failed}
          refusal={refusalWords(error)}
          action={<ActionButton label={words.again} onAct={() => refetch()} />}
        />
      )}
      {secret !== undefined && <SecretOnce secret={secret} onClose={() => setSecret(undefined)} />}
      {isSuccess && items.length === 0 ? (
        <EmptyState title={words.emptyReceivers} action={add}>
          {words.emptyReceiversText}
        </EmptyState>
      ) : (
        <>
          <div className="notice-receiver-tools">{add}</div>
          <ul className="notice-receivers" aria-label={words.receivers}>
            {items.map((receiver) => (
              <ReceiverCard
                key={receiver.id}
                receiver={receiver}
                onChange={() => setOpen(receiver)}
                onSecret={setSecret}
              />
            ))}
          </ul>
        </>
      )}
      {open !== undefined && (
        <ReceiverForm
          receiver={open === "new" ? undefined : open}
          onClose={() => setOpen(undefined)}
          onDone={done}
        />
      )}
    </section>
  );
}
