/** Published rounds, newest first. */
import type { ReactNode } from "react";
import { api } from "#ui/client.gen.ts";
import { useLabel, useText } from "#ui/i18n/use-text.tsx";
import { usePageTitle } from "#ui/page-title.ts";
import { Empty, Loaded } from "#ui/portal/parts.tsx";
import { useLoad } from "#ui/use-load.ts";
import { en } from "../messages/pages.en.ts";
import { zh } from "../messages/pages.zh.ts";

export default function PublishedPage(): ReactNode {
  const words = useText({ zh, en });
  const label = useLabel();
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
            <ul>
              {items.map((one) => (
                <li key={one.id}>
                  <a href={`/appraisals/${one.id}`}>{one.title}</a> {label(one.scheme.name)} ·{" "}
                  {words.facts(one.from, one.to, one.targets)}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </div>
  );
}
