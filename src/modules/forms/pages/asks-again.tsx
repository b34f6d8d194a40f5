/** What is asked already: shown to the designer at once, and to those who review before they decide. */
import type { ReactNode } from "react";
import type { FormsGetAnswer } from "#ui/client.gen.ts";
import { consoleHref } from "#ui/console/navigation.tsx";
import { useLabel } from "#ui/i18n/use-text.tsx";
import { useWords } from "./parts.tsx";

/** The list; says so where nothing is asked twice. */
export function AsksAgainList(props: { readonly items: FormsGetAnswer["asksAgain"] }): ReactNode {
  const { design: words } = useWords();
  const label = useLabel();
  if (props.items.length === 0) return <p className="ff-calm">{words.asksNothing}</p>;
  return (
    <ul className="ff-again">
      {props.items.map((one) => {
        const part = words.part(one.subjects, one.ofSubjects);
        const department = one.department === null ? "" : label(one.department.name);
        const said =
          one.kind === "form"
            ? words.asksForm(one.title, department, part)
            : words.asksAnswer(part);
        return (
          <li key={`${one.field.id}:${one.kind}:${one.title}:${department}`} data-kind={one.kind}>
            <strong>{label(one.field.name)}</strong>{" "}
            {one.formId === null ? said : <a href={consoleHref(`/forms/${one.formId}`)}>{said}</a>}
          </li>
        );
      })}
    </ul>
  );
}
