/** Words and small parts that admission's pages share. */
import { type ReactNode, useId, useState } from "react";
import { useMay } from "#ui/console/navigation.tsx";
import { PageTabs } from "#ui/console/tabs.tsx";
import { useFormat, useText } from "#ui/i18n/use-text.tsx";
import { overseer } from "../access.ts";
import { en } from "../messages/pages.en.ts";
import { zh } from "../messages/pages.zh.ts";
import "./admission.css";
import "./admission-form.css";

export { Choice, Failed, TextLine } from "#ui/console/fields.tsx";

/** The texts of these pages. */
export function useWords(): typeof zh {
  return useText({ zh, en });
}

/** Admission's pages beside one another. */
export function AdmissionTabs(): ReactNode {
  const { tabs, nav } = useWords();
  const isOverseer = useMay(overseer);
  const pages = [
    ["/admission", tabs.waiting],
    ["/admission/all", tabs.all],
    ["/admission/overview", tabs.overview],
    ["/admission/meetings", tabs.meetings],
    ...(isOverseer ? [["/admission/settings", tabs.settings] as const] : []),
  ] as const;
  return <PageTabs label={nav} pages={pages} />;
}

/** The state of an application as a chip. */
export function Status(props: { readonly status: keyof typeof zh.statuses }): ReactNode {
  const { statuses } = useWords();
  return (
    <span className="adm-status" data-status={props.status}>
      {statuses[props.status]}
    </span>
  );
}

/** Names that stand at once; of more, the first of them. */
const NAMES_MOST = 8;

/** Names one after another; a long list is opened when it is wanted. */
export function NameList(props: { readonly names: readonly string[] }): ReactNode {
  const { page } = useWords();
  const format = useFormat();
  const [isWhole, setIsWhole] = useState(false);
  const { names } = props;
  const isFolded = !isWhole && names.length > NAMES_MOST + 2;
  return (
    <>
      {format.names(isFolded ? names.slice(0, NAMES_MOST) : names)}
      {isFolded && (
        <>
          {/* Paper has nothing to press: there all of them stand. */}
          <span className="adm-on-paper">{format.names(["", ...names.slice(NAMES_MOST)])}</span>{" "}
          <button type="button" className="adm-link no-print" onClick={() => setIsWhole(true)}>
            {page.allNames(names.length)}
          </button>
        </>
      )}
    </>
  );
}

/** A few ways to go, one of them chosen. */
export function Radios<T extends string>(props: {
  readonly label: string;
  readonly value: T | null;
  readonly options: readonly {
    readonly value: T;
    readonly label: string;
    readonly hint?: string;
  }[];
  readonly onChange: (value: T) => void;
}): ReactNode {
  const name = useId();
  return (
    <fieldset className="adm-radios">
      <legend>{props.label}</legend>
      {props.options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={props.value === option.value}
            onChange={() => props.onChange(option.value)}
          />
          <span>
            {option.label}
            {option.hint !== undefined && <small>{option.hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
