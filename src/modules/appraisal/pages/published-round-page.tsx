/** One published round for everybody: the ranking with its intervals, and what followed from it. */
import type { ReactNode } from "react";
import { api } from "#ui/client.gen.ts";
import { useText } from "#ui/i18n/use-text.tsx";
import { usePageTitle } from "#ui/page-title.ts";
import type { PortalPageProps } from "#ui/portal/contract.ts";
import { LoadedPage } from "#ui/portal/parts.tsx";
import { useLoad } from "#ui/use-load.ts";
import { en } from "../messages/pages.en.ts";
import { zh } from "../messages/pages.zh.ts";
import { Ranking } from "./ranking.tsx";
import { useRoundNames } from "./round-names.ts";

export default function PublishedRoundPage({ params }: PortalPageProps): ReactNode {
  const words = useText({ zh, en });
  const names = useRoundNames();
  const id = Number(params.id);
  const load = useLoad(
    (signal) => api.appraisal.publishedRound({ params: { id } }, { signal }),
    [id],
  );
  usePageTitle(load.data === undefined ? words.portal.title : names.title(load.data));
  return (
    <div className="page appr">
      <p>
        <a href="/appraisals">{words.portal.title}</a>
      </p>
      <LoadedPage load={load}>
        {(round) => (
          <>
            <h1>{names.title(round)}</h1>
            <p className="page-lead">{names.facts(round, round.targets.length)}</p>
            <Ranking round={round} hrefOf={(place) => `/appraisals/${id}/targets/${place}`} />
            <p className="appr-hash">
              {words.sealed} <code>{round.sealed?.inputsHash}</code>
            </p>
          </>
        )}
      </LoadedPage>
    </div>
  );
}
