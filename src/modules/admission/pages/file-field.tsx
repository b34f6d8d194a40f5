/** Files of an application: uploaded one by one and attached at once. */
import { type ChangeEvent, type ReactNode, useId } from "react";
import { api } from "#ui/client.gen.ts";
import { RefusalNote } from "#ui/console/refusal-note.tsx";
import { useAttempt } from "#ui/console/use-submit.ts";
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

export type StoredFile = { readonly id: number; readonly name: string };

/** Uploads chosen files one by one and says which they have become. */
export function Upload(props: {
  readonly onStored: (files: readonly StoredFile[]) => void | Promise<unknown>;
}): ReactNode {
  const { form } = useWords();
  const { attempt, refusal, busy } = useAttempt();
  const add = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    await attempt(async () => {
      const stored: StoredFile[] = [];
      for (const file of target.files ?? [])
        stored.push(await api.cases.upload({ query: { name: file.name }, body: file }));
      if (stored.length > 0) await props.onStored(stored);
    });
    target.value = "";
  };
  return (
    <>
      <label className="adm-file">
        <Icon name="upload" size={18} />
        {busy ? form.uploading : form.addFile}
        <input type="file" multiple disabled={busy} onChange={(event) => void add(event)} />
      </label>
      {refusal !== null && <RefusalNote refusal={refusal} />}
    </>
  );
}

/** Files of a draft, which are attached as they come. */
export function FileField(props: { readonly application: Application }): ReactNode {
  const { form } = useWords();
  const id = useId();
  const { application } = props;
  const act = useAct(application.id);
  const attach = (files: readonly StoredFile[]) =>
    act.mutateAsync({ type: "attach", fileIds: files.map((file) => file.id) });
  return (
    <section className="adm-section" aria-labelledby={`${id}-files`}>
      <h2 id={`${id}-files`}>{form.files}</h2>
      <FileList id={application.id} files={application.files} />
      <Upload onStored={attach} />
    </section>
  );
}
