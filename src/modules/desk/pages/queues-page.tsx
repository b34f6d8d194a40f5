/** Today's queues by station, the longest wait first. */
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { api } from "#ui/client.gen.ts";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { useFormat, useLanguage, useText } from "#ui/i18n/use-text.tsx";
import { en } from "../messages/pages.en.ts";
import { zh } from "../messages/pages.zh.ts";
import "./desk.css";

/** Unit: ms. */
const LOOK_AGAIN = 15_000;

export default function QueuesPage(): ReactNode {
  const { queues: words } = useText({ zh, en });
  const format = useFormat();
  const language = useLanguage();
  const { data, error } = useQuery({
    queryKey: ["desk", "queues"],
    queryFn: ({ signal }) => api.desk.queues({}, { signal }),
    refetchInterval: LOOK_AGAIN,
  });
  const items = data?.items ?? [];
  return (
    <div className="desk-page">
      <PageHeader title={words.title} parent={{ label: words.counter, href: "/console/counter" }} />
      {error !== null && <RefusalNote refusal={refusalWords(error)} />}
      {data !== undefined && items.length === 0 && (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      )}
      {items.length > 0 && (
        <>
          <table className="desk-table">
            <caption className="visually-hidden">{words.title}</caption>
            <thead>
              <tr>
                <th scope="col">{words.org}</th>
                {(
                  [words.waiting, words.longest, words.called, words.served, words.gone] as const
                ).map((title) => (
                  <th key={title} scope="col" className="desk-number">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map(({ org, waiting, longestWaitMs, called, served, gone }) => (
                <tr key={org.id}>
                  <th scope="row">{language === "zh" ? org.name : org.nameEn || org.name}</th>
                  <td className="desk-number">{format.exact(waiting)}</td>
                  <td className="desk-number">
                    {longestWaitMs === null
                      ? "–"
                      : words.minutes(format.exact(Math.floor(longestWaitMs / 60_000)))}
                  </td>
                  <td className="desk-number">{format.exact(called)}</td>
                  <td className="desk-number">{format.exact(served)}</td>
                  <td className="desk-number">{format.exact(gone)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="desk-note">{words.text}</p>
        </>
      )}
    </div>
  );
}
