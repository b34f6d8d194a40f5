/** What changed between two versions, field by field, before beside after. */
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { api } from "#ui/client.gen.ts";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { useWords } from "../words.ts";
import { useBodyName } from "./content-view.tsx";
import { type Content, useConsoleWords } from "./desk.ts";

/** The table of changes from one version to another. */
export function Changes(props: {
  readonly code: string;
  readonly from: number;
  readonly to: number;
}): ReactNode {
  const { version: words } = useConsoleWords();
  const { code, from, to } = props;
  const changes = useQuery({
    queryKey: ["catalogue", "changes", code, from, to],
    queryFn: ({ signal }) =>
      api.catalogue.changes({ params: { code, number: to }, query: { against: from } }, { signal }),
  });
  const say = useValueWords();
  if (changes.error !== null) return <RefusalNote refusal={refusalWords(changes.error)} />;
  return (
    <section className="cat-section" aria-busy={changes.data === undefined}>
      <h2>{words.changes(from, to)}</h2>
      {changes.data?.items.length === 0 && <p>{words.noChanges}</p>}
      {changes.data !== undefined && changes.data.items.length > 0 && (
        <table className="cat-table">
          <thead>
            <tr>
              <th scope="col">{words.field}</th>
              <th scope="col">{words.before}</th>
              <th scope="col">{words.after}</th>
            </tr>
          </thead>
          <tbody>
            {changes.data.items.map((change) => (
              <tr key={change.field}>
                <th scope="row">{words.fields[change.field] ?? change.field}</th>
                <td className="cat-before">{say(change.field, change.before)}</td>
                <td className="cat-after">{say(change.field, change.after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** Says the value of a field in words, one entry a line. */
function useValueWords(): (field: string, value: unknown) => string {
  const { version } = useConsoleWords();
  const words = useWords();
  const bodyName = useBodyName();
  const limit = (given: Content["limits"]["promised"]): string =>
    given === null ? version.empty : words.limit(given.amount, given.unit);
  const both = (chinese: string, english: string | null): string =>
    [chinese, english ?? ""].filter(Boolean).join(" / ");
  const material = (one: Content["materials"][number]): string =>
    [
      both(one.name, one.nameEn),
      words.forms[one.form],
      both(one.condition ?? "", one.conditionEn),
      both(one.note, one.noteEn),
    ]
      .filter(Boolean)
      .join(" · ");
  return (field, value) => {
    if (value === null || value === "" || (Array.isArray(value) && value.length === 0))
      return version.empty;
    switch (field as keyof Content) {
      case "class":
        return words.classes[value as Content["class"]];
      case "powerKind":
        return words.powerKinds[value as NonNullable<Content["powerKind"]>];
      case "leads":
        return (value as Content["leads"]).map(bodyName).join("\n");
      case "coOrganisers":
        return (value as Content["coOrganisers"])
          .map(
            (helper) =>
              `${bodyName(helper)} · ${both(helper.task, helper.taskEn)} · ${limit(helper.limit)}`,
          )
          .join("\n");
      case "materials":
        return (value as Content["materials"]).map(material).join("\n");
      case "steps":
        return (value as Content["steps"])
          .map((step) => `${both(step.name, step.nameEn)} ${both(step.detail, step.detailEn)}`)
          .join("\n");
      case "limits":
        return Object.entries(value as Content["limits"])
          .map(([name, given]) => `${version.limit[name as "promised"]} ${limit(given)}`)
          .join("\n");
      case "channels":
        return words.join((value as Content["channels"]).map((channel) => words.channels[channel]));
      case "placeKinds":
        return words.join((value as Content["placeKinds"]).map((kind) => words.placeKinds[kind]));
      default:
        return Array.isArray(value)
          ? value.join("\n")
          : typeof value === "string"
            ? value
            : JSON.stringify(value);
    }
  };
}
