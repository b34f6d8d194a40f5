/** Figures by sub-district and community, as a table and as a heat map. */
import { type ReactNode, Suspense, lazy, useMemo, useState } from "react";
import { useLabel } from "#ui/i18n/use-text.tsx";
import { perThousand } from "../rules/measures.ts";
import { FiguresTable, type FigureLine, Opener } from "./figures-table.tsx";
import { type Filters, type View, settled, useWords } from "./parts.tsx";

const HeatMap = lazy(() => import("./heat-map.tsx"));

type Area = View["areas"][number];

/** Which sub-districts are open; a page that looks at one sub-district shows its communities at once. */
function useOpened(view: View) {
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const looksAtOne = view.filter.area !== null;
  return {
    isOpen: (id: number) => looksAtOne || opened.has(id),
    toggle(id: number) {
      const next = new Set(opened);
      if (!next.delete(id)) next.add(id);
      setOpened(next);
    },
    setAll: (ids: readonly number[]) => setOpened(new Set(ids)),
    areAll: opened.size > 0,
    looksAtOne,
  };
}

export function Places(props: { readonly view: View; readonly filters: Filters }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const { view } = props;
  const opened = useOpened(view);
  const filters = useMemo(() => settled(view, props.filters), [view, props.filters]);
  const rates = new Map(
    view.areas.flatMap(({ id, counts, population }) => {
      const rate = perThousand(counts, population);
      return rate === null ? [] : [[String(id), rate.toFixed(1)] as const];
    }),
  );
  const shown = view.areas.filter(
    (area) => area.level === "subdistrict" || opened.isOpen(area.parentId ?? 0),
  );
  const lineOf = (area: Area): FigureLine => {
    const name = label(area.name);
    const isOpen = opened.isOpen(area.id);
    const hasOwn = view.areas.some((one) => one.parentId === area.id);
    return {
      key: String(area.id),
      name,
      counts: area.counts,
      more: { area: String(area.id) },
      isInner: area.level === "community",
      opener:
        hasOwn && !opened.looksAtOne ? (
          <Opener
            isOpen={isOpen}
            label={(isOpen ? words.places.hideCommunities : words.places.showCommunities)(name)}
            onPress={() => opened.toggle(area.id)}
          />
        ) : undefined,
    };
  };
  return (
    <section className="dv-places" aria-labelledby="dv-places">
      <header className="dv-section-head">
        <h2 id="dv-places">{words.places.title}</h2>
        {!opened.looksAtOne && (
          <button
            type="button"
            className="dv-clear"
            onClick={() => opened.setAll(opened.areAll ? [] : view.areas.map(({ id }) => id))}
          >
            {opened.areAll ? words.places.noCommunities : words.places.allCommunities}
          </button>
        )}
      </header>
      <Suspense fallback={<p className="dv-quiet">{words.loading}</p>}>
        <HeatMap view={view} filters={filters} />
      </Suspense>
      <FiguresTable
        caption={words.places.title}
        head={words.places.area}
        lines={shown.map(lineOf)}
        filters={filters}
        extra={{ head: words.places.perThousand, cells: rates }}
      />
    </section>
  );
}
