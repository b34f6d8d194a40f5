/** Fields that look like another one, with the reasons. */
import type { ReactNode } from "react";
import type { FormsSimilarFieldsAnswer } from "#ui/client.gen.ts";
import { consoleHref } from "#ui/console/navigation.tsx";
import { useLabel } from "#ui/i18n/use-text.tsx";
import { StateSign, useWords } from "./parts.tsx";
import { useSayType } from "./say-value.ts";

/** The list; says so where nothing looks alike. */
export function SimilarList(props: {
  readonly items: FormsSimilarFieldsAnswer["items"];
}): ReactNode {
  const words = useWords();
  const label = useLabel();
  const sayType = useSayType();
  if (props.items.length === 0) return <p className="ff-calm">{words.fields.noSimilar}</p>;
  return (
    <ul className="ff-again">
      {props.items.map(({ field, reasons }) => (
        <li key={field.id}>
          <a href={consoleHref(`/forms/fields/${field.id}`)}>{label(field.name)}</a>{" "}
          <StateSign state={field.status} label={words.fieldStatuses[field.status]} />{" "}
          <small>
            {sayType(field)} ·{" "}
            {reasons.map((reason) => words.fields.reasons[reason]).join(words.joint)}
          </small>
        </li>
      ))}
    </ul>
  );
}
