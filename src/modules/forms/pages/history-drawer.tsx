/** Every answer to a field about the same area, newest first: a changed value keeps the old one. */
import { Drawer } from "antd";
import type { ReactNode } from "react";
import { consoleHref } from "#ui/console/navigation.tsx";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { Failed, useWords } from "./parts.tsx";
import { type ShownField, useHistory } from "./queries.ts";
import { useSayUnit, useSayValue } from "./say-value.ts";

/** Shows the history beside the sheet. */
export function HistoryDrawer(props: {
  readonly sheetId: number;
  readonly field: ShownField;
  readonly onClose: () => void;
}): ReactNode {
  const { sheet: words } = useWords();
  const label = useLabel();
  const format = useFormat();
  const sayValue = useSayValue();
  const sayUnit = useSayUnit();
  const { field } = props;
  const { data, error, refetch } = useHistory(props.sheetId, field.id);
  const who = (org: { name: { zh: string; en: string } } | null, person: string | null) =>
    [org === null ? "" : label(org.name), person ?? ""].filter((part) => part !== "").join(" ");
  return (
    <Drawer
      open
      title={words.historyOf(label(field.name))}
      size={480}
      onClose={props.onClose}
      closable={{ "aria-label": words.close, closeIcon: <Icon name="close" size={18} /> }}
    >
      {error !== null && <Failed error={error} again={() => void refetch()} />}
      {data?.items.length === 0 && <p>{words.noHistory}</p>}
      <ol className="ff-history">
        {data?.items.map((one) => (
          <li key={`${one.sheetId}:${one.at}`}>
            <strong>
              {sayValue(field, one.value)} {sayUnit(field)}
            </strong>
            <span>{words.saidBy(who(one.org, one.person), format.dateTime(one.at))}</span>
            <a href={consoleHref(`/forms/sheets/${one.sheetId}`)}>{one.title}</a>
          </li>
        ))}
      </ol>
    </Drawer>
  );
}
