/** The fields of a form with their rules, as those who review and those who fill in read them. */
import type { ReactNode } from "react";
import type { FormsGetAnswer } from "#ui/client.gen.ts";
import { consoleHref } from "#ui/console/navigation.tsx";
import { PlainTable } from "#ui/console/plain-table.tsx";
import { useLabel } from "#ui/i18n/use-text.tsx";
import { ScrollBox, useWords } from "./parts.tsx";
import { useSayType, useSayValue } from "./say-value.ts";

type Form = FormsGetAnswer;
type Item = Form["design"]["sections"][number]["items"][number];
type Field = Form["fields"][number];

/** What is asked of an answer, in a few words. */
function useSayRules(form: Form): (item: Item, field: Field) => string {
  const { design: words } = useWords();
  const label = useLabel();
  const sayValue = useSayValue();
  const byId = new Map(form.fields.map((field) => [field.id, field]));
  return (item, field) => {
    const { onlyIf, min, max } = item;
    const on = onlyIf === null ? undefined : byId.get(onlyIf.fieldId);
    const rules = [
      item.isRequired && field.source === null ? words.required : "",
      min === null ? "" : `${words.min} ${sayValue(field, min)}`,
      max === null ? "" : `${words.max} ${sayValue(field, max)}`,
      onlyIf === null || on === undefined
        ? ""
        : `${words.onlyIf} ${words.is(label(on.name), sayValue(on, onlyIf.is))}`,
      item.hint,
    ];
    return rules.filter((rule) => rule !== "").join(" · ");
  };
}

function Row(props: { readonly item: Item; readonly field: Field; readonly rules: string }) {
  const words = useWords();
  const label = useLabel();
  const sayType = useSayType();
  const { field } = props;
  const isAsked = field.source === null;
  return (
    <tr>
      <th scope="row">
        <a href={consoleHref(`/forms/fields/${field.id}`)}>{label(field.name)}</a>
      </th>
      <td>{sayType(field)}</td>
      <td>{words.addings[field.adding]}</td>
      <td>{isAsked ? words.days(field.validDays) : ""}</td>
      <td>{field.source === null ? words.fields.asked : words.sources[field.source]}</td>
      <td>{props.rules}</td>
    </tr>
  );
}

/** The whole list, section by section. */
export function FieldList(props: { readonly form: Form }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const { form } = props;
  const sayRules = useSayRules(form);
  const byId = new Map(form.fields.map((field) => [field.id, field]));
  const { name, type, adding, valid, source } = words.fields;
  const nameOf = (id: number) => label(byId.get(id)?.name ?? { zh: "", en: "" });
  return (
    <section className="ff-block" aria-labelledby="fields">
      <h2 id="fields">{words.form.fields}</h2>
      <ScrollBox label={words.form.fields}>
        <PlainTable className="ff-table" isCards>
          <thead>
            <tr>
              {[name, type, adding, valid, source, words.form.rules].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          {form.design.sections.map((section, i) => (
            // oxlint-disable-next-line react/no-array-index-key -- sections have no identity but their place
            <tbody key={i}>
              {section.title !== "" && (
                <tr>
                  <th scope="rowgroup" colSpan={6} className="ff-group">
                    {section.title}
                  </th>
                </tr>
              )}
              {section.items.map((item) => {
                const field = byId.get(item.fieldId);
                return field === undefined ? null : (
                  <Row key={field.id} item={item} field={field} rules={sayRules(item, field)} />
                );
              })}
            </tbody>
          ))}
        </PlainTable>
      </ScrollBox>
      {form.design.sums.map((sum) => (
        <p key={sum.wholeId} className="ff-hint">
          {words.told(
            words.design.sums,
            words.design.sum(nameOf(sum.wholeId), sum.partIds.map(nameOf).join(" + ")),
          )}
        </p>
      ))}
    </section>
  );
}
