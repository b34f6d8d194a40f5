/** The drawer of a command: the few things that it needs to know, and its refusal. */
import { type ReactNode, useState } from "react";
import { readYuan } from "#kernel/pure/money.ts";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { consoleHref } from "#ui/console/navigation.tsx";
import { useSubmit } from "#ui/console/use-submit.ts";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { RECOMMENDATIONS, RESULTS, STANCES } from "../rules/application.ts";
import { bodyFor } from "../rules/decision.ts";
import { type StoredFile, Upload } from "./file-field.tsx";
import { Choice, Radios, TextLine, useWords } from "./parts.tsx";
import {
  type Application,
  type Command,
  type CommandType,
  useAct,
  usePlannedMeetings,
} from "./queries.ts";

/** What may be typed into the drawer; each command takes what it needs. */
type Typed = {
  readonly text: string;
  readonly conditions: string;
  readonly stance: (typeof STANCES)[number];
  readonly recommendation: (typeof RECOMMENDATIONS)[number];
  readonly result: (typeof RESULTS)[number];
  readonly meetingId: string;
  readonly amount: string;
  readonly evidence: string;
  readonly files: readonly StoredFile[];
};

const EMPTY: Typed = {
  text: "",
  conditions: "",
  stance: "agree",
  recommendation: "recommend",
  result: "approved",
  meetingId: "",
  amount: "",
  evidence: "",
  files: [],
};

const lines = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** Commands that are done at a press, without a drawer. */
const PLAIN: readonly CommandType[] = [
  "submit",
  "check",
  "supportExit",
  "withdrawPetition",
  "releaseMoney",
];

/** Tells whether a command needs nothing said. */
export function isPlain(type: string): type is "submit" | "check" {
  return (PLAIN as readonly string[]).includes(type);
}

function commandOf(type: CommandType, typed: Typed, application: Application): Command | undefined {
  const { text, result } = typed;
  const conditions = lines(typed.conditions);
  switch (type) {
    case "withdraw":
    case "sendBack":
    case "unschedule":
      return { type, reason: text };
    case "giveOpinion":
      return { type, stance: typed.stance, text };
    case "review":
      return { type, recommendation: typed.recommendation, conditions, text };
    case "schedule":
      return typed.meetingId === "" ? undefined : { type, meetingId: Number(typed.meetingId) };
    case "decide": {
      const keepFen = isExit(application) ? (readYuan(typed.amount) ?? 0) : 0;
      return { type, result, conditions, reason: text, keepFen };
    }
    case "fund":
      return { type, amountFen: readYuan(typed.amount) ?? 0 };
    case "reportReview":
      return { type, text, totalFen: readYuan(typed.amount) ?? 0 };
    case "petitionExit":
      return {
        type,
        reasons: text,
        evidence: typed.evidence,
        fileIds: typed.files.map(({ id }) => id),
      };
    default:
      return undefined;
  }
}

const isExit = ({ agenda }: Application): boolean => agenda?.matter === "exit";

type FieldsProps = {
  readonly application: Application;
  readonly typed: Typed;
  readonly change: (some: Partial<Typed>) => void;
};

function MeetingField({ application, typed, change }: FieldsProps): ReactNode {
  const { fields } = useWords();
  const format = useFormat();
  const { data } = usePlannedMeetings(true);
  const needed = bodyFor({ content: application.content });
  const items = (data?.items ?? []).filter(({ body }) => body === needed);
  if (data !== undefined && items.length === 0)
    return (
      <p>
        {fields.noMeetings} <a href={consoleHref("/admission/meetings")}>{fields.meeting}</a>
      </p>
    );
  return (
    <Choice
      label={fields.meeting}
      value={typed.meetingId}
      options={[
        { value: "", label: "—" },
        ...items.map(({ id, name, heldAt }) => ({
          value: String(id),
          label: `${name} · ${format.dateTime(heldAt)}`,
        })),
      ]}
      onChange={(meetingId) => change({ meetingId })}
    />
  );
}

