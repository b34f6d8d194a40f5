import {
  Component,
  type ComponentType,
  type ReactNode,
  Suspense,
  useCallback,
  useEffect,
  useRef,
  useState,
} from "react";
import { Route, Switch, useLocation } from "wouter";
import type { HelpPlace } from "#ui/help/article.tsx";
import { pathOf } from "#ui/help/paths.ts";
import { languages } from "#ui/i18n/languages.ts";
import { useLabel, usePreferences, useText } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { lazyOrNothing } from "#ui/lazy-or-nothing.ts";
import { useLinks } from "#ui/links.ts";
import { Mark } from "#ui/mark.tsx";
import { en } from "#ui/messages/en.ts";
import { zh } from "#ui/messages/zh.ts";
import { DemoDistrict } from "#ui/demo/demo-district.tsx";
import { isNotFetched, reopenAfterUpgrade } from "#ui/newer-build.ts";
import { usePageTitle } from "#ui/page-title.ts";
import { prefer } from "#ui/preferences.ts";
import { Toasts } from "#ui/toast.tsx";
import { Button, ButtonLink } from "./button.tsx";
import type {
  PortalModule,
  PortalPage,
  PortalPageProps,
  PortalSession,
  PortalTask,
} from "./contract.ts";
import { Home, isOpen } from "./home.tsx";
import { MatterPanelsContext } from "./matter-panels.tsx";
import { MineContext } from "./mine-sections.tsx";
import { codeOf } from "./page-code.ts";
import { PageHelp } from "./page-help.tsx";
import { Skeleton } from "./parts.tsx";
import { ReadAloud } from "./read-aloud.tsx";
import "#ui/base.css";
import "./home.css";
import "./shell.css";
import "./pages.css";
import "./parts.css";
import "./forms.css";
import "./print.css";

const isPortalPath = (path: string): boolean =>
  !/^\/(console|field|api|assets|health)(\/|$)/.test(path);

function LanguageSwitch(): ReactNode {
  const { language } = usePreferences();
  return (
    <>
      {languages
        .filter((other) => other.code !== language)
        .map((other) => (
          <button
            key={other.code}
            type="button"
            className="header-item"
            lang={other.tag}
            onClick={() => void prefer({ language: other.code })}
          >
            {other.name}
          </button>
        ))}
    </>
  );
}

function Account(props: { session: PortalSession | undefined }): ReactNode {
  const { portal: words } = useText({ zh, en });
  const [person, setPerson] = useState<{ readonly name: string } | null>(null);
  const { session } = props;
  useEffect(() => {
    session?.load().then(setPerson, () => setPerson(null));
  }, [session]);
  if (session === undefined) return null;
  return (
    <a className="header-item" href={person === null ? session.signInPath : "/mine"}>
      <Icon name="person" />
      <span>{person === null ? words.signIn : words.myMatters}</span>
    </a>
  );
}

function Header(props: {
  session: PortalSession | undefined;
  path: string;
  help: HelpPlace | undefined;
}): ReactNode {
  const { portal: words, brand } = useText({ zh, en });
  const { mode } = usePreferences();
  const isElder = mode === "elder";
  return (
    <header className="header">
      <div className="header-row">
        <a className="header-brand" href="/">
          <Mark size="1.9em" />
          <span>{brand.name}</span>
        </a>
        <div className="header-items">
          <span className="header-demo" />
          {isElder && <ReadAloud path={props.path} />}
          {props.help !== undefined && <PageHelp place={props.help} />}
          <button
            type="button"
            className="header-item"
            aria-pressed={isElder}
            onClick={() => void prefer({ mode: isElder ? "standard" : "elder" })}
          >
            {isElder ? words.standard : words.elder}
          </button>
          <LanguageSwitch />
          <Account session={props.session} />
        </div>
      </div>
    </header>
  );
}

/** The telephone on every page, what is open to everybody, and the door of the staff. */
function Footer(props: { open: readonly PortalTask[] }): ReactNode {
  const { portal: words, brand } = useText({ zh, en });
  const label = useLabel();
  return (
    <footer className="footer">
      <div className="footer-row">
        <p className="footer-phone">
          <span>{words.phoneLead}</span>
          <a href={`tel:${words.phoneNumber}`}>
            <Icon name="phone" />
            {words.phoneNumber}
          </a>
          <span className="footer-note">{words.phoneHours}</span>
        </p>
        <p className="footer-note">
          <strong>{brand.name}</strong> {words.footerNote}
        </p>
        <ul className="footer-links">
          {props.open.map((task) => (
            <li key={task.href}>
              <a href={task.href}>{label(task.title)}</a>
            </li>
          ))}
          <li>
            <a href="/console">{words.staff}</a>
          </li>
        </ul>
      </div>
    </footer>
  );
}

type Broke = { readonly broken: boolean; readonly error?: unknown };

/** Catches what breaks inside a page, so that header, telephone and draft stay. */
class Guard extends Component<{ children: ReactNode; place: string }, Broke> {
  override state: Broke = { broken: false, error: undefined };
  static getDerivedStateFromError(error: unknown): Broke {
    return { broken: true, error };
  }
  override componentDidCatch(error: unknown): void {
    void reopenAfterUpgrade(error);
  }
  override componentDidUpdate(before: { place: string }): void {
    if (before.place !== this.props.place && this.state.broken) this.setState({ broken: false });
  }
  override render(): ReactNode {
    return this.state.broken ? (
      <Broken
        isLine={isNotFetched(this.state.error)}
        again={() => this.setState({ broken: false })}
      />
    ) : (
      this.props.children
    );
  }
}

