/** Figures of areas by year: entering one, importing many, exporting all. */
import { type ReactNode, useRef, useState } from "react";
import { readYuan } from "#kernel/pure/money.ts";
import type { FundingFiguresAnswer, FundingImportFiguresAnswer } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { useAddressQuery } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { RefusalNote, type RefusalWords, refusalWords } from "#ui/console/refusal-note.tsx";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { toast } from "#ui/toast.tsx";
import { LEVELS } from "../rules/scenario.ts";
import { Choice, Failed, FundingTabs, TextLine, useIsAllocator, useWords } from "./parts.tsx";
import { useEnterFigures, useFigures, useImportFigures } from "./queries.ts";

type Item = FundingFiguresAnswer["items"][number];
type Report = FundingImportFiguresAnswer;

const count = (text: string): number | undefined =>
  /^\d{1,8}$/.test(text.trim()) ? Number(text) : undefined;

function FiguresForm(props: {
  readonly item: Item;
  readonly year: number;
  readonly onClose: () => void;
}): ReactNode {
  const { figures: words } = useWords();
  const label = useLabel();
  const { item, year } = props;
  const enter = useEnterFigures(item.areaId, year);
  const known = item.figures;
  const [population, setPopulation] = useState(String(known?.population ?? ""));
  const [tax, setTax] = useState(known === null ? "" : (known.taxFen / 100).toFixed(2));
  const [older, setOlder] = useState(String(known?.olderPeople ?? ""));
  const [lowIncome, setLowIncome] = useState(String(known?.lowIncomeHouseholds ?? ""));
  const [compounds, setCompounds] = useState(String(known?.oldCompounds ?? ""));
  const [source, setSource] = useState(known?.source ?? "");
  const [refusal, setRefusal] = useState<RefusalWords | null>(null);
  const submit = async () => {
    const taxFen = readYuan(tax);
    const numbers = [population, older, lowIncome, compounds].map(count);
    const [people, olderPeople, lowIncomeHouseholds, oldCompounds] = numbers;
    if (
      taxFen === undefined ||
      people === undefined ||
      olderPeople === undefined ||
      lowIncomeHouseholds === undefined ||
      oldCompounds === undefined
    )
      return setRefusal({ message: words.wrong });
    try {
      const { changed } = await enter.mutateAsync({
        population: people,
        taxFen,
        olderPeople,
        lowIncomeHouseholds,
        oldCompounds,
        source,
      });
      toast({ text: changed ? words.saved : words.unchanged });
      props.onClose();
    } catch (error) {
      setRefusal(refusalWords(error));
    }
  };
  const number = (name: string, value: string, set: (text: string) => void) => (
    <TextLine label={name} inputMode="numeric" value={value} onChange={set} />
  );
  return (
    <FormDrawer
      open
      title={words.editTitle(label(item.name), year)}
      busy={enter.isPending}
      refusal={refusal}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <div className="fund-form">
        {number(words.columns.population, population, setPopulation)}
        <TextLine
          label={words.columns.tax}
          hint={words.taxHint}
          inputMode="decimal"
          value={tax}
          onChange={setTax}
        />
        {number(words.columns.older, older, setOlder)}
        {number(words.columns.lowIncome, lowIncome, setLowIncome)}
        {number(words.columns.compounds, compounds, setCompounds)}
        <TextLine
          label={words.columns.source}
          hint={words.sourceHint}
          value={source}
          onChange={setSource}
        />
      </div>
    </FormDrawer>
  );
}

/** What became of each row of the file that was just imported. */
function ImportAnswer(props: { readonly report: Report; readonly onClose: () => void }): ReactNode {
  const { figures: words } = useWords();
  const label = useLabel();
  const { report } = props;
  return (
    <div className="fund-note" role="status">
      <p>
        <strong>{words.report(report.accepted, report.unchanged, report.refused)}</strong>
      </p>
      <ul>
        {report.rows
          .filter((row) => row.reason !== null)
          .slice(0, 50)
          .map((row) => (
            <li key={row.row}>
              {row.reason !== null && words.row(row.row, row.code, label(row.reason))}
            </li>
          ))}
      </ul>
      <ActionButton label={words.close} kind="quiet" onAct={props.onClose} />
    </div>
  );
}

