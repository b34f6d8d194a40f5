/** The sample or empty form of a material: uploaded at once, kept with the draft when it is saved. */
import { type ChangeEvent, type ReactNode, createContext, use, useId, useState } from "react";
import { api, type CatalogueUploadSampleAnswer } from "#ui/client.gen.ts";
import { refusalWords } from "#ui/console/refusal-note.tsx";
import { Icon } from "#ui/icon.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { UploadProgress } from "../upload-progress.tsx";
import { useConsoleWords } from "./desk.ts";

type Sample = CatalogueUploadSampleAnswer;

/** Unit: bytes. */
const LIMIT_BYTES = 10 * 1024 * 1024;
const ACCEPTED = ".pdf,.docx,.xlsx,.jpg,.jpeg,.png,.webp";

/** The samples that the duty has, and those that this form has uploaded. */
const SamplesContext = createContext<{
  /** Empty for a duty that is not there yet. */
  readonly code: string;
  readonly saved: readonly Sample[];
  readonly uploaded: readonly Sample[];
  readonly add: (sample: Sample) => void;
}>({ code: "", saved: [], uploaded: [], add: () => {} });

/** Remembers the names of samples for as long as the form is open. */
export function Samples(props: {
  readonly code: string;
  readonly saved: readonly Sample[];
  readonly children: ReactNode;
}): ReactNode {
  const [uploaded, setUploaded] = useState<readonly Sample[]>([]);
  const add = (sample: Sample) => setUploaded((before) => [...before, sample]);
  return (
    <SamplesContext value={{ code: props.code, saved: props.saved, uploaded, add }}>
      {props.children}
    </SamplesContext>
  );
}

type FieldProps = {
  readonly material: string;
  readonly fileId: number | null;
  readonly onChange: (fileId: number | null) => void;
};

/** Chooses, shows, downloads and takes away the sample of one material. */
export function SampleField(props: FieldProps): ReactNode {
  const { fileId } = props;
  return fileId === null ? <ChooseSample {...props} /> : <KeptSample {...props} fileId={fileId} />;
}

function KeptSample(props: FieldProps & { readonly fileId: number }): ReactNode {
  const { draft: words } = useConsoleWords();
  const format = useFormat();
  const { code, saved, uploaded } = use(SamplesContext);
  const { fileId, onChange } = props;
  const sample = [...saved, ...uploaded].find((one) => one.id === fileId);
  const name = sample?.name ?? words.sample;
  const href = `/api/v1/catalogue/duties/${encodeURIComponent(code)}/samples/${fileId}`;
  return (
    <div className="cat-field">
      <span>{words.sample}</span>
      <span className="cat-sample">
        <Icon name="file" size={18} />
        {saved.some((one) => one.id === fileId) ? (
          <a href={href} download>
            {name}
          </a>
        ) : (
          name
        )}
        {sample !== undefined && (
          <span className="cat-faint">{format.fileSize(sample.sizeBytes)}</span>
        )}
        <button
          type="button"
          className="bar-item"
          aria-label={words.removeSample(name)}
          onClick={() => onChange(null)}
        >
          <Icon name="close" size={18} />
        </button>
      </span>
    </div>
  );
}

function ChooseSample({ material, onChange }: FieldProps): ReactNode {
  const { draft: words } = useConsoleWords();
  const id = useId();
  const { choose, share, trouble } = useUpload(onChange);
  return (
    <div className="cat-field">
      <label htmlFor={id}>
        {words.sample} <span className="visually-hidden">{material}</span>
      </label>
      <input
        id={id}
        type="file"
        className="cat-file visually-hidden"
        accept={ACCEPTED}
        aria-describedby={`${id}-hint`}
        aria-invalid={trouble === undefined ? undefined : true}
        onChange={choose}
      />
      {/* The input beside it is the control, whose own words are the browser's: this is its face. */}
      <label className="act" htmlFor={id} aria-hidden="true">
        <Icon name="upload" size={18} />
        {words.chooseSample}
      </label>
      <span id={`${id}-hint`} className="cat-faint">
        {words.sampleHint}
      </span>
      {share !== undefined && <UploadProgress share={share} then={words.sampleKept} />}
      {trouble !== undefined && (
        <span className="cat-error" role="alert">
          {trouble}
        </span>
      )}
    </div>
  );
}

function useUpload(onChange: (fileId: number) => void) {
  const { draft: words } = useConsoleWords();
  const { add } = use(SamplesContext);
  const [share, setShare] = useState<number>();
  const [trouble, setTrouble] = useState<string>();
  const choose = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const input = event.target;
    const file = input.files?.[0];
    if (file === undefined) return;
    setTrouble(undefined);
    if (file.size > LIMIT_BYTES) {
      setTrouble(words.sampleTooLarge);
      return;
    }
    setShare(0);
    try {
      const sample = await api.catalogue.uploadSample(
        { query: { name: file.name.slice(0, 200) }, body: file },
        { onProgress: setShare },
      );
      add(sample);
      onChange(sample.id);
    } catch (error) {
      setTrouble(refusalWords(error).message);
      input.value = "";
    } finally {
      setShare(undefined);
    }
  };
  return { choose: (event: ChangeEvent<HTMLInputElement>) => void choose(event), share, trouble };
}
