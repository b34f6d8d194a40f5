/** The content of a map as tables: areas with their figures, points with their facts. */
import { type ReactNode, useState } from "react";
import { useLabel, useText } from "#ui/i18n/use-text.tsx";
import type { AreaShape, DistrictMapProps, MapTable } from "./contract.ts";
import { en } from "./messages/en.ts";
import { zh } from "./messages/zh.ts";

type Props = DistrictMapProps & {
  readonly areas: readonly AreaShape[];
  readonly table: MapTable | undefined;
};

function Figure(props: { readonly of: Props; readonly area: AreaShape }): ReactNode {
  const words = useText({ zh, en });
  const value = props.of.values?.get(props.area.id);
  if (value === undefined || value.value === null)
    return <span className="map-unknown">{value?.text ?? words.unknown}</span>;
  // Nothing to look at behind nothing.
  return value.href === undefined || value.value === 0 ? (
    value.text
  ) : (
    <a href={value.href}>{value.text}</a>
  );
}

/** The class of a column beside those that the map makes itself. */
function columnClass(table: MapTable | undefined, head: string | undefined): string | undefined {
  return head !== undefined && table?.inWords?.includes(head) === true ? undefined : "map-figure";
}

function AreaRow(props: { readonly of: Props; readonly area: AreaShape }): ReactNode {
  const label = useLabel();
  const { of, area } = props;
  const name = label(area.properties.name);
  return (
    <tr aria-current={area.id === of.chosen || undefined}>
      <th scope="row">
        {of.onPick === undefined ? (
          name
        ) : (
          <button type="button" className="map-row" onClick={() => of.onPick?.(area.id)}>
            {name}
          </button>
        )}
      </th>
      {of.values !== undefined && (
        <td className="map-figure">
          <Figure of={of} area={area} />
        </td>
      )}
      {of.table?.cells(area).map((cell, i) => (
        <td key={of.table?.heads[i]} className={columnClass(of.table, of.table?.heads[i])}>
          {cell}
        </td>
      ))}
    </tr>
  );
}

function AreaTable(props: Props): ReactNode {
  const words = useText({ zh, en });
  const [byValue, setByValue] = useState(true);
  const { values, scale } = props;
  const of = (area: AreaShape): number => values?.get(area.id)?.value ?? -1;
  const rows =
    byValue && values !== undefined ? props.areas.toSorted((a, b) => of(b) - of(a)) : props.areas;
  const valueName = scale?.name ?? "";
  return (
    <table className="map-table">
      <caption className="visually-hidden">{props.label}</caption>
      <thead>
        <tr>
          <th scope="col" aria-sort={!byValue ? "ascending" : undefined}>
            {values === undefined ? (
              words.name
            ) : (
              <button type="button" title={words.sortByName} onClick={() => setByValue(false)}>
                {words.name}
              </button>
            )}
          </th>
          {values !== undefined && (
            <th scope="col" className="map-figure" aria-sort={byValue ? "descending" : undefined}>
              <button
                type="button"
                title={words.sortByValue(valueName)}
                onClick={() => setByValue(true)}
              >
                {valueName}
              </button>
            </th>
          )}
          {props.table?.heads.map((head) => (
            <th key={head} scope="col" className={columnClass(props.table, head)}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((area) => (
          <AreaRow key={area.id} of={props} area={area} />
        ))}
      </tbody>
    </table>
  );
}

function PointTable(props: Props): ReactNode {
  const words = useText({ zh, en });
  return (
    <table className="map-table">
      <caption>{props.pointsLabel ?? words.points}</caption>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.detail}</th>
        </tr>
      </thead>
      <tbody>
        {(props.points ?? []).map(({ id, name, detail, href }) => (
          <tr key={id}>
            <th scope="row">{href === undefined ? name : <a href={href}>{name}</a>}</th>
            <td>{detail}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Areas where they have figures or columns, points where there are some. */
export function MapTables(props: Props): ReactNode {
  const hasAreas =
    props.values !== undefined || props.table !== undefined || props.onPick !== undefined;
  return (
    // It may scroll beside the map, so the keyboard must reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="map-tables" tabIndex={0} role="group" aria-label={props.label}>
      {hasAreas && <AreaTable {...props} />}
      {(props.points ?? []).length > 0 && <PointTable {...props} />}
    </div>
  );
}
