/** Home: the newest of my matters, where any are known; otherwise nothing at all. */
import { lazy, type ReactNode, Suspense } from "react";
import { api } from "#ui/client.gen.ts";
import { me } from "#ui/portal/me.ts";
import { Skeleton } from "#ui/portal/parts.tsx";
import { useLoad } from "#ui/use-load.ts";
import type { CaseLine } from "../../schema.ts";
import { knownReceipts } from "./known-receipts.ts";
import { usePortalWords } from "./words.ts";
import "./portal.css";

const SHOWN = 3;

/** The lists bring the words of every event with them: newcomers do not pay for those. */
const CaseList = lazy(async () => ({ default: (await import("./known-list.tsx")).CaseList }));
const KnownList = lazy(async () => ({ default: (await import("./known-list.tsx")).KnownList }));

export default function MineSection(): ReactNode {
  const { mine: words } = usePortalWords();
  const load = useLoad(async (signal) => {
    const who = await me();
    if (who.kind !== "resident") return [];
    const { items } = await api.cases.list({ query: { limit: SHOWN } }, { signal });
    return items as unknown as readonly CaseLine[];
  }, []);
  const cases = load.data ?? [];
  const here = knownReceipts().slice(0, SHOWN);
  if (cases.length === 0 && here.length === 0) return null;
  return (
    <section aria-labelledby="home-mine">
      <div className="section-head">
        <h2 id="home-mine" className="section-title">
          {words.title}
        </h2>
        <a href="/mine">{words.all}</a>
      </div>
      <Suspense fallback={<Skeleton lines={SHOWN} />}>
        {cases.length > 0 ? <CaseList cases={cases} /> : <KnownList receipts={here} />}
      </Suspense>
    </section>
  );
}
