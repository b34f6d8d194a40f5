/** Who set what for one scope, the newest first. */
import { Drawer } from "antd";
import type { ReactNode } from "react";
import type { CasesSettingHistoryAnswer } from "#ui/client.gen.ts";
import { useFormat, useLanguage } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { SETTING_KEYS } from "../../rules/settings.ts";
import { useHistory } from "./ladder-queries.ts";
import { type Scope, keyName, sayValue, useLadderWords, useScopeName } from "./ladder-words.ts";

type Entry = CasesSettingHistoryAnswer["items"][number];

export function HistoryDrawer(props: {
  readonly scope: Scope;
  readonly onClose: () => void;
}): ReactNode {
  const words = useLadderWords();
  const name = useScopeName()(props.scope);
  const { data } = useHistory(props.scope);
  return (
    <Drawer
      open
      title={words.history.title(name)}
      size={480}
      onClose={props.onClose}
      closable={{ closeIcon: <Icon name="close" size={18} /> }}
    >
      {data === undefined ? (
        <p role="status">{words.loading}</p>
      ) : data.items.length === 0 ? (
        <p>{words.history.none}</p>
      ) : (
        <ol className="ladder-history">
          {data.items.map((entry) => (
            <HistoryEntry key={entry.seq} entry={entry} />
          ))}
        </ol>
      )}
    </Drawer>
  );
}

function HistoryEntry({ entry }: { readonly entry: Entry }): ReactNode {
  const words = useLadderWords();
  const format = useFormat();
  const language = useLanguage();
  const { who } = entry;
  const by =
    who.person === null
      ? words.history.system
      : words.history.by(
          who.person,
          (language === "zh" ? who.post?.zh : who.post?.en) ?? "",
          (language === "zh" ? who.org?.name : who.org?.nameEn) ?? "",
        );
  const set = SETTING_KEYS.flatMap((key) => {
    const value = entry.values[key];
    return value === undefined ? [] : [{ key, value }];
  });
  return (
    <li>
      <p className="ladder-faint">
        {format.dateTime(entry.at)} · {by}
      </p>
      <p>
        <strong>
          {entry.withdrawn
            ? words.history.withdrawn(format.day(entry.from))
            : words.history.from(format.day(entry.from))}
        </strong>{" "}
        {entry.reason}
      </p>
      {!entry.withdrawn && set.length === 0 && <p>{words.history.inherited}</p>}
      {set.length > 0 && (
        <ul>
          {set.map(({ key, value }) => (
            <li key={key}>
              {keyName(words, key)} {sayValue(words, key, value)}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