function DecideFields({ application, typed, change }: FieldsProps): ReactNode {
  const { fields, results } = useWords();
  const { agenda } = application;
  return (
    <>
      {agenda !== null && (
        <p>
          <a href={consoleHref(`/admission/meetings/${agenda.meetingId}`)}>{agenda.name}</a>{" "}
          {agenda.minuteNo ?? fields.minuteFirst}
        </p>
      )}
      <Radios
        label={fields.result}
        value={typed.result}
        options={RESULTS.map((one) => ({ value: one, label: results[one] }))}
        onChange={(result) => change({ result })}
      />
      {typed.result === "approved" && !isExit(application) && (
        <TextLine
          label={fields.conditions}
          rows={3}
          value={typed.conditions}
          onChange={(conditions) => change({ conditions })}
        />
      )}
      {typed.result === "approved" && isExit(application) && (
        <TextLine
          label={fields.keep}
          inputMode="decimal"
          value={typed.amount}
          onChange={(amount) => change({ amount })}
        />
      )}
      <TextLine
        label={typed.result === "approved" ? `${fields.text}${fields.optional}` : fields.reason}
        rows={3}
        value={typed.text}
        onChange={(text) => change({ text })}
      />
    </>
  );
}

function OpinionFields({ typed, change }: FieldsProps): ReactNode {
  const { fields, stances } = useWords();
  return (
    <>
      <Radios
        label={fields.stance}
        value={typed.stance}
        options={STANCES.map((one) => ({ value: one, label: stances[one] }))}
        onChange={(stance) => change({ stance })}
      />
      <TextLine
        label={typed.stance === "agree" ? `${fields.text}${fields.optional}` : fields.text}
        rows={4}
        maxLength={2000}
        value={typed.text}
        onChange={(text) => change({ text })}
      />
    </>
  );
}

function PetitionFields({ typed, change }: FieldsProps): ReactNode {
  const { fields } = useWords();
  return (
    <>
      <TextLine
        label={fields.reasons}
        rows={4}
        maxLength={2000}
        value={typed.text}
        onChange={(text) => change({ text })}
      />
      <TextLine
        label={fields.evidence}
        rows={4}
        maxLength={2000}
        value={typed.evidence}
        onChange={(evidence) => change({ evidence })}
      />
      <ul>
        {typed.files.map((file) => (
          <li key={file.id}>{file.name}</li>
        ))}
      </ul>
      <Upload onStored={(files) => change({ files: [...typed.files, ...files].slice(0, 10) })} />
    </>
  );
}

/** The fields of a command. */
function Fields(props: FieldsProps & { readonly type: CommandType }): ReactNode {
  const { fields, recommendations } = useWords();
  const { type, typed, change } = props;
  const say = (said: string) => change({ text: said });
  const text = (label: string, rows = 4) => (
    <TextLine label={label} rows={rows} maxLength={2000} value={typed.text} onChange={say} />
  );
  const amount = (label: string) => (
    <TextLine
      label={label}
      inputMode="decimal"
      value={typed.amount}
      onChange={(said) => change({ amount: said })}
    />
  );
  switch (type) {
    case "giveOpinion":
      return <OpinionFields {...props} />;
    case "review":
      return (
        <>
          <Radios
            label={fields.recommendation}
            value={typed.recommendation}
            options={RECOMMENDATIONS.map((one) => ({ value: one, label: recommendations[one] }))}
            onChange={(recommendation) => change({ recommendation })}
          />
          <TextLine
            label={fields.conditions}
            rows={3}
            value={typed.conditions}
            onChange={(conditions) => change({ conditions })}
          />
          {text(fields.text)}
        </>
      );
    case "schedule":
      return <MeetingField {...props} />;
    case "decide":
      return <DecideFields {...props} />;
    case "fund":
      return amount(fields.amount);
    case "reportReview":
      return (
        <>
          {text(fields.reportText, 6)}
          {amount(fields.nextTotal)}
        </>
      );
    case "petitionExit":
      return <PetitionFields {...props} />;
    default:
      return text(fields.reason);
  }
}

/** The drawer of one command on one application. */
export function CommandDrawer(props: {
  readonly application: Application;
  readonly type: CommandType;
  readonly onClose: () => void;
}): ReactNode {
  const words = useWords();
  const { application, type, onClose } = props;
  const act = useAct(application.id);
  const [typed, setTyped] = useState<Typed>(() => ({
    ...EMPTY,
    conditions: type === "decide" ? (application.review?.conditions ?? []).join("\n") : "",
  }));
  const form = useSubmit({
    async send() {
      const command = commandOf(type, typed, application);
      if (command === undefined) throw new Error(words.chooseMeeting);
      await act.mutateAsync(command);
    },
    said: words.done,
    onDone: onClose,
  });
  return (
    <FormDrawer
      open
      title={words.commands[type]}
      submitLabel={words.commands[type]}
      {...form}
      onClose={onClose}
    >
      <div className="adm-drawer">
        <Fields
          type={type}
          application={application}
          typed={typed}
          change={(some) => setTyped((before) => ({ ...before, ...some }))}
        />
      </div>
    </FormDrawer>
  );
}
