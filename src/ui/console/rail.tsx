import { type ReactNode, useState } from "react";
import { useLabel, useText } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { Mark } from "#ui/mark.tsx";
import { zh as sharedZh } from "#ui/messages/zh.ts";
import { en as sharedEn } from "#ui/messages/en.ts";
import { remember, remembered } from "#ui/device-memory.ts";
import type { ConsolePage } from "./contract.ts";
import { en } from "./messages/en.ts";
import { zh } from "./messages/zh.ts";
import { consoleBase, consoleHref, useConsolePath } from "./navigation.tsx";

/** Whether a rail entry is where we are: its own path or anything below it. */
export function isWithin(path: string, entry: string): boolean {
  return entry === "/" ? path === "/" : path === entry || path.startsWith(`${entry}/`);
}

/** The left rail: the mark, then the entries that modules contribute; folds to icons. */
export function Rail(props: { readonly entries: readonly ConsolePage[] }): ReactNode {
  const { shell: words } = useText({ zh, en });
  const { brand } = useText({ zh: sharedZh, en: sharedEn });
  const label = useLabel();
  const path = useConsolePath();
  const [isFolded, setIsFolded] = useState(remembered("rail") === "folded");
  const fold = () => {
    remember("rail", isFolded ? null : "folded");
    setIsFolded(!isFolded);
  };
  return (
    <nav className="rail" aria-label={words.rail} data-folded={isFolded}>
      <a className="rail-brand" href={consoleBase}>
        <Mark size={26} />
        <span className="rail-word">{brand.name}</span>
      </a>
      <ul className="rail-entries">
        {props.entries.map(({ path: to, nav }) =>
          nav === undefined ? null : (
            <li key={to}>
              <a
                className="rail-entry"
                href={consoleHref(to)}
                aria-current={isWithin(path, to) ? "page" : undefined}
                title={isFolded ? label(nav.label) : undefined}
              >
                <Icon name={nav.icon} size={20} />
                <span className="rail-word">{label(nav.label)}</span>
              </a>
            </li>
          ),
        )}
      </ul>
      <button
        type="button"
        className="rail-fold"
        aria-expanded={!isFolded}
        aria-label={isFolded ? words.expand : words.collapse}
        onClick={fold}
      >
        <Icon name={isFolded ? "right" : "back"} size={18} />
        <span className="rail-word">{words.collapse}</span>
      </button>
    </nav>
  );
}
