/** Enters a person or corrects name and telephone. */
import { type ReactNode, useState } from "react";
import { api, type OrganisationsPersonAnswer } from "#ui/client.gen.ts";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { refusalWords } from "#ui/console/refusal-note.tsx";
import { toast } from "#ui/toast.tsx";
import { Field, TextField } from "./fields.tsx";
import { useChange, useWords } from "./queries.ts";

export function PersonForm(props: {
  /** Who is changed; null enters someone new. */
  readonly person: OrganisationsPersonAnswer | null;
  readonly onClose: () => void;
  readonly onDone: (id: number) => void;
}): ReactNode {
  const words = useWords();
  const { person } = props;
  const [code, setCode] = useState("");
  const [name, setName] = useState(person?.name ?? "");
  const [telephone, setTelephone] = useState("");
  const { mutate, isPending, error } = useChange(
    () => {
      const given = telephone.trim() === "" ? {} : { telephone: telephone.trim() };
      return person === null
        ? api.organisations.createPerson({ body: { code: code.trim(), name, ...given } })
        : api.organisations.updatePerson({ params: { id: person.id }, body: { name, ...given } });
    },
    (saved) => {
      toast({ text: person === null ? words.org.created : words.org.saved });
      props.onDone(saved.id);
    },
  );
  return (
    <FormDrawer
      open
      title={person === null ? words.people.createTitle : words.people.editTitle(person.name)}
      onClose={props.onClose}
      onSubmit={() => mutate(undefined)}
      busy={isPending}
      refusal={error === null ? null : refusalWords(error, words.remedies)}
    >
      {person === null && (
        <TextField
          label={words.people.code}
          hint={words.people.codeHint}
          value={code}
          onChange={setCode}
        />
      )}
      <TextField label={words.people.name} value={name} onChange={setName} />
      <TextField
        label={person === null ? words.people.telephone : words.people.telephoneNew}
        type="tel"
        value={telephone}
        onChange={setTelephone}
      />
    </FormDrawer>
  );
}

/** Shows a telephone for a reason, which is recorded. */
export function UnmaskForm(props: {
  readonly personId: number;
  readonly onClose: () => void;
  readonly onShown: (telephone: string) => void;
}): ReactNode {
  const words = useWords();
  const [reason, setReason] = useState("");
  const { mutate, isPending, error } = useChange(
    () => api.organisations.unmask({ params: { id: props.personId }, body: { reason } }),
    ({ telephone }) => {
      props.onShown(telephone ?? words.people.noTelephone);
      props.onClose();
    },
  );
  return (
    <FormDrawer
      open
      title={words.people.unmaskTitle}
      submitLabel={words.people.show}
      onClose={props.onClose}
      onSubmit={() => mutate(undefined)}
      busy={isPending}
      refusal={error === null ? null : refusalWords(error)}
    >
      <p>{words.people.unmaskText}</p>
      <Field label={words.people.reason}>
        {(linked) => (
          <textarea
            {...linked}
            className="org-control"
            rows={3}
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </FormDrawer>
  );
}
