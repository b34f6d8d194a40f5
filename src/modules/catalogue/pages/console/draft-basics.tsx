/** The plain fields of a draft: what it is, and how it is done. */
import type { ReactNode } from "react";
import { useSay, useWords } from "../words.ts";
import { useAreas, useConsoleWords, useLists } from "./desk.ts";
import { Choose, Line, Lines, type Part, Section, Ticks } from "./draft-fields.tsx";
import { FIELD } from "./draft-problems.ts";
import {
  CHANNELS,
  DUTY_CLASSES,
  type DutyClass,
  PLACE_KINDS,
  POWER_KINDS,
  type PowerKind,
} from "../../schema/kinds.ts";

const orNull = (text: string): string | null => (text === "" ? null : text);
const parts = (text: string, by: RegExp): string[] => [
  ...new Set(
    text
      .split(by)
      .map((part) => part.trim())
      .filter((part) => part !== ""),
  ),
];

/** Name, class, lists and what residents call it. */
export function BasicFields(
  props: Part & {
    readonly code: string;
    /** Absent where the code is there already. */
    readonly onCode: ((code: string) => void) | undefined;
  },
): ReactNode {
  const { draft: words, version } = useConsoleWords();
  const { classes, powerKinds } = useWords();
  const { content, set, errorOf, code, onCode } = props;
  const { fields } = version;
  return (
    <Section title={version.basics}>
      <div className="cat-grid">
        <Line
          id={FIELD.code}
          label={words.code}
          hint={onCode === undefined ? undefined : words.codeHint}
          error={errorOf(FIELD.code)}
          required
          readOnly={onCode === undefined}
          maxLength={100}
          value={code}
          onChange={(value) => onCode?.(value.trim())}
        />
        <Line
          id={FIELD.name}
          label={fields["name"] ?? ""}
          error={errorOf(FIELD.name)}
          required
          maxLength={300}
          value={content.name}
          onChange={(name) => set({ name })}
          english={{ value: content.nameEn, onChange: (nameEn) => set({ nameEn }) }}
        />
        <Line
          label={fields["group"] ?? ""}
          maxLength={300}
          value={content.group ?? ""}
          onChange={(text) => set({ group: orNull(text) })}
          english={{ value: content.groupEn, onChange: (groupEn) => set({ groupEn }) }}
        />
        <Choose
          label={fields["class"] ?? ""}
          required
          value={content.class}
          options={DUTY_CLASSES.map((value) => ({ value, label: classes[value] }))}
          onChange={(value) => set({ class: value as DutyClass })}
        />
        <Choose
          label={fields["powerKind"] ?? ""}
          value={content.powerKind ?? ""}
          options={[
            { value: "", label: words.notChosen },
            ...POWER_KINDS.map((value) => ({ value, label: powerKinds[value] })),
          ]}
          onChange={(value) => set({ powerKind: value === "" ? null : (value as PowerKind) })}
        />
      </div>
      <Texts {...props} />
    </Section>
  );
}

function Texts({ content, set }: Part): ReactNode {
  const { draft: words, version } = useConsoleWords();
  const say = useSay();
  const lists = useLists();
  const { fields } = version;
  return (
    <>
      <Ticks
        legend={fields["lists"] ?? ""}
        options={(lists.data?.items ?? [])
          // A closed list is kept for what is in it, and offered for nothing else.
          .filter((list) => list.open || content.lists.includes(list.code))
          .map((list) => ({ value: list.code, label: say(list.name, list.nameEn) }))}
        chosen={content.lists}
        onChange={(chosen) => set({ lists: chosen })}
      />
      <Lines
        label={fields["summary"] ?? ""}
        maxLength={500}
        value={content.summary}
        onChange={(summary) => set({ summary })}
        english={{ value: content.summaryEn, onChange: (summaryEn) => set({ summaryEn }) }}
      />
      <Lines
        label={fields["applicants"] ?? ""}
        maxLength={500}
        value={content.applicants}
        onChange={(applicants) => set({ applicants })}
        english={{
          value: content.applicantsEn,
          onChange: (applicantsEn) => set({ applicantsEn }),
        }}
      />
      <TextList
        label={fields["legalBasis"] ?? ""}
        hint={words.oneALine}
        start={content.legalBasis}
        lines
        onList={(legalBasis) => set({ legalBasis })}
      />
      <TextList
        label={fields["synonyms"] ?? ""}
        hint={`${words.synonymsHint} ${words.commaSeparated}`}
        start={content.synonyms}
        onList={(synonyms) => set({ synonyms })}
      />
      <AreaFields areaIds={content.areaIds} hint={words.areasHint} set={set} />
    </>
  );
}

