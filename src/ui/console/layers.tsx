/** What lies over the page or leads past it: the palette, the explanation, the link that skips the rail. */
import { type ReactNode, type RefObject, use, useMemo } from "react";
import { languages } from "#ui/i18n/languages.ts";
import { useLabel, usePreferences, useText } from "#ui/i18n/use-text.tsx";
import { prefer } from "#ui/preferences.ts";
import type { ConsolePage, ConsoleSession, ConsoleSessionSource, PaletteItem } from "./contract.ts";
import { HelpLayer } from "./help-layer.tsx";
import { en } from "./messages/en.ts";
import { zh } from "./messages/zh.ts";
import { ModulesContext, entryOf, isFor } from "./modules.ts";
import { consoleHref } from "./navigation.tsx";
import { Palette } from "./palette.tsx";

/** The pages in the order of the rail, each with the icon of the entry that leads to it. */
function usePaletteItems(pages: readonly ConsolePage[]): PaletteItem[] {
  const label = useLabel();
  const orderOf = (page: ConsolePage) => entryOf(page, pages)?.nav?.order ?? Infinity;
  return pages
    .filter((page) => !page.path.includes(":") && page.bare !== true)
    .toSorted((a, b) => orderOf(a) - orderOf(b))
    .flatMap((page): PaletteItem[] => {
      const title = page.title ?? page.nav?.label;
      if (title === undefined) return [];
      return [
        {
          id: page.path,
          title: label(title),
          icon: entryOf(page, pages)?.nav?.icon ?? "right",
          href: consoleHref(page.path),
        },
      ];
    });
}

type Desk = {
  readonly session: ConsoleSession | null;
  readonly source: ConsoleSessionSource | undefined;
  readonly onSessionChanged: () => void;
};

/** What the top bar's menus do, for whoever keeps the hands on the keys. */
function useCommands({ session, source, onSessionChanged }: Desk): PaletteItem[] {
  const { shell: words } = useText({ zh, en });
  const { theme, language } = usePreferences();
  const themes = { auto: words.themeAuto, light: words.themeLight, dark: words.themeDark };
  const shades = (["auto", "light", "dark"] as const)
    .filter((one) => one !== theme)
    .map((one) => ({
      id: `theme-${one}`,
      title: `${words.theme}: ${themes[one]}`,
      icon: "contrast" as const,
      act: () => void prefer({ theme: one }),
    }));
  const tongues = languages
    .filter(({ code }) => code !== language)
    .map(({ code, name }) => ({
      id: `language-${code}`,
      title: `${words.language}: ${name}`,
      icon: "language" as const,
      act: () => void prefer({ language: code }),
    }));
  if (session === null || source === undefined) return [...shades, ...tongues];
  const others = session.posts.filter(({ id }) => id !== session.post.id);
  return [
    ...others.map((post) => ({
      id: `post-${post.id}`,
      title: `${words.switchPost} ${post.organisation} · ${post.title}`,
      icon: "person" as const,
      act: () => void source.switchPost(post.id).then(onSessionChanged),
    })),
    ...shades,
    ...tongues,
    {
      id: "leave",
      title: words.signOut,
      icon: "leave",
      act: () => void source.signOut().then(onSessionChanged),
    },
  ];
}

/** Lets the keyboard pass the rail by. */
export function SkipLink(props: { readonly onSkip: () => void }): ReactNode {
  const { shell: words } = useText({ zh, en });
  return (
    <a
      className="skip-link"
      href="#main"
      onClick={(event) => {
        event.preventDefault();
        props.onSkip();
      }}
    >
      {words.skip}
    </a>
  );
}

/** The palette and the explanation of the page, which lie over it. */
export function Layers(
  props: Desk & {
    readonly open: "palette" | "help" | undefined;
    readonly onClose: () => void;
    /** What the open page adds to its explanation. */
    readonly more: RefObject<ReactNode>;
    readonly pages: readonly ConsolePage[];
  },
): ReactNode {
  const { open, onClose, session } = props;
  const modules = use(ModulesContext);
  const sources = useMemo(
    () =>
      modules.flatMap((module) =>
        (module.paletteSources ?? []).filter((one) => isFor(one.roles, session)),
      ),
    [modules, session],
  );
  const items = usePaletteItems(props.pages);
  const commands = useCommands(props);
  return (
    <>
      <Palette
        open={open === "palette"}
        onClose={onClose}
        pages={items}
        commands={commands}
        sources={sources}
      />
      <HelpLayer open={open === "help"} onClose={onClose} more={props.more} />
    </>
  );
}
