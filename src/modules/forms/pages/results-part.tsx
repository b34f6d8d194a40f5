/** Results of a form: areas by fields, what is missing beside what is known, down to each sheet. */
import type { ReactNode } from "react";
import type { FormsResultsAnswer } from "#ui/client.gen.ts";
import { consoleHref, useAddressQuery } from "#ui/console/navigation.tsx";
import { PlainTable } from "#ui/console/plain-table.tsx";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { Failed, ScrollBox, useWords } from "./parts.tsx";
import { useResults } from "./queries.ts";
import { useSayUnit, useSayValue } from "./say-value.ts";

type Row = FormsResultsAnswer["total"];
type Field = FormsResultsAnswer["fields"][number];
type Cell = Row["cells"][number];

/** `isOpen`: the row is one sheet that is not handed in, which its first cell says already. */
function CellText(props: {
  readonly field: Field;
  readonly cell: Cell;
  readonly isOpen: boolean;
}): ReactNode {
  const { form: words } = useWords();
  const format = useFormat();
  const label = useLabel();
  const sayValue = useSayValue();
  const { field, cell } = props;
  const counts = cell.counts.filter(({ count }) => count > 0);
  const nameOf = (key: string) => {
    const choice = field.choices.find((one) => one.key === key);
    return choice === undefined ? key : label(choice.name);
  };
  const value =
    counts.length > 0
      ? counts.map(({ key, count }) => (
          <span key={key} className="ff-count">
            {nameOf(key)} {count}
          </span>
        ))
      : cell.value === null
        ? words.noValue
        : field.adding === "count" && typeof cell.value === "number"
          ? format.exact(cell.value)
          : sayValue(field, cell.value);
  return (
    <>
      <span>{value}</span>
      {cell.missing > 0 && !props.isOpen && (
        <small className="ff-gap">{words.missing(cell.missing)}</small>
      )}
      {cell.stale > 0 && <small className="ff-gap">{words.stale(cell.stale)}</small>}
    </>
  );
}

function Cells(props: { readonly fields: readonly Field[]; readonly row: Row }): ReactNode {
  const { forms, sheetStatuses } = useWords();
  const { sheets, cells, sheetId } = props.row;
  const isOpen = sheetId !== null && sheets.handedIn === 0;
  return (
    <>
      <td className="num">
        {sheetId === null
          ? forms.of(sheets.handedIn, sheets.handedIn + sheets.open + sheets.returned)
          : sheetStatuses[
              sheets.handedIn > 0 ? "handedIn" : sheets.returned > 0 ? "returned" : "open"
            ]}
      </td>
      {props.fields.map((field, i) => {
        const cell = cells[i];
        return (
          <td key={field.id} className={field.type === "text" ? undefined : "num"}>
            {cell !== undefined && <CellText field={field} cell={cell} isOpen={isOpen} />}
          </td>
        );
      })}
    </>
  );
}

function Table(props: {
  readonly results: FormsResultsAnswer;
  readonly onArea: (areaId: number) => void;
}): ReactNode {
  const { form: words } = useWords();
  const label = useLabel();
  const sayUnit = useSayUnit();
  const { fields, total, rows } = props.results;
  return (
    <ScrollBox label={words.results}>
      <PlainTable className="ff-table" isCards>
        <caption className="visually-hidden">{words.results}</caption>
        <thead>
          <tr>
            <th scope="col">{words.area}</th>
            <th scope="col" className="num">
              {words.handedIn}
            </th>
            {fields.map((field) => (
              <th
                key={field.id}
                scope="col"
                className={field.type === "text" ? undefined : "num"}
                title={label(field.meaning)}
              >
                {label(field.name)} <small>{sayUnit(field)}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className="ff-total">
            <th scope="row">{words.total(label(total.name))}</th>
            <Cells fields={fields} row={total} />
          </tr>
          {rows.map((row) => (
            <tr key={`${row.areaId}:${row.sheetId ?? ""}`}>
              <th scope="row">
                {row.sheetId !== null ? (
                  <a href={consoleHref(`/forms/sheets/${row.sheetId}`)}>{label(row.name)}</a>
                ) : (
                  <button
                    type="button"
                    className="link-button"
                    onClick={() => props.onArea(row.areaId)}
                  >
                    {label(row.name)}
                  </button>
                )}
              </th>
              <Cells fields={fields} row={row} />
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </ScrollBox>
  );
}

/** The results with the way down and the files. */
export function ResultsPart(props: { readonly formId: number }): ReactNode {
  const { form: words } = useWords();
  const label = useLabel();
  const format = useFormat();
  const [query, change] = useAddressQuery();
  const asked = Number(query.get("area"));
  const areaId = Number.isSafeInteger(asked) && asked > 0 ? asked : undefined;
  const { data, error, refetch } = useResults(props.formId, areaId);
  const file = (format_: string) => `/api/v1/forms/${props.formId}/export?format=${format_}`;
  return (
    <section className="ff-block" aria-labelledby="results">
      <div className="ff-block-head">
        <h2 id="results">{words.results}</h2>
        <nav className="ff-path" aria-label={words.area}>
          {data?.path.map((step, i) =>
            i === data.path.length - 1 ? (
              <span key={step.areaId} aria-current="page">
                {label(step.name)}
              </span>
            ) : (
              <button
                key={step.areaId}
                type="button"
                className="link-button"
                onClick={() => change({ area: String(step.areaId) })}
              >
                {label(step.name)}
              </button>
            ),
          )}
        </nav>
        {data !== undefined && <span className="ff-hint">{words.on(format.day(data.on))}</span>}
        <span className="ff-acts">
          <a className="act" href={file("xlsx")} download>
            {words.export}
          </a>
          <a className="act" data-kind="quiet" href={file("csv")} download>
            {words.exportCsv}
          </a>
        </span>
      </div>
      <p className="ff-hint">{words.resultsHelp}</p>
      {error !== null && <Failed error={error} again={() => void refetch()} />}
      {data !== undefined && (
        <Table results={data} onArea={(to) => change({ area: String(to) }, { push: true })} />
      )}
    </section>
  );
}
