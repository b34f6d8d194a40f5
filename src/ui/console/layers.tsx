/** What lies over the page or leads past it: the palette, the explanation, the link that skips the rail. */
import { type ReactNode, type RefObject, use, useMemo } from "react";
import { useLabel, useText } from "#ui/i18n/use-text.tsx";
import type { ConsolePage, ConsoleSession, PaletteItem } from "./contract.ts";
import { HelpLayer } from "./help-layer.tsx";
import { en } from "./messages/en.ts";
import { zh } from "./messages/zh.ts";
import { ModulesContext, isFor } from "./modules.ts";
import { consoleHref } from "./navigation.tsx";
import { Palette } from "./palette.tsx";

function usePaletteItems(pages: readonly ConsolePage[]): PaletteItem[] {
  const label = useLabel();
  return pages
    .filter((page) => !page.path.includes(":") && page.bare !== true)
    .flatMap((page): PaletteItem[] => {
      const title = page.title ?? page.nav?.label;
      if (title === undefined) return [];
      return [
        {
          id: page.path,
          title: label(title),
          icon: page.nav?.icon ?? "right",
          href: consoleHref(page.path),
        },
      ];
    });
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
export function Layers(props: {
  readonly open: "palette" | "help" | undefined;
  readonly onClose: () => void;
  /** What the open page adds to its explanation. */
  readonly more: RefObject<ReactNode>;
  readonly pages: readonly ConsolePage[];
  readonly session: ConsoleSession | null;
}): ReactNode {
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
  return (
    <>
      <Palette open={open === "palette"} onClose={onClose} pages={items} sources={sources} />
      <HelpLayer open={open === "help"} onClose={onClose} more={props.more} />
    </>
  );
}
