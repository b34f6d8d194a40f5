/** The year that one looks at. */
import type { ReactNode } from "react";
import { useText } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { en } from "../../messages/pages-portal.en.ts";
import { zh } from "../../messages/pages-portal.zh.ts";

/** Reads the year from the address; undefined: this year. */
export function readYear(search: string): number | undefined {
  const year = Number(new URLSearchParams(search).get("year"));
  return Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : undefined;
}

/** A choice among the years that have money in them. */
export function YearChoice(props: {
  readonly year: number;
  readonly years: readonly number[];
  readonly onChange: (year: number) => void;
}): ReactNode {
  const { list: words } = useText({ zh, en });
  const years = [...new Set([props.year, ...props.years])].toSorted((a, b) => b - a);
  if (years.length < 2) return null;
  return (
    <div className="field money-year">
      <label className="field-label" htmlFor="year">
        {words.year}
      </label>
      <span className="select">
        <select
          id="year"
          className="input"
          value={props.year}
          onChange={(event) => props.onChange(Number(event.target.value))}
        >
          {years.map((year) => (
            <option key={year} value={year}>
              {words.yearName(year)}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
    </div>
  );
}
