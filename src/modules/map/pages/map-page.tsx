/** The district as a map: density of cases, stations, coverage. The address says which. */
import type { ReactNode } from "react";
import { useAddressQuery } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { LAYERS, type Layer, readShown } from "./address.ts";
import { CasesLayer } from "./cases-layer.tsx";
import { Choice } from "./choice.tsx";
import { CoverageLayer } from "./coverage-layer.tsx";
import { StationsLayer } from "./stations-layer.tsx";
import { useWords } from "./words.ts";
import "./map-page.css";

export default function MapPage(): ReactNode {
  const words = useWords();
  const [query, change] = useAddressQuery();
  const shown = readShown(query);
  const layers: Record<Layer, ReactNode> = {
    cases: <CasesLayer shown={shown} query={query} change={change} />,
    stations: <StationsLayer />,
    coverage: <CoverageLayer shown={shown} change={change} />,
  };
  return (
    <div className="desk-page">
      <PageHeader title={words.title} />
      <Choice
        name={words.layer.name}
        kind="layers"
        options={LAYERS.map((layer) => ({ id: layer, label: words.layer[layer] }))}
        chosen={shown.layer}
        onChoose={(layer) => change({ layer, area: null, view: null })}
      />
      {layers[shown.layer]}
    </div>
  );
}
