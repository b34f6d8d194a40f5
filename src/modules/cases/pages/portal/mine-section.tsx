/** Home: the newest of my matters, where any are known; otherwise nothing at all. */
import type { ReactNode } from "react";
import { api } from "#ui/client.gen.ts";
import { useLoad } from "#ui/use-load.ts";
import type { CaseLine } from "../../schema.ts";
import { CaseList, KnownList } from "./known-list.tsx";
import { knownReceipts } from "./known-receipts.ts";
import { usePortalWords } from "./words.ts";
import "./portal.css";

const SHOWN = 3;

export default function MineSection(): ReactNode {
  const { mine: words } = usePortalWords();
  const load = useLoad(async (signal) => {
    const me = await api.accounts.me({}, { signal });
    if (me.kind !== "resident") return [];
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
      {cases.length > 0 ? <CaseList cases={cases} /> : <KnownList receipts={here} />}
    </section>
  );
}
