import { type ComponentType, type FormEvent, type ReactNode, Suspense, useState } from "react";
import { useLocation } from "wouter";
import { api, type CatalogueSearchAnswer } from "#ui/client.gen.ts";
import { useLabel, useLanguage, usePreferences, useText } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { Mark } from "#ui/mark.tsx";
import { commonSearches as COMMON } from "#ui/messages/common-searches.ts";
import { en } from "#ui/messages/en.ts";
import { zh } from "#ui/messages/zh.ts";
import { usePageTitle } from "#ui/page-title.ts";
import { useLoad } from "#ui/use-load.ts";
import type { PortalTask } from "./contract.ts";
import { Skeleton } from "./parts.tsx";

/** Tasks that stand as doors right below the search; the others are links below the services. */
const DOORS = 3;
/** From this order on a task is a register that is open to everybody, and stands with its like at the end. */
export const isOpen = ({ order }: PortalTask): boolean => order >= 70;

function Search(): ReactNode {
  const { portal: words } = useText({ zh, en });
  const [, go] = useLocation();
  const [asked, setAsked] = useState("");
  const search = (event: FormEvent) => {
    event.preventDefault();
    if (asked.trim() !== "") go(`/search?q=${encodeURIComponent(asked.trim())}`);
  };
  return (
    <search className="home-search">
      <form onSubmit={search} action="/search">
        <h1>
          <label htmlFor="home-search">{words.searchTitle}</label>
        </h1>
        <div className="home-search-row">
          <input
            id="home-search"
            className="input"
            type="search"
            name="q"
            enterKeyHint="search"
            autoComplete="off"
            aria-describedby="home-search-hint"
            value={asked}
            onChange={(event) => setAsked(event.target.value)}
          />
          <button type="submit" className="button" data-kind="primary">
            <Icon name="search" />
            <span>{words.searchButton}</span>
          </button>
        </div>
        <p id="home-search-hint" className="field-hint">
          {words.searchHint}
        </p>
      </form>
    </search>
  );
}

/** What people do whatever the duty: report, follow, see their matters. In large type also the telephone. */
function Doors(props: { tasks: readonly PortalTask[] }): ReactNode {
  const { portal: words } = useText({ zh, en });
  const label = useLabel();
  const isElder = usePreferences().mode === "elder";
  return (
    <ul className="doors">
      {props.tasks.map((task) => (
        <li key={task.href}>
          <a className="door" href={task.href}>
            <Icon name={task.icon} />
            <span className="task-words">
              <span className="task-title">{label(task.title)}</span>
              <span className="task-hint">{label(task.hint)}</span>
            </span>
          </a>
        </li>
      ))}
      {isElder && (
        <li>
          <a className="door" href={`tel:${words.phoneNumber}`}>
            <Icon name="phone" />
            <span className="task-words">
              <span className="task-title">
                {words.call} {words.phoneNumber}
              </span>
              <span className="task-hint">{words.callHint}</span>
            </span>
          </a>
        </li>
      )}
    </ul>
  );
}

type Hit = CatalogueSearchAnswer["items"][number];

function DutyLine(props: { hit: Hit }): ReactNode {
  const { portal: words } = useText({ zh, en });
  const language = useLanguage();
  const { hit } = props;
  const name = language === "zh" ? hit.name : (hit.nameEn ?? hit.name);
  const time = hit.promised === null ? "" : words.promised[hit.promised.unit](hit.promised.amount);
  return (
    <li>
      <a className="task" href={`/duties/${encodeURIComponent(hit.code)}`}>
        <span className="task-words">
          <span className="task-title">{name}</span>
          <span className="task-hint">{words.dutyFacts(hit.materialCount, time)}</span>
        </span>
        <Icon name="right" />
      </a>
    </li>
  );
}

/** The best duty for each common word; where some find nothing, the first services of the catalogue. */
async function fetchCommon(signal: AbortSignal): Promise<readonly Hit[]> {
  const found = await Promise.all(
    COMMON.map((q) => api.catalogue.search({ query: { q, limit: 1 } }, { signal })),
  );
  const hits = new Map(found.flatMap(({ items }) => items).map((hit) => [hit.code, hit]));
  if (hits.size < COMMON.length) {
    const query = { class: "publicService", limit: COMMON.length } as const;
    const { items } = await api.catalogue.search({ query }, { signal });
    for (const hit of items) if (hits.size < COMMON.length) hits.set(hit.code, hit);
  }
  return [...hits.values()];
}

/** Six services that residents come for, out of the published catalogue; without any, nothing. */
function Duties(props: { more: readonly PortalTask[] }): ReactNode {
  const { portal: words } = useText({ zh, en });
  const label = useLabel();
  const load = useLoad(fetchCommon, []);
  if (load.state === "failed" || load.data?.length === 0) return null;
  return (
    <section aria-labelledby="home-duties">
      <h2 id="home-duties" className="section-title">
        {words.tasksTitle}
      </h2>
      {load.data === undefined ? (
        <Skeleton lines={COMMON.length} />
      ) : (
        <ul className="tasks">
          {load.data.map((hit) => (
            <DutyLine key={hit.code} hit={hit} />
          ))}
        </ul>
      )}
      {props.more.length > 0 && (
        <ul className="home-more">
          {props.more.map((task) => (
            <li key={task.href}>
              <a href={task.href}>{label(task.title)}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What the district lays open: figures, money, who was admitted to ask for what. */
function Open(props: { tasks: readonly PortalTask[] }): ReactNode {
  const { portal: words } = useText({ zh, en });
  const label = useLabel();
  if (props.tasks.length === 0) return null;
  return (
    <section aria-labelledby="home-open">
      <h2 id="home-open" className="section-title">
        {words.openTitle}
      </h2>
      <ul className="tasks">
        {props.tasks.map((task) => (
          <li key={task.href}>
            <a className="task" href={task.href}>
              <Icon name={task.icon} />
              <span className="task-words">
                <span className="task-title">{label(task.title)}</span>
                <span className="task-hint">{label(task.hint)}</span>
              </span>
              <Icon name="right" />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/**
 * The home page: one question, three doors, six services out of the catalogue, then what modules add, at the end what
 * is open to everybody. In large type the doors are four big buttons, the telephone among them, and nothing stands
 * between.
 */
export function Home(props: {
  readonly tasks: readonly PortalTask[];
  readonly sections: readonly { readonly Content: ComponentType }[];
}): ReactNode {
  usePageTitle(undefined);
  const isElder = usePreferences().mode === "elder";
  const tasks = props.tasks.filter((task) => !isOpen(task));
  return (
    <div className="home">
      <div className="home-hero">
        <Search />
        <span className="home-seal" aria-hidden="true">
          <Mark size="100%" />
        </span>
      </div>
      <Doors tasks={tasks.slice(0, DOORS)} />
      {!isElder && <Duties more={tasks.slice(DOORS)} />}
      {props.sections.map(({ Content }, index) => (
        // Sections never change places: their order is fixed when the page is composed.
        <Suspense key={`section-${index}`} fallback={null}>
          <Content />
        </Suspense>
      ))}
      {!isElder && <Open tasks={props.tasks.filter(isOpen)} />}
    </div>
  );
}
