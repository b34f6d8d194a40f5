/** Who stands by when: the watch of this hour stands out, with the number to ring. */
import type { ReactNode } from "react";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { dayKey } from "#ui/format.ts";
import { useNames } from "./case-words.tsx";
import type { Operation } from "./operation-panel.tsx";
import { PanelPart } from "./operation-plan.tsx";
import { PanelStep } from "./part-list.tsx";
import { useTogether } from "./together-words.ts";

type Watch = Operation["roster"][number];

/** Whether a watch is over, runs, or is to come. */
export function standingOf(
  watch: Pick<Watch, "from" | "to">,
  now: number,
): "over" | "now" | "next" {
  if (Date.parse(watch.to) <= now) return "over";
  return Date.parse(watch.from) <= now ? "now" : "next";
}

function WatchRow(props: { readonly watch: Watch; readonly now: number }): ReactNode {
  const { operation: words } = useTogether();
  const names = useNames();
  const format = useFormat();
  const { watch, now } = props;
  const standing = standingOf(watch, now);
  const isOneDay = dayKey(watch.from) === dayKey(watch.to);
  const end = isOneDay ? format.time(watch.to) : format.dateTime(watch.to, now);
  return (
    <tr data-standing={standing}>
      <td>
        {format.dateTime(watch.from, now)} – {end}
        {standing === "now" && <span className="watch-now">{words.now}</span>}
      </td>
      <td>
        {names.org(watch.org)}
        {watch.person !== null && ` · ${watch.person}`}
      </td>
      <td>{watch.place}</td>
      <td>
        {watch.telephone !== null && (
          <a href={`tel:${watch.telephone.replace(/[^+\d]/g, "")}`}>
            {words.telephone(watch.telephone)}
          </a>
        )}
      </td>
    </tr>
  );
}

function Watches(props: { readonly watches: readonly Watch[]; readonly now: number }): ReactNode {
  return (
    <table className="watches">
      <tbody>
        {props.watches.map((watch) => (
          <WatchRow key={`${watch.from} ${watch.org.id}`} watch={watch} now={props.now} />
        ))}
      </tbody>
    </table>
  );
}

export function OperationRoster(props: { readonly roster: readonly Watch[] }): ReactNode {
  const { operation: words } = useTogether();
  const now = Date.now();
  const sorted = props.roster.toSorted((a, b) => Date.parse(a.from) - Date.parse(b.from));
  const past = sorted.filter((watch) => standingOf(watch, now) === "over");
  const rest = sorted.filter((watch) => standingOf(watch, now) !== "over");
  return (
    <PanelPart title={words.roster} steps={<PanelStep command="setRoster" />}>
      {sorted.length === 0 && <p className="case-faint">{words.rosterEmpty}</p>}
      {rest.length > 0 && <Watches watches={rest} now={now} />}
      {past.length > 0 && (
        <details className="case-refused">
          <summary>{words.rosterPast(past.length)}</summary>
          <Watches watches={past} now={now} />
        </details>
      )}
    </PanelPart>
  );
}
