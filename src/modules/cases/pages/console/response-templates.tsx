/** Words that one's organisation answers with, offered beside the field that they go into; Alt and a number inserts one. */
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect } from "react";
import { api, type DeskTemplatesAnswer } from "#ui/client.gen.ts";
import { useText } from "#ui/i18n/use-text.tsx";
import { en } from "../../messages/pages-many.en.ts";
import { zh } from "../../messages/pages-many.zh.ts";
import { fillTemplate, useWords } from "./case-words.tsx";
import type { Template } from "./form-fields.ts";

export type TemplateUse = DeskTemplatesAnswer["items"][number]["use"];

/** The templates of one's organisation for a use. */
export function useTemplates(use: TemplateUse): readonly Template[] {
  const { data } = useQuery({
    queryKey: ["desk", "templates"],
    queryFn: ({ signal }) => api.desk.templates({}, { signal }),
    staleTime: 60_000,
  });
  return (data?.items ?? []).filter((template) => template.use === use);
}

/** Most templates that have a key of their own. */
const KEYED = 9;

/** Templates as chips: pressed, or by Alt and their number, their words go into the field with the case's facts filled in. */
export function TemplateChips(props: {
  readonly templates: readonly Template[];
  readonly facts: Readonly<Record<string, string>>;
  readonly text: string;
  readonly fieldId: string;
  readonly onChange: (text: string) => void;
}): ReactNode {
  const { templates: words } = useText({ zh, en });
  const { form } = useWords();
  const { templates, facts, text, fieldId, onChange } = props;
  const insert = (template: Template) => {
    const filled = fillTemplate(template.text, facts);
    onChange(text.trim() === "" ? filled : `${text.trimEnd()}\n${filled}`);
    document.getElementById(fieldId)?.focus();
  };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey) return;
      // With Alt some keyboards write another character: the key's place decides.
      const number = Number(/^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1] ?? 0);
      const template = templates[number - 1];
      if (template === undefined) return;
      event.preventDefault();
      insert(template);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  });
  return (
    <div className="field-templates" role="group" aria-label={form.template}>
      {templates.map((template, index) => (
        <button
          key={`${index}-${template.name}`}
          type="button"
          className="filter"
          aria-keyshortcuts={index < KEYED ? `Alt+${index + 1}` : undefined}
          onClick={() => insert(template)}
        >
          {template.name}
          {index < KEYED && <kbd className="kbd">{words.keyed(index + 1)}</kbd>}
        </button>
      ))}
      <a className="filter-clear" href="/console/response-templates">
        {words.manage}
      </a>
    </div>
  );
}
