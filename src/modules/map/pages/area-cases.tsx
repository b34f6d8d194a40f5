/** The cases behind a figure: the list with the same conditions as the count. */
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef } from "react";
import { api, type CasesListAnswer } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { type KeysetColumn, KeysetTable } from "#ui/console/keyset-table.tsx";
import { useLabel, useLanguage } from "#ui/i18n/use-text.tsx";
import { ClockRing } from "#ui/signs/clock-ring.tsx";
import { clockOf } from "#ui/signs/clock.ts";
import type { Shown } from "./address.ts";
import { useWords } from "./words.ts";

type Line = CasesListAnswer["items"][number];

function useColumns(): readonly KeysetColumn<Line>[] {
  const { list: words } = useWords();
  const language = useLanguage();
  const say = (zh: string, en: string) => (language === "zh" || en === "" ? zh : en);
  return [
    {
      id: "number",
      title: words.number,
      width: 150,
      render: (line) => line.receiptNo,
    },
    {
      id: "title",
      title: words.title,
      fixed: true,
      render: (line) => <a href={`/console/cases/${line.id}`}>{say(line.title, line.titleEn)}</a>,
    },
    { id: "area", title: words.area, width: 190, render: (line) => say(line.area, line.areaEn) },
    {
      id: "holder",
      title: words.holder,
      width: 150,
      render: ({ holder }) => say(holder.name, holder.nameEn),
    },
    {
      id: "due",
      title: words.due,
      width: 190,
      render: ({ clock }) =>
        clock === null ? "–" : <ClockRing clock={clockOf(clock)} size="row" />,
    },
  ];
}

/** The name of an area, once it is known. */
function usePlaceName(area: number | "outside"): string {
  const { list: words } = useWords();
  const label = useLabel();
  const { data } = useQuery({
    queryKey: ["areas", "one", area],
    queryFn: ({ signal }) => api.places.get({ params: { id: Number(area) } }, { signal }),
    enabled: area !== "outside",
    staleTime: 600_000,
  });
  if (area === "outside") return words.nowhere;
  return data === undefined ? "…" : label(data.area.name);
}

export function AreaCases(props: {
  readonly shown: Shown;
  readonly area: number | "outside";
  readonly onClose: () => void;
}): ReactNode {
  const { list: words } = useWords();
  const { area, shown } = props;
  const { level, view, dutyClass } = shown;
  const name = usePlaceName(area);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Whoever has opened the list by a figure goes on in the list.
    title.current?.focus();
    title.current?.scrollIntoView({ block: "nearest" });
  }, [area, view]);
  const where =
    area === "outside"
      ? { outside: level }
      : {
          [{ subdistrict: "subdistrictId", community: "communityId", grid: "gridId" }[level]]: area,
        };
  return (
    <section className="map-list" aria-label={words[view](name)}>
      <header>
        <h2 ref={title} tabIndex={-1}>
          {words[view](name)}
        </h2>
        <ActionButton label={words.close} kind="quiet" onAct={props.onClose} />
      </header>
      <KeysetTable<Line>
        name="map-cases"
        label={words[view](name)}
        queryKey={["cases", "map", level, area, view, dutyClass ?? ""]}
        load={(cursor, signal) =>
          api.cases.list(
            {
              query: {
                view,
                limit: 50,
                ...where,
                ...(dutyClass === undefined ? {} : { dutyClass }),
                ...(cursor === undefined ? {} : { cursor }),
              },
            },
            { signal },
          )
        }
        columns={useColumns()}
        keyOf={(line) => line.id}
        empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
      />
    </section>
  );
}