function ImportPart(): ReactNode {
  const { figures: words } = useWords();
  const send = useImportFigures();
  const picker = useRef<HTMLInputElement>(null);
  const [report, setReport] = useState<Report | null>(null);
  const [refusal, setRefusal] = useState<RefusalWords | null>(null);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    setRefusal(null);
    try {
      setReport(await send.mutateAsync(new Blob([file], { type: "text/csv" })));
    } catch (error) {
      setReport(null);
      setRefusal(refusalWords(error));
    }
  };
  return (
    <div className="fund-import">
      <input
        ref={picker}
        type="file"
        hidden
        accept=".csv,text/csv"
        aria-label={words.import}
        onChange={(event) => {
          void take(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
      <div className="fund-row">
        <ActionButton label={words.import} icon="upload" onAct={() => picker.current?.click()} />
        <span className="fund-hint">{words.importHint}</span>
      </div>
      {refusal !== null && <RefusalNote refusal={refusal} />}
      {report !== null && <ImportAnswer report={report} onClose={() => setReport(null)} />}
    </div>
  );
}

function Table(props: {
  readonly list: FundingFiguresAnswer;
  readonly onEdit: ((item: Item) => void) | undefined;
}): ReactNode {
  const { figures: words } = useWords();
  const label = useLabel();
  const format = useFormat();
  const { columns } = words;
  return (
    <div className="fund-scroll">
      <table className="fund-table">
        <caption className="visually-hidden">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.area}</th>
            <th scope="col" className="num">
              {columns.population}
            </th>
            <th scope="col" className="num">
              {columns.tax}
            </th>
            <th scope="col" className="num">
              {columns.older}
            </th>
            <th scope="col" className="num">
              {columns.lowIncome}
            </th>
            <th scope="col" className="num">
              {columns.compounds}
            </th>
            <th scope="col">{columns.source}</th>
            {props.onEdit !== undefined && (
              <th scope="col">
                <span className="visually-hidden">{words.edit}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {props.list.items.map((item) => {
            const { figures } = item;
            const action = figures === null ? words.enter : words.edit;
            return (
              <tr key={item.areaId}>
                <th scope="row">
                  {label(item.name)} {item.parent !== null && <small>{label(item.parent)}</small>}
                </th>
                {figures === null ? (
                  <td colSpan={6}>{words.missing}</td>
                ) : (
                  <>
                    <td className="num">{format.exact(figures.population)}</td>
                    <td className="num">{format.money(figures.taxFen)}</td>
                    <td className="num">{format.exact(figures.olderPeople)}</td>
                    <td className="num">{format.exact(figures.lowIncomeHouseholds)}</td>
                    <td className="num">{format.exact(figures.oldCompounds)}</td>
                    <td>{figures.source}</td>
                  </>
                )}
                {props.onEdit !== undefined && (
                  <td>
                    <button
                      type="button"
                      className="link-button"
                      aria-label={`${action} ${label(item.name)}`}
                      onClick={() => props.onEdit?.(item)}
                    >
                      {action}
                    </button>
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

export default function FiguresPage(): ReactNode {
  const words = useWords();
  const isAllocator = useIsAllocator();
  const [query, change] = useAddressQuery();
  const [editing, setEditing] = useState<Item | null>(null);
  const level = LEVELS.find((one) => one === query.get("level")) ?? "subdistrict";
  const asked = Number(query.get("year"));
  const { data, error, refetch } = useFigures(
    level,
    asked >= 2000 && asked <= 2100 ? asked : undefined,
  );
  const years = data === undefined ? [] : [data.year, data.year + 1, ...data.years];
  return (
    <div className="desk-page fund">
      <PageHeader
        title={words.figures.title}
        facts={words.figures.lead}
        help={
          <ul>
            {words.figures.help.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        }
        actions={
          data !== undefined && (
            <a
              className="act"
              href={`/api/v1/funding/figures/export?level=${level}&year=${data.year}`}
              download
            >
              {words.figures.export}
            </a>
          )
        }
      />
      <FundingTabs />
      {error !== null && <Failed error={error} again={() => void refetch()} />}
      {data !== undefined && (
        <>
          <div className="fund-row">
            <Choice
              label={words.figures.level}
              value={level}
              options={LEVELS.map((one) => ({ value: one, label: words.levels[one] }))}
              onChange={(to) => change({ level: to })}
            />
            <Choice
              label={words.figures.year}
              value={String(data.year)}
              options={[...new Set(years)]
                .toSorted((a, b) => b - a)
                .map((year) => ({ value: String(year), label: String(year) }))}
              onChange={(to) => change({ year: to })}
            />
          </div>
          {isAllocator && <ImportPart />}
          <Table list={data} onEdit={isAllocator ? setEditing : undefined} />
          {editing !== null && (
            <FiguresForm item={editing} year={data.year} onClose={() => setEditing(null)} />
          )}
        </>
      )}
    </div>
  );
}
