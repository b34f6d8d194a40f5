/** Entering the units or deputies that are asked: pasted from a table, one a line. */
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { api } from "#ui/client.gen.ts";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { refusalWords } from "#ui/console/refusal-note.tsx";
import { useText } from "#ui/i18n/use-text.tsx";
import { toast } from "#ui/toast.tsx";
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
  const save = useMutation({
    mutationFn: () =>
      api.questionnaires.enterList({ params: { surveyId }, body: { group, people } }),
    async onSuccess() {
      await props.onSaved();
      toast({ text: words.survey.saved(people.length) });
      props.onClose();
    },
  });
  return (
    <FormDrawer
      open
      title={words.survey.listTitle(words.groups[group])}
      submitLabel={words.survey.save}
      busy={save.isPending}
      refusal={save.error === null ? null : refusalWords(save.error)}
      onClose={props.onClose}
      onSubmit={() => save.mutate()}
    >
      <label htmlFor="list-lines">{words.survey.listLabel}</label>
      <textarea
        id="list-lines"
        className="survey-lines"
        rows={14}
        value={text}
        aria-describedby="list-hint"
        onChange={(event) => setText(event.target.value)}
      />
      <p id="list-hint" className="survey-note">
        {words.survey.listHint}
      </p>
    </FormDrawer>
  );
}
