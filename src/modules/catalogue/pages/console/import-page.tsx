/** Import: drop a spreadsheet, see what became of every row, publish what it left. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type DragEvent, type FormEvent, type ReactNode, useId, useState } from "react";
import { api, type CatalogueImportAnswer } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { SHEET_LIMIT_BYTES } from "../../rules/sheet.ts";
import { UploadProgress } from "../upload-progress.tsx";
import { useConsoleWords } from "./desk.ts";
import { ImportResult } from "./import-result.tsx";
import "./catalogue.css";
import "./import.css";

type Options = { readonly publish: boolean; readonly create: boolean };

export default function ImportPage(): ReactNode {
  const { import: words } = useConsoleWords();
  const [file, setFile] = useState<File | null>(null);
  const [options, setOptions] = useState<Options>({ publish: false, create: false });
  const { run, share } = useRun(options);
  const isTooLarge = file !== null && file.size > SHEET_LIMIT_BYTES;
  const refusal =
    file === null ? { message: words.needsFile } : isTooLarge ? { message: words.tooLarge } : null;
  const start = (dryRun: boolean) => {
    if (file !== null && !isTooLarge) run.mutate({ dryRun, chosen: file });
  };
  const reset = () => {
    setFile(null);
    run.reset();
  };
  return (
    <div className="desk-page cat-import">
      <PageHeader
        title={words.title}
        parent={{ label: words.parent, href: "/console/catalogue" }}
        help={words.help}
        actions={
          <a className="act" href="/api/v1/catalogue/import-template.xlsx" download>
            <Icon name="download" size={18} />
            {words.template}
          </a>
        }
      />
      <form
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          start(false);
        }}
      >
        <DropZone file={file} onFile={setFile} />
        {isTooLarge && <RefusalNote refusal={{ message: words.tooLarge }} />}
        <OptionFields options={options} onChange={setOptions} />
        <div className="cat-buttons">
          <ActionButton label={words.check} refusal={refusal} onAct={() => start(true)} />
          <ActionButton
            label={words.run}
            kind="primary"
            refusal={refusal}
            onAct={() => start(false)}
          />
        </div>
      </form>
      {run.isPending && <UploadProgress share={share} then={words.working} />}
      <div role="status" className="visually-hidden">
        {run.isPending && share >= 1 && words.working}
      </div>
      {run.error !== null && <RefusalNote refusal={refusalWords(run.error)} />}
      {run.data !== undefined && !run.isPending && (
        <ImportResult key={run.data.importedAt} report={run.data} onAnother={reset} />
      )}
      {run.data === undefined && <RecentImports />}
    </div>
  );
}

/** Sends the spreadsheet, and tells how much of it has left. */
function useRun(options: Options) {
  const client = useQueryClient();
  const [share, setShare] = useState(0);
  const run = useMutation({
    mutationFn: ({ dryRun, chosen }: { dryRun: boolean; chosen: File }) => {
      setShare(0);
      return api.catalogue.import(
        {
          query: {
            name: chosen.name.slice(0, 300),
            publish: options.publish ? "true" : "false",
            createOrganisations: options.create ? "true" : "false",
            dryRun: dryRun ? "true" : "false",
          },
          body: chosen,
        },
        { onProgress: setShare, later: true },
      );
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ["catalogue"] }),
  });
  return { run, share };
}

function DropZone(props: {
  readonly file: File | null;
  readonly onFile: (file: File | null) => void;
}): ReactNode {
  const { import: words } = useConsoleWords();
  const format = useFormat();
  const id = useId();
  const [isOver, setIsOver] = useState(false);
  const { file, onFile } = props;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const [first] = event.dataTransfer.files;
    if (first !== undefined) onFile(first);
  };
  return (
    <div
      className="cat-drop"
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <Icon name="upload" size={28} />
      <p>
        {words.drop}{" "}
        <label htmlFor={id} className="cat-choose">
          {words.choose}
        </label>
      </p>
      <input
        id={id}
        type="file"
        accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={(event) => onFile(event.target.files?.[0] ?? null)}
      />
      <p aria-live="polite">
        {file !== null && words.chosen(file.name, format.fileSize(file.size))}
      </p>
    </div>
  );
}

function OptionFields(props: {
  readonly options: Options;
  readonly onChange: (options: Options) => void;
}): ReactNode {
  const { import: words } = useConsoleWords();
  const { options, onChange } = props;
  return (
    <div className="cat-options">
      <label>
        <input
          type="checkbox"
          checked={options.publish}
          onChange={(event) => onChange({ ...options, publish: event.target.checked })}
        />
        <span>
          {words.publish}
          <span className="cat-faint"> {words.publishHint}</span>
        </span>
      </label>
      <label>
        <input
          type="checkbox"
          checked={options.create}
          onChange={(event) => onChange({ ...options, create: event.target.checked })}
        />
        <span>
          {words.create}
          <span className="cat-faint"> {words.createHint}</span>
        </span>
      </label>
    </div>
  );
}

function RecentImports(): ReactNode {
  const { import: words } = useConsoleWords();
  const format = useFormat();
  const recent = useQuery({
    queryKey: ["catalogue", "imports"],
    queryFn: ({ signal }) => api.catalogue.imports({}, { signal }),
  });
  const line = (report: CatalogueImportAnswer): string =>
    `${format.dateTime(report.importedAt)} · ${words.accepted} ${report.accepted} · ${words.unchanged} ${report.unchanged} · ${words.refused} ${report.refused}`;
  return (
    <section className="cat-section" aria-labelledby="recent">
      <h2 id="recent">{words.recent}</h2>
      {recent.data?.items.length === 0 && <p className="cat-faint">{words.noRecent}</p>}
      <ul className="cat-recent">
        {recent.data?.items.map((report) => (
          <li key={report.id}>
            <strong>{report.fileName}</strong> {line(report)}{" "}
            <a href={`/api/v1/catalogue/imports/${report.id}/report.csv`} download>
              {words.csv}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
