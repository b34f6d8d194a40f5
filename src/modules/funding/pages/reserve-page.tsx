/** The contingency reserve: what is left, who asked for what, what became of it. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { readYuan } from "#kernel/pure/money.ts";
import { api, type FundingDrawsAnswer, type FundingReservesAnswer } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { consoleHref, useMay } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { useSubmit } from "#ui/console/use-submit.ts";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { ClockRing } from "#ui/signs/clock-ring.tsx";
import { toast } from "#ui/toast.tsx";
import { deskReader } from "../access.ts";
import { CAUSES, type Cause } from "../rules/draw.ts";
import { Choice, Failed, FundingTabs, TextLine, useWords } from "./parts.tsx";
import { type DrawAct, useActOnDraw, useRequestDraw, useReserves } from "./queries.ts";

type Draw = FundingDrawsAnswer["items"][number];
type Step = Draw["steps"][number];
type Reserves = FundingReservesAnswer;

type RequestProps = { readonly reserves: Reserves; readonly onClose: () => void };

/** What is asked for, and asking. */
function useRequest({ reserves: { reserves, organisations }, onClose }: RequestProps) {
  const { reserve: words } = useWords();
  const request = useRequestDraw();
  const [reserveId, setReserveId] = useState(String(reserves[0]?.id ?? ""));
  const [orgId, setOrgId] = useState(String(organisations[0]?.id ?? ""));
  const [cause, setCause] = useState<Cause>("disaster");
  const [reason, setReason] = useState("");
  const [amount, setAmount] = useState("");
  const form = useSubmit({
    send: () =>
      request.mutateAsync({
        reserveId: Number(reserveId),
        orgId: Number(orgId),
        cause,
        reason,
        amountFen: readYuan(amount) ?? 0,
      }),
    said: words.done,
    onDone: onClose,
  });
  return {
    reserveId,
    setReserveId,
    orgId,
    setOrgId,
    cause,
    setCause,
    reason,
    setReason,
    amount,
    setAmount,
    form,
  };
}

function RequestForm(props: RequestProps): ReactNode {
  const { reserve: words } = useWords();
  const label = useLabel();
  const format = useFormat();
  const { form, ...draft } = useRequest(props);
  const { reserves, organisations } = props.reserves;
  return (
    <FormDrawer open title={words.ask} submitLabel={words.ask} {...form} onClose={props.onClose}>
      <div className="fund-form">
        <Choice
          label={words.from}
          value={draft.reserveId}
          options={reserves.map((one) => ({
            value: String(one.id),
            label: words.option(label(one.org.name), one.year, format.money(one.availableFen)),
          }))}
          onChange={draft.setReserveId}
        />
        <Choice
          label={words.org}
          value={draft.orgId}
          options={organisations.map((org) => ({ value: String(org.id), label: label(org.name) }))}
          onChange={draft.setOrgId}
        />
        <Choice
          label={words.cause}
          value={draft.cause}
          options={CAUSES.map((one) => ({ value: one, label: words.causes[one] }))}
          onChange={(to) => draft.setCause(to as Cause)}
        />
        <TextLine
          label={words.reason}
          hint={words.reasonHint}
          rows={4}
          value={draft.reason}
          onChange={draft.setReason}
        />
        <TextLine
          label={words.amount}
          inputMode="decimal"
          value={draft.amount}
          onChange={draft.setAmount}
        />
      </div>
    </FormDrawer>
  );
}

function StepForm(props: {
  readonly draw: Draw;
  readonly step: Exclude<Step, "withdraw">;
  readonly onClose: () => void;
}): ReactNode {
  const { reserve: words } = useWords();
  const act = useActOnDraw(props.draw.id);
  const [text, setText] = useState("");
  const [returned, setReturned] = useState("0");
  const { step } = props;
  const wanted: DrawAct =
    step === "report"
      ? { act: "report", text, returnedFen: readYuan(returned) ?? -1 }
      : { act: step, note: text };
  const form = useSubmit({
    send: () => act.mutateAsync(wanted),
    said: words.done,
    onDone: props.onClose,
  });
  const names = { approve: words.note, refuse: words.noteWhy, report: words.reportText };
  return (
    <FormDrawer
      open
      title={words.steps[step]}
      submitLabel={words.steps[step]}
      {...form}
      onClose={props.onClose}
    >
      <div className="fund-form">
        <TextLine label={names[step]} rows={4} value={text} onChange={setText} />
        {step === "report" && (
          <TextLine
            label={words.returned}
            inputMode="decimal"
            value={returned}
            onChange={setReturned}
          />
        )}
      </div>
    </FormDrawer>
  );
}

