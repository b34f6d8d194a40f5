/** Says at the top of the inbox that something has come in; pressed, the list is brought up to date. */
import type { ReactNode } from "react";
import { useFormat, useText } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { en } from "../../messages/pages-live.en.ts";
import { zh } from "../../messages/pages-live.zh.ts";
import type { InboxNews } from "./list-news.ts";

export function NewsButton(props: {
  readonly news: InboxNews;
  readonly onShow: () => void;
}): ReactNode {
  const words = useText({ zh, en });
  const format = useFormat();
  const { fresh, left } = props.news;
  const said = [
    ...(fresh > 0 ? [words.fresh(format.exact(fresh))] : []),
    ...(left > 0 ? [words.left(format.exact(left))] : []),
  ];
  const text = said.length === 2 ? words.both(said[0] ?? "", said[1] ?? "") : (said[0] ?? "");
  return (
    <div className="inbox-news" role="status">
      {said.length > 0 && (
        <button type="button" title={words.show} data-fresh={fresh > 0} onClick={props.onShow}>
          <Icon name="up" size={14} />
          {text}
        </button>
      )}
    </div>
  );
}
