import type { ReactNode } from "react";
import { PlainTable } from "#ui/console/plain-table.tsx";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { Bar, useWords, ScrollBox } from "./parts.tsx";
import { useWorkers } from "./queries.ts";
import type { CampaignView } from "./views.ts";

/** Who goes for a station, how many each has and how many are done; no ranking, in order of name. */
export function WorkersTable(props: { readonly campaign: CampaignView }): ReactNode {
  const { progress, units: words } = useWords();
  const { columnsWorkers: columns } = words;
  const format = useFormat();
  const label = useLabel();
  const { data } = useWorkers(props.campaign.id);
  if (data === undefined) return null;
  return (
    <ScrollBox label={progress.workers}>
      <PlainTable className="cam-table" isCards>
        <caption>
          {progress.workers}
          <span className="cam-hint"> {words.freeAll(format.exact(data.free))}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.post}</th>
            <th scope="col" className="cam-bar-column">
              <span className="visually-hidden">{progress.share}</span>
            </th>
            <th scope="col" className="num">
              {columns.assigned}
            </th>
            <th scope="col" className="num">
              {columns.done}
            </th>
            <th scope="col" className="num">
              {columns.notDone}
            </th>
          </tr>
        </thead>
        <tbody>
          {data.items.map((line) => (
            <tr key={line.person.id}>
              <th scope="row">{line.person.name}</th>
              <td>{label(line.title)}</td>
              <td className="cam-bar-column">
                <Bar done={line.done} notDone={line.notDone} units={line.assigned} />
              </td>
              <td className="num">{format.exact(line.assigned)}</td>
              <td className="num">{format.exact(line.done)}</td>
              <td className="num">{format.exact(line.notDone)}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
      {data.items.length === 0 && <p className="cam-hint">{words.noWorkers}</p>}
    </ScrollBox>
  );
}
