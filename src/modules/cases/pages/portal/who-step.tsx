/** Who it is for: me, or someone I care for; asks only what is not known. */
import type { ReactNode } from "react";
import type { AccountsMeAnswer } from "#ui/client.gen.ts";
import { Checkbox, RadioCards, TextInput } from "#ui/portal/field.tsx";
import type { StepErrors, StepProps } from "#ui/portal/step-form.tsx";
import type { IntakeBody, Party } from "../../schema.ts";
import { isIdNumber, isTelephone } from "./answers.ts";
import { type PortalWords, usePortalWords } from "./words.ts";

export type WhoValues = {
  readonly whose: "" | "mine" | "other";
  /** The applicant, where it is somebody else. */
  readonly theirName: string;
  readonly theirTelephone: string;
  readonly myName: string;
  readonly myTelephone: string;
  /** Uses the number of the session instead of a new one. */
  readonly useKnown: boolean;
  readonly idNumber: string;
};

export const whoPersonal = [
  "theirName",
  "theirTelephone",
  "myName",
  "myTelephone",
  "idNumber",
] as const;

/** Nobody yet; a resident who is signed in has a name and a number. */
export function initialWho(me: AccountsMeAnswer | undefined): WhoValues {
  return {
    whose: "",
    theirName: "",
    theirTelephone: "",
    myName: me?.kind === "resident" ? (me.displayName ?? "") : "",
    myTelephone: "",
    useKnown: me?.kind === "resident",
    idNumber: "",
  };
}

/** Facts that the check and the screen go by. */
export type WhoFacts = {
  readonly asksIdentity: boolean;
  /** Masked number of the session; null where nobody is signed in. */
  readonly known: string | null;
};

function telephoneError(text: string, words: PortalWords["wrong"]): string | undefined {
  if (text.trim() === "") return words.telephone;
  return isTelephone(text) ? undefined : words.telephoneForm;
}

/** What must change before going on. */
export function checkWho(values: WhoValues, facts: WhoFacts, words: PortalWords): StepErrors {
  const { wrong } = words;
  if (values.whose === "") return { whose: wrong.choose };
  const id = values.idNumber.trim();
  const knows = facts.known !== null && values.useKnown;
  const theirs = values.theirTelephone.trim();
  return {
    ...(values.whose === "other" && {
      "their-name": values.theirName.trim() === "" ? wrong.theirName : undefined,
      "their-telephone":
        theirs === "" || isTelephone(theirs) ? undefined : wrong.theirTelephoneForm,
    }),
    ...(facts.asksIdentity && {
      "id-number": id === "" ? wrong.idNumber : isIdNumber(id) ? undefined : wrong.idNumberForm,
    }),
    "my-name": values.myName.trim() === "" ? wrong.name : undefined,
    "my-telephone": knows ? undefined : telephoneError(values.myTelephone, wrong),
  };
}

/** The parties of the case. A telephone of null with a session is the number of the session. */
export function partiesOf(
  values: WhoValues,
  facts: WhoFacts,
): Pick<IntakeBody, "reporter" | "agent"> {
  const knows = facts.known !== null && values.useKnown;
  const idNumber = facts.asksIdentity ? values.idNumber.replace(/\s/g, "").toUpperCase() : null;
  const me: Party = {
    name: values.myName.trim(),
    telephone: knows ? null : values.myTelephone.trim(),
  };
  if (values.whose !== "other") return { reporter: { ...me, idNumber }, agent: null };
  const theirs = values.theirTelephone.trim();
  const reporter = {
    name: values.theirName.trim(),
    telephone: theirs === "" ? null : theirs,
    idNumber,
  };
  return { reporter, agent: me };
}

function IdNumber(props: StepProps<WhoValues>): ReactNode {
  const { apply: words } = usePortalWords();
  return (
    <TextInput
      id="id-number"
      label={words.who.idNumber}
      hint={words.who.idNumberHint}
      error={props.errors["id-number"]}
      autoComplete="off"
      autoCapitalize="characters"
      maxLength={24}
      characters={22}
      value={props.values.idNumber}
      onChange={(idNumber) => props.set({ idNumber })}
    />
  );
}

function Me(props: StepProps<WhoValues> & { facts: WhoFacts; nameLabel: string }): ReactNode {
  const { apply: words } = usePortalWords();
  const { values, set, errors, facts } = props;
  return (
    <>
      <TextInput
        id="my-name"
        label={props.nameLabel}
        error={errors["my-name"]}
        autoComplete="name"
        maxLength={60}
        value={values.myName}
        onChange={(myName) => set({ myName })}
      />
      {facts.known !== null && (
        <Checkbox
          id="use-known"
          label={words.who.known(facts.known)}
          hint={words.who.knownHint}
          checked={values.useKnown}
          onChange={(useKnown) => set({ useKnown })}
        />
      )}
      {(facts.known === null || !values.useKnown) && (
        <TextInput
          id="my-telephone"
          label={words.who.telephone}
          hint={words.who.telephoneHint}
          error={errors["my-telephone"]}
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          maxLength={20}
          characters={20}
          value={values.myTelephone}
          onChange={(myTelephone) => set({ myTelephone })}
        />
      )}
    </>
  );
}

/** The first screen of an application. */
export function WhoStep(props: StepProps<WhoValues> & { readonly facts: WhoFacts }): ReactNode {
  const { apply: words } = usePortalWords();
  const { values, set, errors, facts } = props;
  return (
    <>
      <RadioCards
        id="whose"
        label={words.who.title}
        hideLegend
        error={errors["whose"]}
        value={values.whose}
        onChange={(whose) => set({ whose: whose as WhoValues["whose"] })}
        options={[
          { value: "mine", label: words.who.mine },
          { value: "other", label: words.who.other, hint: words.who.otherHint },
        ]}
      />
      {values.whose === "other" && (
        <fieldset className="who">
          <legend>{words.who.applicant}</legend>
          <TextInput
            id="their-name"
            label={words.who.name}
            error={errors["their-name"]}
            autoComplete="off"
            maxLength={60}
            value={values.theirName}
            onChange={(theirName) => set({ theirName })}
          />
          <TextInput
            id="their-telephone"
            label={words.who.theirTelephone}
            error={errors["their-telephone"]}
            optional
            type="tel"
            inputMode="tel"
            autoComplete="off"
            maxLength={20}
            characters={20}
            value={values.theirTelephone}
            onChange={(theirTelephone) => set({ theirTelephone })}
          />
          {facts.asksIdentity && <IdNumber {...props} />}
        </fieldset>
      )}
      {values.whose !== "" && (
        <fieldset className="who">
          <legend>{words.who.me}</legend>
          <Me {...props} nameLabel={words.who.name} />
          {values.whose === "mine" && facts.asksIdentity && <IdNumber {...props} />}
        </fieldset>
      )}
    </>
  );
}
