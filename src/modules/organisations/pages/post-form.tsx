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

export function PostForm(props: {
  readonly organisation: { readonly id: number; readonly kind: OrganisationKind } | null;
  readonly personId: number | null;
  readonly onClose: () => void;
}): ReactNode {
  const words = useWords();
  const label = useLabel();
  const [personId, setPersonId] = useState(props.personId);
  const [org, setOrg] = useState(props.organisation);
  const [kinds] = useState(() => new Map<number, OrganisationKind>());
  const choices = rolesIn(org?.kind ?? null);
  const [wanted, setRole] = useState<Role | null>(null);
  const role = wanted !== null && choices.includes(wanted) ? wanted : choices[0];
  const [titles, setTitles] = useState({ zh: "", en: "" });
  const [isPrimary, setIsPrimary] = useState(false);
  const { mutate, isPending, error } = useChange(
    () =>
      api.organisations.assignPost({
        body: {
          personId: personId ?? 0,
          orgId: org?.id ?? 0,
          role: role ?? "departmentOfficial",
          title: titles,
          isPrimary,
        },
      }),
    () => {
      toast({ text: words.post.done });
      props.onClose();
    },
  );
  const findPeople = async (search: string, signal: AbortSignal) => {
    const { items } = await api.organisations.people({ query: { search, limit: 8 } }, { signal });
    return items.map((person) => ({
      id: person.id,
      text: [person.name, person.posts[0] && label(person.posts[0].orgName)]
        .filter(Boolean)
        .join(" · "),
    }));
  };
  const findOrganisations = async (search: string, signal: AbortSignal) => {
    const { items } = await api.organisations.list({ query: { search, limit: 8 } }, { signal });
    for (const found of items) kinds.set(found.id, found.kind);
    return items.map((found) => ({ id: found.id, text: label(found.name) }));
  };
  return (
    <FormDrawer
      open
      title={words.post.title}
      submitLabel={words.post.title}
      onClose={props.onClose}
      onSubmit={() => mutate(undefined)}
      busy={isPending}
      refusal={error === null ? null : refusalWords(error, words.remedies)}
    >
      {props.personId === null && (
        <FindField
          name="people"
          label={words.post.person}
          hint={words.post.personHint}
          find={findPeople}
          chosen={personId}
          onChoose={setPersonId}
        />
      )}
      {props.organisation === null && (
        <FindField
          name="organisations"
          label={words.post.organisation}
          hint={words.post.organisationHint}
          find={findOrganisations}
          chosen={org?.id ?? null}
          onChoose={(id) => {
            const kind = id === null ? undefined : kinds.get(id);
            setOrg(id === null || kind === undefined ? null : { id, kind });
          }}
        />
      )}
      <ChoiceField
        label={words.post.role}
        value={role ?? ""}
        options={choices.map((one) => ({ value: one, label: words.roles[one] }))}
        onChange={(one) => setRole(one as Role)}
      />
      <div className="org-pair">
        <TextField
          label={words.post.titleZh}
          value={titles.zh}
          onChange={(zh) => setTitles({ ...titles, zh })}
        />
        <TextField
          label={words.post.titleEn}
          value={titles.en}
          onChange={(en) => setTitles({ ...titles, en })}
        />
      </div>
      <label className="org-check">
        <input
          type="checkbox"
          checked={isPrimary}
          onChange={(event) => setIsPrimary(event.target.checked)}
        />
        {words.post.isPrimary}
      </label>
    </FormDrawer>
  );
}
