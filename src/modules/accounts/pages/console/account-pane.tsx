/** One account: its state, and what an administrator can do with it. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { api, type AccountsGetAnswer } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { RefusalNote, refusalWords, type RefusalWords } from "#ui/console/refusal-note.tsx";
import type { Format } from "#ui/format.ts";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { toast } from "#ui/toast.tsx";
import type { zh } from "../../messages/pages.zh.ts";
import { TextField, useWords } from "./parts.tsx";
import { TemporaryPassword } from "./temporary-password.tsx";

type Account = AccountsGetAnswer;
type Words = (typeof zh)["accounts"];

/** The state of an account in a few words, the most pressing first. */
export function stateOf(
  account: Pick<Account, "lockedAt" | "pausedUntil" | "mustChangePassword">,
  words: Words,
  format: Format,
): string {
  if (account.lockedAt !== null) return words.locked;
  if (account.pausedUntil !== null) return words.paused(format.time(account.pausedUntil));
  return account.mustChangePassword ? words.mustChange : words.active;
}

/** What the server would refuse, said before it is asked. */
function refusalsFor(account: Account, ownUsername: string, words: Words) {
  const yourself: RefusalWords | null =
    account.username === ownUsername
      ? { message: words.yourself, remedy: words.yourselfRemedy }
      : null;
  const isLocked = account.lockedAt !== null;
  return {
    reset: yourself,
    lock: yourself ?? (isLocked ? { message: words.alreadyLocked } : null),
    unlock: isLocked || account.pausedUntil !== null ? null : { message: words.notLocked },
    stopFactor: yourself ?? (account.secondFactor ? null : { message: words.factorIsOff }),
  };
}

function useAct() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (act: { readonly run: () => Promise<unknown>; readonly done: string }) =>
      act.run().then(() => act.done),
    async onSuccess(done) {
      await queries.invalidateQueries({ queryKey: ["accounts"] });
      toast({ text: done });
    },
  });
}

function Actions(props: { readonly account: Account }): ReactNode {
  const { accounts: words } = useWords();
  const { account } = props;
  const params = { id: account.id };
  const [isLocking, setIsLocking] = useState(false);
  const [temporary, setTemporary] = useState<string | null>(null);
  const { data: me } = useQuery({
    queryKey: ["accounts", "me"],
    queryFn: ({ signal }) => api.accounts.me({}, { signal }),
  });
  const { mutateAsync: act, error } = useAct();
  const refusals = refusalsFor(account, me?.username ?? "", words);
  const reset = async () => {
    const answer = await api.accounts.resetPassword({ params });
    setTemporary(answer.temporaryPassword);
  };
  return (
    <>
      <div className="account-tools">
        <ActionButton
          label={words.reset}
          refusal={refusals.reset}
          onAct={() => act({ run: reset, done: words.resetDone })}
        />
        <ActionButton label={words.lock} refusal={refusals.lock} onAct={() => setIsLocking(true)} />
        <ActionButton
          label={words.unlock}
          refusal={refusals.unlock}
          onAct={() => act({ run: () => api.accounts.unlock({ params }), done: words.unlockDone })}
        />
        <ActionButton
          label={words.stopFactor}
          refusal={refusals.stopFactor}
          onAct={() =>
            act({
              run: () => api.accounts.disableSecondFactor({ params }),
              done: words.stopFactorDone,
            })
          }
        />
      </div>
      {error !== null && <RefusalNote refusal={refusalWords(error)} />}
      {temporary !== null && (
        <TemporaryPassword
          username={account.username}
          password={temporary}
          onClose={() => setTemporary(null)}
        />
      )}
      {isLocking && <LockForm id={account.id} onClose={() => setIsLocking(false)} />}
    </>
  );
}

function LockForm(props: { readonly id: number; readonly onClose: () => void }): ReactNode {
  const { accounts: words } = useWords();
  const [reason, setReason] = useState("");
  const { mutate, isPending, error } = useAct();
  const run = () => api.accounts.lock({ params: { id: props.id }, body: { reason } });
  return (
    <FormDrawer
      open
      title={words.lock}
      submitLabel={words.lock}
      busy={isPending}
      refusal={error === null ? null : refusalWords(error)}
      onClose={props.onClose}
      onSubmit={() => mutate({ run, done: words.lockDone }, { onSuccess: props.onClose })}
    >
      <TextField
        label={words.lockReason}
        hint={words.lockReasonHint}
        maxLength={200}
        focused
        value={reason}
        onChange={setReason}
      />
    </FormDrawer>
  );
}

export function AccountPane({ id }: { readonly id: number }): ReactNode {
  const { accounts: words } = useWords();
  const label = useLabel();
  const format = useFormat();
  const { data: account, error } = useQuery({
    queryKey: ["accounts", "one", id],
    queryFn: ({ signal }) => api.accounts.get({ params: { id } }, { signal }),
  });
  if (error !== null) return <RefusalNote refusal={refusalWords(error)} />;
  if (account === undefined) return null;
  const posts = account.posts.map((post) => `${label(post.organisation)} · ${label(post.title)}`);
  const lastSignIn =
    account.lastSignInAt === null ? words.never : format.dateTime(account.lastSignInAt);
  const facts: readonly (readonly [string, string])[] = [
    [words.person, account.personName],
    [words.post, posts.length === 0 ? words.noPost : posts.join("; ")],
    [words.state, stateOf(account, words, format)],
    [words.factor, account.secondFactor ? words.on : words.off],
    [words.lastSignIn, lastSignIn],
    [words.created, format.dateTime(account.createdAt)],
  ];
  return (
    <article className="account-pane">
      <h2>{account.username}</h2>
      {account.lockReason !== null && <p>{words.lockedFor(account.lockReason)}</p>}
      <Actions account={account} />
      <dl className="account-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
