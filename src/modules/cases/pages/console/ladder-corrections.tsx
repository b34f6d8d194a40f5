/** What corrected calendars changed: sums by edition, the cases with links, and the same as a workbook. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import {
  api,
  type CasesRecomputationAnswer,
  type CasesRecomputationsAnswer,
} from "#ui/client.gen.ts";
import { EmptyState } from "#ui/console/empty-state.tsx";
import type { Format } from "#ui/format.ts";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { dueKindOf } from "../../rules/dues.ts";
import type { LadderWords } from "../../messages/ladder.zh.ts";
import { useNames } from "./case-words.tsx";
import { useCorrections } from "./ladder-queries.ts";
import { useLadderWords } from "./ladder-words.ts";

type Edition = CasesRecomputationsAnswer["items"][number];
type ChangedCase = CasesRecomputationAnswer["items"][number];

export function Corrections(): ReactNode {
  const { corrections: words } = useLadderWords();
  const { data } = useCorrections();
  if (data === undefined) return null;
  return (
    <section className="ladder-corrections">
      <h2>{words.title}</h2>
      <p className="ladder-faint">{words.intro}</p>
      {data.items.length === 0 ? (
        <EmptyState title={words.none} />
      ) : (
        <ul>
          {data.items.map((edition) => (
            <EditionLine key={edition.calendarVersion} edition={edition} />
          ))}
        </ul>
      )}
    </section>
  );
}

function EditionLine({ edition }: { readonly edition: Edition }): ReactNode {
  const { corrections: words } = useLadderWords();
  const format = useFormat();
  const [isOpen, setIsOpen] = useState(false);
  const { calendarVersion, begunAt, endedAt, cases, moved, lateGone, lateNew } = edition;
  return (
    <li className="ladder-edition">
      <p>
        <strong>{words.edition(format.dateTime(begunAt))}</strong>
        {endedAt === null && <span className="ladder-faint"> {words.running}</span>}
      </p>
      <p className="ladder-sums">
        <span>{words.cases(format.exact(cases))}</span>
        <span>{words.moved(format.exact(moved))}</span>
        <span>{words.lateGone(format.exact(lateGone))}</span>
        <span>{words.lateNew(format.exact(lateNew))}</span>
      </p>
      <p className="ladder-tools">
        <button
          type="button"
          className="link-button"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {words.show}
        </button>
        <a
          className="link-button"
          href={`/api/v1/cases/recomputations/${calendarVersion}/changes.xlsx`}
          download
        >
          <Icon name="download" size={16} />
          {words.download}
        </a>
      </p>
      {isOpen && <ChangedCases version={calendarVersion} />}
    </li>
  );
}

function ChangedCases({ version }: { readonly version: number }): ReactNode {
  const words = useLadderWords();
  const { data, fetchNextPage, hasNextPage, isFetching } = useInfiniteQuery({
    queryKey: ["cases", "recomputation", version],
    queryFn: ({ pageParam, signal }) =>
      api.cases.recomputation(
        {
          params: { calendarVersion: version },
          query: { limit: 50, ...(pageParam === null ? {} : { cursor: pageParam }) },
        },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  if (data === undefined) return <p role="status">{words.loading}</p>;
  return (
    <>
      <ul className="ladder-changed">
        {data.pages
          .flatMap((page) => page.items)
          .map((one) => (
            <ChangedCaseLine key={one.id} one={one} />
          ))}
      </ul>
      {hasNextPage && (
        <button
          type="button"
          className="link-button"
          aria-busy={isFetching || undefined}
          onClick={() => void fetchNextPage()}
        >
          {words.corrections.more}
        </button>
      )}
    </>
  );
}

function ChangedCaseLine({ one }: { readonly one: ChangedCase }): ReactNode {
  const words = useLadderWords();
  const format = useFormat();
  const names = useNames();
  const said = one.changes.map((change) => sayChange(words, format, change));
  return (
    <li>
      <a href={`/console/cases/${one.id}`}>
        {one.receiptNo} {names.title(one)}
      </a>
      <span className="ladder-faint"> {said.join(" · ")}</span>
    </li>
  );
}

/** One change in a few words. */
function sayChange(
  { corrections: { what: words }, due }: LadderWords,
  format: Pick<Format, "dateTime" | "names">,
  { what, before, after }: ChangedCase["changes"][number],
): string {
  switch (what) {
    case "dueAt":
      return words.dueAt(
        before === null ? words.nothing : format.dateTime(before),
        after === null ? words.nothing : format.dateTime(after),
      );
    case "completedLate":
      return after === "true" ? words.lateNew : words.lateGone;
    case "dueProvisional":
      return after === "true" ? words.provisional : words.certain;
    case "missed": {
      const names = (text: string | null) =>
        (text ?? "")
          .split(" ")
          .filter((item) => item !== "")
          .map((item) => due[dueKindOf(item)]);
      const [then, now] = [names(before), names(after)];
      return now.length < then.length
        ? words.kept(format.names(then.filter((name) => !now.includes(name))))
        : words.missed(format.names(now.filter((name) => !then.includes(name))));
    }
  }
}
