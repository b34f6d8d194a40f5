/** One bulk: the report row by row, sending all or none, and taking back what nobody has touched. */
import { useMutation, useQuery } from "@tanstack/react-query";
import { type ReactNode, useId, useState } from "react";
import { api, type CasesBulkAnswer, type CasesBulkRowsAnswer } from "#ui/client.gen.ts";
import { ApiError } from "#ui/client.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import type { ConsolePageProps } from "#ui/console/contract.ts";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { FilterChips } from "#ui/console/filter-chips.tsx";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { type KeysetColumn, KeysetTable } from "#ui/console/keyset-table.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { toast } from "#ui/toast.tsx";
import { bulkKey, useBulk, useBulkStale, useBulkWords, useOrgNames } from "./bulk-words.ts";

type Bulk = CasesBulkAnswer;
type Row = CasesBulkRowsAnswer["items"][number];
type RowState = "accepted" | "refused";

/** How far a sending is, asked again twice a second while it lasts. */
function Progress(props: { readonly bulk: Bulk }): ReactNode {
  const words = useBulkWords();
  const format = useFormat();
  const { data } = useQuery({
    queryKey: bulkKey("progress", props.bulk.id),
    queryFn: ({ signal }) =>
      api.cases.bulkProgress({ params: { bulkId: props.bulk.id } }, { signal }),
    refetchInterval: 500,
  });
  const [done, total] = [data?.done ?? 0, props.bulk.acceptedRows];
  return (
    <p role="status" className="bulk-progress">
      <progress value={done} max={total} />
      {words.sending(format.exact(done), format.exact(total))}
    </p>
  );
}

function Sending(props: { readonly bulk: Bulk }): ReactNode {
  const words = useBulkWords();
  const format = useFormat();
  const stale = useBulkStale();
  const id = useId();
  const [leaveOut, setLeaveOut] = useState(false);
  const { bulk } = props;
  const send = useMutation({
    mutationFn: () =>
      api.cases.sendBulk({
        params: { bulkId: bulk.id },
        body: { accepted: bulk.acceptedRows, leaveOut },
      }),
    async onSuccess(sent) {
      toast({ text: words.sent(format.exact(sent.caseCount)) });
      await stale();
    },
  });
  const waits = bulk.refusedRows > 0 && !leaveOut;
  return (
    <div className="bulk-steps">
      {bulk.refusedRows > 0 && (
        <label htmlFor={id}>
          <input
            id={id}
            type="checkbox"
            checked={leaveOut}
            onChange={(event) => setLeaveOut(event.target.checked)}
          />
          {words.leaveOut(format.exact(bulk.refusedRows))}
        </label>
      )}
      <ActionButton
        label={words.send(format.exact(bulk.acceptedRows))}
        kind="primary"
        refusal={
          bulk.acceptedRows === 0
            ? { message: words.nothing }
            : waits
              ? { message: words.waits }
              : null
        }
        onAct={() => send.mutateAsync()}
      />
      {send.isPending && <Progress bulk={bulk} />}
      {send.error !== null && (
        <RefusalNote title={words.failed} refusal={refusalWords(send.error)} />
      )}
    </div>
  );
}

function Withdrawing(props: { readonly bulk: Bulk }): ReactNode {
  const words = useBulkWords();
  const format = useFormat();
  const stale = useBulkStale();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [reason, setReason] = useState("");
  const { bulk } = props;
  const send = useMutation({
    mutationFn: () => api.cases.withdrawBulk({ params: { bulkId: bulk.id }, body: { reason } }),
    async onSuccess() {
      toast({ text: words.withdrawn });
      setIsOpen(false);
      await stale();
    },
  });
  if (bulk.untouchedCount === 0) return null;
  const label = words.withdraw(format.exact(bulk.untouchedCount));
  return (
    <>
      <ActionButton label={label} onAct={() => setIsOpen(true)} />
      <FormDrawer
        open={isOpen}
        title={label}
        onClose={() => setIsOpen(false)}
        onSubmit={() => send.mutate()}
        busy={send.isPending}
        refusal={send.error === null ? null : refusalWords(send.error)}
      >
        <div className="bulk-field">
          <label htmlFor={id}>{words.withdrawReason}</label>
          <textarea
            id={id}
            rows={4}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
      </FormDrawer>
    </>
  );
}

