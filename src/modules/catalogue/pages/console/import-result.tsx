/** What became of every row of an import. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { api, type CatalogueImportAnswer } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { FilterChips } from "#ui/console/filter-chips.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { useFormat, useLanguage } from "#ui/i18n/use-text.tsx";
import { toast } from "#ui/toast.tsx";
import { useConsoleWords } from "./desk.ts";

type Report = CatalogueImportAnswer;
type Row = Report["rows"][number];
type Shown = "refused" | "warned";

/** Rows shown on the page; the download has all of them. */
const SHOWN = 300;

/** The result: figures, reasons, rows. */
export function ImportResult(props: {
  readonly report: Report;
  readonly onAnother: () => void;
}): ReactNode {
  const { import: words } = useConsoleWords();
  const format = useFormat();
  const language = useLanguage();
  const { report } = props;
  return (
    <section className="cat-section" aria-labelledby="result">
      <h2 id="result">{report.dryRun ? words.dryRun : words.done}</h2>
      <dl className="cat-figures">
        {(
          [
            [words.rows, report.rowCount],
            [words.accepted, report.accepted],
            [words.unchanged, report.unchanged],
            [words.refused, report.refused],
            [words.warned, report.warned],
            [words.published, report.published],
          ] as const
        ).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{format.exact(value)}</dd>
          </div>
        ))}
      </dl>
      {report.organisationsCreated.length > 0 && (
        <p>{words.organisations(report.organisationsCreated.length)}</p>
      )}
      <div className="cat-buttons">
        {report.id !== null && (
          <a
            className="act"
            href={`/api/v1/catalogue/imports/${report.id}/report.csv?language=${language === "zh" ? "zh" : "en"}`}
            download
          >
            {words.csv}
          </a>
        )}
        {report.id !== null && report.accepted > 0 && (
          <a
            className="act"
            href={`/console/catalogue/matrix?edition=${report.published > 0 ? "published" : "draft"}&import=${report.id}`}
          >
            {words.matrix}
          </a>
        )}
        <PublishAll report={report} />
        <ActionButton label={words.another} onAct={props.onAnother} />
      </div>
      <Reasons title={words.reasons} report={report} kind="refused" />
      <Reasons title={words.warnings} report={report} kind="warned" />
      <RowTable report={report} />
    </section>
  );
}

function PublishAll({ report }: { readonly report: Report }): ReactNode {
  const { import: words } = useConsoleWords();
  const client = useQueryClient();
  const publish = useMutation({
    mutationFn: (id: number) =>
      api.catalogue.publishImport({ params: { id }, body: {} }, { later: true }),
    async onSuccess({ published }) {
      await client.invalidateQueries({ queryKey: ["catalogue"] });
      toast({ text: words.publishedAll(published) });
    },
  });
  const { id } = report;
  const drafts = report.accepted - report.published;
  if (id === null || drafts <= 0 || publish.data !== undefined) return null;
  return (
    <>
      <ActionButton
        label={words.publishAll(drafts)}
        kind="primary"
        onAct={() => publish.mutateAsync(id)}
      />
      {publish.error !== null && <RefusalNote refusal={refusalWords(publish.error)} />}
    </>
  );
}

const isWarned = (row: Row): boolean => row.outcome !== "refused" && row.reasons.length > 0;

/** How often each reason occurs, in the words of its first row. */
function Reasons(props: {
  readonly title: string;
  readonly report: Report;
  readonly kind: Shown;
}): ReactNode {
  const language = useLanguage();
  const format = useFormat();
  const { report, kind } = props;
  const counts = kind === "refused" ? report.reasons : report.warnings;
  const rows = report.rows.filter((row) =>
    kind === "refused" ? row.outcome === "refused" : isWarned(row),
  );
  const example = (code: string): string => {
    const why = rows.flatMap((row) => row.reasons).find((one) => one.code === code);
    return (language === "zh" ? why?.zh : why?.en) ?? code;
  };
  const sorted = Object.entries(counts).toSorted(([, a], [, b]) => b - a);
  if (sorted.length === 0) return null;
  return (
    <>
      <h3>{props.title}</h3>
      <ul className="cat-reasons">
        {sorted.map(([code, count]) => (
          <li key={code}>
            <strong>{format.exact(count)}</strong> {example(code)}
          </li>
        ))}
      </ul>
    </>
  );
}

function RowTable({ report }: { readonly report: Report }): ReactNode {
  const { import: words } = useConsoleWords();
  const language = useLanguage();
  const format = useFormat();
  const [shown, setShown] = useState<Shown | null>(report.refused > 0 ? "refused" : null);
  const rows = report.rows.filter(
    (row) => shown === null || (shown === "refused" ? row.outcome === "refused" : isWarned(row)),
  );
  return (
    <>
      <h3 id="rows">{words.report}</h3>
      <FilterChips
        chips={[
          { id: "refused", label: words.onlyRefused, active: shown === "refused" },
          { id: "warned", label: words.onlyWarned, active: shown === "warned" },
        ]}
        onToggle={(id) => setShown(shown === id ? null : (id as Shown))}
      />
      <table className="cat-table" aria-labelledby="rows">
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            <th scope="col">{words.outcome}</th>
            <th scope="col">{words.why}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map((row) => (
            <tr key={row.row}>
              <td>{row.row}</td>
              <td>
                <span className="cat-status" data-status={row.outcome}>
                  {words.outcomes[row.outcome]}
                </span>
              </td>
              <td>
                <strong>{row.name}</strong> <span className="cat-faint">{row.code}</span>
                {row.reasons.map((why) => (
                  <p key={why.code}>{language === "zh" ? why.zh : why.en}</p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > SHOWN && (
        <p className="cat-faint">{words.shown(format.exact(SHOWN), format.exact(rows.length))}</p>
      )}
    </>
  );
}