/** A text that is a list; it keeps what is typed, for splitting while typing would eat the separators. */
export function TextList(props: {
  readonly label: string;
  readonly hint: string;
  readonly start: readonly string[];
  readonly onList: (list: string[]) => void;
  /** One a line instead of separated by commas. */
  readonly lines?: boolean;
}): ReactNode {
  const isLines = props.lines === true;
  return (
    <label className="cat-field" data-wide="true">
      <span>{props.label}</span>
      <textarea
        className="cat-control"
        rows={2}
        defaultValue={props.start.join(isLines ? "\n" : "、")}
        onChange={(event) =>
          props.onList(parts(event.target.value, isLines ? /\n/ : /[\n\u3001,\uff0c;\uff1b]/))
        }
      />
      <span className="cat-faint">{props.hint}</span>
    </label>
  );
}

/** Where it holds: sub-districts, and whatever else was chosen before. None: everywhere. */
export function AreaFields(props: {
  readonly areaIds: readonly number[];
  readonly hint: string;
  readonly set: (change: { areaIds: number[] }) => void;
}): ReactNode {
  const { version } = useConsoleWords();
  const say = useSay();
  const areas = useAreas();
  const options = (areas.data?.items ?? [])
    .filter((area) => area.level === "subdistrict" || props.areaIds.includes(area.id))
    .map((area) => ({ value: String(area.id), label: say(area.name.zh, area.name.en) }));
  return (
    <>
      <Ticks
        legend={version.fields["areaIds"] ?? ""}
        options={options}
        chosen={props.areaIds.map(String)}
        onChange={(chosen) => props.set({ areaIds: chosen.map(Number) })}
      />
      <p className="cat-faint">{props.hint}</p>
    </>
  );
}

/** Fee, channels, places, result. */
export function ServiceFields({ content, set }: Part): ReactNode {
  const { version } = useConsoleWords();
  const { channels, placeKinds } = useWords();
  const { fields } = version;
  return (
    <Section title={version.service}>
      <Ticks
        legend={fields["channels"] ?? ""}
        options={CHANNELS.map((value) => ({ value, label: channels[value] }))}
        chosen={content.channels}
        onChange={(chosen) => set({ channels: chosen })}
      />
      <Ticks
        legend={fields["placeKinds"] ?? ""}
        options={PLACE_KINDS.map((value) => ({ value, label: placeKinds[value] }))}
        chosen={content.placeKinds}
        onChange={(chosen) => set({ placeKinds: chosen })}
      />
      <div className="cat-grid">
        <Line
          label={fields["fee"] ?? ""}
          maxLength={500}
          value={content.fee}
          onChange={(fee) => set({ fee })}
          english={{ value: content.feeEn, onChange: (feeEn) => set({ feeEn }) }}
        />
        <Line
          label={fields["places"] ?? ""}
          maxLength={500}
          value={content.places}
          onChange={(places) => set({ places })}
          english={{ value: content.placesEn, onChange: (placesEn) => set({ placesEn }) }}
        />
        <Line
          label={fields["result"] ?? ""}
          maxLength={500}
          value={content.result}
          onChange={(result) => set({ result })}
          english={{ value: content.resultEn, onChange: (resultEn) => set({ resultEn }) }}
        />
        <Line
          label={fields["retention"] ?? ""}
          maxLength={200}
          value={content.retention}
          onChange={(retention) => set({ retention })}
          english={{ value: content.retentionEn, onChange: (retentionEn) => set({ retentionEn }) }}
        />
      </div>
    </Section>
  );
}
