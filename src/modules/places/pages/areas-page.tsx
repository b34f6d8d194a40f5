/** Areas: what one contains on the left, its map and facts on the right; the address says which. */
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { api, type PlacesListAnswer } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { useAddressQuery } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { useFormat, useLabel, useText } from "#ui/i18n/use-text.tsx";
import { en } from "../messages/en.ts";
import { zh } from "../messages/zh.ts";
import { AreaClosing, AreaForm } from "./area-form.tsx";
import { AreaMap } from "./area-map.tsx";
import "./areas.css";

type Area = PlacesListAnswer["items"][number];
type Doing = "create" | "edit" | "close" | null;

export default function AreasPage(): ReactNode {
  const { areas: words } = useText({ zh, en });
  const [query, change] = useAddressQuery();
  const [doing, setDoing] = useState<Doing>(null);
  const list = useQuery({
    queryKey: ["areas"],
    queryFn: ({ signal }) => api.places.list({}, { signal }),
    staleTime: 300_000,
  });
  const all = list.data?.items ?? [];
  const area = all.find((one) => String(one.id) === query.get("area")) ?? all[0] ?? null;
  const open = (id: number | null) => change({ area: id === null ? null : String(id) });
  const stop = () => setDoing(null);
  return (
    <div className="desk-page">
      <PageHeader
        title={words.title}
        actions={
          area === null ? (
            <ActionButton label={words.createFirst} icon="plus" onAct={() => setDoing("create")} />
          ) : (
            <>
              <ActionButton label={words.edit} keys="e" onAct={() => setDoing("edit")} />
              {area.level !== "grid" && (
                <ActionButton label={words.create} icon="plus" onAct={() => setDoing("create")} />
              )}
              <ActionButton label={words.close} kind="quiet" onAct={() => setDoing("close")} />
            </>
          )
        }
      />
      {list.error !== null && <RefusalNote refusal={refusalWords(list.error)} />}
      {list.isSuccess && area === null && (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      )}
      {area !== null && <OneArea area={area} all={all} />}
      {doing === "create" && (
        <AreaForm
          area={null}
          parent={area}
          onClose={stop}
          onDone={(id) => {
            stop();
            open(id);
          }}
        />
      )}
      {doing === "edit" && <AreaForm area={area} parent={null} onClose={stop} onDone={stop} />}
      {doing === "close" && area !== null && (
        <AreaClosing
          area={area}
          onClose={stop}
          onDone={() => {
            stop();
            open(area.parentId);
          }}
        />
      )}
    </div>
  );
}

function OneArea(props: { readonly area: Area; readonly all: readonly Area[] }): ReactNode {
  const { areas: words, levels } = useText({ zh, en });
  const label = useLabel();
  const format = useFormat();
  const { area, all } = props;
  const inner = all.filter((one) => one.parentId === area.id);
  return (
    <div className="areas">
      <div>
        <Path area={area} all={all} />
        <h2>{label(area.name)}</h2>
        <Facts area={area} />
        <h3>{words.below(inner[0] === undefined ? "" : levels[inner[0].level])}</h3>
        {inner.length === 0 ? (
          <p className="area-faint">{words.nothingBelow}</p>
        ) : (
          <ul className="area-list">
            {inner.map((one) => (
              <li key={one.id}>
                <a href={`/console/areas?area=${one.id}`}>{label(one.name)}</a>
                <span className="area-faint">{one.code}</span>
                <span className="area-figure">
                  {one.population !== null && words.people(format.exact(one.population))}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
      <Shapes area={area} inner={inner} />
    </div>
  );
}

function Path(props: { readonly area: Area; readonly all: readonly Area[] }): ReactNode {
  const { areas: words } = useText({ zh, en });
  const label = useLabel();
  const above: Area[] = [];
  const parentOf = (one: Area) => props.all.find((other) => other.id === one.parentId);
  for (let at = parentOf(props.area); at !== undefined; at = parentOf(at)) above.unshift(at);
  if (above.length === 0) return null;
  return (
    <nav aria-label={words.path} className="area-path">
      {above.map((one) => (
        <span key={one.id}>
          <a href={`/console/areas?area=${one.id}`}>{label(one.name)}</a> /{" "}
        </span>
      ))}
    </nav>
  );
}

function Facts({ area }: { readonly area: Area }): ReactNode {
  const { areas: words } = useText({ zh, en });
  const format = useFormat();
  const { population, areaM2 } = area;
  const facts = [
    [words.code, area.code],
    [words.population, population === null ? null : words.people(format.exact(population))],
    [words.area, areaM2 === null ? null : words.km2((areaM2 / 1e6).toFixed(2))],
    [words.since, format.day(area.validFrom)],
  ] as const;
  return (
    <dl className="area-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value ?? <span className="area-faint">{words.unknown}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}

function Shapes(props: { readonly area: Area; readonly inner: readonly Area[] }): ReactNode {
  const { areas: words } = useText({ zh, en });
  const { data } = useQuery({
    queryKey: ["areas", "shapes"],
    queryFn: ({ signal }) => api.places.features({}, { signal }),
    staleTime: 300_000,
  });
  if (data === undefined) return null;
  const outer = data.features.find((feature) => feature.id === props.area.id);
  const ids = new Set(props.inner.map((one) => one.id));
  if (outer === undefined) return <p className="area-faint">{words.noMap}</p>;
  return <AreaMap outer={outer} inner={data.features.filter((feature) => ids.has(feature.id))} />;
}