function DrawItem(props: { readonly draw: Draw }): ReactNode {
  const { reserve: words } = useWords();
  const label = useLabel();
  const format = useFormat();
  const act = useActOnDraw(props.draw.id);
  const [step, setStep] = useState<Exclude<Step, "withdraw"> | null>(null);
  const { draw } = props;
  const take = async (one: Step) => {
    if (one !== "withdraw") return setStep(one);
    await act.mutateAsync({ act: "withdraw" });
    toast({ text: words.confirmWithdraw });
  };
  return (
    <li className="fund-draw" id={`draw-${draw.id}`}>
      <p className="fund-draw-head">
        <strong>{format.money(draw.amountFen)}</strong>
        <span>{label(draw.org.name)}</span>
        <span className="fund-status" data-status={draw.status}>
          {words.statuses[draw.status]}
        </span>
        {draw.clock !== null && (
          <span className="fund-due">
            {words.reportDue} <ClockRing clock={draw.clock} />
          </span>
        )}
      </p>
      <p>{words.why(words.causes[draw.cause], draw.reason)}</p>
      <p className="fund-hint">
        {format.day(draw.requestedOn)}
        {draw.decidedOn !== null && ` → ${format.day(draw.decidedOn)} ${draw.note ?? ""}`}
        {draw.report !== null &&
          ` → ${words.reported(format.day(draw.report.reportedOn), format.money(draw.report.returnedFen), draw.report.text)}`}
        {draw.entryId !== null && (
          <>
            {" "}
            <a href={consoleHref(`/ledger/entries/${draw.entryId}`)}>{words.entry}</a>
          </>
        )}
      </p>
      {draw.steps.length > 0 && (
        <div className="fund-buttons">
          {draw.steps.map((one) => (
            <ActionButton
              key={one}
              label={words.steps[one]}
              kind={one === "approve" || one === "report" ? "primary" : "quiet"}
              onAct={() => take(one)}
            />
          ))}
        </div>
      )}
      {step !== null && <StepForm draw={draw} step={step} onClose={() => setStep(null)} />}
    </li>
  );
}

function Draws(): ReactNode {
  const { reserve: words } = useWords();
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ["funding", "draws"],
    queryFn: ({ pageParam, signal }) =>
      api.funding.draws({ query: pageParam === "" ? {} : { cursor: pageParam } }, { signal }),
    initialPageParam: "",
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const draws = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-labelledby="draws">
      <h2 id="draws">{words.draws}</h2>
      {error !== null && <Failed error={error} again={() => void refetch()} />}
      {data !== undefined && draws.length === 0 && (
        <EmptyState title={words.noDraws}>{words.noDrawsText}</EmptyState>
      )}
      <ul>
        {draws.map((draw) => (
          <DrawItem key={draw.id} draw={draw} />
        ))}
      </ul>
      {hasNextPage && (
        <ActionButton kind="quiet" label={words.more} onAct={() => void fetchNextPage()} />
      )}
    </section>
  );
}

/** What is left of a reserve; whoever may read its books opens the statement behind it. */
function ReserveLine(props: { readonly reserve: Reserves["reserves"][number] }): ReactNode {
  const { reserve: words } = useWords();
  const label = useLabel();
  const format = useFormat();
  const isReader = useMay(deskReader);
  const { id, org, availableFen, appropriatedFen } = props.reserve;
  const left = words.left(format.money(availableFen), format.money(appropriatedFen));
  const share = appropriatedFen === 0 ? 0 : availableFen / appropriatedFen;
  return (
    <div className="fund-reserve">
      <strong>{label(org.name)}</strong>
      {isReader ? (
        <a href={consoleHref(`/ledger/appropriations/${id}`)}>{left}</a>
      ) : (
        <span>{left}</span>
      )}
      <svg aria-hidden="true" width="100%" height="10">
        <rect className="fund-bar-back" width="100%" height="10" rx="3" />
        <rect className="fund-bar" width={`${share * 100}%`} height="10" rx="3" />
      </svg>
    </div>
  );
}

export default function ReservePage(): ReactNode {
  const { reserve: words } = useWords();
  const { data, error, refetch } = useReserves();
  const [isAsking, setIsAsking] = useState(false);
  const mayAsk = data !== undefined && data.organisations.length > 0 && data.reserves.length > 0;
  return (
    <div className="desk-page fund">
      <PageHeader
        title={words.title}
        help={
          <ul>
            {words.help.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        }
        actions={
          mayAsk && (
            <ActionButton
              label={words.ask}
              icon="plus"
              kind="primary"
              keys="n"
              onAct={() => setIsAsking(true)}
            />
          )
        }
      />
      <FundingTabs />
      {error !== null && <Failed error={error} again={() => void refetch()} />}
      {data !== undefined && data.reserves.length === 0 && (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      )}
      {data?.reserves.map((one) => (
        <ReserveLine key={one.id} reserve={one} />
      ))}
      <Draws />
      {isAsking && data !== undefined && (
        <RequestForm reserves={data} onClose={() => setIsAsking(false)} />
      )}
    </div>
  );
}
