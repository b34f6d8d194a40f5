/** What each group of appraisers said in a questionnaire, with interval and response rate; small groups are named, not told of. */
import type { ReactNode } from "react";
import type { AppraisalPublishedRoundAnswer } from "#ui/client.gen.ts";
import { useText } from "#ui/i18n/use-text.tsx";
import { groupScores as en } from "../messages/group-scores.en.ts";
import { groupScores as zh } from "../messages/group-scores.zh.ts";

type Target = AppraisalPublishedRoundAnswer["targets"][number];
type Result = NonNullable<Target["result"]>["indicators"][number];

const pointsText = (hundredths: number): string => (hundredths / 100).toFixed(2);

export function GroupScores(props: { readonly groups: Result["groups"] }): ReactNode {
  const words = useText({ zh, en });
  const { groups } = props;
  if (groups === undefined) return null;
  return (
    <ul className="appr-asked">
      {groups.map(({ group, weight, invited, answered, score }) => (
        <li key={group}>
          <strong>{words.groups[group]}</strong> {words.weight(weight / 10)} ·{" "}
          {invited === 0
            ? words.notAsked
            : answered === null
              ? words.fewer(invited)
              : words.rate(answered, invited, ((100 * answered) / invited).toFixed(0))}
          {score !== null &&
            ` · ${pointsText(score.value)} (${pointsText(score.low)} – ${pointsText(score.high)})`}
        </li>
      ))}
    </ul>
  );
}
