import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from "react";
import { useFormat, useText } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { fileLimitBytes, shrinkPhoto } from "#ui/image.ts";
import { en } from "#ui/messages/en.ts";
import { zh } from "#ui/messages/zh.ts";
import type { FieldWords } from "./field.tsx";

/** A file ready to be sent: photos are JPEG of at most 2 MB by now. */
export type ChosenFile = {
  readonly id: string;
  readonly name: string;
  readonly blob: Blob;
  /** Size before it was made smaller. Unit: bytes. */
  readonly originalBytes: number;
};

const accepted = "image/*,application/pdf";

/** Photos and documents with previews; photos are made smaller on the device before they are kept. */
export function FileInput(
  props: FieldWords & {
    readonly files: readonly ChosenFile[];
    readonly onChange: (files: readonly ChosenFile[]) => void;
    readonly max?: number;
  },
): ReactNode {
  const { max = 5 } = props;
  const own = useId();
  const base = props.id ?? own;
  const { parts: words } = useText({ zh, en });
  const [trouble, setTrouble] = useState<string>();
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  const add = async (given: readonly File[]) => {
    setTrouble(undefined);
    setBusy(true);
    const next = [...props.files];
    for (const file of given) {
      const isPhoto = file.type.startsWith("image/");
      if (next.length >= max) setTrouble(words.fileTooMany(max));
      else if (!isPhoto && file.type !== "application/pdf") setTrouble(words.fileKind(file.name));
      else {
        const blob = isPhoto ? await shrinkPhoto(file) : file;
        if (blob.size > fileLimitBytes) setTrouble(words.fileTooLarge(file.name));
        else
          next.push({ id: crypto.randomUUID(), name: file.name, blob, originalBytes: file.size });
      }
    }
    setBusy(false);
    props.onChange(next);
  };

  const message = trouble ?? props.error;
  return (
    <div className="field" data-invalid={message !== undefined}>
      <label className="field-label" htmlFor={base}>
        {props.label}
        {props.optional === true && <span className="field-optional">{words.optional}</span>}
      </label>
      {props.hint !== undefined && <p className="field-hint">{props.hint}</p>}
      <div
        className="drop"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          void add([...event.dataTransfer.files]);
        }}
      >
        <input
          ref={input}
          className="drop-input"
          type="file"
          id={base}
          multiple={max > 1}
          accept={accepted}
          aria-describedby={`${base}-limit${message === undefined ? "" : ` ${base}-error`}`}
          aria-invalid={message === undefined ? undefined : true}
          onChange={(event) => {
            void add([...(event.target.files ?? [])]);
            event.target.value = "";
          }}
        />
        <span className="drop-face" aria-hidden="true">
          <Icon name="camera" />
          {busy ? words.loading : words.chooseFiles}
        </span>
        <span className="drop-limit" id={`${base}-limit`}>
          {words.fileLimit(max)}
        </span>
      </div>
      {message !== undefined && (
        <p className="field-error" id={`${base}-error`} role="alert">
          <Icon name="alert" />
          {message}
        </p>
      )}
      <ul className="files">
        {props.files.map((file) => (
          <FilePreview
            key={file.id}
            file={file}
            onRemove={() => {
              props.onChange(props.files.filter((one) => one.id !== file.id));
              input.current?.focus();
            }}
          />
        ))}
      </ul>
    </div>
  );
}

function FilePreview(props: { file: ChosenFile; onRemove: () => void }): ReactNode {
  const { file } = props;
  const { parts: words } = useText({ zh, en });
  const format = useFormat();
  const isPhoto = file.blob.type.startsWith("image/");
  const address = useMemo(() => URL.createObjectURL(file.blob), [file.blob]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  const [before, after] = [format.fileSize(file.originalBytes), format.fileSize(file.blob.size)];
  return (
    <li className="file">
      {isPhoto ? <img src={address} alt="" /> : <Icon name="file" size={32} />}
      <span className="file-words">
        <span className="file-name">{file.name}</span>
        <span className="file-size">
          {before === after ? after : words.fileShrunk(before, after)}
        </span>
      </span>
      <button
        type="button"
        className="icon-button"
        aria-label={words.fileRemove(file.name)}
        onClick={props.onRemove}
      >
        <Icon name="close" />
      </button>
    </li>
  );
}
