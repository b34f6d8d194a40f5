/** Who is asked, how many ballots are out and how many answered, group by group. */
import type { ReactNode } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import { PlainTable } from "#ui/console/plain-table.tsx";
import { useFormat, useText } from "#ui/i18n/use-text.tsx";
import { en } from "../../messages/pages.en.ts";
import { zh } from "../../messages/pages.zh.ts";
import type { ListedGroup } from "../../rules/groups.ts";
import { ScrollBox, type Survey } from "./parts.tsx";

type Line = Survey["groups"][number];

type Handlers = {
  readonly isKeeper: boolean;
  readonly onEnter: (group: ListedGroup) => void;
  readonly onHandOut: (group: ListedGroup) => Promise<void>;
  readonly onBlank: (group: Line["group"]) => void;
};

function Todo(props: Handlers & { readonly line: Line }): ReactNode {
  const { survey: words } = useText({ zh, en });
  const { line } = props;
  const { group, handedOut, listed } = line;
  return (
    <div className="survey-buttons">
      {(group === "units" || group === "deputies") && !handedOut && (
        <ActionButton label={words.enter} onAct={() => props.onEnter(group)} />
      )}
      {group !== "residents" && (listed ?? 0) > 0 && (
        <ActionButton
          label={handedOut ? words.again : words.handOut}
          kind={handedOut ? "quiet" : "primary"}
          onAct={() => props.onHandOut(group)}
        />
      )}
      <ActionButton
        label={words.print}
        kind="quiet"
        icon="print"
        onAct={() => props.onBlank(group)}
      />
    </div>
  );
}

export function Progress(props: Handlers & { readonly survey: Survey }): ReactNode {
  const words = useText({ zh, en });
  const format = useFormat();
  const { survey, isKeeper } = props;
  const { columns } = words.survey;
  const isOpen = survey.status === "open";
  const rate = ({ answered, invited }: Line): string =>
    answered === null || invited === 0 ? "–" : `${((100 * answered) / invited).toFixed(1)}%`;
  return (
    <section aria-labelledby="progress">
      <h2 id="progress">{words.survey.progress}</h2>
      <ScrollBox label={words.survey.progress}>
        <PlainTable className="survey-table" isCards>
          <thead>
            <tr>
              <th scope="col">{columns.group}</th>
              {[columns.listed, columns.invited, columns.answered, columns.rate].map((text) => (
                <th key={text} scope="col" className="num">
                  {text}
                </th>
              ))}
              {isKeeper && isOpen && <th scope="col">{columns.todo}</th>}
            </tr>
          </thead>
          <tbody>
            {survey.groups.map((line) => (
              <tr key={line.group}>
                <th scope="row">{words.groups[line.group]}</th>
                <td className="num">{line.listed ?? words.survey.drawn}</td>
                <td className="num">{format.exact(line.invited)}</td>
                <td className="num">
                  {line.answered === null
                    ? words.survey.fewer(survey.minimumGroup)
                    : format.exact(line.answered)}
                </td>
                <td className="num">{rate(line)}</td>
                {isKeeper && isOpen && (
                  <td>
                    <Todo {...props} line={line} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </PlainTable>
      </ScrollBox>
      {survey.keying !== null && survey.keying.once + survey.keying.differing > 0 && (
        <p className="survey-note">
          {words.survey.waiting(survey.keying.once)} ·{" "}
          {words.survey.differing(survey.keying.differing)}
        </p>
      )}
    </section>
  );
}
