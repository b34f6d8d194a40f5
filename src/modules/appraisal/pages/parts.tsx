/** Words and small parts that appraisal's pages share. */
import { type ReactNode, useId } from "react";
import type { AppraisalRoundAnswer } from "#ui/client.gen.ts";
import { useSession } from "#ui/console/navigation.tsx";
import { PageTabs } from "#ui/console/tabs.tsx";
import { useText } from "#ui/i18n/use-text.tsx";
import { en } from "../messages/pages.en.ts";
import { zh } from "../messages/pages.zh.ts";
import "./appraisal.css";

export type Round = AppraisalRoundAnswer;
export type TargetOfRound = Round["targets"][number];

/** The texts of these pages. */
export function useWords(): typeof zh {
  return useText({ zh, en });
}

/** Points as people read them: two decimals. */
export function pointsText(hundredths: number): string {
  return (hundredths / 100).toFixed(2);
}

/** Whether the reader keeps or oversees appraisal. */
export function useIsOverseer(): boolean {
  const role = useSession()?.post.role;
  return role === "coordinator" || role === "districtLeader" || role === "disciplineOfficer";
}

/** Rounds and schemes beside one another, for those who see both. */
export function AppraisalTabs(): ReactNode {
  const words = useWords();
  if (!useIsOverseer()) return null;
  const pages = [
    ["/appraisal", words.tabs.rounds],
    ["/appraisal/schemes", words.tabs.schemes],
  ] as const;
  return <PageTabs label={words.nav} pages={pages} />;
}

/** A line of input under its label. */
export function Field(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: "text" | "date" | "month" | "number";
  readonly rows?: number;
}): ReactNode {
  const id = useId();
  const { label, value, onChange, type = "text", rows } = props;
  return (
    <div className="appr-field">
      <label htmlFor={id}>{label}</label>
      {rows === undefined ? (
        <input
          id={id}
          type={type}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <textarea
          id={id}
          rows={rows}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </div>
  );
}

/** A choice among a few, under its label. */
export function Choice(props: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}): ReactNode {
  const id = useId();
  return (
    <div className="appr-field">
      <label htmlFor={id}>{props.label}</label>
      <select id={id} value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
