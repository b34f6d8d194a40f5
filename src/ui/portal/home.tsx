import {
  type ComponentType,
  type FormEvent,
  type ReactNode,
  Suspense,
  useEffect,
  useState,
} from "react";
import { useLocation } from "wouter";
import { api, type ReviewCommonDutiesAnswer } from "#ui/client.gen.ts";
import { useLabel, useLanguage, usePreferences, useText } from "#ui/i18n/use-text.tsx";
import { Icon, type IconName } from "#ui/icon.tsx";
import { Mark } from "#ui/mark.tsx";
import { en } from "#ui/messages/en.ts";
import { zh } from "#ui/messages/zh.ts";
import { usePageTitle } from "#ui/page-title.ts";
import { useLoad } from "#ui/use-load.ts";
import { whenIdle } from "#ui/when-idle.ts";
import type { PortalTask } from "./contract.ts";
import { Skeleton } from "./parts.tsx";

/** Tasks that stand as doors right below the search; the others are links below the services. */
const DOORS = 3;
/** Duties that come, for as many lines as are kept free. */
const SHOWN = 6;
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
            maxLength={100}
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

function Door(props: {
  readonly href: string;
  readonly icon: IconName;
  readonly title: string;
  readonly hint: string;
}): ReactNode {
  return (
    <li>
      <a className="door" href={props.href}>
        <Icon name={props.icon} />
        <span className="task-words">
          <span className="task-title">{props.title}</span>
          <span className="task-hint">{props.hint}</span>
        </span>
      </a>
    </li>
  );
}

/** What people do whatever the duty: report, follow, see their matters. */
function Doors(props: { tasks: readonly PortalTask[] }): ReactNode {
  const label = useLabel();
  return (
    <ul className="doors">
      {props.tasks.map(({ href, icon, title, hint }) => (
        <Door key={href} href={href} icon={icon} title={label(title)} hint={label(hint)} />
      ))}
    </ul>
  );
}

/** The home page in large type: a question and four big buttons, nothing else. */
function ElderHome(props: { tasks: readonly PortalTask[] }): ReactNode {
  const { portal: words } = useText({ zh, en });
  const label = useLabel();
  return (
    <div className="home">
      <h1>{words.elderTitle}</h1>
      <ul className="doors">
        <Door href="/search" icon="search" title={words.elderSearch} hint={words.elderSearchHint} />
        {props.tasks.map(({ href, icon, title, hint }) => (
          <Door key={href} href={href} icon={icon} title={label(title)} hint={label(hint)} />
        ))}
        <Door
          href={`tel:${words.phoneNumber}`}
          icon="phone"
          title={`${words.call} ${words.phoneNumber}`}
          hint={words.callHint}
        />
      </ul>
    </div>
  );
}

type Hit = ReviewCommonDutiesAnswer["items"][number];

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

/** The six duties that residents come for most; without any, nothing. */
function Duties(props: { more: readonly PortalTask[] }): ReactNode {
  const { portal: words } = useText({ zh, en });
  const label = useLabel();
  const load = useLoad((signal) => api.review.commonDuties({}, { signal }), []);
  if (load.state === "failed" || load.data?.items.length === 0) return null;
  return (
    <section aria-labelledby="home-duties">
      <h2 id="home-duties" className="section-title">
        {words.tasksTitle}
      </h2>
      {load.data === undefined ? (
        <Skeleton lines={SHOWN} />
      ) : (
        <ul className="tasks">
          {load.data.items.map((hit) => (
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
 * The home page: one question, three doors, the six duties that people come for most, then what modules add, at the
 * end what is open to everybody. In large type four big buttons, the telephone among them.
 */
export function Home(props: {
  readonly tasks: readonly PortalTask[];
  readonly sections: readonly { readonly Content: ComponentType }[];
}): ReactNode {
  usePageTitle(undefined);
  const isElder = usePreferences().mode === "elder";
  const areSectionsOn = useLater();
  const tasks = props.tasks.filter((task) => !isOpen(task));
  if (isElder) return <ElderHome tasks={tasks.filter((task) => task.inLargeType === true)} />;
  return (
    <div className="home">
      <div className="home-hero">
        <Search />
        <span className="home-seal" aria-hidden="true">
          <Mark size="100%" />
        </span>
      </div>
      <Doors tasks={tasks.slice(0, DOORS)} />
      <Duties more={tasks.slice(DOORS)} />
      {areSectionsOn &&
        props.sections.map(({ Content }, index) => (
          // Sections never change places: their order is fixed when the page is composed.
          <Suspense key={`section-${index}`} fallback={null}>
            <Content />
          </Suspense>
        ))}
      <Open tasks={props.tasks.filter(isOpen)} />
    </div>
  );
}

/** What stands below the first screen comes when the page has nothing better to do. */
function useLater(): boolean {
  const [isLater, setIsLater] = useState(false);
  useEffect(() => whenIdle(() => setIsLater(true)), []);
  return isLater;
}
