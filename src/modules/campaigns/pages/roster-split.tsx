/** The roster: read on trial first, every row answered for, then written. */
import { type ReactNode, useId, useState } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import { PlainTable } from "#ui/console/plain-table.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { useAttempt } from "#ui/console/use-submit.ts";
import { useFormat, useLabel, useLanguage } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { toast } from "#ui/toast.tsx";
import { useWords, ScrollBox } from "./parts.tsx";
import { exportHref, useImportRoster, useImports, useUndoImport } from "./queries.ts";
import type { CampaignView, ImportReport } from "./views.ts";

/** What became of the rows of a file. */
function ReportOf(props: {
  readonly campaignId: number;
  readonly report: ImportReport;
  readonly most: number | null;
}): ReactNode {
  const { draft: words } = useWords();
  const format = useFormat();
  const label = useLabel();
  const language = useLanguage() === "zh" ? "zh" : "en";
  const { report } = props;
  const isTrial = report.id === null;
  const [taken, rows] = [format.exact(report.taken), format.exact(report.rows)];
  return (
    <section className="cam-report" data-good={report.refused === 0} role="status">
      <p>
        <strong>{isTrial ? words.found(taken, rows) : words.taken(taken, rows)}</strong>
        {report.duplicates > 0 && ` · ${words.duplicates(format.exact(report.duplicates))}`}
        {report.refused > 0 && ` · ${words.refused(format.exact(report.refused))}`}
        {" · "}
        {words.units(
          format.exact(report.units),
          props.most === null ? null : format.exact(props.most),
        )}
      </p>
      {report.stations.length > 0 && (
        <p className="cam-hint">
          {report.stations
            .map((one) => `${label(one.org.name)} ${format.exact(one.taken)}`)
            .join(" · ")}
        </p>
      )}
      {report.problems.length > 0 && (
        <ScrollBox label={words.why}>
          <PlainTable className="cam-table cam-narrow">
            <thead>
              <tr>
                <th scope="col" className="num">
                  {words.row}
                </th>
                <th scope="col">{words.why}</th>
              </tr>
            </thead>
            <tbody>
              {report.problems.map((problem) => (
                <tr key={`${problem.row}.${problem.code}`}>
                  <td className="num">{format.exact(problem.row)}</td>
                  <td>{label(problem)}</td>
                </tr>
              ))}
            </tbody>
          </PlainTable>
        </ScrollBox>
      )}
      {report.id !== null && report.problems.length > 0 && (
        <p>
          <a href={exportHref.problems(props.campaignId, report.id, "xlsx", language)} download>
            {words.saveProblems}
          </a>
        </p>
      )}
      {report.moreProblems > 0 && (
        <p className="cam-hint">{words.moreProblems(format.exact(report.moreProblems))}</p>
      )}
    </section>
  );
}

function Earlier(props: { readonly campaign: CampaignView }): ReactNode {
  const { draft: words } = useWords();
  const format = useFormat();
  const { data } = useImports(props.campaign.id);
  const undo = useUndoImport(props.campaign.id);
  if (data === undefined || data.items.length === 0) return null;
  // Only the last file can be taken back: those after it may hold rows that this one would have had.
  const last = data.items.find(({ undone, taken }) => !undone && taken > 0);
  const takeBack = async (importId: number) => {
    try {
      const { taken } = await undo.mutateAsync(importId);
      toast({ text: words.importUndone(format.exact(taken)) });
    } catch (error) {
      toast({ text: refusalWords(error).message, tone: "attend" });
    }
  };
  return (
    <section aria-labelledby="earlier">
      <h3 id="earlier">{words.earlier}</h3>
      <ul className="cam-lines">
        {data.items.map((report) => (
          <li key={report.id ?? report.importedAt}>
            <span>{report.name}</span>
            <span className="cam-hint">
              {format.dateTime(report.importedAt)} ·{" "}
              {words.taken(format.exact(report.taken), format.exact(report.rows))}
              {report.undone && ` · ${words.undone}`}
            </span>
            {report.id !== null && report === last && (
              <button
                type="button"
                className="link-button"
                disabled={undo.isPending}
                onClick={() => void takeBack(report.id ?? 0)}
              >
                {words.undoImport}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function RosterSplit(props: { readonly campaign: CampaignView }): ReactNode {
  const { draft: words } = useWords();
  const language = useLanguage() === "zh" ? "zh" : "en";
  const id = useId();
  const read = useImportRoster(props.campaign.id);
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const { attempt, refusal } = useAttempt();
  const run = (chosen: File, isTrial: boolean) => {
    setReport(null);
    return attempt(async () => {
      setReport(await read.mutateAsync({ file: chosen, isTrial }));
      if (!isTrial) setFile(null);
    });
  };
  const choose = (chosen: File | undefined) => {
    if (chosen === undefined) return;
    setFile(chosen);
    void run(chosen, true);
  };
  return (
    <>
      <h3>{words.roster}</h3>
      <p className="cam-hint">
        {words.rosterText}{" "}
        <a href={exportHref.rosterTemplate(language)} download>
          {words.template}
        </a>
      </p>
      <div className="cam-buttons">
        <label className="act" data-kind="plain" htmlFor={id} aria-busy={read.isPending}>
          <Icon name="upload" size={18} />
          {words.choose}
        </label>
        <input
          id={id}
          className="visually-hidden"
          type="file"
          accept=".csv,.xlsx"
          onChange={(event) => {
            choose(event.target.files?.[0]);
            event.target.value = "";
          }}
        />
        {file !== null && <span>{file.name}</span>}
        {read.isPending && <span role="status">{words.busy}</span>}
        {file !== null && report !== null && report.id === null && report.taken > 0 && (
          <ActionButton label={words.write} kind="primary" onAct={() => run(file, false)} />
        )}
      </div>
      {refusal !== null && <RefusalNote refusal={refusal} />}
      {report !== null && (
        <ReportOf
          campaignId={props.campaign.id}
          report={report}
          most={props.campaign.mandateQuantity}
        />
      )}
      <Earlier campaign={props.campaign} />
    </>
  );
}
