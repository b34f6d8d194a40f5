/** Fields that name a body or a person of the district. */
import { Select } from "antd";
import type { ReactNode } from "react";
import { useSession } from "#ui/console/navigation.tsx";
import { useColleagues, useLeaders, useOrganisations } from "./case-queries.ts";
import type { Colleague } from "./case-requests.ts";
import { useNames, useWords } from "./case-words.tsx";
import { described, type FieldProps, type Shared } from "./field-props.ts";

/** Chooses one organisation; whoever cannot be meant is not offered. */
export function OrganisationSelect(props: {
  readonly control: Readonly<Record<string, unknown>>;
  readonly value: number | null;
  readonly except: readonly number[];
  readonly onChange: (id: number) => void;
}): ReactNode {
  const words = useWords();
  const names = useNames();
  const { data, isPending } = useOrganisations();
  const options = (data ?? [])
    .filter((org) => !props.except.includes(org.id))
    .map((org) => ({ value: org.id, label: names.both(org.name) }));
  return (
    <Select
      {...props.control}
      showSearch={{ optionFilterProp: "label" }}
      loading={isPending}
      value={props.value}
      placeholder={words.form.orgSearch}
      notFoundContent={words.form.orgNone}
      options={options}
      onChange={(value) => props.onChange(value)}
    />
  );
}

export function OrganisationField(props: FieldProps<"organisation">): ReactNode {
  return (
    <OrganisationSelect
      control={described(props)}
      value={typeof props.value === "number" ? props.value : null}
      except={props.field.except ?? []}
      onChange={props.onChange}
    />
  );
}

function PeopleSelect(
  props: Shared & {
    readonly people: readonly Colleague[] | undefined;
    readonly isPending: boolean;
    readonly none: string;
  },
): ReactNode {
  const words = useWords();
  const names = useNames();
  return (
    <Select
      {...described(props)}
      showSearch={{ optionFilterProp: "label" }}
      loading={props.isPending}
      value={typeof props.value === "number" ? props.value : null}
      placeholder={words.form.personSearch}
      notFoundContent={props.none}
      options={(props.people ?? []).map((post) => ({
        value: post.personId,
        label: `${post.personName} · ${names.both(post.title)}`,
      }))}
      onChange={(value) => props.onChange(value)}
    />
  );
}

/** Colleagues: whoever assigns does so within their own organisation. */
export function PersonField(props: FieldProps<"person">): ReactNode {
  const words = useWords();
  const session = useSession();
  const { data, isPending } = useColleagues(session?.post.orgId ?? props.view.holder.id);
  return (
    <PeopleSelect {...props} people={data} isPending={isPending} none={words.form.personNone} />
  );
}

/** District leaders. */
export function LeaderField(props: FieldProps<"leader">): ReactNode {
  const words = useWords();
  const { data, isPending } = useLeaders();
  return (
    <PeopleSelect {...props} people={data} isPending={isPending} none={words.form.leaderNone} />
  );
}
