/** Files for a command: chosen or dropped, photos made smaller, uploaded at once, named until they are sent. */
import { type ReactNode, useState } from "react";
import { RefusalNote, type RefusalWords, refusalWords } from "#ui/console/refusal-note.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { fileLimitBytes, shrinkPhoto } from "#ui/image.ts";
import { type StoredFile, uploadFile } from "./case-requests.ts";
import { useWords } from "./case-words.tsx";

type Files = {
  readonly limit: number;
  readonly files: readonly StoredFile[];
  readonly onChange: (files: readonly StoredFile[]) => void;
  readonly onUploading?: (isUploading: boolean) => void;
};

function useUpload(props: Files) {
  const words = useWords();
  const [uploading, setUploading] = useState<string>();
  const [refusal, setRefusal] = useState<RefusalWords>();
  const take = async (chosen: readonly File[]) => {
    setRefusal(undefined);
    props.onUploading?.(true);
    let files = props.files;
    try {
      for (const file of chosen.slice(0, props.limit - files.length)) {
        setUploading(file.name);
        const bytes = file.type.startsWith("image/") ? await shrinkPhoto(file) : file;
        if (bytes.size > fileLimitBytes) {
          setRefusal({ message: words.form.fileTooLarge(file.name) });
          continue;
        }
        files = [...files, await uploadFile(file.name, bytes)];
        props.onChange(files);
      }
    } catch (error) {
      setRefusal(refusalWords(error));
    } finally {
      setUploading(undefined);
      props.onUploading?.(false);
    }
  };
  return { uploading, refusal, take };
}

function FileList(props: Files): ReactNode {
  const words = useWords();
  const format = useFormat();
  return (
    <ul className="files-list">
      {props.files.map((file) => (
        <li key={file.id}>
          <Icon name="file" size={16} />
          <span>{file.name}</span>
          <span className="case-faint">{format.fileSize(file.sizeBytes)}</span>
          <button
            type="button"
            className="case-tool"
            aria-label={words.form.removeFile(file.name)}
            onClick={() => props.onChange(props.files.filter((one) => one.id !== file.id))}
          >
            <Icon name="close" size={16} />
          </button>
        </li>
      ))}
    </ul>
  );
}

export function FileField(props: Files & { readonly id: string }): ReactNode {
  const words = useWords();
  const { uploading, refusal, take } = useUpload(props);
  return (
    <div
      className="files"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void take([...event.dataTransfer.files]);
      }}
    >
      {props.files.length > 0 && <FileList {...props} />}
      {props.files.length < props.limit && (
        <>
          <input
            id={props.id}
            className="visually-hidden"
            aria-label={words.form.attach}
            type="file"
            multiple
            accept="image/*,application/pdf"
            onChange={(event) => {
              void take([...(event.target.files ?? [])]);
              event.target.value = "";
            }}
          />
          {/* The input beside it is the control: one stop for the keyboard, this face for the eye. */}
          <label className="act" htmlFor={props.id}>
            <Icon name="upload" size={18} />
            {words.form.attach}
          </label>
        </>
      )}
      <p className="field-hint" role="status">
        {uploading === undefined
          ? words.form.attachHint(props.limit)
          : words.form.uploading(uploading)}
      </p>
      {refusal !== undefined && <RefusalNote refusal={refusal} />}
    </div>
  );
}
