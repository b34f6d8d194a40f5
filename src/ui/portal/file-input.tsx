import { type ReactNode, type RefObject, useEffect, useId, useMemo, useRef, useState } from "react";
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

type Trouble =
  | { readonly kind: "tooMany"; readonly left: number }
  | { readonly kind: "wrongKind" | "tooLarge"; readonly name: string };

function troubleWords(trouble: Trouble, words: (typeof zh)["parts"], max: number): string {
  if (trouble.kind === "tooMany") return words.fileTooMany(max, trouble.left);
  return trouble.kind === "tooLarge"
    ? words.fileTooLarge(trouble.name)
    : words.fileKind(trouble.name);
}

/** A file as it is kept, or why it is not taken. */
async function prepared(file: File): Promise<ChosenFile | Trouble> {
  const isPhoto = file.type.startsWith("image/");
  if (!isPhoto && file.type !== "application/pdf") return { kind: "wrongKind", name: file.name };
  const blob = isPhoto ? await shrinkPhoto(file) : file;
  if (blob.size > fileLimitBytes) return { kind: "tooLarge", name: file.name };
  return { id: crypto.randomUUID(), name: file.name, blob, originalBytes: file.size };
}

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
    setBusy(true);
    const next = [...props.files];
    let wrong: Trouble | undefined;
    for (const [at, file] of given.entries()) {
      if (next.length >= max) {
        wrong = { kind: "tooMany", left: given.length - at };
        break;
      }
      const ready = await prepared(file);
      if ("kind" in ready) wrong = ready;
      else next.push(ready);
    }
    setBusy(false);
    setTrouble(wrong === undefined ? undefined : troubleWords(wrong, words, max));
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
      <Drop
        base={base}
        max={max}
        busy={busy}
        invalid={message !== undefined}
        input={input}
        onFiles={(files) => void add(files)}
      />
      {message !== undefined && <Wrong id={`${base}-error`} message={message} />}
      <ul className="files">
        {props.files.map((file) => (
          <FilePreview
            key={file.id}
            file={file}
            onRemove={() => {
              setTrouble(undefined);
              props.onChange(props.files.filter((one) => one.id !== file.id));
              input.current?.focus();
            }}
          />
        ))}
      </ul>
    </div>
  );
}

function Wrong(props: { id: string; message: string }): ReactNode {
  return (
    <p className="field-error" id={props.id} role="alert">
      <Icon name="alert" />
      {props.message}
    </p>
  );
}

function Drop(props: {
  base: string;
  max: number;
  busy: boolean;
  invalid: boolean;
  input: RefObject<HTMLInputElement | null>;
  onFiles: (files: readonly File[]) => void;
}): ReactNode {
  const { parts: words } = useText({ zh, en });
  const { base } = props;
  // The file input covers the whole face, so that dropping on it works without any script.
  return (
    <div className="drop">
      <input
        ref={props.input}
        className="drop-input"
        type="file"
        id={base}
        multiple={props.max > 1}
        accept={accepted}
        aria-describedby={`${base}-limit${props.invalid ? ` ${base}-error` : ""}`}
        aria-invalid={props.invalid || undefined}
        onChange={(event) => {
          props.onFiles([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <span className="drop-face" aria-hidden="true">
        <Icon name="camera" />
        {props.busy ? words.loading : words.chooseFiles}
      </span>
      <span className="drop-limit" id={`${base}-limit`}>
        {words.fileLimit(props.max)}
      </span>
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
  // A small one may have grown: what a camera writes into a picture is left out by drawing it anew.
  const isSmaller = file.blob.size < file.originalBytes && before !== after;
  return (
    <li className="file">
      {isPhoto ? <img src={address} alt="" /> : <Icon name="file" size={32} />}
      <span className="file-words">
        <span className="file-name">{file.name}</span>
        <span className="file-size">{isSmaller ? words.fileShrunk(before, after) : after}</span>
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
