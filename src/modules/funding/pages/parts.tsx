/** Words and small parts that funding's pages share. */
import { type ReactNode, useId } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import { useSession } from "#ui/console/navigation.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { PageTabs } from "#ui/console/tabs.tsx";
import { useText } from "#ui/i18n/use-text.tsx";
import { en } from "../messages/pages.en.ts";
import { zh } from "../messages/pages.zh.ts";
import "./funding.css";

/** The texts of these pages. */
export function useWords(): typeof zh {
  return useText({ zh, en });
}

/** Who compares on the desk. */
export const DESK_ROLES = [
  "financeOfficer",
  "districtLeader",
  "coordinator",
  "disciplineOfficer",
] as const;

/** Whether the person at the desk enters figures and drafts scenarios. */
export function useIsAllocator(): boolean {
  return useSession()?.post.role === "financeOfficer";
}

/** Funding's pages beside one another, for those who may see the desk. */
export function FundingTabs(): ReactNode {
  const { tabs, nav } = useWords();
  const role = useSession()?.post.role;
  if (!DESK_ROLES.some((one) => one === role)) return null;
  const pages = [
    ["/funding", tabs.desk],
    ["/funding/scenarios", tabs.scenarios],
    ["/funding/figures", tabs.figures],
    ["/funding/reserve", tabs.reserve],
  ] as const;
  return <PageTabs label={nav} pages={pages} />;
}

/** Says that something did not arrive, and tries again. */
export function Failed(props: { readonly error: unknown; readonly again: () => void }): ReactNode {
  const words = useWords();
  return (
    <RefusalNote
      title={words.failed}
      refusal={refusalWords(props.error)}
      action={<ActionButton label={words.again} onAct={props.again} />}
    />
  );
}

/** A choice among a few, under its label. */
export function Choice(props: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
  readonly disabled?: boolean;
}): ReactNode {
  const id = useId();
  return (
    <div className="fund-field">
      <label htmlFor={id}>{props.label}</label>
      <select
        id={id}
        className="fund-control"
        value={props.value}
        disabled={props.disabled}
        onChange={(event) => props.onChange(event.target.value)}
      >
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A line or a few lines of text, under its label. */
export function TextLine(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly invalid?: string | undefined;
  readonly type?: "text" | "date";
  readonly inputMode?: "decimal" | "numeric";
  readonly rows?: number;
  readonly disabled?: boolean;
}): ReactNode {
  const id = useId();
  const said = props.invalid ?? props.hint;
  const shared = {
    id,
    className: "fund-control",
    value: props.value,
    disabled: props.disabled,
    "aria-invalid": props.invalid === undefined ? undefined : true,
    "aria-describedby": said === undefined ? undefined : `${id}-hint`,
  };
  return (
    <div className="fund-field">
      <label htmlFor={id}>{props.label}</label>
      {props.rows === undefined ? (
        <input
          {...shared}
          type={props.type ?? "text"}
          inputMode={props.inputMode}
          autoComplete="off"
          onChange={(event) => props.onChange(event.target.value)}
        />
      ) : (
        <textarea
          {...shared}
          rows={props.rows}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
      {said !== undefined && (
        <span
          id={`${id}-hint`}
          className={props.invalid === undefined ? "fund-hint" : "fund-wrong"}
        >
          {said}
        </span>
      )}
    </div>
  );
}

/** A slider that says its value; arrows and Home/End work as in every slider. */
export function Slider(props: {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly say: (value: number) => string;
  readonly onChange: (value: number) => void;
  readonly disabled?: boolean;
}): ReactNode {
  const id = useId();
  const said = props.say(props.value);
  return (
    <div className="fund-field">
      <label htmlFor={id} className="fund-slider-label">
        <span>{props.label}</span>
        <output htmlFor={id}>{said}</output>
      </label>
      <input
        id={id}
        type="range"
        className="fund-slider"
        min={props.min}
        max={props.max}
        step={props.step}
        value={props.value}
        disabled={props.disabled}
        aria-valuetext={said}
        onChange={(event) => props.onChange(Number(event.target.value))}
      />
    </div>
  );
}
