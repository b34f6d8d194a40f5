import { type CSSProperties, type ReactNode, useEffect, useId, useState } from "react";
import { useLabel, useText } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { Mark } from "#ui/mark.tsx";
import { zh as sharedZh } from "#ui/messages/zh.ts";
import { en as sharedEn } from "#ui/messages/en.ts";
import { remember, remembered } from "#ui/device-memory.ts";
import type { ConsolePage } from "./contract.ts";
import { useKeys } from "./keys.ts";
import { en } from "./messages/en.ts";
import { zh } from "./messages/zh.ts";
import { consoleBase, consoleHref, useConsolePath } from "./navigation.tsx";
import { FIRST_MOST, firstOnPhone, isHere, railGroups } from "./rail-groups.ts";
import "./rail.css";

/** Below this width the rail is folded until somebody unfolds it: the page needs the room more. */
const NARROW = "(max-width: 75rem)";

function useFold(): readonly [isFolded: boolean, fold: () => void] {
  const [isFolded, setIsFolded] = useState(() => {
    const kept = remembered("rail");
    return kept === null ? matchMedia(NARROW).matches : kept === "folded";
  });
  return [
    isFolded,
    () => {
      remember("rail", isFolded ? "open" : "folded");
      setIsFolded(!isFolded);
    },
  ];
}

function Entry(props: { readonly page: ConsolePage; readonly isFirst: boolean }): ReactNode {
  const label = useLabel();
  const here = useConsolePath();
  const { path, nav } = props.page;
  if (nav === undefined) return null;
  return (
    <li data-first={props.isFirst || undefined}>
      <a
        className="rail-entry"
        href={consoleHref(path)}
        aria-current={isHere(props.page, here) ? "page" : undefined}
        title={label(nav.label)}
      >
        <Icon name={nav.icon} size={20} />
        <span className="rail-word">
          <span>{label(nav.label)}</span>
          {nav.short !== undefined && <span className="rail-short">{label(nav.short)}</span>}
        </span>
      </a>
    </li>
  );
}

/**
 * The left rail: the mark, then the entries that modules contribute, grouped by the tens of their order. It folds to
 * icons; on a phone it lies below with the first entries, and opens to all of them.
 */
export function Rail(props: { readonly entries: readonly ConsolePage[] }): ReactNode {
  const { shell: words } = useText({ zh, en });
  const { brand } = useText({ zh: sharedZh, en: sharedEn });
  const here = useConsolePath();
  const id = useId();
  const [isFolded, fold] = useFold();
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => setIsOpen(false), [here]);
  useKeys(isOpen ? [{ keys: "Escape", act: () => setIsOpen(false) }] : [], true);
  const first = firstOnPhone(props.entries, here);
  const groups = railGroups(props.entries);
  const sizes = { "--entries": props.entries.length, "--groups": groups.length };
  return (
    <nav
      className="rail"
      aria-label={words.rail}
      data-folded={isFolded}
      data-open={isOpen}
      style={sizes as CSSProperties}
    >
      <a className="rail-brand" href={consoleBase}>
        <Mark size={26} />
        <span className="rail-word">{brand.name}</span>
      </a>
      <div className="rail-entries" id={`${id}-all`}>
        {groups.map(({ group, entries }) => (
          <div className="rail-group" key={group} role="group" aria-label={words.groups[group]}>
            <p className="rail-caption" aria-hidden="true">
              {words.groups[group]}
            </p>
            <ul>
              {entries.map((page) => (
                <Entry key={page.path} page={page} isFirst={first.includes(page)} />
              ))}
            </ul>
          </div>
        ))}
      </div>
      {props.entries.length > FIRST_MOST && (
        <button
          type="button"
          className="rail-entry rail-all"
          aria-expanded={isOpen}
          aria-controls={`${id}-all`}
          onClick={() => setIsOpen(!isOpen)}
        >
          <Icon name={isOpen ? "close" : "all"} size={20} />
          <span className="rail-word">{isOpen ? words.fewer : words.all}</span>
        </button>
      )}
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
