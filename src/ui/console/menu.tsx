import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Icon } from "#ui/icon.tsx";

export type MenuEntry = {
  readonly key: string;
  readonly label: string;
  /** Language of the label where it is not the page's. */
  readonly lang?: string | undefined;
  /** One of a set: shows a check where true. */
  readonly selected?: boolean;
};

export type MenuGroup = { readonly title?: string; readonly entries: readonly MenuEntry[] };

/** The left edge of what cuts an element off, in the window. Unit: px. */
function clippedAt(element: Element): number {
  for (let above = element.parentElement; above !== null; above = above.parentElement)
    if (getComputedStyle(above).overflowX !== "visible") return above.getBoundingClientRect().left;
  return 0;
}

/** A list hangs from the end of its button; where that would cut it off, from the beginning. */
function hang(list: HTMLDivElement | null): void {
  if (list !== null && list.getBoundingClientRect().left < clippedAt(list))
    list.dataset["side"] = "start";
}

function List(props: {
  id: string;
  label: string;
  groups: readonly MenuGroup[];
  onPick: (key: string) => void;
}): ReactNode {
  return (
    <div className="menu-list" id={props.id} role="menu" aria-label={props.label} ref={hang}>
      {props.groups.map((group, index) => (
        <div
          key={group.title ?? index}
          role="group"
          aria-label={group.title}
          className="menu-group"
        >
          {group.title !== undefined && (
            <div className="menu-title" aria-hidden="true">
              {group.title}
            </div>
          )}
          {group.entries.map((entry) => (
            <button
              key={entry.key}
              type="button"
              role={entry.selected === undefined ? "menuitem" : "menuitemradio"}
              aria-checked={entry.selected}
              tabIndex={-1}
              lang={entry.lang}
              className="menu-entry"
              onClick={() => props.onPick(entry.key)}
            >
              {entry.label}
              {entry.selected === true && <Icon name="check" size={16} />}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}

/** Whether a menu is open, and the keys by which it is used; Escape and Tab give the focus back to its button. */
function useMenu() {
  const [isOpen, setIsOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const entries = () => [...(box.current?.querySelectorAll<HTMLElement>("[role^=menuitem]") ?? [])];

  useEffect(() => {
    if (!isOpen) return;
    const all = entries();
    (all.find((entry) => entry.ariaChecked === "true") ?? all[0])?.focus();
    const outside = (event: PointerEvent) => {
      if (box.current?.contains(event.target as Node) !== true) setIsOpen(false);
    };
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  }, [isOpen]);

  const close = () => {
    setIsOpen(false);
    button.current?.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (!isOpen) return;
    const all = entries();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to !== undefined) all[(to + all.length) % all.length]?.focus();
    else if (event.key === "Escape" || event.key === "Tab") close();
    else if (event.key.length === 1 && event.key !== " ")
      all.find((entry) => entry.textContent?.toLowerCase().startsWith(event.key))?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { isOpen, setIsOpen, box, button, close, press };
}

/**
 * A button that opens a short menu: arrows, Home, End and first letters move, Escape and Tab close and
 * give the focus back. For the top bar and for "more" beside actions.
 */
export function Menu(props: {
  readonly label: string;
  readonly className: string;
  readonly groups: readonly MenuGroup[];
  readonly onPick: (key: string) => void;
  /** The button's face; its accessible name is `label` unless `named` by its own text. */
  readonly children: ReactNode;
  readonly named?: boolean;
}): ReactNode {
  const { isOpen, setIsOpen, box, button, close, press } = useMenu();
  const id = useId();
  return (
    <div className="menu" role="presentation" ref={box} onKeyDown={press}>
      <button
        ref={button}
        type="button"
        className={props.className}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={props.named === true ? undefined : props.label}
        title={props.named === true ? undefined : props.label}
        onClick={() => setIsOpen(!isOpen)}
      >
        {props.children}
      </button>
      {isOpen && (
        <List
          id={id}
          label={props.label}
          groups={props.groups}
          onPick={(key) => {
            close();
            props.onPick(key);
          }}
        />
      )}
    </div>
  );
}
