/** What waits for the person at the desk. */
import type { ReactNode } from "react";
import type { AdmissionWaitingAnswer } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { consoleHref, useGo, useMay } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { ClockRing } from "#ui/signs/clock-ring.tsx";
import { applicant } from "../access.ts";
import { AdmissionTabs, Failed, Status, useWords } from "./parts.tsx";
import { useWaiting } from "./queries.ts";

type Item = AdmissionWaitingAnswer["items"][number];

/** Where one goes to do it: a draft is opened for writing. */
function hrefOf({ id, status }: Item): string {
  return consoleHref(status === "draft" ? `/admission/${id}/edit` : `/admission/${id}`);
}

/** What a meeting does: of work in force it is said on what, which is not its admission. */
const ON_MATTER: readonly Item["waits"][number][] = ["agenda", "decision"];

function Line(props: { readonly item: Item }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const format = useFormat();
  const { item } = props;
  return (
    <li className="adm-line">
      <a href={hrefOf(item)} className="adm-line-title">
        {item.title === "" ? words.statuses.draft : item.title}
      </a>
      <span className="adm-line-waits">
        {item.waits.map((wait) => (
          <strong key={wait} data-wait={wait}>
            {ON_MATTER.includes(wait) && item.matter !== null && item.matter !== "admission"
              ? words.waiting.onMatter(words.matters[item.matter], words.waiting.waits[wait])
              : words.waiting.waits[wait]}
          </strong>
        ))}
      </span>
      <span className="adm-line-facts">
        {label(item.applicant.name)} · {format.money(item.totalFen)}
        {item.isEmergency && <span className="adm-mark">{words.emergency}</span>}
        {item.hasPetition && <span className="adm-mark">{words.petition}</span>}
      </span>
      <span className="adm-line-clock">
        {item.clock === null ? <Status status={item.status} /> : <ClockRing clock={item.clock} />}
      </span>
    </li>
  );
}

/** Whether the person at the desk may apply. */
export function useIsApplicant(): boolean {
  return useMay(applicant);
}

export default function WaitingPage(): ReactNode {
  const words = useWords();
  const go = useGo();
  const isApplicant = useIsApplicant();
  const { data, error, refetch } = useWaiting();
  return (
    <div className="desk-page adm">
      <PageHeader
        title={words.waiting.title}
        help={
          <ul>
            {words.waiting.help.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        }
        actions={
          isApplicant && (
            <ActionButton
              label={words.waiting.apply}
              icon="plus"
              kind="primary"
              keys="n"
              onAct={() => go(consoleHref("/admission/new"))}
            />
          )
        }
      />
      <AdmissionTabs />
      {error !== null && <Failed error={error} again={() => void refetch()} />}
      {data !== undefined && data.items.length === 0 && (
        <EmptyState title={words.waiting.none}>{words.waiting.noneText}</EmptyState>
      )}
      <ul className="adm-lines">
        {data?.items.map((item) => (
          <Line key={item.id} item={item} />
        ))}
      </ul>
    </div>
  );
}
