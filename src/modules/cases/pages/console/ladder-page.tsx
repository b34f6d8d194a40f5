/** The ladder and the limits by class and duty: what is set where, what it comes to, and what corrected calendars changed. */
import { type ReactNode, useId, useState } from "react";
import { useMay } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { setter } from "../../access.ts";
import { Corrections } from "./ladder-corrections.tsx";
import { ChangeDrawer } from "./ladder-form.tsx";
import { HistoryDrawer } from "./ladder-history.tsx";
import { useDuties, useSettings } from "./ladder-queries.ts";
import { SettingsTable } from "./ladder-table.tsx";
import { WithdrawalDrawer } from "./ladder-withdrawal.tsx";
import { type Scope, type SettingLine, useLadderWords } from "./ladder-words.ts";
import "./ladder.css";

/** What is open beside the table. */
export type Opened =
  | { readonly what: "change"; readonly line: Scope; readonly known: SettingLine | undefined }
  | { readonly what: "history"; readonly line: Scope }
  | { readonly what: "withdraw"; readonly line: Scope; readonly from: string };

export default function LadderPage(): ReactNode {
  const words = useLadderWords();
  const { data, error, refetch } = useSettings();
  const mayChange = useMay(setter);
  const [opened, setOpened] = useState<Opened>();
  const close = () => setOpened(undefined);
  return (
    <div className="desk-page ladder">
      <PageHeader
        title={words.title}
        help={
          <ul>
            {words.help.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        }
      />
      {data === undefined && error === null && <p role="status">{words.loading}</p>}
      {error !== null && (
        <RefusalNote
          title={words.loadFailed}
          refusal={refusalWords(error)}
          action={
            <button type="button" className="link-button" onClick={() => void refetch()}>
              {words.again}
            </button>
          }
        />
      )}
      {data !== undefined && (
        <>
          <SettingsTable view={data} mayChange={mayChange} onOpen={setOpened} />
          {mayChange && (
            <DutyField
              onPick={(line) =>
                setOpened({
                  what: "change",
                  line,
                  known: data.items.find((one) => one.scope === "duty" && one.code === line.code),
                })
              }
            />
          )}
        </>
      )}
      <Corrections />
      {opened?.what === "change" && data !== undefined && (
        <ChangeDrawer scope={opened.line} known={opened.known} today={data.today} onClose={close} />
      )}
      {opened?.what === "history" && <HistoryDrawer scope={opened.line} onClose={close} />}
      {opened?.what === "withdraw" && (
        <WithdrawalDrawer scope={opened.line} from={opened.from} onClose={close} />
      )}
    </div>
  );
}

/** Finds a duty by name or code and opens its form. */
function DutyField(props: { readonly onPick: (scope: Scope) => void }): ReactNode {
  const { duty: words } = useLadderWords();
  const id = useId();
  const [typed, setTyped] = useState("");
  const duties = useDuties(typed);
  const items = typed.trim() === "" ? [] : (duties.data?.items ?? []);
  return (
    <div className="ladder-duty">
      <label htmlFor={id}>{words.label}</label>
      <input
        id={id}
        type="search"
        className="ladder-control"
        placeholder={words.placeholder}
        maxLength={100}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <ul aria-live="polite">
        {items.map((one) => (
          <li key={one.code}>
            <button
              type="button"
              className="link-button"
              onClick={() => {
                setTyped("");
                props.onPick({ scope: "duty", code: one.code, name: one.name, nameEn: one.nameEn });
              }}
            >
              {one.name}
              <span className="ladder-faint"> {one.code}</span>
            </button>
          </li>
        ))}
        {typed.trim() !== "" && duties.data?.items.length === 0 && (
          <li className="ladder-faint">{words.none}</li>
        )}
      </ul>
    </div>
  );
}
