import { QueryClientProvider, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
  useParams,
  useRouter,
} from "@tanstack/react-router";
import { App, ConfigProvider } from "antd";
import enGB from "antd/locale/en_GB";
import zhCN from "antd/locale/zh_CN";
import "dayjs/locale/zh-cn";
import {
  type ComponentType,
  lazy,
  type ReactNode,
  Suspense,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { useLabel, usePreferences, useText } from "#ui/i18n/use-text.tsx";
import { useLinks } from "#ui/links.ts";
import { reopenAfterUpgrade } from "#ui/newer-build.ts";
import { usePageTitle } from "#ui/page-title.ts";
import { shownTheme } from "#ui/preferences.ts";
import { Toasts } from "#ui/toast.tsx";
import type { ConsoleModule, ConsolePage, ConsolePageProps } from "./contract.ts";
import { CasePanelsProvider } from "./case-panels.tsx";
import { EmptyState } from "./empty-state.tsx";
import { HelpContext, useHelpPlace } from "./help-place.ts";
import { useKeys } from "./keys.ts";
import { Layers, SkipLink } from "./layers.tsx";
import { en } from "./messages/en.ts";
import { zh } from "./messages/zh.ts";
import { ModulesContext, isFor, railOf, rolesOf } from "./modules.ts";
import {
  consoleBase,
  consoleHref,
  SessionContext,
  useConsolePath,
  useGo,
  useIsOnWay,
} from "./navigation.tsx";
import { makeQueryClient } from "./query.ts";
import { Rail } from "./rail.tsx";
import { useSavedFiles } from "./save-later.tsx";
import { useSignedOut } from "./sign-in-again.ts";
import { antTheme } from "./theme.ts";
import { TopBar } from "./top-bar.tsx";
import "#ui/base.css";
import "./shell.css";
import "./parts.css";
import "./layers.css";
import "./lists.css";
import "./print.css";

const sessionKey = ["console", "session"] as const;
const isConsolePath = (path: string): boolean =>
  path === consoleBase || path.startsWith(`${consoleBase}/`);

/** Asks the accounts module who is at the desk; without such a module everything is shown to everyone. */
function useDeskSession() {
  const source = use(ModulesContext).find((module) => module.consoleSession)?.consoleSession;
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: sessionKey,
    queryFn: () => source?.load() ?? null,
    enabled: source !== undefined,
    staleTime: 60_000,
  });
  const onSessionChanged = () => {
    // What another post may see is not shown for a moment either.
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
    void queries.invalidateQueries({ queryKey: sessionKey });
  };
  const isKnown = source === undefined || query.isFetched;
  return { source, session: query.data ?? null, isKnown, onSessionChanged };
}

/** What modules put into the top bar, in order; made once, so that it stays mounted from page to page. */
function useTopBar(): ReactNode {
  const modules = use(ModulesContext);
  const items = useMemo(
    () =>
      modules
        .flatMap((module) => module.topBarItems ?? [])
        .toSorted((a, b) => a.order - b.order)
        .map((item) => lazy(item.load)),
    [modules],
  );
  return items.map((Item, index) => (
    <Suspense key={`item-${index}`} fallback={null}>
      <Item />
    </Suspense>
  ));
}

type Desk = ReturnType<typeof useDeskSession>;

/** Sends whoever is not signed in to where one signs in; tells whether it does. */
function useSignIn({ source, session, isKnown }: Desk, isBare: boolean): boolean {
  const go = useGo();
  const mustSignIn = isKnown && source !== undefined && session === null && !isBare;
  useEffect(() => {
    if (mustSignIn && source !== undefined)
      go(
        `${consoleHref(source.signInPath)}?next=${encodeURIComponent(location.pathname + location.search)}`,
        { replace: true },
      );
  }, [mustSignIn, source, go]);
  return mustSignIn;
}

/** How the open page reaches its explanation, null where there is none; and what the page adds to it. */
function useHelpDesk(open: () => void) {
  const more = useRef<ReactNode>(null);
  const isExplained = useHelpPlace() !== undefined;
  const help = useMemo(
    () => ({
      open,
      add: (said: ReactNode) => {
        more.current = said;
      },
    }),
    [open],
  );
  return { help: isExplained ? help : null, more };
}

