/** Figures by the body that leads, and month by month. */
import { type ReactNode, useState } from "react";
import { useLabel } from "#ui/i18n/use-text.tsx";
import { FiguresTable } from "./figures-table.tsx";
import { type Filters, type View, settled, useMonthName, useWords } from "./parts.tsx";

/** How many bodies are shown before one asks for more. */
const FIRST = 12;

export function Leads(props: { readonly view: View; readonly filters: Filters }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const [isWhole, setIsWhole] = useState(false);
  const { leads } = props.view;
  const shown = isWhole ? leads : leads.slice(0, FIRST);
  return (
    <section aria-labelledby="dv-leads">
      <header className="dv-section-head">
        <h2 id="dv-leads">{words.leads.title}</h2>
      </header>
      <FiguresTable
        caption={words.leads.title}
        head={words.leads.lead}
        filters={settled(props.view, props.filters)}
        lines={shown.map(({ id, name, counts }) => ({
          key: String(id),
          name: label(name),
          counts,
          more: { lead: String(id) },
        }))}
      />
      {leads.length > FIRST && (
        <button type="button" className="dv-clear" onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? words.leads.fewer : words.leads.more(leads.length - FIRST)}
        </button>
      )}
    </section>
  );
}

/** The numbers behind the small pictures. */
export function Months(props: { readonly view: View; readonly filters: Filters }): ReactNode {
  const words = useWords();
  const monthName = useMonthName();
  return (
    <details className="dv-months">
      <summary>{words.months.title}</summary>
      <FiguresTable
        caption={words.months.title}
        head={words.months.month}
        filters={settled(props.view, props.filters)}
        hasNow={false}
        lines={props.view.months.toReversed().map(({ month, counts }) => ({
          key: month,
          name: monthName(month),
          counts,
          more: { from: month, to: month },
        }))}
      />
    </details>
  );
}
