/** One target of a published round for everybody: what its score is made of, and how it fared before. */
import type { ReactNode } from "react";
import { api } from "#ui/client.gen.ts";
import { useLabel, useText } from "#ui/i18n/use-text.tsx";
import { usePageTitle } from "#ui/page-title.ts";
import type { PortalPageProps } from "#ui/portal/contract.ts";
import { Empty, Loaded } from "#ui/portal/parts.tsx";
import { useLoad } from "#ui/use-load.ts";
import { en } from "../messages/pages.en.ts";
import { zh } from "../messages/pages.zh.ts";
import { Explained } from "./explained.tsx";
import { useRoundNames } from "./round-names.ts";
import { Trend } from "./trend.tsx";

const points = (hundredths: number): string => (hundredths / 100).toFixed(2);

export default function PublishedTargetPage({ params }: PortalPageProps): ReactNode {
  const words = useText({ zh, en });
  const label = useLabel();
  const names = useRoundNames();
  const id = Number(params.id);
  const place = Number(params.place);
  const round = useLoad(
    (signal) => api.appraisal.publishedRound({ params: { id } }, { signal }),
    [id],
  );
  const trend = useLoad(
    (signal) => api.appraisal.publishedTrend({ params: { id }, query: { place } }, { signal }),
    [id, place],
  );
  const target = round.data?.targets[place];
  usePageTitle(target === undefined ? words.portal.title : label(target.name));
  return (
    <div className="page appr">
      <p>
        <a href={`/appraisals/${id}`}>
          {round.data === undefined ? words.portal.title : names.title(round.data)}
        </a>
      </p>
      <Loaded load={round}>
        {({ content }) => {
          const result = target?.result ?? null;
          const total = result?.total ?? null;
          if (target === undefined || result === null)
            return <Empty title={words.portal.noTarget} />;
          return (
            <>
              <h1>{label(target.name)}</h1>
              <p className="page-lead">
                {total === null
                  ? words.unranked
                  : [
                      words.portal.standing(
                        points(total.value),
                        points(total.low),
                        points(total.high),
                      ),
                      ...(result.rank === null ? [] : [words.portal.ranked(result.rank)]),
                    ].join(" · ")}
              </p>
              <Explained content={content} result={result} />
            </>
          );
        }}
      </Loaded>
      <Loaded load={trend}>
        {(data) => (
          <Trend
            trend={data}
            hrefOf={(point) => `/appraisals/${point.roundId}/targets/${point.place}`}
          />
        )}
      </Loaded>
    </div>
  );
}
