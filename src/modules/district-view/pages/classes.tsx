/** Cases by class and place: a grid whose shades say where most are. */
import { type ReactNode, useState } from "react";
import { PlainTable } from "#ui/console/plain-table.tsx";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import type { Counts } from "../rules/measures.ts";
import { Opener } from "./figures-table.tsx";
import { Count, type Filters, Switch, type View, settled, useFilters, useWords } from "./parts.tsx";

const MEASURES_SHOWN = ["received", "completed", "open", "overdue"] as const;
type Shown = (typeof MEASURES_SHOWN)[number];

/** A cell: the number opens its cases, the shade says how much of the largest it is. */
function Cell(props: {
  readonly counts: Counts | undefined;
  readonly measure: Shown;
  readonly most: number;
  readonly filters: Filters;
  readonly more: Filters;
  readonly row: string;
}): ReactNode {
  const { counts, measure, most } = props;
  const share = counts === undefined || most === 0 ? 0 : counts[measure] / most;
  return (
    <td
      className="num dv-heat"
      data-late={measure === "overdue" ? true : undefined}
      style={{ "--heat": `${Math.round(share * 28)}%` } as object}
    >
      {counts === undefined ? (
        <span className="dv-zero">0</span>
      ) : (
        <Count
          counts={counts}
          measure={measure}
          of={{ filters: props.filters, more: props.more }}
          row={props.row}
        />
      )}
    </td>
  );
}

type ClassLine = View["classes"][number];

/** A class, and under it its categories while it is open. */
function ClassRows(props: {
  readonly one: ClassLine;
  readonly columns: View["areas"];
  readonly measure: Shown;
  readonly most: number;
  readonly filters: Filters;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}): ReactNode {
  const words = useWords();
  const label = useLabel();
  const format = useFormat();
  const { one, columns, measure, filters, isOpen } = props;
  const name = words.classes[one.class];
  const more = { class: one.class };
  const byArea = new Map(one.areas.map(({ id, counts }) => [id, counts]));
  const ofClass = (part: number): number =>
    one.counts[measure] === 0 ? 0 : part / one.counts[measure];
  return (
    <>
      <tr>
        <th scope="row">
          {one.categories.length > 0 ? (
            <Opener
              isOpen={isOpen}
              label={(isOpen ? words.byClass.close : words.byClass.open)(name)}
              onPress={props.onToggle}
            />
          ) : (
            <span className="dv-opener" aria-hidden="true" />
          )}
          {name}
        </th>
        <td className="num dv-main">
          <Count counts={one.counts} measure={measure} of={{ filters, more }} row={name} />
        </td>
        {columns.map((area) => (
          <Cell
            key={area.id}
            counts={byArea.get(area.id)}
            measure={measure}
            most={props.most}
            filters={filters}
            more={{ ...more, area: String(area.id) }}
            row={`${name}, ${label(area.name)}`}
          />
        ))}
      </tr>
      {isOpen &&
        one.categories.map((category) => (
          <tr key={category.code} data-inner>
            <th scope="row">{label(category.name)}</th>
            <td className="num">
              <Count
                counts={category.counts}
                measure={measure}
                of={{ filters, more: { category: category.code } }}
                row={label(category.name)}
              />
            </td>
            <td className="dv-quiet" colSpan={Math.max(1, columns.length)}>
              {format.percent(ofClass(category.counts[measure]))}
            </td>
          </tr>
        ))}
    </>
  );
}

export function Classes(props: { readonly view: View; readonly filters: Filters }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const { address, change } = useFilters();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const { view } = props;
  const filters = settled(view, props.filters);
  const measure = MEASURES_SHOWN.find((one) => one === address.get("grid")) ?? "received";
  const level = view.filter.area === null ? "subdistrict" : "community";
  const columns = view.areas.filter((area) => area.level === level);
  const most = Math.max(
    0,
    ...view.classes.flatMap(({ areas }) => areas.map(({ counts }) => counts[measure])),
  );
  const toggle = (name: string): void => {
    const next = new Set(opened);
    if (!next.delete(name)) next.add(name);
    setOpened(next);
  };
  return (
    <section aria-labelledby="dv-classes">
      <header className="dv-section-head">
        <h2 id="dv-classes">{words.byClass.title}</h2>
        <Switch
          name={words.byClass.colour}
          value={measure}
          choices={words.byClass.choices}
          onChange={(grid) => change({ grid: grid === "received" ? null : grid })}
        />
      </header>
      <div className="dv-scroll">
        <PlainTable className="dv-table dv-grid" isCards>
          <caption className="visually-hidden">
            {words.byClass.title}: {words.measures[measure]}
          </caption>
          <thead>
            <tr>
              <th scope="col">{words.byClass.class}</th>
              <th scope="col" className="num">
                {words.byClass.whole}
              </th>
              {columns.map((area) => (
                <th key={area.id} scope="col" className="num">
                  {label(area.name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.classes.map((one) => (
              <ClassRows
                key={one.class}
                one={one}
                columns={columns}
                measure={measure}
                most={most}
                filters={filters}
                isOpen={opened.has(one.class)}
                onToggle={() => toggle(one.class)}
              />
            ))}
          </tbody>
        </PlainTable>
      </div>
    </section>
  );
}
