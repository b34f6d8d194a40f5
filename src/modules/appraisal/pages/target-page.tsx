/** What explains the score of one target, point by point, down to its cases. */
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { api } from "#ui/client.gen.ts";
import type { ConsolePageProps } from "#ui/console/contract.ts";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { IssuePaper } from "#ui/console/issue-paper.tsx";
import { consoleHref } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { useFormat, useLabel, useLanguage } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { Explained } from "./explained.tsx";
import { type Round, type TargetOfRound, pointsText, useIsOverseer, useWords } from "./parts.tsx";
import { useRound } from "./round-page.tsx";
import { Trend } from "./trend.tsx";

function Words(props: { readonly target: TargetOfRound }): ReactNode {
  const words = useWords();
  const { reply, appeal, consequences } = props.target;
  return (
    <>
      {reply !== null && (
        <section className="appr-words">
          <h2>{words.reply}</h2>
          <p>{reply.text}</p>
          {reply.answer !== null && (
            <p>
              <strong>{words.answer}</strong> {reply.answer}
            </p>
          )}
        </section>
      )}
      {appeal !== null && (
        <section className="appr-words">
          <h2>{words.appeal}</h2>
          <p>{appeal.text}</p>
          {appeal.decision !== null && (
            <p>
              <strong>{words.decision(appeal.decision.upheld)}</strong> {appeal.decision.reason}
            </p>
          )}
        </section>
      )}
      {consequences.length > 0 && (
        <section className="appr-words">
          <h2>{words.consequence}</h2>
          {consequences.map(({ kind, text }) => (
            <p key={`${kind} ${text}`}>
              <strong>{words.consequences[kind]}</strong> {text}
            </p>
          ))}
        </section>
      )}
    </>
  );
}

function TargetDownloads(props: {
  readonly round: Round;
  readonly target: TargetOfRound;
}): ReactNode {
  const words = useWords();
  const language = useLanguage();
  const isOverseer = useIsOverseer();
  // What is published says the same to everybody, and only that is handed out.
  const isOut = props.round.status === "published" || props.round.status === "closed";
  const path = `/api/v1/appraisal/rounds/${props.round.id}/targets/${props.target.place}`;
  return (
    <div className="appr-buttons">
      <a className="act" href={`${path}/workbook?language=${language}`} download>
        <Icon name="download" size={16} />
        {words.workbook}
      </a>
      {(isOverseer || props.target.isOwn) && (
        <a className="act" href={`${path}/file`} download title={words.ownFileText}>
          <Icon name="download" size={16} />
          {words.ownFile}
        </a>
      )}
      {isOut ? (
        <IssuePaper
          about={{ type: "appraisal", id: props.round.id, part: props.target.place }}
          paper="appraisalResult"
          label={words.issue}
        />
      ) : (
        <button type="button" className="act" onClick={() => print()}>
          <Icon name="print" size={16} />
          {words.print}
        </button>
      )}
    </div>
  );
}

function PastOf(props: { readonly roundId: number; readonly place: number }): ReactNode {
  const { roundId, place } = props;
  const { data } = useQuery({
    queryKey: ["appraisal", "trend", roundId, place],
    queryFn: ({ signal }) =>
      api.appraisal.trend({ params: { id: roundId }, query: { place } }, { signal }),
  });
  if (data === undefined) return null;
  return (
    <Trend
      trend={data}
      hrefOf={(point) => consoleHref(`/appraisal/rounds/${point.roundId}/targets/${point.place}`)}
    />
  );
}

export default function TargetPage({ params }: ConsolePageProps): ReactNode {
  const words = useWords();
  const label = useLabel();
  const format = useFormat();
  const { data: round, error } = useRound(Number(params.id));
  const target = round?.targets[Number(params.place)];
  const result = target?.result ?? null;
  const parent = {
    label: round?.title ?? words.list,
    href: consoleHref(`/appraisal/rounds/${params.id}`),
  };
  const total = result?.total ?? null;
  const casesOf = (indicator: string, hit?: boolean): string => {
    const query = new URLSearchParams({ place: params.place ?? "", indicator });
    if (hit !== undefined) query.set("hit", String(hit));
    return consoleHref(`/appraisal/rounds/${params.id}/cases?${query.toString()}`);
  };
  const names = (ids: readonly number[]) =>
    format.names(
      (round?.targets ?? [])
        .filter((one) => one.class === target?.class && ids.includes(one.id))
        .map((one) => label(one.name)),
    );
  return (
    <div className="desk-page appr">
      <PageHeader
        title={target === undefined ? words.target : label(target.name)}
        parent={parent}
        facts={
          total !== null &&
          `${pointsText(total.value)} (${pointsText(total.low)} – ${pointsText(total.high)}) · ${words.rank} ${result?.rank ?? "–"}`
        }
      />
      {error !== null && <RefusalNote title={words.failed} refusal={refusalWords(error)} />}
      {round === undefined || target === undefined ? (
        error === null && <p role="status">{words.loading}</p>
      ) : result === null ? (
        <EmptyState title={words.hidden}>{words.notComputedText}</EmptyState>
      ) : (
        <>
          <TargetDownloads round={round} target={target} />
          <Explained content={round.content} result={result} hrefOf={casesOf} />
          {result.overlaps.length > 0 && (
            <p className="appr-note">
              <strong>{words.apart}</strong> {names(result.overlaps)}
            </p>
          )}
          <Words target={target} />
          <PastOf roundId={round.id} place={target.place} />
        </>
      )}
    </div>
  );
}
