/** Process review: the figures, where the time goes, hand-overs and the slowest paths; every number opens its cases. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactNode, useId } from "react";
import { api, type ReviewGetAnswer } from "#ui/client.gen.ts";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { useAddressQuery } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { WhenInput } from "#ui/console/when-input.tsx";
import { useFormat, useLanguage } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { Figures } from "./review-figures.tsx";
import { type CasesQuery, FILTERS, readQuery } from "./review-query.ts";
import { Paths } from "./review-paths.tsx";
import { Groups, Stays, Tasks, Transitions } from "./review-tables.tsx";
import { useName, useWords } from "./words.ts";
import "./review.css";

type Change = (next: Record<string, string | null>) => void;

function DateField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactNode {
  const id = useId();
  return (
    <span className="review-date">
      <label htmlFor={id}>{props.label}</label>
      <WhenInput
        id={id}
        type="date"
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </span>
  );
}

/** What the figures are narrowed to, each taken away by a press. */
function Narrowed(props: {
  readonly filter: CasesQuery;
  readonly data: ReviewGetAnswer;
  readonly change: Change;
}): ReactNode {
  const words = useWords();
  const name = useName();
  const { filter, data, change } = props;
  const duty = data.byDuty.find((one) => one.key === filter.dutyCode);
  const category = data.byCategory.find((one) => one.key === filter.categoryCode);
  const lead = data.byLead.find((one) => one.key === String(filter.leadOrgId));
  const chips = [
    filter.dutyCode === undefined
      ? null
      : { key: "dutyCode", text: duty === undefined ? filter.dutyCode : name(duty) },
    filter.categoryCode === undefined
      ? null
      : {
          key: "categoryCode",
          text: category === undefined ? filter.categoryCode : name(category),
        },
    filter.leadOrgId === undefined
      ? null
      : { key: "leadOrgId", text: lead === undefined ? String(filter.leadOrgId) : name(lead) },
  ];
  return chips.map(
    (chip) =>
      chip !== null && (
        <button
          key={chip.key}
          type="button"
          className="filter"
          aria-pressed
          onClick={() => change({ [chip.key]: null })}
        >
          <Icon name="close" size={14} />
          {words.only(chip.text)}
        </button>
      ),
  );
}

function Tools(props: {
  readonly filter: CasesQuery;
  readonly data: ReviewGetAnswer;
  readonly change: Change;
}): ReactNode {
  const words = useWords();
  const language = useLanguage();
  const { filter, data, change } = props;
  const query = new URLSearchParams(
    Object.entries(filter).map(([key, value]) => [key, String(value)]),
  );
  query.set("language", language);
  const isNarrowed = FILTERS.some((key) => filter[key] !== undefined);
  return (
    <div className="review-tools">
      <fieldset>
        <legend className="visually-hidden">{words.period.label}</legend>
        <DateField
          label={words.period.from}
          value={filter.from ?? data.from}
          onChange={(from) => change({ from })}
        />
        <DateField
          label={words.period.to}
          value={filter.to ?? data.to}
          onChange={(to) => change({ to })}
        />
      </fieldset>
      <Narrowed filter={filter} data={data} change={change} />
      {isNarrowed && (
        <button
          type="button"
          className="filter-clear"
          onClick={() => change(Object.fromEntries(FILTERS.map((key) => [key, null])))}
        >
          {words.clear}
        </button>
      )}
      <a className="act" href={`/api/v1/review/workbook?${query.toString()}`} download>
        <Icon name="download" size={16} />
        {words.workbook}
      </a>
    </div>
  );
}

export default function ReviewPage(): ReactNode {
  const words = useWords();
  const format = useFormat();
  const [address, change] = useAddressQuery();
  const filter = readQuery(address);
  const { data, error } = useQuery({
    queryKey: ["review", filter],
    queryFn: ({ signal }) => api.review.get({ query: filter }, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  return (
    <div className="review">
      <PageHeader
        title={words.title}
        help={words.help}
        facts={data !== undefined && `${format.exact(data.totals.cases)} ${words.figures.cases}`}
      />
      {error !== null && <RefusalNote refusal={refusalWords(error)} />}
      {data === undefined ? (
        error === null && <p role="status">{words.loading}</p>
      ) : (
        <>
          <Tools filter={filter} data={data} change={change} />
          {data.totals.cases === 0 ? (
            <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
          ) : (
            <>
              <Figures filter={filter} totals={data.totals} />
              <Paths filter={filter} paths={data.paths} />
              <div className="review-columns">
                <Stays filter={filter} stays={data.stays} />
                <Transitions filter={filter} transitions={data.transitions} />
              </div>
              <Tasks filter={filter} tasks={data.tasks} />
              <Groups
                title={words.byLead}
                filter={filter}
                by="leadOrgId"
                groups={data.byLead}
                change={change}
              />
              <Groups
                title={words.byDuty}
                filter={filter}
                by="dutyCode"
                groups={data.byDuty}
                change={change}
              />
              <Groups
                title={words.byCategory}
                filter={filter}
                by="categoryCode"
                groups={data.byCategory}
                change={change}
              />
            </>
          )}
        </>
      )}
    </div>
  );
}
