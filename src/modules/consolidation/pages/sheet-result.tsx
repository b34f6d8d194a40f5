/** What became of a spreadsheet, row by row; taking one out again; the ones that were uploaded before. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { api } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { toast } from "#ui/toast.tsx";
import { type SheetReport, refreshSet, useReasons, useSay, useWords } from "./queries.ts";

/** Rows that a report shows; more belong in a spreadsheet. */
const SHOWN = 300;

export function SheetResult(props: {
  readonly setId: number;
  readonly report: SheetReport;
}): ReactNode {
  const { upload: words } = useWords();
  const { report } = props;
  const isNothingNew = report.id === null;
  return (
    <div className="con-report">
      <p>
        {isNothingNew
          ? words.nothingNew
          : words.taken(report.accepted, report.present, report.refused)}
        {report.doubtful > 0 && ` · ${words.doubtful(report.doubtful)}`}
      </p>
      {report.proposals > 0 && <p>{words.found(report.proposals)}</p>}
      {report.organisationsCreated.length > 0 && (
        <p>{words.created(report.organisationsCreated.length)}</p>
      )}
      {!isNothingNew && <Answers report={report} />}
      {report.id !== null && !report.withdrawn && (
        <Withdraw setId={props.setId} sheetId={report.id} name={report.fileName} />
      )}
    </div>
  );
}

/** The rows to look at: refused and doubtful ones, or all. */
function Answers({ report }: { readonly report: SheetReport }): ReactNode {
  const { upload: words } = useWords();
  const reasons = useReasons();
  const [onlyNotable, setOnlyNotable] = useState(true);
  const shown = report.answers
    .filter((answer) => !onlyNotable || answer.outcome === "refused" || answer.reasons.length > 0)
    .slice(0, SHOWN);
  return (
    <details className="con-answers" open={report.refused > 0}>
      <summary>{words.report}</summary>
      <label className="con-check">
        <input
          type="checkbox"
          checked={onlyNotable}
          onChange={(event) => setOnlyNotable(event.target.checked)}
        />
        {words.onlyNotable}
      </label>
      {shown.length === 0 ? (
        <p className="con-faint">{words.allFine}</p>
      ) : (
        <div className="con-scroll">
          <table className="con-table">
            <thead>
              <tr>
                <th scope="col">{words.reportRow}</th>
                <th scope="col">{words.reportNo}</th>
                <th scope="col">{words.reportName}</th>
                <th scope="col">{words.reportOutcome}</th>
                <th scope="col">{words.reportWhy}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((answer) => (
                <tr key={answer.row}>
                  <td>{answer.row}</td>
                  <td>{answer.no}</td>
                  <td>{answer.name}</td>
                  <td>
                    <span className="con-sign" data-kind={answer.outcome}>
                      {words.outcomes[answer.outcome]}
                    </span>
                  </td>
                  <td>{answer.reasons.map(reasons).join(" ")}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}

function Withdraw(props: {
  readonly setId: number;
  readonly sheetId: number;
  readonly name: string;
}): ReactNode {
  const { upload: words } = useWords();
  const client = useQueryClient();
  const withdraw = useMutation({
    mutationFn: () =>
      api.consolidation.withdrawSheet({ params: { setId: props.setId, sheetId: props.sheetId } }),
    async onSuccess() {
      toast({ text: words.withdrawDone(props.name) });
      await refreshSet(client, props.setId);
    },
  });
  if (withdraw.isSuccess) return <p className="con-faint">{words.withdrawn}</p>;
  return (
    <>
      {withdraw.error !== null && <RefusalNote refusal={refusalWords(withdraw.error)} />}
      <ActionButton label={words.withdraw} kind="quiet" onAct={() => withdraw.mutateAsync()} />
    </>
  );
}

/** The spreadsheets that were uploaded before. */
export function EarlierSheets({ setId }: { readonly setId: number }): ReactNode {
  const { upload: words } = useWords();
  const format = useFormat();
  const say = useSay();
  const sheets = useQuery({
    queryKey: ["consolidation", setId, "sheets"],
    queryFn: ({ signal }) => api.consolidation.sheets({ params: { setId } }, { signal }),
  });
  const [shown, setShown] = useState<number | null>(null);
  return (
    <section className="con-part" aria-labelledby="con-earlier">
      <h3 id="con-earlier">{words.earlier}</h3>
      {sheets.data?.items.length === 0 && <p className="con-faint">{words.noEarlier}</p>}
      <ul className="con-earlier">
        {sheets.data?.items.map((sheet) => (
          <li key={sheet.id}>
            <div className="con-queued-head">
              <strong>{words.sheet(sheet.number ?? 0, sheet.fileName)}</strong>
              {sheet.department !== null && (
                <span className="con-faint">
                  {say(sheet.department.name, sheet.department.nameEn)}
                </span>
              )}
            </div>
            <p className="con-faint">
              {format.dateTime(sheet.uploadedAt)} ·{" "}
              {sheet.withdrawn
                ? words.withdrawn
                : words.taken(sheet.accepted, sheet.present, sheet.refused)}
            </p>
            {shown === sheet.id ? (
              <Whole setId={setId} sheetId={sheet.id ?? 0} />
            ) : (
              <ActionButton label={words.show} kind="quiet" onAct={() => setShown(sheet.id)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Whole(props: { readonly setId: number; readonly sheetId: number }): ReactNode {
  const { setId, sheetId } = props;
  const sheet = useQuery({
    queryKey: ["consolidation", setId, "sheet", sheetId],
    queryFn: ({ signal }) => api.consolidation.sheet({ params: { setId, sheetId } }, { signal }),
  });
  if (sheet.error !== null) return <RefusalNote refusal={refusalWords(sheet.error)} />;
  return sheet.data === undefined ? null : <SheetResult setId={setId} report={sheet.data} />;
}
