import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from "react";
import { useLabel, useText } from "#ui/i18n/use-text.tsx";
import { rememberInTab, rememberedInTab } from "#ui/device-memory.ts";
import { Icon } from "#ui/icon.tsx";
import type { PaletteItem, PaletteSource } from "./contract.ts";
import { Kbd } from "./kbd.tsx";
import { en } from "./messages/en.ts";
import { zh } from "./messages/zh.ts";
import { useGo } from "./navigation.tsx";

type Group = {
  readonly id: string;
  readonly title: string;
  readonly items: readonly PaletteItem[];
};

/** Pages whose title holds every word that was typed. */
export function matching(items: readonly PaletteItem[], query: string): PaletteItem[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  return items.filter((item) => {
    const text = `${item.title} ${item.detail ?? ""}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Stillness after a key before the sources are asked; their own answers take longer. Unit: ms. */
const STILL_MS = 40;
const MOST_OF_ONE = 6;

/**
 * Asks every source as one types, and shows each answer as it comes: a slow source keeps nobody waiting, one that fails is
 * left out. What was found for the letters before stays until the new answer of the same source is there.
 */
function useFound(sources: readonly PaletteSource[], query: string): [readonly Group[], boolean] {
  const label = useLabel();
  const [found, setFound] = useState<ReadonlyMap<string, readonly PaletteItem[]>>(new Map());
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (query.trim() === "" || sources.length === 0) {
      setFound(new Map());
      setBusy(false);
      return;
    }
    const abort = new AbortController();
    setBusy(true);
    const ask = async ({ id, search }: PaletteSource) => {
      const items = await search(query.trim(), abort.signal).catch(() => []);
      if (abort.signal.aborted) return;
      setFound((before) => new Map(before).set(id, items.slice(0, MOST_OF_ONE)));
    };
    const timer = setTimeout(() => {
      void Promise.all(sources.map(ask)).then(() => {
        if (!abort.signal.aborted) setBusy(false);
      });
    }, STILL_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [sources, query]);
  const groups = sources.map(({ id, title }) => ({
    id,
    title: label(title),
    items: found.get(id) ?? [],
  }));
  return [groups.filter(({ items }) => items.length > 0), busy];
}

const RECENT = "palette.recent";
const RECENT_MOST = 6;

/** What was opened last from here, kept in this tab alone: titles of cases are nobody else's business. */
function recentItems(): readonly PaletteItem[] {
  try {
    const kept: unknown = JSON.parse(rememberedInTab(RECENT) ?? "[]");
    return Array.isArray(kept) ? (kept as PaletteItem[]) : [];
  } catch {
    return [];
  }
}

function keepRecent({ id, title, detail, icon, href }: PaletteItem): void {
  if (href === undefined) return;
  const item = {
    id,
    title,
    href,
    ...(detail === undefined ? {} : { detail }),
    ...(icon === undefined ? {} : { icon }),
  };
  const others = recentItems().filter((one) => one.href !== href);
  rememberInTab(RECENT, JSON.stringify([item, ...others].slice(0, RECENT_MOST)));
}

/** The command palette: type, arrows, Enter. Pages first, then what modules find. */
export function Palette(props: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly pages: readonly PaletteItem[];
  /** What can be done from here; offered once something is typed. */
  readonly commands: readonly PaletteItem[];
  readonly sources: readonly PaletteSource[];
}): ReactNode {
  const box = useRef<HTMLDialogElement>(null);
  const { palette: words } = useText({ zh, en });
  useEffect(() => {
    if (props.open && box.current?.open === false) box.current.showModal();
    if (!props.open && box.current?.open === true) box.current.close();
  }, [props.open]);
  const { onClose } = props;
  useEffect(() => {
    // The veil belongs to the dialog: a press on the dialog itself is a press beside its content.
    const dialog = box.current;
    const beside = (event: MouseEvent) => {
      if (event.target === dialog) onClose();
    };
    dialog?.addEventListener("click", beside);
    return () => dialog?.removeEventListener("click", beside);
  }, [onClose]);
  return (
    <dialog className="palette" ref={box} aria-label={words.title} onClose={onClose}>
      {props.open && <PaletteBody {...props} />}
    </dialog>
  );
}

function optionId(list: string, group: string, item: PaletteItem): string {
  return `${list}-${group}-${item.id}`;
}

function Options(props: {
  listId: string;
  groups: readonly Group[];
  chosenId: string | undefined;
  onPoint: (item: PaletteItem) => void;
  onTake: (item: PaletteItem) => void;
}): ReactNode {
  const { palette: words } = useText({ zh, en });
  const { listId } = props;
  return (
    <div className="palette-list" id={listId} role="listbox" aria-label={words.title}>
      {props.groups.map((group) => (
        <div key={group.id} role="group" aria-labelledby={`${listId}-${group.id}`}>
          <div className="palette-group" id={`${listId}-${group.id}`}>
            {group.title}
          </div>
          {group.items.map((item) => (
            // The keys are handled by the combobox above, which keeps the focus.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={item.id}
              id={optionId(listId, group.id, item)}
              className="palette-option"
              role="option"
              tabIndex={-1}
              aria-selected={optionId(listId, group.id, item) === props.chosenId}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => props.onTake(item)}
              onMouseMove={() => props.onPoint(item)}
            >
              <Icon name={item.icon ?? "right"} />
              <span className="palette-title">{item.title}</span>
              {item.detail !== undefined && <span className="palette-detail">{item.detail}</span>}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

function Foot(): ReactNode {
  const { palette: words } = useText({ zh, en });
  return (
    <div className="palette-foot" aria-hidden="true">
      <span>
        <Kbd keys="ArrowUp" /> <Kbd keys="ArrowDown" /> {words.move}
      </span>
      <span>
        <Kbd keys="Enter" /> {words.open}
      </span>
      <span>
        <Kbd keys="Escape" /> {words.close}
      </span>
    </div>
  );
}

/** The field, which keeps the focus while arrows and Enter work in the list under it. */
function PaletteInput(props: {
  readonly listId: string;
  readonly chosenId: string | undefined;
  readonly query: string;
  readonly onType: (query: string) => void;
  readonly onStep: (step: number) => void;
  readonly onEnter: () => void;
}): ReactNode {
  const { palette: words } = useText({ zh, en });
  return (
    <input
      className="palette-input"
      type="text"
      role="combobox"
      aria-expanded="true"
      aria-controls={props.listId}
      aria-activedescendant={props.chosenId}
      aria-label={words.title}
      placeholder={words.placeholder}
      autoComplete="off"
      spellCheck={false}
      // The palette was opened in order to type.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      value={props.query}
      onChange={(event) => props.onType(event.target.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || props.chosenId === undefined) return;
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (step === undefined && event.key !== "Enter") return;
        event.preventDefault();
        if (step === undefined) props.onEnter();
        else props.onStep(step);
      }}
    />
  );
}

function PaletteBody(props: Parameters<typeof Palette>[0]): ReactNode {
  const { palette: words } = useText({ zh, en });
  const go = useGo();
  const listId = useId();
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const [found, busy] = useFound(props.sources, query);
  const pages = useMemo(() => matching(props.pages, query), [props.pages, query]);
  const commands = query === "" ? [] : matching(props.commands, query);
  const [recent] = useState(recentItems);
  const groups: Group[] = [
    ...(query === "" && recent.length > 0
      ? [{ id: "recent", title: words.recent, items: recent }]
      : []),
    ...(pages.length > 0
      ? [{ id: "pages", title: words.pages, items: query === "" ? pages : pages.slice(0, 6) }]
      : []),
    ...found,
    ...(commands.length > 0 ? [{ id: "commands", title: words.commands, items: commands }] : []),
  ];
  const flat = groups.flatMap((group) => group.items.map((item) => ({ group: group.id, item })));
  const chosen = flat[Math.min(at, flat.length - 1)];
  const chosenId = chosen === undefined ? undefined : optionId(listId, chosen.group, chosen.item);

  useEffect(() => {
    if (chosenId !== undefined)
      document.getElementById(chosenId)?.scrollIntoView({ block: "nearest" });
  }, [chosenId]);

  const take = (item: PaletteItem) => {
    props.onClose();
    keepRecent(item);
    if (item.href !== undefined) go(item.href);
    item.act?.();
  };

  return (
    <>
      <div className="palette-head">
        <Icon name="search" />
        <PaletteInput
          listId={listId}
          chosenId={chosenId}
          query={query}
          onType={(typed) => {
            setQuery(typed);
            setAt(0);
          }}
          onStep={(step) =>
            setAt((Math.min(at, flat.length - 1) + step + flat.length) % flat.length)
          }
          onEnter={() => chosen !== undefined && take(chosen.item)}
        />
      </div>
      <Options
        listId={listId}
        groups={groups}
        chosenId={chosenId}
        onPoint={(item) => setAt(flat.findIndex((one) => one.item === item))}
        onTake={take}
      />
      <p className="palette-state" role="status">
        {busy ? words.searching : flat.length === 0 ? words.nothing : words.results(flat.length)}
      </p>
      <Foot />
    </>
  );
}
