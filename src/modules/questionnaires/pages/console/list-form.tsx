/** Entering the units or deputies that are asked: pasted from a table, one a line. */
import { type ReactNode, useState } from "react";
import { api } from "#ui/client.gen.ts";
import { TextLine } from "#ui/console/fields.tsx";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { useSubmit } from "#ui/console/use-submit.ts";
import { useText } from "#ui/i18n/use-text.tsx";
import { en } from "../../messages/pages.en.ts";
import { zh } from "../../messages/pages.zh.ts";
import type { ListedGroup } from "../../rules/groups.ts";

/** Names with or without a telephone, as people paste them: parted by a comma, a tab or a semicolon. */
export function readLines(text: string): { name: string; telephone?: string }[] {
  return text.split("\n").flatMap((line) => {
    const [name = "", telephone = ""] = line.split(/[,，;；\t]/).map((part) => part.trim());
    if (name === "") return [];
    return [telephone === "" ? { name } : { name, telephone }];
  });
}

export function ListForm(props: {
  readonly surveyId: number;
  readonly group: ListedGroup;
  readonly onClose: () => void;
  readonly onSaved: () => Promise<void>;
}): ReactNode {
  const words = useText({ zh, en });
  const { surveyId, group } = props;
  const [text, setText] = useState("");
  const people = readLines(text);
  const form = useSubmit({
    send: () => api.questionnaires.enterList({ params: { surveyId }, body: { group, people } }),
    said: words.survey.saved(people.length),
    onDone() {
      void props.onSaved();
      props.onClose();
    },
  });
  return (
    <FormDrawer
      open
      title={words.survey.listTitle(words.groups[group])}
      submitLabel={words.survey.save}
      {...form}
      onClose={props.onClose}
    >
      <TextLine
        label={words.survey.listLabel}
        hint={words.survey.listHint}
        rows={14}
        value={text}
        onChange={setText}
      />
    </FormDrawer>
  );
}
