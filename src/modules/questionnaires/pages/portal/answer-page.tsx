/** Answering by code: typed, or behind the # of a link or QR code; one question a screen; nothing tied to anybody. */
import { type FormEvent, type ReactNode, useEffect, useState } from "react";
import { ApiError } from "#ui/client.ts";
import { api, type QuestionnairesReadBallotAnswer } from "#ui/client.gen.ts";
import { useFormat, useLabel, useText } from "#ui/i18n/use-text.tsx";
import { usePageTitle } from "#ui/page-title.ts";
import { Button, ButtonLink } from "#ui/portal/button.tsx";
import { RadioCards, TextInput } from "#ui/portal/field.tsx";
import { Failure, Notice, Skeleton } from "#ui/portal/parts.tsx";
import { type Step, StepForm } from "#ui/portal/step-form.tsx";
import { en } from "../../messages/pages.en.ts";
import { zh } from "../../messages/pages.zh.ts";
import { readCode } from "../../rules/code.ts";
import "./answer.css";

type Ballot = QuestionnairesReadBallotAnswer;
/** Grades as they are chosen, by `place.key`; "0" for don't know. */
type Values = Record<string, string>;
/** Nothing is sent that says who asks: no session, no key. */
const ANONYMOUS = { anonymous: true } as const;
const UNKNOWN = "0";
const idOf = (place: number, key: string): string => `${place}.${key}`;

/** The code behind the # of the address. Only reads: a page that waits for its texts is begun more than once. */
const codeOfAddress = (): string | null => readCode(decodeURIComponent(location.hash.slice(1)));

/** Takes the code out of the address once the page stands, so that it does not stay in the history of a browser. */
function useCodeOfAddress() {
  const state = useState(codeOfAddress);
  useEffect(() => {
    if (codeOfAddress() !== null) history.replaceState(history.state, "", location.pathname);
  }, []);
  return state;
}

function CodeForm(props: { readonly onCode: (code: string) => void }): ReactNode {
  const { answer: words } = useText({ zh, en });
  const [typed, setTyped] = useState("");
  const [error, setError] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const code = readCode(typed);
    if (code === null) setError(typed.trim() === "" ? words.codeNeeded : words.codeWrong);
    else props.onCode(code);
  };
  return (
    <form className="survey-code-form" onSubmit={submit} noValidate>
      <TextInput
        id="ballot-code"
        label={words.code}
        hint={words.codeHint}
        error={error}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        characters={16}
        value={typed}
        onChange={setTyped}
      />
      <Button kind="primary" type="submit" wide>
        {words.open}
      </Button>
    </form>
  );
}

function Review(props: { readonly ballot: Ballot; readonly values: Values }): ReactNode {
  const words = useText({ zh, en });
  const label = useLabel();
  const grade = (value: string | undefined): string =>
    value === undefined || value === UNKNOWN
      ? words.unknown
      : words.grades[value as keyof typeof words.grades];
  return (
    <dl className="survey-review">
      {props.ballot.targets.flatMap(({ place, name }) =>
        props.ballot.questions.map(({ key, text }) => (
          <div key={idOf(place, key)}>
            <dt>
              {label(name)}
              {props.ballot.questions.length > 1 && `: ${label(text)}`}
            </dt>
            <dd>{grade(props.values[idOf(place, key)])}</dd>
          </div>
        )),
      )}
    </dl>
  );
}

function useSteps(ballot: Ballot): readonly Step<Values>[] {
  const words = useText({ zh, en });
  const label = useLabel();
  const options = [
    ...(["5", "4", "3", "2", "1"] as const).map((value) => ({ value, label: words.grades[value] })),
    { value: UNKNOWN, label: words.unknown },
  ];
  const questions = ballot.targets.flatMap(({ place, name }) =>
    ballot.questions.map(({ key, text }): Step<Values> => {
      const id = idOf(place, key);
      return {
        id: id.replace(".", "-"),
        title: label(text),
        hint: <p className="survey-target">{words.answer.about(label(name))}</p>,
        check: (values) => (values[id] === undefined ? { [id]: words.answer.choose } : {}),
        render: ({ values, set, errors }) => (
          <RadioCards
            id={id}
            label={label(text)}
            hideLegend
            value={values[id] ?? ""}
            error={errors[id]}
            options={options}
            onChange={(value) => set({ [id]: value })}
          />
        ),
      };
    }),
  );
  return [
    ...questions,
    {
      id: "review",
      title: words.answer.review,
      render: ({ values }) => <Review ballot={ballot} values={values} />,
    },
  ];
}

