/** Search results: what residents asked for in their own words, best first. */
import { type FormEvent, type ReactNode, useEffect, useState } from "react";
import { useLocation, useSearch } from "wouter";
import { api, type CatalogueListsAnswer, type CatalogueSearchAnswer } from "#ui/client.gen.ts";
import { usePreferences, useText } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { usePageTitle } from "#ui/page-title.ts";
import { Button, ButtonLink } from "#ui/portal/button.tsx";
import { Card, Empty, FoldedOnPhone, Loaded } from "#ui/portal/parts.tsx";
import { type Load, useLoad } from "#ui/use-load.ts";
import { en } from "../../messages/pages-portal.en.ts";
import { zh } from "../../messages/pages-portal.zh.ts";
import { useSay, useWords } from "../words.ts";
import "./guidance.css";

type Hit = CatalogueSearchAnswer["items"][number];
type List = CatalogueListsAnswer["items"][number];

/** Asked for at first; the start script asks for the same. */
const SHOWN = 30;
/** Most that can be asked for: whoever wants to see everything. */
const MOST = 100;
/** Shown at once: the best come first, and whoever reads further asks for it. */
const AT_ONCE = 8;
/** In large type as many as are read without losing count. */
const FEW = 4;

export default function SearchPage(): ReactNode {
  const { search: words } = useText({ zh, en });
  const query = new URLSearchParams(useSearch());
  const q = query.get("q") ?? "";
  const list = query.get("list") ?? "";
  const asked = `${q} ${list}`;
  const [all, setAll] = useState("");
  const limit = all === asked ? MOST : SHOWN;
  usePageTitle(q === "" ? words.title : q);
  const found = useLoad(
    (signal) =>
      api.catalogue.search({ query: { q, limit, ...(list === "" ? {} : { list }) } }, { signal }),
    [q, list, limit],
  );
  const isElder = usePreferences().mode === "elder";
  if (isElder && q !== "") return <ElderResults key={q} q={q} found={found} />;
  return (
    <div className="page">
      <SearchBox asked={q} />
      {!(isElder && list === "") && (
        <Loaded load={found}>
          {({ items }) =>
            items.length === 0 ? (
              <NothingFound q={q} />
            ) : (
              <Results
                key={asked}
                q={q}
                list={list}
                items={items}
                // Of a search the best are enough; a list is there to be read to its end.
                onAll={q === "" && items.length === SHOWN ? () => setAll(asked) : undefined}
              />
            )
          }
        </Loaded>
      )}
    </div>
  );
}

/** In large type: what was found, a few names to press; the question is a screen of its own. */
function ElderResults(props: {
  readonly q: string;
  readonly found: Load<CatalogueSearchAnswer>;
}): ReactNode {
  const { search: words } = useText({ zh, en });
  const say = useSay();
  const [shown, setShown] = useState(FEW);
  const { q } = props;
  return (
    <div className="page">
      <Loaded load={props.found}>
        {({ items }) => (
          <>
            <h1>{items.length === 0 ? words.noneTitle(q) : foundTitle(items.length, q, words)}</h1>
            {items.length === 0 && <p className="page-lead">{words.noneText}</p>}
            <ul className="doors elder-results">
              {items.slice(0, shown).map((hit) => (
                <li key={hit.code}>
                  <a className="door" href={`/duties/${encodeURIComponent(hit.code)}`}>
                    <span className="task-title">{say(hit.name, hit.nameEn)}</span>
                    <Icon name="right" />
                  </a>
                </li>
              ))}
            </ul>
            <div className="part-ways">
              {items.length > shown && (
                <Button onClick={() => setShown(shown + FEW)}>{words.moreOfThem}</Button>
              )}
              {items.length === 0 && <ButtonLink href="/report">{words.report}</ButtonLink>}
              <ButtonLink href="/search">{words.otherWords}</ButtonLink>
            </div>
          </>
        )}
      </Loaded>
    </div>
  );
}

/** How many were found; where as many as were asked for, these are the best of more. */
const foundTitle = (count: number, q: string, words: (typeof zh)["search"]): string =>
  count >= SHOWN ? words.best(count, q) : words.found(count, q);