function useRowColumns(): readonly KeysetColumn<Row>[] {
  const words = useBulkWords();
  const orgName = useOrgNames();
  const { row: heads } = words;
  return [
    {
      id: "no",
      title: heads.no,
      width: 60,
      align: "right",
      fixed: true,
      render: (row) => row.rowNo,
    },
    { id: "title", title: heads.title, fixed: true, render: (row) => row.title },
    {
      id: "place",
      title: heads.place,
      width: 150,
      render: (row) => (row.station === null ? row.area : orgName(row.station)),
    },
    { id: "due", title: heads.due, width: 110, render: (row) => row.due },
    {
      id: "result",
      title: heads.result,
      fixed: true,
      render: (row) => {
        if (row.refusals.length > 0)
          return (
            <span className="bulk-refused">
              {row.refusals.map((one) => one.message).join(" · ")}
            </span>
          );
        return row.case === null ? (
          words.ready
        ) : (
          <a className="receipt" href={`/console/cases/${row.case.id}`}>
            {row.case.receiptNo}
          </a>
        );
      },
    },
  ];
}

function Rows(props: { readonly bulk: Bulk }): ReactNode {
  const words = useBulkWords();
  const format = useFormat();
  const columns = useRowColumns();
  const { bulk } = props;
  const [state, setState] = useState<RowState | null>(bulk.refusedRows > 0 ? "refused" : null);
  const chip = (id: RowState, count: number) => ({
    id,
    label: words.filters[id],
    count: format.exact(count),
    active: state === id,
  });
  return (
    <KeysetTable<Row>
      name="case-bulk-rows"
      label={words.rowsTitle}
      queryKey={bulkKey("rows", bulk.id, bulk.status, state)}
      load={(cursor, signal) =>
        api.cases.bulkRows(
          {
            params: { bulkId: bulk.id },
            query: {
              ...(state === null ? {} : { state }),
              ...(cursor === undefined ? {} : { cursor }),
            },
          },
          { signal },
        )
      }
      columns={columns}
      keyOf={(row) => row.rowNo}
      empty={<EmptyState title={words.none} />}
      tools={
        <FilterChips
          chips={[chip("accepted", bulk.acceptedRows), chip("refused", bulk.refusedRows)]}
          onToggle={(id) => setState(state === id ? null : (id as RowState))}
        />
      }
    />
  );
}

export default function BulkOnePage(props: ConsolePageProps): ReactNode {
  const words = useBulkWords();
  const format = useFormat();
  const orgName = useOrgNames();
  const id = Number(props.params["id"]);
  const { data: bulk, error, refetch } = useBulk(Number.isSafeInteger(id) && id > 0 ? id : 0);
  if (bulk === undefined)
    return (
      <div className="desk-page">
        {error instanceof ApiError && error.kind === "notFound" ? (
          <EmptyState title={words.notFound} level={1}>
            {words.notFoundText}
          </EmptyState>
        ) : (
          error !== null && (
            <RefusalNote
              title={words.failed}
              refusal={refusalWords(error)}
              action={<ActionButton label={words.again} onAct={() => refetch()} />}
            />
          )
        )}
      </div>
    );
  const exact = (n: number) => format.exact(n);
  return (
    <div className="desk-page bulks">
      <PageHeader
        title={bulk.name}
        parent={{ label: words.parent, href: "/console/case-bulks" }}
        facts={
          <span>
            {orgName(bulk.org)} ·{" "}
            <a href={`/console/admission/${bulk.mandate.id}`}>{bulk.mandate.code}</a> ·{" "}
            {words.status[bulk.status]}
          </span>
        }
        actions={
          <>
            <a className="act" href={`/api/v1/case-bulks/${bulk.id}/report`} download>
              <Icon name="download" size={18} />
              {words.report}
            </a>
            <Withdrawing bulk={bulk} />
          </>
        }
      />
      <p className="bulk-facts">
        {bulk.status === "checked"
          ? words.facts(exact(bulk.acceptedRows), exact(bulk.refusedRows))
          : words.sentFacts(
              exact(bulk.caseCount),
              exact(bulk.withdrawnCount),
              exact(bulk.untouchedCount),
            )}
      </p>
      {bulk.status === "checked" && <Sending bulk={bulk} />}
      <Rows bulk={bulk} />
    </div>
  );
}
