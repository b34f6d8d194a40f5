/** Beside a request at the counter: what is under way already nearby; one press, and the two become one. */
import type { ReactNode } from "react";
import { useText } from "#ui/i18n/use-text.tsx";
import { en } from "../../messages/pages-counter.en.ts";
import { zh } from "../../messages/pages-counter.zh.ts";
import type { CounterDraft } from "./counter-draft.ts";
import type { SimilarBody } from "./relations-requests.ts";
import { SimilarList, useSimilar } from "./similar-list.tsx";
import { useTogether } from "./together-words.ts";

/** Shortest text that is looked for. */
const LEAST = 4;

/** What has been said so far as a description; null while there is too little of it. */
export function descriptionOf(draft: CounterDraft): SimilarBody | null {
  const text = draft.description.trim();
  if (text.length < LEAST || draft.areaId === null) return null;
  return {
    text,
    areaId: draft.areaId,
    categoryCode: draft.categoryCode === "" ? null : draft.categoryCode,
  };
}

export function CounterSimilar(props: {
  readonly draft: CounterDraft;
  readonly change: (part: Partial<CounterDraft>) => void;
}): ReactNode {
  const { similar: words } = useTogether();
  const { counter } = useText({ zh, en });
  const { draft, change } = props;
  const body = descriptionOf(draft);
  const { data, isFetching } = useSimilar(body);
  const items = body === null ? [] : (data ?? []);
  return (
    <aside className="counter-side" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p className="case-faint" role="status">
        {body === null
          ? counter.requestHint
          : items.length === 0
            ? isFetching
              ? words.looking
              : words.none
            : ""}
      </p>
      <SimilarList
        items={items}
        chosen={draft.mergeInto?.id ?? null}
        chooseLabel={words.attach}
        chosenLabel={words.attached}
        onChoose={(one) =>
          change({
            mergeInto:
              one?.line == null ? null : { id: one.line.id, receiptNo: one.line.receiptNo },
          })
        }
      />
    </aside>
  );
}
