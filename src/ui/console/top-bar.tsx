import type { ReactNode } from "react";
import { languages } from "#ui/i18n/languages.ts";
import { usePreferences, useText } from "#ui/i18n/use-text.tsx";
import { Icon, type IconName } from "#ui/icon.tsx";
import { prefer, type Theme } from "#ui/preferences.ts";
import type { ConsoleSession, ConsoleSessionSource } from "./contract.ts";
import { Kbd } from "./kbd.tsx";
import { Menu } from "./menu.tsx";
import { en } from "./messages/en.ts";
import { zh } from "./messages/zh.ts";
import { consoleHref, useGo } from "./navigation.tsx";
import { WorkTray } from "./work-tray.tsx";

function PersonMenu(props: {
  readonly session: ConsoleSession;
  readonly source: ConsoleSessionSource;
  readonly onChanged: () => void;
}): ReactNode {
  const { shell: words } = useText({ zh, en });
  const { session, source } = props;
  const others = session.posts.filter((post) => post.id !== session.post.id);
  const posts = others.map((post) => ({
    key: `post-${post.id}`,
    label: `${post.organisation} · ${post.title}`,
  }));
  const go = useGo();
  const pick = async (key: string) => {
    if (key === "account") {
      go(consoleHref(source.accountPath ?? "/"));
      return;
    }
    if (key === "portal") {
      location.assign("/");
      return;
    }
    if (key === "leave") await source.signOut();
    else await source.switchPost(Number(key.slice("post-".length)));
    props.onChanged();
  };
  return (
    <Menu
      className="bar-person"
      label={session.person.name}
      named
      groups={[
        ...(posts.length === 0 ? [] : [{ title: words.switchPost, entries: posts }]),
        {
          entries: [
            ...(source.accountPath === undefined ? [] : [{ key: "account", label: words.account }]),
            { key: "portal", label: words.portal },
            { key: "leave", label: words.signOut },
          ],
        },
      ]}
      onPick={(key) => void pick(key)}
    >
      <span className="bar-person-words">
        <span className="bar-person-name">{session.person.name}</span>
        <span className="bar-person-post">
          {session.post.organisation} · {session.post.title}
        </span>
      </span>
      <Icon name="down" size={16} />
    </Menu>
  );
}

const themeIcons: Record<Theme, IconName> = { auto: "contrast", light: "sun", dark: "moon" };

function LanguageMenu(): ReactNode {
  const { shell: words } = useText({ zh, en });
  const { language } = usePreferences();
  const entries = languages.map((known) => ({
    key: known.code,
    label: known.name,
    lang: known.tag,
    selected: known.code === language,
  }));
  return (
    <Menu
      className="bar-item"
      label={words.language}
      groups={[{ entries }]}
      onPick={(code) => void prefer({ language: code })}
    >
      <Icon name="language" size={20} />
    </Menu>
  );
}

function ThemeMenu(): ReactNode {
  const { shell: words } = useText({ zh, en });
  const { theme } = usePreferences();
  const entries = [
    { key: "auto", label: words.themeAuto, selected: theme === "auto" },
    { key: "light", label: words.themeLight, selected: theme === "light" },
    { key: "dark", label: words.themeDark, selected: theme === "dark" },
  ];
  return (
    <Menu
      className="bar-item"
      label={words.theme}
      groups={[{ entries }]}
      onPick={(key) => void prefer({ theme: key as Theme })}
    >
      <Icon name={themeIcons[theme]} size={20} />
    </Menu>
  );
}

/** The top bar: palette, language, theme, who is at the desk. */
export function TopBar(props: {
  readonly session: ConsoleSession | null;
  readonly source: ConsoleSessionSource | undefined;
  readonly onSessionChanged: () => void;
  readonly onPalette: () => void;
  readonly onHelp: () => void;
  /** What modules put here. */
  readonly children?: ReactNode;
}): ReactNode {
  const { shell: words } = useText({ zh, en });
  return (
    <header className="bar">
      <button type="button" className="bar-search" onClick={props.onPalette}>
        <Icon name="search" size={18} />
        <span>{words.search}</span>
        <Kbd keys="mod+k" />
      </button>
      <div className="bar-items">
        {props.session !== null && <WorkTray />}
        {props.session !== null && props.children}
        <button
          type="button"
          className="bar-item"
          aria-label={words.help}
          aria-keyshortcuts="?"
          title={words.help}
          onClick={props.onHelp}
        >
          <Icon name="help" size={20} />
        </button>
        <LanguageMenu />
        <ThemeMenu />
        {props.session !== null && props.source !== undefined && (
          <PersonMenu
            session={props.session}
            source={props.source}
            onChanged={props.onSessionChanged}
          />
        )}
      </div>
    </header>
  );
}
