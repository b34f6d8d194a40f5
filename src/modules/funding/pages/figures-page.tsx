/** Figures of areas by year: entering one, importing many, exporting all. */
import { type ReactNode, useRef, useState } from "react";
import { readYuan } from "#kernel/pure/money.ts";
import type { FundingFiguresAnswer, FundingImportFiguresAnswer } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { useAddressQuery } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { PlainTable } from "#ui/console/plain-table.tsx";
import { RefusalNote } from "#ui/console/refusal-note.tsx";
import { useAttempt, useSubmit } from "#ui/console/use-submit.ts";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { LEVELS } from "../rules/scenario.ts";
import { Choice, Failed, FundingTabs, TextLine, useIsAllocator, useWords } from "./parts.tsx";
import { useEnterFigures, useFigures, useImportFigures } from "./queries.ts";

type Item = FundingFiguresAnswer["items"][number];
type Report = FundingImportFiguresAnswer;

const count = (text: string): number | undefined =>
  /^\d{1,8}$/.test(text.trim()) ? Number(text) : undefined;

const draftOf = (known: Item["figures"]) => ({
  population: String(known?.population ?? ""),
  tax: known === null ? "" : (known.taxFen / 100).toFixed(2),
  older: String(known?.olderPeople ?? ""),
  lowIncome: String(known?.lowIncomeHouseholds ?? ""),
  compounds: String(known?.oldCompounds ?? ""),
  source: known?.source ?? "",
});
type Draft = ReturnType<typeof draftOf>;

/** The figures that a filled form means; undefined where one of them is no number. */
function figuresOf(draft: Draft) {
  const taxFen = readYuan(draft.tax);
  const population = count(draft.population);
  const olderPeople = count(draft.older);
  const lowIncomeHouseholds = count(draft.lowIncome);
  const oldCompounds = count(draft.compounds);
  if (
    taxFen === undefined ||
    population === undefined ||
    olderPeople === undefined ||
    lowIncomeHouseholds === undefined ||
    oldCompounds === undefined
  )
    return undefined;
  const { source } = draft;
  return { population, taxFen, olderPeople, lowIncomeHouseholds, oldCompounds, source };
}

function FiguresForm(props: {
  readonly item: Item;
  readonly year: number;
  readonly onClose: () => void;
}): ReactNode {
  const { figures: words } = useWords();
  const label = useLabel();
  const { item, year } = props;
  const enter = useEnterFigures(item.areaId, year);
  const [draft, setDraft] = useState(() => draftOf(item.figures));
  const form = useSubmit({
    async send() {
      const figures = figuresOf(draft);
      if (figures === undefined) throw new Error(words.wrong);
      return enter.mutateAsync(figures);
    },
    said: ({ changed }) => (changed ? words.saved : words.unchanged),
    onDone: props.onClose,
  });
  const field = (member: keyof Draft) => ({
    label: words.columns[member],
    value: draft[member],
    onChange: (value: string) => setDraft((before) => ({ ...before, [member]: value })),
  });
  const number = (member: keyof Draft) => <TextLine inputMode="numeric" {...field(member)} />;
  return (
    <FormDrawer
      open
      title={words.editTitle(label(item.name), year)}
      {...form}
      onClose={props.onClose}
    >
      <div className="fund-form">
        {number("population")}
        <TextLine hint={words.taxHint} inputMode="decimal" {...field("tax")} />
        {number("older")}
        {number("lowIncome")}
        {number("compounds")}
        <TextLine hint={words.sourceHint} {...field("source")} />
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
  const { attempt, refusal } = useAttempt();
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    setReport(null);
    await attempt(async () =>
      setReport(await send.mutateAsync(new Blob([file], { type: "text/csv" }))),
    );
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

type TableProps = {
  readonly list: FundingFiguresAnswer;
  readonly onEdit: ((item: Item) => void) | undefined;
};

function Table({ list, onEdit }: TableProps): ReactNode {
  const { figures: words } = useWords();
  const { area, population, tax, older, lowIncome, compounds, source } = words.columns;
  return (
    <div className="scroll-box">
      <PlainTable className="fund-table" isCards>
        <caption className="visually-hidden">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{area}</th>
            {[population, tax, older, lowIncome, compounds].map((text) => (
              <th key={text} scope="col" className="num">
                {text}
              </th>
            ))}
            <th scope="col">{source}</th>
            {onEdit !== undefined && (
              <th scope="col">
                <span className="visually-hidden">{words.edit}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {list.items.map((item) => (
            <FiguresRow key={item.areaId} item={item} onEdit={onEdit} />
          ))}
        </tbody>
      </PlainTable>
    </div>
  );
}

function FiguresRow({
  item,
  onEdit,
}: Pick<TableProps, "onEdit"> & { readonly item: Item }): ReactNode {
  const { figures: words } = useWords();
  const label = useLabel();
  const format = useFormat();
  const { figures } = item;
  const action = figures === null ? words.enter : words.edit;
  return (
    <tr>
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
      {onEdit !== undefined && (
        <td>
          <button
            type="button"
            className="link-button"
            aria-label={`${action} ${label(item.name)}`}
            onClick={() => onEdit(item)}
          >
            {action}
          </button>
        </td>
      )}
    </tr>
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
