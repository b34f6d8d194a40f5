/** What the form comes to while it is filled in: first day, money, who will be asked, what is missing. */
import type { ReactNode } from "react";
import type { AdmissionCheckAnswer } from "#ui/client.gen.ts";
import { RefusalNote } from "#ui/console/refusal-note.tsx";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { FIELD_WORDS } from "../rules/words.ts";
import { useWords } from "./parts.tsx";

type Checks = AdmissionCheckAnswer;

function Asked(props: { readonly asked: Checks["asked"] }): ReactNode {
  const { form, orgKinds } = useWords();
  const label = useLabel();
  const { asked } = props;
  if (asked.length === 0) return <p className="adm-hint">{form.noAsked}</p>;
  return (
    <details>
      <summary>{form.asked(asked.length)}</summary>
      <ul>
        {asked.map((org) => (
          <li key={org.id}>
            {label(org.name)} <small>{orgKinds[org.kind] ?? ""}</small>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Money(props: { readonly checks: Checks }): ReactNode {
  const { form } = useWords();
  const format = useFormat();
  const { totalFen, availableFen, missingFen } = props.checks;
  return (
    <p className="adm-side-money" data-missing={missingFen > 0}>
      {form.money(format.money(totalFen ?? 0), format.money(availableFen))}
      <strong>
        {missingFen > 0 ? form.moneyMissing(format.money(missingFen)) : form.moneyEnough}
      </strong>
    </p>
  );
}

/** The side of the form; read out politely when it changes. */
export function FormSide(props: { readonly checks: Checks | undefined }): ReactNode {
  const { form } = useWords();
  const label = useLabel();
  const format = useFormat();
  const { checks } = props;
  if (checks === undefined) return null;
  const { firstStart, decisionDue, gaps, refusal } = checks;
  const isGap = refusal?.code === "admission.incomplete";
  return (
    <aside className="adm-side" aria-label={form.side}>
      <h2>{form.side}</h2>
      <div aria-live="polite">
        <p>
          {form.firstStart(format.day(firstStart.day))}
          {firstStart.provisional && <small> {form.provisional}</small>}
        </p>
        <p>{form.decisionBy(format.day(decisionDue.day))}</p>
        <Money checks={checks} />
        <Asked asked={checks.asked} />
        {gaps.length > 0 && (
          <>
            <h3>{form.gaps}</h3>
            <ul className="adm-gaps">
              {gaps.map((field) => (
                <li key={field}>{label(FIELD_WORDS[field])}</li>
              ))}
            </ul>
          </>
        )}
        {refusal !== null && !isGap && <RefusalNote refusal={{ message: refusal.message }} />}
        {refusal === null && gaps.length === 0 && <p className="adm-ready">{form.readyToSubmit}</p>}
      </div>
    </aside>
  );
}
