/** Creates an account for a person who is in the house already. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { api } from "#ui/client.gen.ts";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { refusalWords } from "#ui/console/refusal-note.tsx";
import { useLabel } from "#ui/i18n/use-text.tsx";
import { TextField, useWords } from "./parts.tsx";
import { TemporaryPassword } from "./temporary-password.tsx";

type Chosen = { readonly id: number; readonly text: string };

function PersonField(props: {
  readonly chosen: Chosen | null;
  readonly onChoose: (person: Chosen | null) => void;
}): ReactNode {
  const { accounts: words } = useWords();
  const label = useLabel();
  const [typed, setTyped] = useState("");
  const isAsked = typed.trim() !== "" && props.chosen === null;
  const { data } = useQuery({
    queryKey: ["people", "find", typed],
    enabled: isAsked,
    async queryFn({ signal }) {
      const query = { search: typed.trim(), limit: 8 };
      const { items } = await api.organisations.people({ query }, { signal });
      return items.map(({ id, name, posts: [post] }): Chosen => {
        const where = post === undefined ? words.noPost : label(post.orgName);
        return { id, text: `${name} · ${where}` };
      });
    },
  });
  return (
    <div className="account-find">
      <TextField
        label={words.createPerson}
        hint={words.createPersonHint}
        type="search"
        maxLength={60}
        focused
        value={props.chosen?.text ?? typed}
        onChange={(text) => {
          setTyped(text);
          props.onChoose(null);
        }}
      />
      <ul aria-live="polite" aria-label={words.createPerson}>
        {isAsked &&
          data?.map((person) => (
            <li key={person.id}>
              <button type="button" onClick={() => props.onChoose(person)}>
                {person.text}
              </button>
            </li>
          ))}
        {isAsked && data?.length === 0 && <li className="account-faint">{words.nothingFound}</li>}
      </ul>
    </div>
  );
}

export function AccountForm(props: {
  readonly onClose: () => void;
  readonly onDone: (id: number) => void;
}): ReactNode {
  const { accounts: words } = useWords();
  const queries = useQueryClient();
  const [person, setPerson] = useState<Chosen | null>(null);
  const [username, setUsername] = useState("");
  const create = useMutation({
    mutationFn: () => api.accounts.create({ body: { personId: person?.id ?? 0, username } }),
    async onSuccess({ id }) {
      await queries.invalidateQueries({ queryKey: ["accounts"] });
      props.onDone(id);
    },
  });
  return (
    <FormDrawer
      open
      title={words.create}
      submitLabel={words.create}
      busy={create.isPending || create.isSuccess}
      refusal={create.error === null ? null : refusalWords(create.error)}
      onClose={props.onClose}
      onSubmit={() => create.mutate()}
    >
      {create.data === undefined ? (
        <>
          <PersonField chosen={person} onChoose={setPerson} />
          <TextField
            label={words.createUsername}
            hint={words.createUsernameHint}
            maxLength={32}
            value={username}
            onChange={setUsername}
          />
        </>
      ) : (
        <TemporaryPassword
          username={username}
          password={create.data.temporaryPassword}
          onClose={props.onClose}
        />
      )}
    </FormDrawer>
  );
}
