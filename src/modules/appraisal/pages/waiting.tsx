/** What waits for the reader, and the dates of a round. */
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { api } from "#ui/client.gen.ts";
import { consoleHref } from "#ui/console/navigation.tsx";
import { useFormat, useLabel, useLanguage } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { type Round, useWords } from "./parts.tsx";

/** Steps of rounds that the reader owes; nothing where nothing is owed. */
export function Waiting(): ReactNode {
  const { waiting: words } = useWords();
  const label = useLabel();
  const format = useFormat();
  const { data } = useQuery({
    queryKey: ["appraisal", "waiting"],
    queryFn: ({ signal }) => api.appraisal.waiting({}, { signal }),
  });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section className="appr-waiting" aria-labelledby="appr-waiting">
      <h2 id="appr-waiting">{words.title}</h2>
      <ul>
        {data.items.map((one) => (
          <li key={`${one.roundId} ${one.step}`}>
            <a href={consoleHref(`/appraisal/rounds/${one.roundId}`)}>{one.title}</a>{" "}
            {words.steps[one.step]}
            {one.until !== null && (
              <span data-last={one.workdaysLeft === 0}>
                {" · "}
                {words.until(format.day(one.until), one.workdaysLeft ?? 0)}
              </span>
            )}
            {one.targets.length > 0 && one.targets.length < 4 && (
              <span className="appr-hint">
                {" · "}
                {format.names(one.targets.map(({ name }) => label(name)))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const ORDER = ["collect", "compute", "reply", "appeal"] as const;
const AT = {
  open: -1,
  collecting: 0,
  computing: 1,
  replying: 2,
  confirmed: 2,
  published: 3,
  closed: 4,
  cancelled: 4,
} as const satisfies Record<Round["status"], number>;

/** The dates of a round, the stage at hand marked. */
export function Schedule(props: { readonly round: Round }): ReactNode {
  const { schedule: words } = useWords();
  // The server writes in Chinese or English.
  const language = useLanguage() === "zh" ? "zh" : "en";
  const { day } = useFormat();
  const { round } = props;
  const { plan, replyTo, appealTo } = round;
  const until = (fixed: string | null, planned: string): string =>
    fixed === null ? words.planned(day(planned)) : words.until(day(fixed));
  const texts = {
    collect: words.span(day(round.collectFrom), day(round.collectTo)),
    compute: words.from(day(plan.computeFrom)),
    reply: until(replyTo, plan.replyTo),
    appeal: until(appealTo, plan.appealTo),
  };
  return (
    <section aria-labelledby="appr-dates">
      <header className="appr-dates-head">
        <h2 id="appr-dates">{words.title}</h2>
        <a
          className="appr-calendar"
          href={`/api/v1/appraisal/rounds/${round.id}/dates.ics?language=${language}`}
          download
        >
          <Icon name="calendar" size={16} />
          {words.toCalendar}
        </a>
      </header>
      <ol className="appr-dates">
        {ORDER.map((stage, i) => (
          <li
            key={stage}
            data-past={i < AT[round.status]}
            aria-current={i === AT[round.status] ? "step" : undefined}
          >
            <strong>{words[stage]}</strong>
            <span>{texts[stage]}</span>
          </li>
        ))}
      </ol>
      <p className="appr-hint">{words.note}</p>
    </section>
  );
}
