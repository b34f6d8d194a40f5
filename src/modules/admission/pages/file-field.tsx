/** Files of an application: uploaded one by one and attached at once. */
import { type ChangeEvent, type ReactNode, useId, useState } from "react";
import { api } from "#ui/client.gen.ts";
import { RefusalNote, type RefusalWords, refusalWords } from "#ui/console/refusal-note.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { useWords } from "./parts.tsx";
import { type Application, useAct } from "./queries.ts";

/** The files of an application as links. */
export function FileList(props: {
  readonly id: number;
  readonly files: Application["files"];
}): ReactNode {
  const format = useFormat();
  return (
    <ul className="adm-files">
      {props.files.map((file) => (
        <li key={file.id}>
          <Icon name="file" size={16} />
          <a href={`/api/v1/admissions/${props.id}/files/${file.id}`} download>
            {file.name}
          </a>
          <small>{format.fileSize(file.sizeBytes)}</small>
        </li>
      ))}
    </ul>
  );
}

/** Files that can be added. */
export function FileField(props: { readonly application: Application }): ReactNode {
  const { form } = useWords();
  const id = useId();
  const { application } = props;
  const act = useAct(application.id);
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<RefusalWords | null>(null);
  const add = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    setRefusal(null);
    setIsBusy(true);
    try {
      const fileIds: number[] = [];
      for (const file of target.files ?? []) {
        const stored = await api.cases.upload({ query: { name: file.name }, body: file });
        fileIds.push(stored.id);
      }
      if (fileIds.length > 0) await act.mutateAsync({ type: "attach", fileIds });
    } catch (error) {
      setRefusal(refusalWords(error));
    } finally {
      setIsBusy(false);
      target.value = "";
    }
  };
  return (
    <section className="adm-section" aria-labelledby={`${id}-files`}>
      <h2 id={`${id}-files`}>{form.files}</h2>
      <FileList id={application.id} files={application.files} />
      <label className="adm-file">
        <Icon name="upload" size={18} />
        {isBusy ? form.uploading : form.addFile}
        <input type="file" multiple disabled={isBusy} onChange={(event) => void add(event)} />
      </label>
      {refusal !== null && <RefusalNote refusal={refusal} />}
    </section>
  );
}
