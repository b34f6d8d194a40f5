/** What a change would come to, said before it is saved. */
import type { ReactNode } from "react";
import type { CasesPreviewSettingAnswer } from "#ui/client.gen.ts";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { useLadderWords } from "./ladder-words.ts";

/** Before anything is typed that is no news. */
const NOTHING_NEW = "cases.setting_says_nothing_new";

/** When a ten-day case received now would be reminded, urged, supervised. */
export function Preview(props: {
  readonly view: CasesPreviewSettingAnswer | undefined;
}): ReactNode {
  const words = useLadderWords();
  const format = useFormat();
  const { view } = props;
  if (view === undefined) return null;
  return (
    <section className="ladder-preview" aria-live="polite">
      <h3>{words.preview.title}</h3>
      {view.refusal !== null && view.refusal.code !== NOTHING_NEW && (
        <p className="ladder-wrong">{words.preview.cannot(view.refusal.message)}</p>
      )}
      <p>
        {words.preview.case(format.dateTime(view.dueAt))}
        {view.provisional && words.preview.provisional}
      </p>
      <ol>
        {view.rungs.map(({ rung, at }) => (
          <li key={rung} data-off={at === null}>
            {at === null
              ? words.preview.never(words.rung[rung])
              : words.preview.at(words.rung[rung], format.dateTime(at))}
          </li>
        ))}
      </ol>
    </section>
  );
}
