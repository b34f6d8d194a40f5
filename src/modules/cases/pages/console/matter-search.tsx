/** Step one of the counter: a duty in the resident's own words, or a request. A combo box, so that arrows and Enter are enough. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useState,
} from "react";
import { useLanguage, useText } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { en } from "../../messages/pages-counter.en.ts";
import { zh } from "../../messages/pages-counter.zh.ts";
import { type DutyHit, searchDuties } from "./case-requests.ts";

/** What was typed, once it has been still for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 120);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

export function MatterSearch(props: {
  readonly box: RefObject<HTMLInputElement | null>;
  readonly problem: string | undefined;
  readonly onDuty: (hit: DutyHit) => void;
  readonly onRequest: (words: string) => void;
}): ReactNode {
  const { counter: words } = useText({ zh, en });
  const language = useLanguage();
  const listId = useId();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const asked = useSettled(typed.trim());
  const { data, isFetching } = useQuery({
    queryKey: ["cases", "duties", asked],
    queryFn: ({ signal }) => searchDuties(asked, signal),
    enabled: asked !== "",
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const hits = typed.trim() === "" ? [] : (data ?? []);
  const isOpen = typed.trim() !== "";
  const last = hits.length;
  const chosen = Math.min(at, last);
  const nameOf = (hit: DutyHit) => (language === "zh" ? hit.name : (hit.nameEn ?? hit.name));
  const take = (index: number) => {
    const hit = hits[index];
    if (hit === undefined) props.onRequest(typed.trim());
    else props.onDuty(hit);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setAt(Math.min(last, Math.max(0, chosen + (event.key === "ArrowDown" ? 1 : -1))));
    }
    // While the answer to the last letters is under way, Enter would take something else than one reads.
    if (event.key === "Enter" && isOpen) {
      event.preventDefault();
      if (asked === typed.trim() && !isFetching) take(chosen);
    }
    if (event.key === "Escape" && typed !== "") {
      event.preventDefault();
      setTyped("");
    }
  };
  const option = (index: number, content: ReactNode) => (
    <div
      key={index}
      id={`${listId}-${index}`}
      className="matter-option"
      role="option"
      tabIndex={-1}
      aria-selected={index === chosen}
      onMouseMove={() => setAt(index)}
      onClick={() => take(index)}
      onKeyDown={press}
    >
      {content}
    </div>
  );
  return (
    <div className="matter">
      <div className="inbox-search" data-size="large">
        <Icon name="search" size={18} />
        <input
          ref={props.box}
          id="counter-matter"
          type="search"
          role="combobox"
          autoComplete="off"
          aria-label={words.searchLabel}
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={isOpen ? `${listId}-${chosen}` : undefined}
          aria-invalid={props.problem !== undefined}
          placeholder={words.search}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={press}
        />
      </div>
      <div id={listId} role="listbox" aria-label={words.searchLabel} hidden={!isOpen}>
        {hits.map((hit, index) =>
          option(
            index,
            <>
              <span className="matter-name">{nameOf(hit)}</span>
              {hit.promised !== null && (
                <span className="case-faint">
                  {words.limit[hit.promised.unit](hit.promised.amount)}
                </span>
              )}
            </>,
          ),
        )}
        {isOpen && option(last, <span>{words.asRequestOf(typed.trim())}</span>)}
      </div>
      <p className="field-hint" role="status">
        {props.problem ??
          (!isOpen
            ? ""
            : isFetching && hits.length === 0
              ? words.searching
              : hits.length === 0
                ? words.searchNone
                : words.found(hits.length))}
      </p>
      {!isOpen && (
        <button type="button" className="act" onClick={() => props.onRequest("")}>
          <Icon name="report" size={18} />
          {words.asRequest}
        </button>
      )}
    </div>
  );
}
