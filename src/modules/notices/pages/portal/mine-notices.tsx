/** A resident's notices in "my matters", and whether they want text messages. */
import { type ReactNode, useState } from "react";
import { api, type NoticesListAnswer } from "#ui/client.gen.ts";
import { useFormat, useLanguage, useText } from "#ui/i18n/use-text.tsx";
import { useLive } from "#ui/live.ts";
import { Button } from "#ui/portal/button.tsx";
import { Checkbox } from "#ui/portal/field.tsx";
import { toast } from "#ui/toast.tsx";
import { useLoad } from "#ui/use-load.ts";
import { en } from "../../messages/pages.en.ts";
import { zh } from "../../messages/pages.zh.ts";
import { noticeTexts as textsEn } from "../../messages/texts.en.ts";
import { noticeTexts as textsZh } from "../../messages/texts.zh.ts";
import "./notices.css";

type Page = NoticesListAnswer;
type Item = Page["items"][number];
const SHOWN = 5;

function Line(props: { readonly item: Item; readonly onOpen: () => void }): ReactNode {
  const { mine: words } = useText({ zh, en });
  const language = useLanguage();
  const format = useFormat();
  const { item } = props;
  const { kinds } = language === "zh" ? textsZh : textsEn;
  return (
    <li>
      <a href={`/matters/${item.subjectId}`} className="mine-notice" onClick={props.onOpen}>
        <span className="mine-notice-text" data-unread={item.unread}>
          {item.unread && <span className="mine-notice-new">{words.fresh}</span>}
          {kinds[item.kind](item.facts)}
        </span>
        <span className="quiet">
          {item.receiptNo} · {format.dateTime(item.at)}
        </span>
      </a>
    </li>
  );
}

function TextMessages(): ReactNode {
  const { mine: words } = useText({ zh, en });
  const load = useLoad((signal) => api.notices.textMessages({}, { signal }), []);
  const [chosen, setChosen] = useState<boolean>();
  const sms = chosen ?? load.data?.sms;
  if (sms === undefined) return null;
  const choose = async (next: boolean) => {
    setChosen(next);
    try {
      await api.notices.chooseTextMessages({ body: { sms: next } });
      toast({ text: words.smsSaved });
    } catch {
      setChosen(!next);
    }
  };
  return <Checkbox label={words.sms} checked={sms} onChange={(next) => void choose(next)} />;
}

export default function MineNotices(): ReactNode {
  const { mine: words } = useText({ zh, en });
  const load = useLoad((signal) => api.notices.list({ query: { limit: SHOWN } }, { signal }), []);
  const [earlier, setEarlier] = useState<Page>();
  useLive(["notices"], load.again);
  const { data } = load;
  if (data === undefined) return null;
  const items = [...data.items, ...(earlier?.items ?? [])];
  const next = earlier === undefined ? data.next : earlier.next;
  // What is listed first happened last, which is not always what was told last.
  const newest = items.length === 0 ? undefined : Math.max(...items.map(({ id }) => id));
  const fetchMore = async () => {
    if (next === null) return;
    const page = await api.notices.list({ query: { limit: 20, cursor: next } });
    setEarlier({ items: [...(earlier?.items ?? []), ...page.items], next: page.next });
  };
  const readAll = async () => {
    if (newest === undefined) return;
    await api.notices.readAll({ body: { upTo: newest } });
    setEarlier(undefined);
    load.again();
  };
  return (
    <section className="wide" aria-labelledby="mine-notices">
      <div className="section-head">
        <h2 id="mine-notices" className="section-title">
          {words.title}
        </h2>
        {items.some((item) => item.unread) && (
          <Button kind="quiet" onClick={() => void readAll()}>
            {words.readAll}
          </Button>
        )}
      </div>
      {items.length === 0 ? (
        <p className="quiet">{words.none}</p>
      ) : (
        <ul className="mine-notices">
          {items.map((item) => (
            <Line
              key={item.id}
              item={item}
              onOpen={() => {
                // The matter opens meanwhile; a mark that is not made now is made the next time.
                if (item.unread)
                  void api.notices.read({ params: { noticeId: item.id } }).catch(() => undefined);
              }}
            />
          ))}
        </ul>
      )}
      {next !== null && <Button onClick={() => void fetchMore()}>{words.more}</Button>}
      <TextMessages />
    </section>
  );
}
