/** Handing in what is missing; fetched where something is. */
import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "#ui/portal/button.tsx";
import { TextArea } from "#ui/portal/field.tsx";
import { type ChosenFile, FileInput } from "#ui/portal/file-input.tsx";
import { MOST_FILES } from "./bring-step.tsx";
import { receiptOf } from "./case-access.ts";
import { type Acting, useCommand } from "./matter-actions.tsx";
import { sendFiles } from "./send-case.ts";
import { usePortalWords, useSay } from "./words.ts";

/** The most urgent thing on the page, where it applies: what is missing, handed in right here. */
export function SupplyMaterials(props: Acting): ReactNode {
  const { act } = usePortalWords();
  const words = act.supply;
  const say = useSay();
  const { view, access } = props;
  const { busy, give, refusal } = useCommand(props);
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [note, setNote] = useState("");
  const [error, setError] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (files.length === 0 && note.trim() === "") return setError(words.needed);
    setError(undefined);
    void give(words.done, async () => ({
      type: "supplyMaterials",
      note: note.trim(),
      fileIds: await sendFiles(files, receiptOf(access)),
    }));
  };
  return (
    <section className="supply" aria-labelledby="supply-title">
      <h2 id="supply-title">{words.title}</h2>
      {view.notice !== null && (
        <>
          <p>{words.lead}</p>
          <ul className="supply-items">
            {view.notice.items.map((item) => (
              <li key={item.name}>
                <strong>{say(item.name, item.nameEn)}</strong>
                {item.detail !== "" && <span className="quiet">{item.detail}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      <form onSubmit={submit} noValidate>
        <FileInput
          id="supply-files"
          label={words.photos}
          error={error}
          max={MOST_FILES}
          files={files}
          onChange={setFiles}
        />
        <TextArea
          id="supply-note"
          label={words.note}
          optional
          rows={2}
          maxLength={1000}
          value={note}
          onChange={setNote}
        />
        {refusal}
        <Button kind="primary" type="submit" busy={busy}>
          {words.submit}
        </Button>
      </form>
    </section>
  );
}
