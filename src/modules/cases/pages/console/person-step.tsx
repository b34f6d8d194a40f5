/** Step two of the counter: who it is for. */
import { Checkbox } from "antd";
import type { ReactNode } from "react";
import { dayKey } from "#ui/format.ts";
import { useFormat, useText } from "#ui/i18n/use-text.tsx";
import { en } from "../../messages/pages-counter.en.ts";
import { zh } from "../../messages/pages-counter.zh.ts";
import { ageOn, birthdayOf, readCard } from "./counter-card.ts";
import { type CounterProblem, idNumberFits } from "./counter-draft.ts";
import { Line, Place, Step, type StepProps } from "./counter-fields.tsx";

type PartProps = Omit<StepProps, "problems"> & {
  /** What is wrong with a field, in words; undefined where nothing is. */
  readonly problem: (name: CounterProblem, text: string) => string | undefined;
};

function Ticks({ draft, change }: Omit<StepProps, "problems">): ReactNode {
  const { counter: words } = useText({ zh, en });
  return (
    <>
      {draft.matter?.kind === "request" && (
        <Checkbox
          checked={draft.isAnonymous}
          onChange={(event) => change({ isAnonymous: event.target.checked })}
        >
          {words.anonymous}
        </Checkbox>
      )}
      <Checkbox
        checked={draft.hasAgent}
        onChange={(event) => change({ hasAgent: event.target.checked })}
      >
        {words.agent}
        <span className="field-optional">{words.agentHint}</span>
      </Checkbox>
    </>
  );
}

function Applicant({ draft, change, problem }: PartProps): ReactNode {
  const { counter: words } = useText({ zh, en });
  const format = useFormat();
  const shared = { draft, change };
  const number = draft.idNumber.trim();
  const birthday = birthdayOf(number);
  const read =
    birthday === undefined
      ? undefined
      : words.idNumberReads(
          format.day(Date.parse(`${birthday}T00:00:00+08:00`)),
          ageOn(birthday, dayKey(Date.now())),
        );
  const doubt = idNumberFits(number) ? read : words.idNumberCheck;
  /** What a reader sent along fills what is still empty; what was typed by hand stays. */
  const settle = (text: string) => {
    const card = readCard(text);
    if (card === undefined || card.idNumber === draft.idNumber) return;
    change({
      idNumber: card.idNumber,
      ...(draft.name.trim() === "" && card.name !== undefined ? { name: card.name } : {}),
      ...(draft.address.trim() === "" && card.address !== undefined
        ? { address: card.address }
        : {}),
    });
  };
  return (
    <div className="counter-row">
      <Line
        {...shared}
        of="name"
        id="counter-name"
        label={words.name}
        limit={60}
        problem={problem("name", words.nameNeeded)}
      />
      <Line
        {...shared}
        of="telephone"
        id="counter-telephone"
        label={words.telephone}
        limit={20}
        mode="tel"
        problem={problem("telephone", words.telephoneWrong)}
      />
      <Line
        {...shared}
        of="idNumber"
        id="counter-id-number"
        label={words.idNumber}
        limit={300}
        isOptional
        problem={problem("idNumber", words.idNumberWrong)}
        hint={doubt}
        onSettled={settle}
      />
      {draft.matter?.kind !== "request" && <Place {...shared} />}
      <Line
        {...shared}
        of="address"
        id="counter-address"
        label={words.address}
        limit={200}
        isOptional
      />
    </div>
  );
}

function Agent({ draft, change, problem }: PartProps): ReactNode {
  const { counter: words } = useText({ zh, en });
  const shared = { draft, change };
  return (
    <div className="counter-row">
      <Line
        {...shared}
        of="agentName"
        id="counter-agent-name"
        label={words.agentName}
        limit={60}
        problem={problem("agentName", words.agentNameNeeded)}
      />
      <Line
        {...shared}
        of="agentTelephone"
        id="counter-agent-telephone"
        label={words.agentTelephone}
        limit={20}
        mode="tel"
        problem={problem("agentTelephone", words.telephoneWrong)}
      />
    </div>
  );
}

export function PersonStep({ draft, change, problems }: StepProps): ReactNode {
  const { counter: words } = useText({ zh, en });
  const problem: PartProps["problem"] = (name, text) =>
    problems.includes(name) ? text : undefined;
  const shared = { draft, change };
  return (
    <Step number={2} title={words.steps.who} side={<Ticks {...shared} />}>
      {!draft.isAnonymous && <Applicant {...shared} problem={problem} />}
      {draft.hasAgent && <Agent {...shared} problem={problem} />}
    </Step>
  );
}
