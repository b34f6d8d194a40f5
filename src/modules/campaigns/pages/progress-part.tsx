/** How far it is: as figures, by station in bars, by area on a map and as a table, by day. */
import type { ReactNode } from "react";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { PlainTable } from "#ui/console/plain-table.tsx";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { ProgressMap } from "./area-map.tsx";
import { DayChart } from "./day-chart.tsx";
import { Bar, Failed, Figure, ScrollBox, unitsHref, useShareOf, useWords } from "./parts.tsx";
import { useProgress } from "./queries.ts";
import type { CampaignView, ProgressView, Totals } from "./views.ts";

function Figures(props: { readonly id: number; readonly totals: Totals }): ReactNode {
  const { progress: words } = useWords();
  const format = useFormat();
  const shareOf = useShareOf();
  const { id, totals } = props;
  return (
    <dl className="cam-figures">
      <Figure
        label={words.done}
        value={format.exact(totals.done)}
        href={unitsHref(id, "state=done")}
        detail={words.of(shareOf(totals.done, totals.units))}
      />
      <Figure
        label={words.open}
        value={format.exact(totals.open)}
        href={unitsHref(id, "state=open")}
      />
      <Figure
        label={words.notDone}
        value={format.exact(totals.notDone)}
        href={unitsHref(id, "state=notDone")}
      />
      <Figure label={words.assigned} value={format.exact(totals.assigned)} />
      <Figure label={words.late} value={format.exact(totals.late)} />
      {totals.sampled > 0 && (
        <Figure
          label={words.confirmed}
          value={format.exact(totals.confirmed)}
          detail={`${words.sampled} ${format.exact(totals.sampled)}`}
        />
      )}
      <Figure label={words.rejections} value={format.exact(totals.rejections)} />
    </dl>
  );
}

/** Bars in a table: read as a table, seen as bars. */
function Rows(props: {
  readonly caption: string;
  readonly head: string;
  readonly rows: readonly {
    readonly id: number;
    readonly name: string;
    readonly units: number;
    readonly done: number;
    readonly notDone: number;
  }[];
}): ReactNode {
  const { progress: words } = useWords();
  const format = useFormat();
  const shareOf = useShareOf();
  return (
    <ScrollBox label={props.caption}>
      <PlainTable className="cam-table" isCards>
        <caption>{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{props.head}</th>
            <th scope="col" className="cam-bar-column">
              <span className="visually-hidden">{words.share}</span>
            </th>
            <th scope="col" className="num">
              {words.done}
            </th>
            <th scope="col" className="num">
              {words.notDone}
            </th>
            <th scope="col" className="num">
              {words.units}
            </th>
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.name}</th>
              <td className="cam-bar-column">
                <span className="cam-progress">
                  <Bar done={row.done} notDone={row.notDone} units={row.units} />
                  {shareOf(row.done, row.units)}
                </span>
              </td>
              <td className="num">{format.exact(row.done)}</td>
              <td className="num">{format.exact(row.notDone)}</td>
              <td className="num">{format.exact(row.units)}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </ScrollBox>
  );
}

/** Those that lag first: that is where somebody has to look. */
const behindFirst = <T extends { readonly done: number; readonly units: number }>(
  rows: readonly T[],
): readonly T[] =>
  rows.toSorted((a, b) => a.done / Math.max(1, a.units) - b.done / Math.max(1, b.units));

function Whole(props: {
  readonly campaign: CampaignView;
  readonly progress: ProgressView;
}): ReactNode {
  const { progress: words } = useWords();
  const label = useLabel();
  const { progress, campaign } = props;
  const stations = progress.stations.map(({ org, totals }) => ({
    id: org.id,
    name: label(org.name),
    units: totals.units,
    done: totals.done,
    notDone: totals.notDone,
  }));
  const areas = progress.areas.map(({ area, units, done, notDone }) => ({
    id: area?.id ?? 0,
    name: area === null ? words.noArea : label(area.name),
    units,
    done,
    notDone,
  }));
  return (
    <>
      <Figures id={campaign.id} totals={progress.totals} />
      <div className="cam-halves">
        <div className="cam-half">
          <Rows caption={words.stations} head={words.station} rows={behindFirst(stations)} />
          <Rows caption={words.areas} head={words.area} rows={behindFirst(areas)} />
        </div>
        <div className="cam-half">
          <DayChart
            days={progress.days}
            units={progress.totals.units}
            startsOn={campaign.startsOn}
            deadline={campaign.deadline}
          />
          <ProgressMap title={campaign.title} areas={areas} />
        </div>
      </div>
    </>
  );
}

export function ProgressPart(props: { readonly campaign: CampaignView }): ReactNode {
  const { progress: words } = useWords();
  const { data, error, refetch } = useProgress(props.campaign.id);
  if (error !== null) return <Failed error={error} again={() => void refetch()} />;
  if (data === undefined) return null;
  if (data.totals.units === 0)
    return <EmptyState title={words.empty}>{words.emptyText}</EmptyState>;
  return <Whole campaign={props.campaign} progress={data} />;
}
