/** Appoints a person to a post: from the organisation's side or from the person's. */
import { type ReactNode, useState } from "react";
import { api } from "#ui/client.gen.ts";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { refusalWords } from "#ui/console/refusal-note.tsx";
import { useLabel } from "#ui/i18n/use-text.tsx";
import { toast } from "#ui/toast.tsx";
import { type OrganisationKind, ROLES, type Role } from "#kernel/pure/actor.ts";
import { KINDS_OF_ROLE } from "../rules/person.ts";
import { ChoiceField, FindField, TextField } from "./fields.tsx";
import { useChange, useWords } from "./queries.ts";

/** The roles that exist in a kind of organisation; all of them while it is not known. */
function rolesIn(kind: OrganisationKind | null): readonly Role[] {
  return ROLES.filter((role) => {
    const kinds: readonly OrganisationKind[] = KINDS_OF_ROLE[role];
    return kind === null || kinds.includes(kind);
  });
}

type Organisation = { readonly id: number; readonly kind: OrganisationKind };
type PostFormProps = {
  readonly organisation: Organisation | null;
  readonly personId: number | null;
  readonly onClose: () => void;
};

/** Who is appointed where and as what, and appointing them. */
function useAppointment(props: PostFormProps) {
  const words = useWords();
  const [personId, setPersonId] = useState(props.personId);
  const [org, setOrg] = useState(props.organisation);
  const choices = rolesIn(org?.kind ?? null);
  const [wanted, setRole] = useState<Role | null>(null);
  const role = wanted !== null && choices.includes(wanted) ? wanted : choices[0];
  const [title, setTitle] = useState({ zh: "", en: "" });
  const [isPrimary, setIsPrimary] = useState(false);
  const { mutate, isPending, error } = useChange(
    () =>
      api.organisations.assignPost({
        body: {
          personId: personId ?? 0,
          orgId: org?.id ?? 0,
          role: role ?? "departmentOfficial",
          title,
          isPrimary,
        },
      }),
    () => {
      toast({ text: words.post.done });
      props.onClose();
    },
  );
  return {
    personId,
    setPersonId,
    org,
    setOrg,
    choices,
    role,
    setRole,
    title,
    setTitle,
    isPrimary,
    setIsPrimary,
    submit: () => mutate(undefined),
    isPending,
    error,
  };
}

function PersonField(props: {
  readonly chosen: number | null;
  readonly onChoose: (id: number | null) => void;
}): ReactNode {
  const { post: words } = useWords();
  const label = useLabel();
  const find = async (search: string, signal: AbortSignal) => {
    const { items } = await api.organisations.people({ query: { search, limit: 8 } }, { signal });
    return items.map((person) => ({
      id: person.id,
      text: [person.name, person.posts[0] && label(person.posts[0].orgName)]
        .filter(Boolean)
        .join(" · "),
    }));
  };
  return (
    <FindField
      name="people"
      label={words.person}
      hint={words.personHint}
      find={find}
      chosen={props.chosen}
      onChoose={props.onChoose}
    />
  );
}

function OrganisationField(props: {
  readonly chosen: Organisation | null;
  readonly onChoose: (organisation: Organisation | null) => void;
}): ReactNode {
  const { post: words } = useWords();
  const label = useLabel();
  const [kinds] = useState(() => new Map<number, OrganisationKind>());
  const find = async (search: string, signal: AbortSignal) => {
    const { items } = await api.organisations.list({ query: { search, limit: 8 } }, { signal });
    for (const found of items) kinds.set(found.id, found.kind);
    return items.map((found) => ({ id: found.id, text: label(found.name) }));
  };
  return (
    <FindField
      name="organisations"
      label={words.organisation}
      hint={words.organisationHint}
      find={find}
      chosen={props.chosen?.id ?? null}
      onChoose={(id) => {
        const kind = id === null ? undefined : kinds.get(id);
        props.onChoose(id === null || kind === undefined ? null : { id, kind });
      }}
    />
  );
}

export function PostForm(props: PostFormProps): ReactNode {
  const words = useWords();
  const form = useAppointment(props);
  const { role, title, error } = form;
  return (
    <FormDrawer
      open
      title={words.post.title}
      submitLabel={words.post.title}
      onClose={props.onClose}
      onSubmit={form.submit}
      busy={form.isPending}
      refusal={error === null ? null : refusalWords(error, words.remedies)}
    >
      {props.personId === null && (
        <PersonField chosen={form.personId} onChoose={form.setPersonId} />
      )}
      {props.organisation === null && (
        <OrganisationField chosen={form.org} onChoose={form.setOrg} />
      )}
      <ChoiceField
        label={words.post.role}
        value={role ?? ""}
        options={form.choices.map((one) => ({ value: one, label: words.roles[one] }))}
        onChange={(one) => form.setRole(one as Role)}
      />
      <div className="org-pair">
        <TextField
          label={words.post.titleZh}
          value={title.zh}
          onChange={(zh) => form.setTitle({ ...title, zh })}
        />
        <TextField
          label={words.post.titleEn}
          value={title.en}
          onChange={(en) => form.setTitle({ ...title, en })}
        />
      </div>
      <label className="org-check">
        <input
          type="checkbox"
          checked={form.isPrimary}
          onChange={(event) => form.setIsPrimary(event.target.checked)}
        />
        {words.post.isPrimary}
      </label>
    </FormDrawer>
  );
}
