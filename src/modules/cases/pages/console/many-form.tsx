/** The form of one step on many cases: what it asks for once, then the step waits for ten seconds. */
import { Input, Select } from "antd";
import { type ReactNode, useState } from "react";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { useKeys } from "#ui/console/keys.ts";
import { useSession } from "#ui/console/navigation.tsx";
import { useFormat, useText } from "#ui/i18n/use-text.tsx";
import { en } from "../../messages/pages-many.en.ts";
import { zh } from "../../messages/pages-many.zh.ts";
import type { ManyCommand as Step } from "../../schema-many.ts";
import { useColleagues } from "./case-queries.ts";
import type { CaseLine } from "./case-requests.ts";
import { useNames, useWords } from "./case-words.tsx";
import { holdMany, type ManyCommand } from "./hold-many.ts";
import { FIRST } from "./field-props.ts";
import { OrganisationSelect } from "./people-fields.tsx";
import { TemplateChips, useTemplates } from "./response-templates.tsx";

type Values = {
  readonly orgId: number | null;
  readonly personId: number | null;
  readonly text: string;
};

/** The step that the values make; undefined while something is missing. */
export function manyCommandOf(step: Step, values: Values): ManyCommand | undefined {
  const { orgId, personId } = values;
  const text = values.text.trim();
  switch (step) {
    case "accept":
      return { type: "accept" };
    case "dispatch":
      return orgId === null || text === "" ? undefined : { type: "dispatch", orgId, clause: text };
    case "assign":
      return personId === null ? undefined : { type: "assign", personId };
    case "urge":
      return { type: "urge", message: text };
    case "respond":
    case "note":
      return text === "" ? undefined : { type: step, text };
  }
}

function Field(props: {
  readonly id: string;
  readonly label: string;
  readonly problem: string | undefined;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div className="field" data-problem={props.problem !== undefined}>
      <label className="field-label" htmlFor={props.id}>
        {props.label}
      </label>
      {props.children}
      {props.problem !== undefined && (
        <p className="field-hint" id={`${props.id}-note`} role="alert">
          {props.problem}
        </p>
      )}
    </div>
  );
}

function Colleagues(props: {
  readonly value: number | null;
  readonly onChange: (id: number) => void;
}): ReactNode {
  const words = useWords();
  const names = useNames();
  const session = useSession();
  const { data, isPending } = useColleagues(session?.post.orgId ?? 0);
  return (
    <Select
      id="many-person"
      {...FIRST}
      showSearch={{ optionFilterProp: "label" }}
      loading={isPending}
      value={props.value}
      placeholder={words.form.personSearch}
      notFoundContent={words.form.personNone}
      options={(data ?? []).map((post) => ({
        value: post.personId,
        label: `${post.personName} · ${names.both(post.title)}`,
      }))}
      onChange={(id) => props.onChange(id)}
    />
  );
}

/** Words for all of them, with the organisation's templates; what differs from case to case cannot be filled in here. */
function Words(props: {
  readonly step: Step;
  readonly values: Values;
  readonly problem: string | undefined;
  readonly onChange: (text: string) => void;
}): ReactNode {
  const { form } = useWords();
  const { step, values } = props;
  const label = {
    dispatch: form.clause,
    urge: form.urgeMessage,
    respond: form.text,
    note: form.text,
  };
  const templates = useTemplates(step === "note" ? "note" : "response").filter(
    ({ text }) => !/\{(number|title|duty|due)\}/.test(text),
  );
  return (
    <Field id="many-text" label={label[step as keyof typeof label]} problem={props.problem}>
      {(step === "respond" || step === "note") && (
        <TemplateChips
          templates={templates}
          facts={{}}
          text={values.text}
          fieldId="many-text"
          onChange={props.onChange}
        />
      )}
      <Input.TextArea
        id="many-text"
        rows={step === "dispatch" ? 2 : 5}
        maxLength={step === "dispatch" ? 300 : step === "urge" ? 500 : 2000}
        {...(step === "dispatch" ? {} : FIRST)}
        aria-invalid={props.problem !== undefined}
        aria-describedby={props.problem === undefined ? undefined : "many-text-note"}
        value={values.text}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </Field>
  );
}

const idOf = ({ id, receiptNo }: CaseLine) => ({ id, receiptNo });

export function ManyForm(props: {
  readonly command: Step;
  readonly lines: readonly CaseLine[];
  readonly onClose: () => void;
}): ReactNode {
  const { command: step, lines, onClose } = props;
  const words = useText({ zh, en });
  const { form } = useWords();
  const names = useNames();
  const format = useFormat();
  const session = useSession();
  const [values, setValues] = useState<Values>({ orgId: null, personId: null, text: "" });
  const [isAsked, setIsAsked] = useState(false);
  const change = (part: Partial<Values>) => setValues((before) => ({ ...before, ...part }));
  const command = manyCommandOf(step, values);
  const submit = () => {
    setIsAsked(true);
    if (command === undefined) return;
    const cases = lines.map((one) => ({ ...idOf(one), title: names.title(one) }));
    holdMany({ command, cases, postId: session?.post.id, key: crypto.randomUUID() });
    onClose();
  };
  useKeys([{ keys: "mod+Enter", whileTyping: true, act: submit }]);
  const missing = (isMissing: boolean, text: string) => (isAsked && isMissing ? text : undefined);
  const needsText = step === "dispatch" || step === "respond" || step === "note";
  const count = format.exact(lines.length);
  return (
    <FormDrawer
      open
      title={words.submit(words.step[step], count)}
      submitLabel={words.submit(words.step[step], count)}
      onClose={onClose}
      onSubmit={submit}
    >
      <p className="form-about">{words.about(count)}</p>
      {step === "dispatch" && (
        <Field
          id="many-org"
          label={form.org}
          problem={missing(values.orgId === null, words.orgNeeded)}
        >
          <OrganisationSelect
            control={{ id: "many-org", ...FIRST }}
            value={values.orgId}
            except={[]}
            onChange={(orgId) => change({ orgId })}
          />
        </Field>
      )}
      {step === "assign" && (
        <Field
          id="many-person"
          label={form.person}
          problem={missing(values.personId === null, words.personNeeded)}
        >
          <Colleagues value={values.personId} onChange={(personId) => change({ personId })} />
        </Field>
      )}
      {(needsText || step === "urge") && (
        <Words
          step={step}
          values={values}
          problem={missing(needsText && values.text.trim() === "", words.textNeeded)}
          onChange={(text) => change({ text })}
        />
      )}
    </FormDrawer>
  );
}
