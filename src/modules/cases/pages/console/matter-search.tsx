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
import { useGo } from "#ui/console/navigation.tsx";
import { en } from "../../messages/pages-counter.en.ts";
import { zh } from "../../messages/pages-counter.zh.ts";
import { type DutyHit, searchDuties } from "./case-requests.ts";
import { caseIdIn } from "./counter-card.ts";

/** What was typed, once it has been still for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 120);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

type Search = {
  readonly onDuty: (hit: DutyHit) => void;
  readonly onRequest: (words: string) => void;
};

/** What is typed, what is found, which one is chosen; below the duties stands the request. */
function useSearch({ onDuty, onRequest }: Search) {
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  /** Enter came before the answer: the first of what is found is taken when it is there. */
  const [isEager, setIsEager] = useState(false);
  const words = typed.trim();
  const asked = useSettled(words);
  const { data, isFetching } = useQuery({
    queryKey: ["cases", "duties", asked],
    queryFn: ({ signal }) => searchDuties(asked, signal),
    enabled: asked !== "",
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const hits = words === "" ? [] : (data ?? []);
  const chosen = Math.min(at, hits.length);
  const isSettled = asked === words && !isFetching;
  const go = useGo();
  const take = (index: number) => {
    // A receipt that was scanned means its case, whatever else the letters may sound like.
    const caseId = caseIdIn(words);
    if (caseId !== undefined) return go(`/console/cases/${caseId}`);
    const hit = hits[index];
    if (hit === undefined) onRequest(words);
    else onDuty(hit);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt(Math.min(hits.length, Math.max(0, chosen + step)));
    else if (event.key === "Escape" && typed !== "") setTyped("");
    else if (event.key === "Enter" && words !== "") {
      // While the answer to the last letters is under way, Enter would take what the letters before found: it waits.
      if (caseIdIn(words) !== undefined || isSettled) take(chosen);
      else setIsEager(true);
    } else return;
    event.preventDefault();
  };
  const type = (text: string) => {
    setTyped(text);
    setAt(0);
    setIsEager(false);
  };
  useEffect(() => {
    if (!isEager || !isSettled) return;
    setIsEager(false);
    // Where nothing is found one reads that first: Enter again takes it as a request.
    if (hits.length > 0) take(0);
    // When the answer is there, once.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isEager, isSettled]);
  return { typed, words, hits, chosen, isFetching, take, press, type, point: setAt };
}

function Option(props: {
  readonly id: string;
  readonly isChosen: boolean;
  readonly onPoint: () => void;
  readonly onTake: () => void;
  readonly children: ReactNode;
}): ReactNode {
  return (
    // The keyboard stays in the box: the options are pointed at from there (aria-activedescendant).
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={props.id}
      className="matter-option"
      role="option"
      tabIndex={-1}
      aria-selected={props.isChosen}
      onMouseMove={props.onPoint}
      onClick={props.onTake}
    >
      {props.children}
    </div>
  );
}

function Options(props: {
  readonly id: string;
  readonly search: ReturnType<typeof useSearch>;
}): ReactNode {
  const { counter: words } = useText({ zh, en });
  const language = useLanguage();
  const { search, id } = props;
  const shared = (index: number) => ({
    id: `${id}-${index}`,
    isChosen: index === search.chosen,
    onPoint: () => search.point(index),
    onTake: () => search.take(index),
  });
  return (
    <div id={id} role="listbox" aria-label={words.searchLabel} hidden={search.words === ""}>
      {search.hits.map((hit, index) => (
        <Option key={hit.code} {...shared(index)}>
          <span className="matter-name">
            {language === "zh" ? hit.name : (hit.nameEn ?? hit.name)}
          </span>
          {hit.promised !== null && (
            <span className="case-faint">
              {words.limit[hit.promised.unit](hit.promised.amount)}
            </span>
          )}
        </Option>
      ))}
      {search.words !== "" && (
        <Option {...shared(search.hits.length)}>
          <span>
            {caseIdIn(search.words) === undefined
              ? words.asRequestOf(search.words)
              : words.openCase(search.words)}
          </span>
        </Option>
      )}
    </div>
  );
}

export function MatterSearch(
  props: Search & {
    readonly box: RefObject<HTMLInputElement | null>;
    readonly problem: string | undefined;
  },
): ReactNode {
  const { counter: words } = useText({ zh, en });
  const listId = useId();
  const search = useSearch(props);
  const isOpen = search.words !== "";
  const count = search.hits.length;
  const found = search.isFetching && count === 0 ? words.searching : words.searchNone;
  return (
    <div className="matter">
      <div className="inbox-search" data-size="large">
        <Icon name="search" size={18} />
        <input
          ref={props.box}
          id="counter-matter"
          type="search"
          maxLength={100}
          role="combobox"
          autoComplete="off"
          aria-label={words.searchLabel}
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={isOpen ? `${listId}-${search.chosen}` : undefined}
          aria-invalid={props.problem !== undefined}
          placeholder={words.search}
          value={search.typed}
          onChange={(event) => search.type(event.target.value)}
          onKeyDown={search.press}
        />
      </div>
      <Options id={listId} search={search} />
      <p className="field-hint" role="status">
        {props.problem ?? (!isOpen ? "" : count === 0 ? found : words.found(count))}
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
