/** Words and small parts that the pages of forms share. */
import { type ReactNode, useState } from "react";
import { useAddressQuery, useConsolePath, useMay } from "#ui/console/navigation.tsx";
import { PageTabs } from "#ui/console/tabs.tsx";
import { useText } from "#ui/i18n/use-text.tsx";
import { filler } from "../access.ts";
import { en } from "../messages/pages.en.ts";
import { zh } from "../messages/pages.zh.ts";
import "./forms.css";
import "./forms-sheets.css";

export { Choice, Failed, ScrollBox, TextLine } from "#ui/console/fields.tsx";

/** The texts of these pages. */
export function useWords(): typeof zh {
  return useText({ zh, en });
}

/** Whether the person at the desk fills in sheets. */
export function useIsFiller(): boolean {
  return useMay(filler);
}

/** The pages of forms beside one another. */
export function FormsTabs(): ReactNode {
  const { tabs, nav } = useWords();
  const isFiller = useIsFiller();
  const here = useConsolePath();
  // Whoever fills nothing in finds the list under both addresses.
  const first = !isFiller && here === "/forms/list" ? here : "/forms";
  const pages = [
    [first, isFiller ? tabs.inbox : tabs.forms] as const,
    ...(isFiller ? [["/forms/list", tabs.forms] as const] : []),
    ["/forms/fields", tabs.fields] as const,
    ["/forms/load", tabs.load] as const,
  ];
  return <PageTabs label={nav} pages={pages} />;
}

/** Help as a list of sentences. */
export function Help(props: { readonly lines: readonly string[] }): ReactNode {
  return (
    <ul>
      {props.lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** A search whose words stand in the address. */
export function SearchBox(props: { readonly label: string }): ReactNode {
  const [query, change] = useAddressQuery();
  const [text, setText] = useState(query.get("q") ?? "");
  return (
    <input
      type="search"
      className="ff-search"
      aria-label={props.label}
      placeholder={props.label}
      value={text}
      maxLength={60}
      onChange={(event) => {
        setText(event.target.value);
        change({ q: event.target.value.trim() });
      }}
    />
  );
}

/** A state as a small outlined word. */
export function StateSign(props: { readonly state: string; readonly label: string }): ReactNode {
  return (
    <span className="ff-state" data-state={props.state}>
      {props.label}
    </span>
  );
}
