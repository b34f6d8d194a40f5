/** Which notices one wants, and by which channel. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { api, type NoticesPreferenceAnswer } from "#ui/client.gen.ts";
import { PageHeader } from "#ui/console/page-header.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { toast } from "#ui/toast.tsx";
import { STAFF_GROUPS, type StaffGroup } from "../../rules/kinds.ts";
import { useWords } from "./words.ts";
import "./notices.css";

type Preference = NoticesPreferenceAnswer;
type Choices = Preference["choices"];
const key = ["notices", "preference"] as const;

function GroupTable(props: {
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
}): ReactNode {
  const words = useWords();
  const { settings } = words;
  const { choices } = props;
  const toggle = (channel: "inApp" | "email", group: StaffGroup, on: boolean) =>
    props.onChange({
      ...choices,
      [channel]: STAFF_GROUPS.filter((one) =>
        one === group ? on : choices[channel].includes(one),
      ),
    });
  return (
    <table className="notice-choices">
      <thead>
        <tr>
          <th scope="col">{settings.what}</th>
          <th scope="col">{settings.inApp}</th>
          <th scope="col">{settings.email}</th>
        </tr>
      </thead>
      <tbody>
        {STAFF_GROUPS.map((group) => (
          <tr key={group}>
            <th scope="row">
              {words.groups[group]}
              <span className="notice-faint">{settings.hints[group]}</span>
            </th>
            {(["inApp", "email"] as const).map((channel) => (
              <td key={channel}>
                <input
                  type="checkbox"
                  aria-label={`${words.groups[group]} · ${settings[channel]}`}
                  checked={choices[channel].includes(group)}
                  onChange={(event) => toggle(channel, group, event.target.checked)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Radios<T extends string>(props: {
  readonly legend: string;
  readonly name: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
}): ReactNode {
  return (
    <fieldset className="notice-field">
      <legend>{props.legend}</legend>
      {props.options.map(({ value, label }) => (
        <label key={value} className="notice-radio">
          <input
            type="radio"
            name={props.name}
            checked={props.value === value}
            onChange={() => props.onChange(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

function AddressField(props: {
  readonly email: string | null;
  readonly onChange: (email: string | null) => void;
}): ReactNode {
  const { settings: words } = useWords();
  return (
    <div className="notice-field">
      <label htmlFor="notice-email">{words.address}</label>
      <input
        id="notice-email"
        type="email"
        className="notice-control"
        autoComplete="email"
        maxLength={200}
        aria-describedby="notice-email-hint"
        value={props.email ?? ""}
        onChange={({ target: { value } }) => props.onChange(value === "" ? null : value)}
      />
      <p id="notice-email-hint" className="notice-faint">
        {words.addressHint}
      </p>
    </div>
  );
}

function Settings(props: { readonly start: Preference }): ReactNode {
  const { settings: words } = useWords();
  const queries = useQueryClient();
  const [preference, setPreference] = useState(props.start);
  const { email, choices } = preference;
  const change = (more: Partial<Choices>) =>
    setPreference({ email, choices: { ...choices, ...more } });
  const save = useMutation({
    mutationFn: () => api.notices.choose({ body: preference }),
    onSuccess(saved) {
      queries.setQueryData(key, saved);
      void queries.invalidateQueries({ queryKey: ["notices"] });
      setPreference(saved);
      toast({ text: words.saved });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form className="notice-settings" onSubmit={submit} noValidate>
      <GroupTable choices={choices} onChange={(next) => change(next)} />
      <AddressField email={email} onChange={(next) => setPreference({ email: next, choices })} />
      <Radios
        legend={words.hours}
        name="hours"
        value={choices.emailHours}
        options={[
          { value: "working", label: words.working },
          { value: "always", label: words.always },
        ]}
        onChange={(emailHours) => change({ emailHours })}
      />
      <Radios
        legend={words.language}
        name="language"
        value={choices.language}
        options={[
          { value: "zh", label: words.zh },
          { value: "en", label: words.en },
        ]}
        onChange={(language) => change({ language })}
      />
      {save.error !== null && <RefusalNote refusal={refusalWords(save.error)} />}
      <button
        type="submit"
        className="act"
        data-kind="primary"
        aria-busy={save.isPending || undefined}
      >
        {words.save}
      </button>
    </form>
  );
}

export default function SettingsPage(): ReactNode {
  const { settings: words } = useWords();
  const { data, error } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.notices.preference({}, { signal }),
  });
  return (
    <div className="desk-page notices-page">
      <PageHeader title={words.title} parent={{ label: words.back, href: "/console/notices" }} />
      <p className="notice-lead">{words.lead}</p>
      {error !== null && <RefusalNote title={words.failed} refusal={refusalWords(error)} />}
      {data !== undefined && <Settings start={data} />}
    </div>
  );
}