function Questions(props: {
  readonly code: string;
  readonly ballot: Ballot;
  readonly onDone: (how: "counted" | "used") => void;
}): ReactNode {
  const { answer: words } = useText({ zh, en });
  const { code, ballot } = props;
  const steps = useSteps(ballot);
  const send = async (values: Values) => {
    const grade = (value: string | undefined) =>
      value === undefined || value === UNKNOWN ? null : Number(value);
    const answers = ballot.targets.map(({ place }) => ({
      place,
      marks: Object.fromEntries(
        ballot.questions.map(({ key }) => [key, grade(values[idOf(place, key)])]),
      ),
    }));
    try {
      await api.questionnaires.cast({ body: { ballotCode: code, answers } }, ANONYMOUS);
      props.onDone("counted");
    } catch (error) {
      // The line broke after it had been counted, or the slip came in on paper meanwhile.
      if (error instanceof ApiError && error.code === "questionnaires.code_used")
        props.onDone("used");
      else throw error;
    }
  };
  return (
    <>
      <StepForm<Values>
        draft="survey"
        initial={{}}
        // Kept in this tab only: others may use the device after.
        personal={ballot.targets.flatMap(({ place }) =>
          ballot.questions.map(({ key }) => idOf(place, key)),
        )}
        steps={steps}
        submitLabel={words.submit}
        keptLabel={words.kept}
        onSubmit={send}
      />
      <Notice title={words.anonymousTitle}>
        <p>{words.anonymous(ballot.minimumGroup)}</p>
      </Notice>
    </>
  );
}

/** What a code asks, asked for once it is known. */
function useBallot(code: string | null) {
  const [ballot, setBallot] = useState<Ballot>();
  const [error, setError] = useState<ApiError>();
  useEffect(() => {
    setBallot(undefined);
    setError(undefined);
    if (code === null) return;
    const abort = new AbortController();
    api.questionnaires
      .readBallot({ body: { ballotCode: code } }, { ...ANONYMOUS, signal: abort.signal })
      .then(setBallot, (thrown: unknown) => {
        if (thrown instanceof ApiError) setError(thrown);
      });
    return () => abort.abort();
  }, [code]);
  return { ballot, error };
}

export default function AnswerPage(): ReactNode {
  const { answer: words } = useText({ zh, en });
  const format = useFormat();
  const [code, setCode] = useCodeOfAddress();
  const [done, setDone] = useState<"counted" | "used">();
  const { ballot, error } = useBallot(code);
  usePageTitle(ballot?.title ?? words.title);
  const again = () => {
    setCode(null);
    setDone(undefined);
  };
  if (done !== undefined || ballot?.used === true)
    return (
      <div className="page">
        <h1>{done === "counted" ? words.doneTitle : words.usedTitle}</h1>
        <Notice tone="good" title={ballot?.title ?? words.title} announce>
          <p>{done === "counted" ? words.doneText : words.usedText}</p>
        </Notice>
        <p>
          <ButtonLink href="/">{words.home}</ButtonLink>{" "}
          <Button kind="quiet" onClick={again}>
            {words.change}
          </Button>
        </p>
      </div>
    );
  if (code !== null && ballot !== undefined)
    return (
      <div className="page">
        <p className="page-lead">
          {ballot.title} · {words.closes(format.day(ballot.closesOn))}
        </p>
        <Questions code={code} ballot={ballot} onDone={setDone} />
      </div>
    );
  return (
    <div className="page">
      <h1>{words.title}</h1>
      <p className="page-lead">{words.lead}</p>
      {error !== undefined && <Failure error={error} />}
      {code !== null && error === undefined ? (
        <Skeleton lines={4} />
      ) : (
        <CodeForm onCode={(typed) => setCode(typed)} />
      )}
    </div>
  );
}
