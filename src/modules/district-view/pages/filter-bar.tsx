/** Period, place, class and lead, kept in the address. */
import { type ReactNode, useId } from "react";
import { FilterChips } from "#ui/console/filter-chips.tsx";
import { useLabel } from "#ui/i18n/use-text.tsx";
import { CLASSES } from "../rules/classes.ts";
import { addMonths, monthText, readMonth } from "../rules/months.ts";
import { FILTERS, type View, useFilters, useMonthName, useWords } from "./parts.tsx";

type Preset = keyof ReturnType<typeof useWords>["filters"]["presets"];

/** The months of the presets, seen from a month. */
function presetsOf(thisMonth: number): Readonly<Record<Preset, readonly [number, number]>> {
  return {
    thisMonth: [thisMonth, thisMonth],
    three: [addMonths(thisMonth, -2), thisMonth],
    year: [Math.floor(thisMonth / 100) * 100 + 1, thisMonth],
    twelve: [addMonths(thisMonth, -11), thisMonth],
  };
}

function Choice(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <div className="dv-field">
      <label htmlFor={id}>{props.label}</label>
      <select id={id} value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        {props.children}
      </select>
    </div>
  );
}

/** How far back a month may be chosen. Unit: months. */
const CHOOSABLE = 48;

function MonthField(props: {
  readonly label: string;
  readonly value: string;
  readonly thisMonth: number;
  readonly onChange: (value: string) => void;
}): ReactNode {
  const monthName = useMonthName();
  const { thisMonth, value } = props;
  const months = Array.from({ length: CHOOSABLE }, (_, i) => monthText(addMonths(thisMonth, -i)));
  // An address may name any month.
  const shown = months.includes(value) ? months : [value, ...months];
  return (
    <Choice label={props.label} value={value} onChange={props.onChange}>
      {shown.map((month) => (
        <option key={month} value={month}>
          {monthName(month)}
        </option>
      ))}
    </Choice>
  );
}

function AreaChoice({ view }: { readonly view: View }): ReactNode {
  const { filters: words } = useWords();
  const label = useLabel();
  const { filters, change } = useFilters();
  const { part, choices } = view;
  const isFree = part === "everything" || part.areaIds.length === 0;
  const value = view.filter.area === null ? "" : String(view.filter.area.id);
  const indent = (level: string): string => (level === "community" ? "\u2003" : "");
  return (
    <Choice
      label={words.area}
      value={filters.area ?? value}
      onChange={(area) => change({ area: area === "" ? null : area })}
    >
      {(isFree || value === "") && <option value="">{words.everywhere}</option>}
      {choices.areas.map((area) => (
        <option key={area.id} value={area.id}>
          {indent(area.level) + label(area.name)}
        </option>
      ))}
    </Choice>
  );
}

function MatterChoice({ view }: { readonly view: View }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const { filters, change } = useFilters();
  const value =
    filters.category === undefined
      ? `class ${filters.class ?? ""}`
      : `category ${filters.category}`;
  const choose = (chosen: string): void => {
    const [kind, ...rest] = chosen.split(" ");
    const key = rest.join(" ");
    change({
      class: kind === "class" && key !== "" ? key : null,
      category: kind === "category" ? key : null,
    });
  };
  return (
    <Choice label={words.filters.matter} value={value} onChange={choose}>
      <option value="class ">{words.filters.everyMatter}</option>
      {CLASSES.map((name) => {
        const categories = view.choices.categories.filter((one) => one.class === name);
        return (
          <optgroup key={name} label={words.classes[name]}>
            <option value={`class ${name}`}>{words.filters.wholeClass(words.classes[name])}</option>
            {categories.map((one) => (
              <option key={one.code} value={`category ${one.code}`}>
                {label(one.name)}
              </option>
            ))}
          </optgroup>
        );
      })}
    </Choice>
  );
}

function LeadChoice({ view }: { readonly view: View }): ReactNode {
  const { filters: words } = useWords();
  const label = useLabel();
  const { filters, change } = useFilters();
  const { part, choices, filter } = view;
  const value = filter.lead === null ? "" : String(filter.lead.id);
  const isFree = part === "everything" || part.areaIds.length > 0;
  const isListed = value === "" || choices.leads.some(({ id }) => String(id) === value);
  return (
    <Choice
      label={words.lead}
      value={filters.lead ?? value}
      onChange={(lead) => change({ lead: lead === "" ? null : lead })}
    >
      {isFree && <option value="">{words.everyLead}</option>}
      {!isListed && filter.lead !== null && (
        <option value={value}>{label(filter.lead.name)}</option>
      )}
      {choices.leads.map((one) => (
        <option key={one.id} value={one.id}>
          {label(one.name)}
        </option>
      ))}
    </Choice>
  );
}

/** The filters; what is chosen stands in the address, so the page can be kept, sent and reloaded. */
export function FilterBar({ view }: { readonly view: View }): ReactNode {
  const words = useWords();
  const { filters, change } = useFilters();
  const { period } = view;
  const thisMonth = readMonth(view.asOf);
  const presets = presetsOf(thisMonth);
  const isPreset = (preset: Preset): boolean =>
    presets[preset][0] === readMonth(period.from) && presets[preset][1] === readMonth(period.to);
  const choose = (preset: Preset): void => {
    const [from, to] = presets[preset];
    change({ from: monthText(from), to: monthText(to) });
  };
  const isAny = FILTERS.some((name) => filters[name] !== undefined);
  return (
    <section className="dv-filters" aria-label={words.filters.name}>
      <FilterChips
        chips={(Object.keys(presets) as Preset[]).map((preset) => ({
          id: preset,
          label: words.filters.presets[preset],
          active: isPreset(preset),
        }))}
        onToggle={(id) => choose(id as Preset)}
      />
      <MonthField
        label={words.filters.from}
        value={period.from}
        thisMonth={thisMonth}
        onChange={(from) => change({ from, to: from > period.to ? from : period.to })}
      />
      <MonthField
        label={words.filters.to}
        value={period.to}
        thisMonth={thisMonth}
        onChange={(to) => change({ to, from: to < period.from ? to : period.from })}
      />
      <AreaChoice view={view} />
      <MatterChoice view={view} />
      <LeadChoice view={view} />
      {isAny && (
        <button
          type="button"
          className="dv-clear"
          onClick={() => change(Object.fromEntries(FILTERS.map((name) => [name, null])))}
        >
          {words.filters.clear}
        </button>
      )}
    </section>
  );
}
