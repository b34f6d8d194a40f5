/** Published rounds, newest first. */
import type { ReactNode } from "react";
import { api } from "#ui/client.gen.ts";
import { useText } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { usePageTitle } from "#ui/page-title.ts";
import { Empty, Loaded } from "#ui/portal/parts.tsx";
import { useLoad } from "#ui/use-load.ts";
import { en } from "../messages/pages.en.ts";
import { zh } from "../messages/pages.zh.ts";
import { useRoundNames } from "./round-names.ts";

export default function PublishedPage(): ReactNode {
  const words = useText({ zh, en });
  const names = useRoundNames();
  usePageTitle(words.portal.title);
  const load = useLoad(
    (signal) => api.appraisal.published({ query: { limit: 100 } }, { signal }),
    [],
  );
  return (
    <div className="page">
      <h1>{words.portal.title}</h1>
      <p className="page-lead">{words.portal.lead}</p>
      <Loaded load={load}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={words.portal.none} />
          ) : (
            <ul className="tasks wide">
              {items.map((one) => (
                <li key={one.id}>
                  <a className="task" href={`/appraisals/${one.id}`}>
                    <span className="task-words">
                      <span className="task-title">{names.title(one)}</span>
                      <span className="task-hint">{names.facts(one, one.targets)}</span>
                    </span>
                    <Icon name="right" />
                  </a>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </div>
  );
}