function Frame(): ReactNode {
  const { shell: words, keys } = useText({ zh, en });
  const desk = useDeskSession();
  const { source, session, isKnown, onSessionChanged } = desk;
  const path = useConsolePath();
  const topBar = useTopBar();
  const [openLayer, setOpenLayer] = useState<"palette" | "help">();
  const openHelp = useCallback(() => setOpenLayer("help"), []);
  const { help, more } = useHelpDesk(openHelp);
  const main = useRef<HTMLElement>(null);
  useLinks(isConsolePath, useGo());
  useSavedFiles();
  useKeys([
    { keys: "mod+k", label: keys.palette, whileTyping: true, act: () => setOpenLayer("palette") },
    { keys: "?", label: keys.help, act: openHelp },
  ]);
  const allPages = use(ModulesContext).flatMap((module) => module.consolePages ?? []);
  const isBare = allPages.some((page) => page.bare === true && page.path === path);
  const mustSignIn = useSignIn(desk, isBare);
  const isOnWay = useIsOnWay();
  const pages = allPages.filter((page) => isFor(rolesOf(page, allPages), session));
  const entries = railOf(allPages, session);

  // On the way to where one signs in, the page before would ask for what nobody may have yet.
  if (!isKnown || mustSignIn || (isBare && isOnWay))
    return <p className="waiting">{words.loading}</p>;
  if (isBare)
    return (
      <main id="main">
        <Outlet />
      </main>
    );
  return (
    <SessionContext value={session}>
      <div className="frame">
        <SkipLink onSkip={() => main.current?.focus()} />
        <Rail entries={entries} />
        <TopBar
          session={session}
          source={source}
          onSessionChanged={onSessionChanged}
          onPalette={() => setOpenLayer("palette")}
          onHelp={openHelp}
        >
          {topBar}
        </TopBar>
        <main className="desk" id="main" tabIndex={-1} ref={main} key={session?.post.id ?? 0}>
          <HelpContext value={help}>
            <Outlet />
          </HelpContext>
        </main>
      </div>
      <Layers
        open={openLayer}
        onClose={() => setOpenLayer(undefined)}
        more={more}
        pages={pages}
        session={session}
        source={source}
        onSessionChanged={onSessionChanged}
      />
    </SessionContext>
  );
}

function Dressed(): ReactNode {
  const { language, theme } = usePreferences();
  const shade = shownTheme(theme);
  const dress = useMemo(() => antTheme(shade), [shade]);
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";
  return (
    <ConfigProvider
      csp={{ nonce }}
      theme={dress}
      locale={language === "zh" ? zhCN : enGB}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
      componentSize="medium"
    >
      <App component={false}>
        <Frame />
        <Toasts />
      </App>
    </ConfigProvider>
  );
}

function NotFound(): ReactNode {
  const { shell: words } = useText({ zh, en });
  usePageTitle(words.notFoundTitle);
  return (
    <div className="desk-page">
      <EmptyState
        title={words.notFoundTitle}
        level={1}
        action={<a href={consoleBase}>{words.toStart}</a>}
      >
        {words.notFoundText}
      </EmptyState>
    </div>
  );
}

function Broken(props: { readonly error: unknown; readonly reset: () => void }): ReactNode {
  const { shell: words } = useText({ zh, en });
  const router = useRouter();
  useEffect(() => void reopenAfterUpgrade(props.error), [props.error]);
  return (
    <div className="desk-page">
      <EmptyState
        title={words.brokenTitle}
        level={1}
        action={
          <button
            type="button"
            className="link-button"
            onClick={() => {
              props.reset();
              void router.invalidate();
            }}
          >
            {words.again}
          </button>
        }
      >
        {words.brokenText}
      </EmptyState>
    </div>
  );
}

