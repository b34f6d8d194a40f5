/** The table of settings: a row a rule, a column for the district, each class and each duty that is set apart. */
import { type ReactNode, useState } from "react";
import type { CasesSettingsAnswer } from "#ui/client.gen.ts";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { RUNGS } from "../../rules/ladder.ts";
import { SETTING_KEYS, type SettingKey } from "../../rules/settings.ts";
import { isRung } from "./ladder-draft.ts";
import type { Opened } from "./ladder-page.tsx";
import {
  type SettingLine,
  keyName,
  sayValue,
  useLadderWords,
  useScopeName,
} from "./ladder-words.ts";

type Props = {
  readonly view: CasesSettingsAnswer;
  readonly mayChange: boolean;
  readonly onOpen: (opened: Opened) => void;
};

/** The rules in the groups in which people look for them. */
const GROUPS: readonly (readonly ["ladder" | "check" | "limits", readonly SettingKey[]])[] = [
  ["ladder", RUNGS],
  ["check", ["checkRate", "verificationWorkdays"]],
  [
    "limits",
    SETTING_KEYS.filter(
      (key) => !isRung(key) && key !== "checkRate" && key !== "verificationWorkdays",
    ),
  ],
];

export function SettingsTable(props: Props): ReactNode {
  const words = useLadderWords();
  const { items } = props.view;
  const nameOf = useScopeName();
  const [shown, setShown] = useState(0);
  const isShown = (i: number) => i === Math.min(shown, items.length - 1);
  return (
    <>
      <label className="ladder-choice">
        {words.table.shown}
        <select
          className="ladder-control"
          value={shown}
          onChange={(event) => setShown(Number(event.target.value))}
        >
          {items.map((line, i) => (
            <option key={`${line.scope} ${line.code}`} value={i}>
              {nameOf(line)}
            </option>
          ))}
        </select>
      </label>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keys */}
      <div className="ladder-scroll" tabIndex={0} role="region" aria-label={words.table.label}>
        <table className="ladder-table">
          <thead>
            <tr>
              <th scope="col">{words.table.what}</th>
              {items.map((line, i) => (
                <Head
                  key={`${line.scope} ${line.code}`}
                  line={line}
                  isShown={isShown(i)}
                  {...props}
                />
              ))}
            </tr>
          </thead>
          {GROUPS.map(([group, keys]) => (
            <tbody key={group}>
              <tr className="ladder-group">
                <th scope="rowgroup" colSpan={items.length + 1}>
                  {words.groups[group]}
                </th>
              </tr>
              {keys.map((key) => (
                <tr key={key}>
                  <th scope="row">{keyName(words, key)}</th>
                  {items.map((line, i) => (
                    <Value
                      key={`${line.scope} ${line.code}`}
                      line={line}
                      setting={key}
                      isShown={isShown(i)}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
      <p className="ladder-faint">{words.table.legend}</p>
    </>
  );
}

/** A column; on a phone there is room for one of them, the one that is chosen. */
type Column = { readonly line: SettingLine; readonly isShown: boolean };

function Head({ line, isShown, mayChange, onOpen }: Omit<Props, "view"> & Column) {
  const { table: words } = useLadderWords();
  const name = useScopeName()(line);
  const format = useFormat();
  return (
    <th scope="col" data-shown={isShown}>
      <span className="ladder-scope">{name}</span>
      <span className="ladder-tools">
        {mayChange && (
          <button
            type="button"
            className="link-button"
            aria-label={words.changeOf(name)}
            onClick={() => onOpen({ what: "change", line, known: line })}
          >
            {words.change}
          </button>
        )}
        <button
          type="button"
          className="link-button"
          aria-label={words.historyOf(name)}
          onClick={() => onOpen({ what: "history", line })}
        >
          {words.history}
        </button>
      </span>
      {line.upcoming.map(({ from }) => (
        <span key={from} className="ladder-upcoming">
          {words.upcoming(format.day(from))}
          {mayChange && (
            <button
              type="button"
              className="link-button"
              onClick={() => onOpen({ what: "withdraw", line, from })}
            >
              {words.withdraw}
            </button>
          )}
        </span>
      ))}
    </th>
  );
}

function Value({ line, isShown, setting }: Column & { readonly setting: SettingKey }) {
  const words = useLadderWords();
  const isOwn = line.own[setting] !== undefined;
  return (
    <td data-own={isOwn} data-shown={isShown}>
      {sayValue(words, setting, line.resolved[setting])}
      {isOwn && <span className="visually-hidden"> {words.table.setHere}</span>}
    </td>
  );
}
