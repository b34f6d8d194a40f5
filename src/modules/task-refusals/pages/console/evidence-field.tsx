/** Papers, photos and screenshots as evidence: chosen, made smaller, uploaded at once, named until they are sent. */
import { type ReactNode, useId, useState } from "react";
import { type CasesUploadAnswer, api } from "#ui/client.gen.ts";
import { RefusalNote } from "#ui/console/refusal-note.tsx";
import { useAttempt } from "#ui/console/use-submit.ts";
import { Icon } from "#ui/icon.tsx";
import { shrinkPhoto } from "#ui/image.ts";
import { useWords } from "./words.ts";

export type StoredFile = CasesUploadAnswer;
const LIMIT = 9;

type Props = {
  readonly files: readonly StoredFile[];
  readonly onChange: (files: readonly StoredFile[]) => void;
};

function useUpload(props: Props) {
  const [uploading, setUploading] = useState<string>();
  const { attempt, refusal } = useAttempt();
  const take = async (chosen: readonly File[]) => {
    let { files } = props;
    await attempt(async () => {
      for (const file of chosen.slice(0, LIMIT - files.length)) {
        setUploading(file.name);
        const bytes = file.type.startsWith("image/") ? await shrinkPhoto(file) : file;
        files = [
          ...files,
          await api.cases.upload({ query: { name: file.name.slice(-200) }, body: bytes }),
        ];
        props.onChange(files);
      }
    });
    setUploading(undefined);
  };
  return { uploading, refusal, take };
}

export function EvidenceField(props: Props): ReactNode {
  const { record: words } = useWords();
  const id = useId();
  const { uploading, refusal, take } = useUpload(props);
  return (
    <fieldset className="tr-field">
      <legend>{words.files}</legend>
      {props.files.length > 0 && (
        <ul className="tr-files">
          {props.files.map((file) => (
            <li key={file.id}>
              {file.name}{" "}
              <button
                type="button"
                className="bar-item"
                aria-label={words.remove(file.name)}
                onClick={() => props.onChange(props.files.filter((one) => one.id !== file.id))}
              >
                <Icon name="close" size={16} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        id={id}
        className="visually-hidden"
        aria-label={words.attach}
        type="file"
        multiple
        accept="image/*,application/pdf"
        onChange={(event) => {
          void take([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <label className="act" htmlFor={id}>
        <Icon name="upload" size={18} />
        {words.attach}
      </label>
      <p className="tr-faint" role="status">
        {uploading === undefined ? words.attachHint : words.uploading(uploading)}
      </p>
      {refusal !== null && <RefusalNote refusal={refusal} />}
    </fieldset>
  );
}
