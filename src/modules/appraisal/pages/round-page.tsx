/** One round: where it stands, the ranking with its intervals, what may be done now. */
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { api } from "#ui/client.gen.ts";
import type { ConsolePageProps } from "#ui/console/contract.ts";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { consoleHref } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { useFormat, useLabel, useLanguage } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { type Round, useIsOverseer, useWords } from "./parts.tsx";
import { Ranking } from "./ranking.tsx";
import { Steps } from "./steps.tsx";
import { Schedule } from "./waiting.tsx";

/** How often one looks how far a computation is. Unit: ms. */
const LOOK_EVERY_MS = 1000;

/** A round, asked for once and shared by the pages about it; again and again while it is being computed. */
export function useRound(id: number) {
  return useQuery({
    queryKey: ["appraisal", "round", id],
    queryFn: ({ signal }) => api.appraisal.round({ params: { id } }, { signal }),
    refetchInterval: ({ state }) => (state.data?.status === "computing" ? LOOK_EVERY_MS : false),
  });
}

/** How far the computation is: it goes on whether anybody looks or not. */
function Computing(props: { readonly round: Round }): ReactNode {
  const { computing: words } = useWords();
  const format = useFormat();
  const { phase, done, total, hasFailed } = props.round.computation ?? {
    phase: "waiting",
    done: 0,
    total: 0,
    hasFailed: false,
  };
  const text =
    phase === "facts" ? words.facts(format.exact(done), format.exact(total)) : words[phase];
  return (
    <section className="appr-computing" aria-labelledby="computing">
      <h2 id="computing">{words.title}</h2>
      <progress
        aria-label={words.title}
        {...(phase === "facts" && total > 0 ? { value: done, max: total } : {})}
      />
      <p role="status">{text}</p>
      {hasFailed && <p className="appr-attend">{words.failed}</p>}
      <p className="appr-note">{words.leave}</p>
    </section>
  );
}

function Downloads(props: { readonly round: Round }): ReactNode {
  const words = useWords();
  const language = useLanguage();
  const isOverseer = useIsOverseer();
  const path = `/api/v1/appraisal/rounds/${props.round.id}`;
  return (
    <div className="appr-buttons">
      <a className="act" href={`${path}/workbook?language=${language}`} download>
        <Icon name="download" size={16} />
        {words.workbook}
      </a>
      {isOverseer && (
        <a className="act" href={`${path}/file`} download>
          <Icon name="download" size={16} />
          {words.file}
        </a>
      )}
      <button type="button" className="act" onClick={() => print()}>
        <Icon name="print" size={16} />
        {words.print}
      </button>
    </div>
  );
}

function Seal(props: { readonly round: Round }): ReactNode {
  const words = useWords();
  const format = useFormat();
  const { sealed } = props.round;
  if (sealed === null) return null;
  return (
    <section aria-labelledby="seal">
      <h2 id="seal">{words.sealed}</h2>
      <p className="appr-note">{words.sealedText(format.exact(sealed.factCount))}</p>
      <p className="appr-hash">
        <code>{sealed.inputsHash}</code>
      </p>
      <p className="appr-hint">
        <code>{words.recompute}</code>
      </p>
    </section>
  );
}

export default function RoundPage({ params }: ConsolePageProps): ReactNode {
  const words = useWords();
  const label = useLabel();
  const format = useFormat();
  const { data: round, error } = useRound(Number(params.id));
  if (round === undefined)
    return (
      <div className="desk-page appr">
        <PageHeader title={words.rounds} />
        {error === null ? (
          <p role="status">{words.loading}</p>
        ) : (
          <RefusalNote title={words.failed} refusal={refusalWords(error)} />
        )}
      </div>
    );
  return (
    <div className="desk-page appr">
      <PageHeader
        title={round.title}
        parent={{ label: words.list, href: consoleHref("/appraisal") }}
        facts={
          <>
            <span className="appr-tag">{words.statuses[round.status]}</span>{" "}
            {words.facts(format.months(round.from, round.to), round.targets.length)}
          </>
        }
      />
      <p className="appr-note">
        {words.version(label(round.scheme.name), round.scheme.version)}
        {round.cancelReason !== null && ` · ${round.cancelReason}`}
      </p>
      <Steps round={round} />
      {round.status !== "cancelled" && round.status !== "closed" && <Schedule round={round} />}
      {round.status === "computing" ? (
        <Computing round={round} />
      ) : round.sealed === null ? (
        <EmptyState title={words.notComputed}>{words.notComputedText}</EmptyState>
      ) : (
        <>
          <Downloads round={round} />
          <Ranking
            round={round}
            hrefOf={(place) => consoleHref(`/appraisal/rounds/${round.id}/targets/${place}`)}
          />
          <Seal round={round} />
        </>
      )}
    </div>
  );
}
