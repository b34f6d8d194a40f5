/** Beside the counter's form: what it will lead to, live; the one-time notice writes itself from the ticks. */
import type { ReactNode } from "react";
import { useText } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { en } from "../../messages/pages-counter.en.ts";
import { zh } from "../../messages/pages-counter.zh.ts";
import type { Guidance, Material } from "./case-requests.ts";
import { useNames } from "./case-words.tsx";
import type { CounterDraft } from "./counter-draft.ts";

function Facts(props: { readonly guidance: Guidance }): ReactNode {
  const { counter: words } = useText({ zh, en });
  const names = useNames();
  const { content, responsible } = props.guidance;
  const { promised, statutory } = content.limits;
  const limit = promised ?? statutory;
  return (
    <dl className="counter-facts">
      <div>
        <dt>{words.lead}</dt>
        <dd>{responsible.lead === null ? words.leadUnknown : names.org(responsible.lead)}</dd>
      </div>
      {limit !== null && (
        <div>
          <dt>{words.promised}</dt>
          <dd>{words.limit[limit.unit](limit.amount)}</dd>
        </div>
      )}
      {content.fee !== "" && (
        <div>
          <dt>{words.fee}</dt>
          <dd>{names.pick(content.fee, content.feeEn)}</dd>
        </div>
      )}
    </dl>
  );
}

export function CounterSide(props: {
  readonly draft: CounterDraft;
  readonly guidance: Guidance | undefined;
  readonly missing: readonly Material[];
}): ReactNode {
  const { counter: words } = useText({ zh, en });
  const names = useNames();
  const { draft, guidance, missing } = props;
  const isApplication = draft.matter?.kind === "application";
  const title = draft.matter?.kind === "request" ? words.done.next : words.notice;
  return (
    <aside className="counter-side" aria-label={title}>
      <h2>{title}</h2>
      <div role="status">
        {!isApplication || guidance === undefined ? (
          <p className="case-faint">
            {draft.matter?.kind === "request" ? words.requestHint : words.materialsPick}
          </p>
        ) : missing.length === 0 ? (
          <p className="counter-complete">
            <Icon name="check" size={18} /> {words.noticeEmpty}
          </p>
        ) : (
          <>
            <p>{words.noticeMissing(missing.length)}</p>
            <ol className="counter-notice">
              {missing.map((material) => (
                <li key={material.name}>
                  {words.inFull({ ...material, name: names.name(material) })}
                  {material.condition !== null && (
                    <p className="case-faint">
                      {words.condition(names.pick(material.condition, material.conditionEn))}
                    </p>
                  )}
                  {material.note !== "" && (
                    <p className="case-faint">{names.pick(material.note, material.noteEn)}</p>
                  )}
                </li>
              ))}
            </ol>
            <p className="case-faint">{words.noticeHint}</p>
          </>
        )}
      </div>
      {guidance !== undefined && <Facts guidance={guidance} />}
    </aside>
  );
}
