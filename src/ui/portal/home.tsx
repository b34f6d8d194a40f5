import { type ComponentType, type FormEvent, type ReactNode, Suspense, useState } from "react";
import { useLocation } from "wouter";
import { useLabel, useText } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { Mark } from "#ui/mark.tsx";
import { en } from "#ui/messages/en.ts";
import { zh } from "#ui/messages/zh.ts";
import { usePageTitle } from "#ui/page-title.ts";
import type { PortalTask } from "./contract.ts";
import { Skeleton } from "./parts.tsx";

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

function Tasks(props: { tasks: readonly PortalTask[] }): ReactNode {
  const { portal: words } = useText({ zh, en });
  const label = useLabel();
  if (props.tasks.length === 0) return null;
  return (
    <section aria-labelledby="home-tasks">
      <h2 id="home-tasks" className="section-title">
        {words.tasksTitle}
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

/** The home page: one question, the six tasks people come for most, then what modules add. */
export function Home(props: {
  readonly tasks: readonly PortalTask[];
  readonly sections: readonly { readonly Content: ComponentType }[];
}): ReactNode {
  usePageTitle(undefined);
  return (
    <div className="home">
      <div className="home-hero">
        <Search />
        <span className="home-seal" aria-hidden="true">
          <Mark size="100%" />
        </span>
      </div>
      <Tasks tasks={props.tasks} />
      {props.sections.map(({ Content }, index) => (
        // Sections never change places: their order is fixed when the page is composed.
        <Suspense key={`section-${index}`} fallback={<Skeleton />}>
          <Content />
        </Suspense>
      ))}
    </div>
  );
}
