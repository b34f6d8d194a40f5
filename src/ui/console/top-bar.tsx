import { Dropdown, type MenuProps } from "antd";
import type { ReactNode } from "react";
import { languages } from "#ui/i18n/languages.ts";
import { usePreferences, useText } from "#ui/i18n/use-text.tsx";
import { Icon, type IconName } from "#ui/icon.tsx";
import { prefer, type Theme } from "#ui/preferences.ts";
import type { ConsoleSession, ConsoleSessionSource } from "./contract.ts";
import { Kbd } from "./kbd.tsx";
import { en } from "./messages/en.ts";
import { zh } from "./messages/zh.ts";

function BarMenu(props: {
  readonly icon: IconName;
  readonly label: string;
  readonly items: NonNullable<MenuProps["items"]>;
  readonly selected?: string;
  readonly onPick: (key: string) => void;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items: props.items,
        selectable: props.selected !== undefined,
        ...(props.selected === undefined ? {} : { selectedKeys: [props.selected] }),
        onClick: ({ key }) => props.onPick(key),
      }}
    >
      <button type="button" className="bar-item" aria-label={props.label} title={props.label}>
        <Icon name={props.icon} size={20} />
        {props.children}
      </button>
    </Dropdown>
  );
}

function PersonMenu(props: {
  readonly session: ConsoleSession;
  readonly source: ConsoleSessionSource;
  readonly onChanged: () => void;
}): ReactNode {
  const { shell: words } = useText({ zh, en });
  const { session, source } = props;
  const others = session.posts.filter((post) => post.id !== session.post.id);
  const items: NonNullable<MenuProps["items"]> = [
    ...(others.length === 0
      ? []
      : [
          {
            key: "posts",
            type: "group" as const,
            label: words.switchPost,
            children: others.map((post) => ({
              key: `post-${post.id}`,
              label: `${post.organisation} · ${post.title}`,
            })),
          },
          { key: "line", type: "divider" as const },
        ]),
    { key: "portal", label: words.portal },
    { key: "leave", label: words.signOut },
  ];
  const pick = async (key: string) => {
    if (key === "portal") location.assign("/");
    if (key === "leave") await source.signOut();
    if (key.startsWith("post-")) await source.switchPost(Number(key.slice(5)));
    if (key !== "portal") props.onChanged();
  };
  return (
    <Dropdown trigger={["click"]} menu={{ items, onClick: ({ key }) => void pick(key) }}>
      <button type="button" className="bar-person">
        <span className="bar-person-words">
          <span className="bar-person-name">{session.person.name}</span>
          <span className="bar-person-post">
            {session.post.organisation} · {session.post.title}
          </span>
        </span>
        <Icon name="down" size={16} />
      </button>
    </Dropdown>
  );
}

const themeIcons: Record<Theme, IconName> = { auto: "contrast", light: "sun", dark: "moon" };

/** The top bar: palette, language, theme, who is at the desk. */
export function TopBar(props: {
  readonly session: ConsoleSession | null;
  readonly source: ConsoleSessionSource | undefined;
  readonly onSessionChanged: () => void;
  readonly onPalette: () => void;
  readonly onKeys: () => void;
}): ReactNode {
  const { shell: words } = useText({ zh, en });
  const { language, theme } = usePreferences();
  return (
    <header className="bar">
      <button type="button" className="bar-search" onClick={props.onPalette}>
        <Icon name="search" size={18} />
        <span>{words.search}</span>
        <Kbd keys="mod+k" />
      </button>
      <div className="bar-items">
        <button
          type="button"
          className="bar-item"
          aria-label={words.keys}
          title={words.keys}
          onClick={props.onKeys}
        >
          <Icon name="keyboard" size={20} />
        </button>
        <BarMenu
          icon="language"
          label={words.language}
          selected={language}
          items={languages.map((known) => ({
            key: known.code,
            label: <span lang={known.tag}>{known.name}</span>,
          }))}
          onPick={(code) => void prefer({ language: code })}
        />
        <BarMenu
          icon={themeIcons[theme]}
          label={words.theme}
          selected={theme}
          items={[
            { key: "auto", label: words.themeAuto },
            { key: "light", label: words.themeLight },
            { key: "dark", label: words.themeDark },
          ]}
          onPick={(key) => void prefer({ theme: key as Theme })}
        />
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
