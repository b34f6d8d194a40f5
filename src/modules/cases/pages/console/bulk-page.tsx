/** Sending many cases: choose the mandate, upload the table, and what was uploaded before. */
import { useMutation, useQuery } from "@tanstack/react-query";
import { type ReactNode, useId, useState } from "react";
import { api, type CasesBulkMandatesAnswer, type CasesBulksAnswer } from "#ui/client.gen.ts";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { type KeysetColumn, KeysetTable } from "#ui/console/keyset-table.tsx";
import { useGo, useMay } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { bulkOffice } from "../../access-bulk.ts";
import { bulkKey, useBulkStale, useBulkWords, useOrgNames } from "./bulk-words.ts";

type Line = CasesBulksAnswer["items"][number];
type Mandate = CasesBulkMandatesAnswer["items"][number];

function useColumns(): readonly KeysetColumn<Line>[] {
  const words = useBulkWords();
  const format = useFormat();
  const orgName = useOrgNames();
  const { columns } = words;
  return [
    {
      id: "name",
      title: columns.name,
      fixed: true,
      render: (line) => <a href={`/console/case-bulks/${line.id}`}>{line.name}</a>,
    },
    { id: "org", title: columns.org, width: 130, render: (line) => orgName(line.org) },
    {
      id: "mandate",
      title: columns.mandate,
      width: 140,
      render: (line) => <a href={`/console/admission/${line.mandate.id}`}>{line.mandate.code}</a>,
    },
    {
      id: "status",
      title: columns.status,
      width: 130,
      render: (line) => words.status[line.status],
    },
    {
      id: "rows",
      title: columns.rows,
      width: 120,
      align: "right",
      render: (line) => `${format.exact(line.acceptedRows)} / ${format.exact(line.refusedRows)}`,
    },
    {
      id: "cases",
      title: columns.cases,
      width: 80,
      align: "right",
      render: (line) => format.exact(line.caseCount - line.withdrawnCount),
    },
    {
      id: "checkedAt",
      title: columns.checkedAt,
      width: 130,
      render: (line) => format.dateTime(line.checkedAt),
    },
  ];
}

/** For the coordination office: for which department. */
function DepartmentChoice(props: {
  readonly orgId: number;
  readonly onChange: (orgId: number) => void;
}): ReactNode {
  const words = useBulkWords();
  const orgName = useOrgNames();
  const id = useId();
  const { data } = useQuery({
    queryKey: bulkKey("departments"),
    queryFn: ({ signal }) => api.cases.bulkDepartments({}, { signal }),
    staleTime: 600_000,
  });
  return (
    <div className="bulk-field">
      <label htmlFor={id}>{words.steps.department}</label>
      <select
        id={id}
        value={props.orgId === 0 ? "" : props.orgId}
        onChange={(event) => props.onChange(Number(event.target.value))}
      >
        <option value="">{words.choose}</option>
        {(data?.items ?? []).map((org) => (
          <option key={org.id} value={org.id}>
            {orgName(org)}
          </option>
        ))}
      </select>
    </div>
  );
}

function MandateChoice(props: {
  readonly mandates: readonly Mandate[];
  readonly mandateId: number;
  readonly onChange: (mandateId: number) => void;
}): ReactNode {
  const words = useBulkWords();
  const format = useFormat();
  const id = useId();
  return (
    <div className="bulk-field">
      <label htmlFor={id}>{words.steps.mandate}</label>
      <select
        id={id}
        value={props.mandateId === 0 ? "" : props.mandateId}
        onChange={(event) => props.onChange(Number(event.target.value))}
      >
        <option value="">{words.choose}</option>
        {props.mandates.map(({ id: key, code, title, used, quantity }) => (
          <option key={key} value={key}>
            {words.mandateOf(
              code,
              title,
              format.exact(used),
              quantity === null ? "" : format.exact(quantity),
            )}
          </option>
        ))}
      </select>
    </div>
  );
}

function FileChoice(props: {
  readonly isBusy: boolean;
  readonly onChoose: (file: File) => void;
}): ReactNode {
  const words = useBulkWords();
  const id = useId();
  return (
    <div className="bulk-field">
      <span>{words.steps.file}</span>
      <input
        id={id}
        className="visually-hidden"
        aria-label={words.upload}
        type="file"
        accept=".csv,.xlsx,text/csv"
        disabled={props.isBusy}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file !== undefined) props.onChoose(file);
          event.target.value = "";
        }}
      />
      {/* The input beside it is the control: one stop for the keyboard, this face for the eye. */}
      <label className="act" data-kind="primary" htmlFor={id}>
        <Icon name="upload" size={18} />
        {words.upload}
      </label>
    </div>
  );
}

function Upload(): ReactNode {
  const words = useBulkWords();
  const go = useGo();
  const stale = useBulkStale();
  const isOffice = useMay(bulkOffice);
  const [orgId, setOrgId] = useState(0);
  const [mandateId, setMandateId] = useState(0);
  const mine = isOffice ? { orgId } : {};
  const { data } = useQuery({
    queryKey: bulkKey("mandates", mine),
    queryFn: ({ signal }) => api.cases.bulkMandates({ query: mine }, { signal }),
    enabled: !isOffice || orgId > 0,
  });
  const send = useMutation({
    mutationFn: (file: File) =>
      api.cases.checkBulk(
        { query: { ...mine, mandateId, name: file.name.slice(-200) }, body: file },
        { later: true },
      ),
    onSuccess(bulk) {
      void stale();
      go(`/console/case-bulks/${bulk.id}`);
    },
  });
  const mandates = data?.items ?? [];
  return (
    <section className="bulk-upload" aria-label={words.upload}>
      {isOffice && (
        <DepartmentChoice
          orgId={orgId}
          onChange={(chosen) => {
            setOrgId(chosen);
            setMandateId(0);
          }}
        />
      )}
      {data !== undefined && mandates.length === 0 ? (
        <EmptyState
          title={words.noMandates}
          action={<a href="/console/admission">{words.apply}</a>}
        >
          {words.noMandatesText}
        </EmptyState>
      ) : (
        <MandateChoice mandates={mandates} mandateId={mandateId} onChange={setMandateId} />
      )}
      {mandateId > 0 && (
        <FileChoice isBusy={send.isPending} onChoose={(file) => send.mutate(file)} />
      )}
      {send.isPending && <p role="status">{words.checking}</p>}
      {send.error !== null && (
        <RefusalNote title={words.failed} refusal={refusalWords(send.error)} />
      )}
    </section>
  );
}

export default function BulkPage(): ReactNode {
  const words = useBulkWords();
  const columns = useColumns();
  const go = useGo();
  return (
    <div className="desk-page bulks">
      <PageHeader
        title={words.title}
        help={words.help}
        actions={
          <a className="act" href="/api/v1/case-bulks/template" download>
            <Icon name="download" size={18} />
            {words.template}
          </a>
        }
      />
      <Upload />
      <h2>{words.list}</h2>
      <KeysetTable<Line>
        name="case-bulks"
        label={words.list}
        queryKey={bulkKey("list")}
        load={(cursor, signal) =>
          api.cases.bulks({ query: cursor === undefined ? {} : { cursor } }, { signal })
        }
        columns={columns}
        keyOf={(line) => line.id}
        onOpen={(line) => go(`/console/case-bulks/${line.id}`)}
        empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
      />
    </div>
  );
}