/** What /console itself shows: the first rail entry, or how to begin where there is none. */
function Start(): ReactNode {
  const { shell: words } = useText({ zh, en });
  const session = use(SessionContext);
  const go = useGo();
  const pages = use(ModulesContext).flatMap((module) => module.consolePages ?? []);
  const [first] = railOf(pages, session);
  usePageTitle(words.start);
  useEffect(() => {
    if (first !== undefined) go(consoleHref(first.path), { replace: true });
  }, [first, go]);
  return (
    <div className="desk-page">
      <EmptyState title={words.startTitle} level={1}>
        {words.startText}
      </EmptyState>
    </div>
  );
}

/**
 * A page and a way to fetch its code ahead. Where the code is there already nothing is suspended: React holds back what
 * follows a "loading" for 300 ms, which is longer than most pages take.
 */
function pageOf(page: ConsolePage) {
  let known: ComponentType<ConsolePageProps> | undefined;
  const load = async () => {
    const code = await page.load();
    known = code.default;
    return code;
  };
  const Waiting = lazy(load);
  function Page(): ReactNode {
    const { shell: words } = useText({ zh, en });
    const label = useLabel();
    const params = useParams({ strict: false }) as Readonly<Record<string, string>>;
    const session = use(SessionContext);
    // Chosen once: another component in its place would begin the page anew.
    const [Content] = useState<ComponentType<ConsolePageProps>>(() => known ?? Waiting);
    const title = page.title ?? page.nav?.label;
    usePageTitle(title === undefined ? undefined : label(title));
    // Whose post has no use for the first page starts at the first that it has.
    if (page.path === "/" && !isFor(page.nav?.roles, session)) return <Start />;
    return (
      <Suspense fallback={<p className="waiting">{words.loading}</p>}>
        <Content params={params} />
      </Suspense>
    );
  }
  return { Page, load };
}

/** Query strings as plain text on both ways, so that addresses stay readable. */
const plainSearch = {
  parseSearch: (search: string): Record<string, string> =>
    Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search: Record<string, unknown>): string => {
    const text = new URLSearchParams(
      Object.entries(search).map(([name, value]) => [name, String(value)]),
    ).toString();
    return text === "" ? "" : `?${text}`;
  },
};

function routerOf(modules: readonly ConsoleModule[]) {
  const root = createRootRoute({ component: Dressed, notFoundComponent: NotFound });
  const pages = modules.flatMap((module) => module.consolePages ?? []);
  let isOpen = false;
  const routes = pages.map((page) => {
    const { Page, load } = pageOf(page);
    return createRoute({
      getParentRoute: () => root,
      path: page.path.replace(/:(\w+)/g, (_all, name: string) => `$${name}`),
      component: Page,
      staleTime: Infinity,
      // The first page's code comes while it is asked who is at the desk; later the page before stays until it is there.
      loader: async () => {
        const code = load();
        if (isOpen) await code;
        else code.catch(() => {});
      },
    });
  });
  const hasStart = pages.some((page) => page.path === "/");
  const start = createRoute({ getParentRoute: () => root, path: "/", component: Start });
  const router = createRouter({
    routeTree: root.addChildren(hasStart ? routes : [...routes, start]),
    basepath: consoleBase,
    defaultErrorComponent: Broken,
    ...plainSearch,
  });
  router.subscribe("onResolved", () => {
    isOpen = true;
  });
  return router;
}

/** The console: rail, top bar, the page that the address names. */
export function ConsoleShell(props: { readonly modules: readonly ConsoleModule[] }): ReactNode {
  const [router] = useState(() => routerOf(props.modules));
  const [queries] = useState(makeQueryClient);
  const leave = useCallback(() => {
    // Only somebody who was signed in can be signed out: the question itself must not ask again.
    if (queries.getQueryData(sessionKey) != null)
      void queries.invalidateQueries({ queryKey: sessionKey });
  }, [queries]);
  useSignedOut(leave);
  return (
    <QueryClientProvider client={queries}>
      <ModulesContext value={props.modules}>
        <CasePanelsProvider modules={props.modules}>
          <RouterProvider router={router} />
        </CasePanelsProvider>
      </ModulesContext>
    </QueryClientProvider>
  );
}
