/** One's own account: password, second factor, where one is signed in. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { api, type AccountsMySessionsAnswer } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { toast } from "#ui/toast.tsx";
import { NewPassword, TextField, useWords } from "./parts.tsx";
import { SecondFactorSection } from "./second-factor.tsx";

const ME = ["accounts", "me"] as const;
const SESSIONS = ["accounts", "sessions"] as const;

export default function MePage(): ReactNode {
  const { me: words } = useWords();
  const queries = useQueryClient();
  const { data: me, error } = useQuery({
    queryKey: ME,
    queryFn: ({ signal }) => api.accounts.me({}, { signal }),
  });
  const changed = () => void queries.invalidateQueries({ queryKey: ["accounts"] });
  return (
    <div className="desk-page account-page">
      <PageHeader
        title={words.title}
        facts={me?.username == null ? undefined : words.facts(me.username)}
      />
      {error !== null && <RefusalNote refusal={refusalWords(error)} />}
      {me !== undefined && (
        <>
          <PasswordSection username={me.username ?? ""} onChanged={changed} />
          <SecondFactorSection isOn={me.secondFactor} onChanged={changed} />
          <SessionsSection />
        </>
      )}
    </div>
  );
}

function PasswordSection(props: {
  readonly username: string;
  readonly onChanged: () => void;
}): ReactNode {
  const { me: words, password: passwordWords } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [repeated, setRepeated] = useState("");
  const [checked, setChecked] = useState(false);
  const close = () => {
    setIsOpen(false);
    for (const forget of [setCurrent, setNext, setRepeated]) forget("");
    setChecked(false);
    change.reset();
  };
  const change = useMutation({
    mutationFn: () => api.accounts.changePassword({ body: { current, next } }),
    onSuccess() {
      toast({ text: words.passwordDone });
      close();
      props.onChanged();
    },
  });
  return (
    <section className="account-section" aria-labelledby="me-password">
      <h2 id="me-password">{words.passwordTitle}</h2>
      <p className="account-faint">{words.passwordLead}</p>
      <ActionButton label={words.passwordChange} onAct={() => setIsOpen(true)} />
      <FormDrawer
        open={isOpen}
        title={words.passwordChange}
        submitLabel={words.passwordChange}
        busy={change.isPending}
        refusal={change.error === null ? null : refusalWords(change.error)}
        onClose={close}
        onSubmit={() => {
          setChecked(true);
          if (next === repeated) change.mutate();
        }}
      >
        <TextField
          label={passwordWords.current}
          type="password"
          autoComplete="current-password"
          value={current}
          onChange={setCurrent}
        />
        <NewPassword
          username={props.username}
          password={next}
          repeated={repeated}
          onPassword={setNext}
          onRepeated={setRepeated}
          checked={checked}
        />
      </FormDrawer>
    </section>
  );
}

type Session = AccountsMySessionsAnswer["items"][number];

function SessionsSection(): ReactNode {
  const { me: words } = useWords();
  const queries = useQueryClient();
  const { data, error } = useQuery({
    queryKey: SESSIONS,
    queryFn: ({ signal }) => api.accounts.mySessions({}, { signal }),
  });
  const again = () => queries.invalidateQueries({ queryKey: SESSIONS });
  const end = useMutation({
    mutationFn: (id: number) => api.accounts.endMySession({ params: { id } }),
    async onSuccess() {
      toast({ text: words.ended });
      await again();
    },
  });
  const endOthers = useMutation({
    mutationFn: () => api.accounts.endOtherSessions(),
    async onSuccess({ ended }) {
      toast({ text: words.endedOthers(ended) });
      await again();
    },
  });
  const items = data?.items ?? [];
  return (
    <section className="account-section" aria-labelledby="me-sessions">
      <h2 id="me-sessions">{words.sessionsTitle}</h2>
      <p className="account-faint">{words.sessionsLead}</p>
      {error !== null && <RefusalNote refusal={refusalWords(error)} />}
      <ul className="account-sessions">
        {items.map((session) => (
          <SessionLine
            key={session.id}
            session={session}
            onEnd={() => end.mutateAsync(session.id)}
          />
        ))}
      </ul>
      {items.length > 1 && (
        <ActionButton label={words.endOthers} onAct={() => endOthers.mutateAsync()} />
      )}
    </section>
  );
}

function SessionLine(props: {
  readonly session: Session;
  readonly onEnd: () => Promise<unknown>;
}): ReactNode {
  const { me: words } = useWords();
  const format = useFormat();
  const { session } = props;
  return (
    <li>
      <span>
        <strong>{session.device === "" ? words.unknownDevice : session.device}</strong>
        {session.current && <span className="account-tag">{words.thisDevice}</span>}
        <span className="account-faint account-line">
          {[
            words.seen(format.dateTime(session.lastSeenAt)),
            words.opened(format.dateTime(session.createdAt)),
            session.network === "" ? "" : words.network(session.network),
          ]
            .filter((part) => part !== "")
            .join(" · ")}
        </span>
      </span>
      {!session.current && <ActionButton label={words.end} kind="quiet" onAct={props.onEnd} />}
    </li>
  );
}