function SearchBox(props: { readonly asked: string }): ReactNode {
  const { search: words } = useText({ zh, en });
  const [, go] = useLocation();
  const [typed, setTyped] = useState(props.asked);
  useEffect(() => setTyped(props.asked), [props.asked]);
  const search = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() !== "") go(`/search?q=${encodeURIComponent(typed.trim())}`);
  };
  return (
    <search>
      <form onSubmit={search} action="/search" className="search-form">
        <h1>
          <label htmlFor="search">{words.heading}</label>
        </h1>
        <div className="search-row">
          <input
            id="search"
            className="input"
            type="search"
            name="q"
            enterKeyHint="search"
            autoComplete="off"
            maxLength={100}
            aria-describedby="search-hint"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <button type="submit" className="button" data-kind="primary">
            <Icon name="search" />
            <span>{words.button}</span>
          </button>
        </div>
        <p id="search-hint" className="field-hint">
          {words.hint}
        </p>
      </form>
    </search>
  );
}

function Results(props: {
  readonly q: string;
  readonly list: string;
  readonly items: readonly Hit[];
  /** Fetches those that are left out; absent where none are. */
  readonly onAll: (() => void) | undefined;
}): ReactNode {
  const { search: words } = useText({ zh, en });
  const { q, items, onAll } = props;
  const [shown, setShown] = useState(AT_ONCE);
  const lists = useLoad((signal) => api.catalogue.lists({}, { signal }), []);
  const say = useSay();
  const list = lists.data?.items.find((one) => one.code === props.list);
  const title =
    q !== ""
      ? foundTitle(items.length, q, words)
      : list === undefined
        ? words.all
        : say(list.name, list.nameEn);
  return (
    <section aria-labelledby="results">
      <h2 id="results" className="section-title" aria-live="polite">
        {title}
      </h2>
      {q === "" && lists.data !== undefined && (
        <FoldedOnPhone summary={words.topics}>
          <Topics lists={lists.data.items} chosen={props.list} />
        </FoldedOnPhone>
      )}
      <ul className="results">
        {items.slice(0, shown).map((hit) => (
          <li key={hit.code}>
            <Result hit={hit} />
          </li>
        ))}
      </ul>
      {(items.length > shown || onAll !== undefined) && (
        <p className="results-more">
          <Button
            onClick={() => {
              setShown(MOST);
              onAll?.();
            }}
          >
            {words.moreOfThem}
          </Button>
        </p>
      )}
    </section>
  );
}

/** What everything is sorted into, each a way to fewer; the whole is one of them. */
function Topics(props: { readonly lists: readonly List[]; readonly chosen: string }): ReactNode {
  const { search: words } = useText({ zh, en });
  const say = useSay();
  const parents = new Set(props.lists.map((list) => list.parentCode));
  const topics = props.lists.filter((list) => list.open && !parents.has(list.code));
  const link = (code: string, name: string) => (
    <li key={code}>
      <a
        className="topic"
        href={code === "" ? "/search" : `/search?list=${encodeURIComponent(code)}`}
        aria-current={code === props.chosen ? "true" : undefined}
      >
        {name}
      </a>
    </li>
  );
  return (
    <ul className="topics" aria-label={words.topics}>
      {link("", words.all)}
      {topics.map((topic) => link(topic.code, say(topic.name, topic.nameEn)))}
    </ul>
  );
}

function Result({ hit }: { readonly hit: Hit }): ReactNode {
  const { search: words } = useText({ zh, en });
  const { limit } = useWords();
  const say = useSay();
  const summary = say(hit.summary, hit.summaryEn);
  return (
    <Card href={`/duties/${encodeURIComponent(hit.code)}`} title={say(hit.name, hit.nameEn)}>
      {summary !== "" && <p>{summary}</p>}
      <p className="result-facts">
        {[
          ...(hit.promised === null
            ? []
            : [words.promised(limit(hit.promised.amount, hit.promised.unit))]),
          ...(hit.summary === "" ? [] : [words.materials(hit.materialCount)]),
        ].join(" · ")}
      </p>
    </Card>
  );
}

function NothingFound(props: { readonly q: string }): ReactNode {
  const { search: words } = useText({ zh, en });
  return (
    <Empty
      title={words.noneTitle(props.q)}
      action={<ButtonLink href="/report">{words.report}</ButtonLink>}
    >
      {words.noneText}
    </Empty>
  );
}
