/** Load of forms: who asked whom for how much, how much was typed, how much the platform filled in. */
import type { ReactNode } from "react";
import type { FormsLoadAnswer } from "#ui/client.gen.ts";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { useAddressQuery } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { PlainTable } from "#ui/console/plain-table.tsx";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { Failed, FormsTabs, Help, ScrollBox, TextLine, useWords } from "./parts.tsx";
import { useLoadFigures } from "./queries.ts";

type Sums = Pick<
  FormsLoadAnswer["bodies"][number],
  "org" | "forms" | "sheets" | "asked" | "typed" | "known"
> & { readonly others: number };

/** What was filled in by the platform, as a bar with its number beside it. */
function Share(props: { readonly sums: Sums }): ReactNode {
  const format = useFormat();
  const { typed, known } = props.sums;
  if (typed + known === 0) return "—";
  const share = known / (typed + known);
  return (
    <span className="ff-share">
      <svg aria-hidden="true" width="80" height="8">
        <rect className="ff-bar-back" width="80" height="8" rx="2" />
        <rect className="ff-bar" width={80 * share} height="8" rx="2" />
      </svg>
      {format.percent(share)}
    </span>
  );
}

function Table(props: {
  readonly caption: string;
  readonly others: string;
  readonly rows: readonly Sums[];
}): ReactNode {
  const { load: words } = useWords();
  const label = useLabel();
  const format = useFormat();
  const heads = [words.forms, words.sheets, props.others, words.asked, words.typed, words.known];
  return (
    <section className="ff-block">
      <h2>{props.caption}</h2>
      <ScrollBox label={props.caption}>
        <PlainTable className="ff-table" isCards>
          <thead>
            <tr>
              <th scope="col">{words.org}</th>
              {heads.map((head) => (
                <th key={head} scope="col" className="num">
                  {head}
                </th>
              ))}
              <th scope="col">{words.share}</th>
            </tr>
          </thead>
          <tbody>
            {props.rows.map((row) => (
              <tr key={row.org.id}>
                <th scope="row">{label(row.org.name)}</th>
                {[row.forms, row.sheets, row.others, row.asked, row.typed, row.known].map(
                  (value, i) => (
                    <td key={heads[i]} className="num">
                      {format.exact(value)}
                    </td>
                  ),
                )}
                <td>
                  <Share sums={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </PlainTable>
      </ScrollBox>
    </section>
  );
}

export default function LoadPage(): ReactNode {
  const { load: words } = useWords();
  const [query, change] = useAddressQuery();
  const [from, to] = [query.get("from") ?? undefined, query.get("to") ?? undefined];
  const { data, error, refetch } = useLoadFigures(from, to);
  return (
    <div className="desk-page ff">
      <PageHeader title={words.title} facts={words.lead} help={<Help lines={words.help} />} />
      <FormsTabs />
      <div className="ff-inline ff-period">
        <TextLine
          label={words.from}
          type="date"
          value={from ?? data?.from ?? ""}
          onChange={(day) => change({ from: day })}
        />
        <TextLine
          label={words.to}
          type="date"
          value={to ?? data?.to ?? ""}
          onChange={(day) => change({ to: day })}
        />
      </div>
      {error !== null && <Failed error={error} again={() => void refetch()} />}
      {data !== undefined && data.departments.length === 0 && (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      )}
      {data !== undefined && data.departments.length > 0 && (
        <>
          <Table
            caption={words.departments}
            others={words.reach}
            rows={data.departments.map((row) => ({ ...row, others: row.bodies }))}
          />
          <Table
            caption={words.bodies}
            others={words.department}
            rows={data.bodies.map((row) => ({ ...row, others: row.departments }))}
          />
        </>
      )}
    </div>
  );
}