/** `isLine`: the code of the page did not come, which without a network is nobody's fault. */
function Broken(props: { isLine: boolean; again: () => void }): ReactNode {
  const { portal: words } = useText({ zh, en });
  const { isLine } = props;
  // Code that did not come once is not asked for again by a page that stays open.
  const anew = () => location.reload();
  useEffect(() => {
    if (!isLine) return;
    addEventListener("online", anew);
    return () => removeEventListener("online", anew);
  }, [isLine]);
  return (
    <div className="page">
      <h1>{words.brokenTitle}</h1>
      <p className="page-lead">{isLine ? words.brokenLine : words.brokenText}</p>
      <Button kind="primary" onClick={isLine && navigator.onLine ? anew : props.again}>
        {words.again}
      </Button>
    </div>
  );
}

function NotFound(): ReactNode {
  const { portal: words } = useText({ zh, en });
  usePageTitle(words.notFoundTitle);
  return (
    <div className="page">
      <h1>{words.notFoundTitle}</h1>
      <p className="page-lead">{words.notFoundText}</p>
      <div className="not-found-ways">
        <ButtonLink kind="primary" href="/">
          {words.notFoundHome}
        </ButtonLink>
        <ButtonLink href="/search">{words.notFoundSearch}</ButtonLink>
      </div>
    </div>
  );
}

/** A page with its code, which is fetched when it is first drawn. */
type LoadablePage = PortalPage & {
  readonly Content: ComponentType<PortalPageProps>;
  /** The module that explains it. */
  readonly module: string;
};

function Page(props: { page: LoadablePage; params: Readonly<Record<string, string>> }): ReactNode {
  const label = useLabel();
  usePageTitle(label(props.page.title));
  return (
    <Suspense fallback={<Skeleton lines={6} />}>
      <props.page.Content params={props.params} />
    </Suspense>
  );
}

/** What the modules contribute, put in order once. */
function composed(modules: readonly PortalModule[]) {
  return {
    pages: modules.flatMap((module): LoadablePage[] =>
      (module.portalPages ?? []).map((page) => ({
        ...page,
        module: module.name ?? "",
        Content: codeOf(page),
      })),
    ),
    tasks: modules
      .flatMap((module) => module.portalTasks ?? [])
      .toSorted((a, b) => a.order - b.order),
    sections: modules
      .flatMap((module) => module.portalHomeSections ?? [])
      .toSorted((a, b) => a.order - b.order)
      .map((section) => ({ Content: lazyOrNothing(section.load) })),
    mine: modules
      .flatMap((module) => module.portalMineSections ?? [])
      .toSorted((a, b) => a.order - b.order)
      .map((section) => ({ Content: lazyOrNothing(section.load) })),
    panels: modules
      .flatMap((module) => module.portalMatterPanels ?? [])
      .toSorted((a, b) => a.order - b.order)
      .map((panel) => ({ Panel: lazyOrNothing(panel.load) })),
    session: modules.find((module) => module.portalSession)?.portalSession,
    home: modules.find((module) => module.explainsHome)?.name,
  };
}

/** Puts the focus and the view to the top of a new page, as a full page load would. */
function useFreshStart(path: string): React.RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return main;
}

/** The portal: header, the page that the address names, footer with a telephone number. */
export function PortalShell(props: { readonly modules: readonly PortalModule[] }): ReactNode {
  const { portal: words } = useText({ zh, en });
  const [path, go] = useLocation();
  useLinks(
    isPortalPath,
    useCallback((to: string) => go(to), [go]),
  );
  const main = useFreshStart(path);
  const [{ pages, tasks, sections, mine, panels, session, home }] = useState(() =>
    composed(props.modules),
  );
  const helpOf = (at: string): HelpPlace | undefined => {
    if (at === "/" && home !== undefined) return { module: home, face: "portalHelp", path: "/" };
    const known = pathOf(
      pages.map((page) => page.path),
      at,
    );
    const page = pages.find((one) => one.path === known);
    return page && { module: page.module, face: "portalHelp", path: page.path };
  };
  return (
    <MatterPanelsContext value={panels}>
      <MineContext value={mine}>
        <a
          className="skip-link"
          href="#main"
          onClick={(event) => {
            event.preventDefault();
            main.current?.focus();
          }}
        >
          {words.skip}
        </a>
        <Header session={session} path={path} help={helpOf(path)} />
        <main className="main" id="main" tabIndex={-1} ref={main}>
          <Guard place={path}>
            <Switch>
              {pages.map((page) => (
                <Route key={page.path} path={page.path}>
                  {(params) => <Page page={page} params={params as Record<string, string>} />}
                </Route>
              ))}
              <Route path="/">
                <Home tasks={tasks} sections={sections} />
              </Route>
              <Route>
                <NotFound />
              </Route>
            </Switch>
          </Guard>
        </main>
        <Footer open={tasks.filter(isOpen)} />
        <Toasts />
        <DemoDistrict place="portal" />
      </MineContext>
    </MatterPanelsContext>
  );
}
