/** Typing in answers on paper: two people for every slip; it counts when both say the same. */
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import {
  api,
  type QuestionnairesKeySlipAnswer,
  type QuestionnairesReadBallotAnswer,
} from "#ui/client.gen.ts";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { useLabel, useText } from "#ui/i18n/use-text.tsx";
import { en } from "../../messages/pages.en.ts";
import { zh } from "../../messages/pages.zh.ts";
import { GradeRow } from "./parts.tsx";

type Ballot = QuestionnairesReadBallotAnswer;
type Keyed = QuestionnairesKeySlipAnswer;
const idOf = (place: number, key: string): string => `${place}.${key}`;

function CodeForm(props: { readonly onOpen: (code: string, ballot: Ballot) => void }): ReactNode {
  const { key: words } = useText({ zh, en });
  const [code, setCode] = useState("");
  const read = useMutation({
    mutationFn: () => api.questionnaires.readBallot({ body: { ballotCode: code } }),
    onSuccess: (ballot) => props.onOpen(code, ballot),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    read.mutate();
  };
  return (
    <form className="survey-code" onSubmit={submit}>
      <label htmlFor="slip-code">{words.code}</label>
      <input
        id="slip-code"
        value={code}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setCode(event.target.value)}
      />
      <button type="submit" className="act" data-kind="primary" aria-busy={read.isPending}>
        {words.open}
      </button>
      {read.error !== null && <RefusalNote refusal={refusalWords(read.error)} />}
    </form>
  );
}

/** What is typed of a slip, and what came of entering it. */
function useSlip(code: string, ballot: Ballot) {
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [keyed, setKeyed] = useState<Keyed>();
  const isWhole = ballot.targets.every(({ place }) =>
    ballot.questions.every(({ key }) => values[idOf(place, key)] !== undefined),
  );
  const enter = useMutation({
    mutationFn: () => {
      const grade = (value: string | undefined) =>
        value === undefined || value === "0" ? null : Number(value);
      const answers = ballot.targets.map(({ place }) => ({
        place,
        marks: Object.fromEntries(
          ballot.questions.map(({ key }) => [key, grade(values[idOf(place, key)])]),
        ),
      }));
      return api.questionnaires.keySlip({ body: { ballotCode: code, answers } });
    },
    onSuccess: setKeyed,
  });
  return { values, setValues, keyed, isWhole, enter };
}

function SlipForm(props: {
  readonly code: string;
  readonly ballot: Ballot;
  readonly onNext: () => void;
}): ReactNode {
  const words = useText({ zh, en });
  const label = useLabel();
  const { code, ballot } = props;
  const { values, setValues, keyed, isWhole, enter } = useSlip(code, ballot);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isWhole) enter.mutate();
  };
  const differs = (place: number, key: string): boolean =>
    keyed?.differences.some((one) => one.place === place && one.key === key) ?? false;
  const labels = { ...words.grades, "0": words.unknown };
  return (
    <form className="survey-slip" onSubmit={submit}>
      <p>
        <strong>{ballot.title}</strong> · {words.groups[ballot.group]}
      </p>
      {ballot.targets.flatMap(({ place, name }) =>
        ballot.questions.map(({ key, text }) => (
          <GradeRow
            key={idOf(place, key)}
            name={idOf(place, key)}
            legend={`${label(name)}: ${label(text)}`}
            labels={labels}
            value={values[idOf(place, key)]}
            mark={differs(place, key) ? words.key.differsHere : undefined}
            onChange={(value) => setValues({ ...values, [idOf(place, key)]: value })}
          />
        )),
      )}
      {enter.error !== null && <RefusalNote refusal={refusalWords(enter.error)} />}
      {keyed !== undefined && (
        <p role="status" className="survey-said" data-state={keyed.state}>
          {words.key[keyed.state]}
        </p>
      )}
      <div className="survey-buttons">
        {keyed?.state !== "counted" && (
          <button
            type="submit"
            className="act"
            data-kind="primary"
            aria-busy={enter.isPending}
            aria-disabled={!isWhole}
            title={isWhole ? undefined : words.key.choose}
          >
            {words.key.submit}
          </button>
        )}
        <button type="button" className="act" onClick={props.onNext}>
          {words.key.next}
        </button>
      </div>
    </form>
  );
}

export default function KeyingPage(): ReactNode {
  const words = useText({ zh, en });
  const [slip, setSlip] = useState<{ readonly code: string; readonly ballot: Ballot }>();
  return (
    <div className="desk-page survey">
      <PageHeader title={words.key.title} />
      {slip === undefined ? (
        <CodeForm onOpen={(code, ballot) => setSlip({ code, ballot })} />
      ) : slip.ballot.used ? (
        <EmptyState
          title={words.answer.usedTitle}
          action={
            <button type="button" className="act" onClick={() => setSlip(undefined)}>
              {words.key.next}
            </button>
          }
        >
          {words.answer.usedText}
        </EmptyState>
      ) : (
        <SlipForm code={slip.code} ballot={slip.ballot} onNext={() => setSlip(undefined)} />
      )}
    </div>
  );
}
