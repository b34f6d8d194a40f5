/** Every community with what came in and what was spent in a year. */
import { type ReactNode, useState } from "react";
import { useLocation, useSearch } from "wouter";
import { api, type LedgerDisclosuresAnswer } from "#ui/client.gen.ts";
import { useFormat, useLabel, usePreferences, useText } from "#ui/i18n/use-text.tsx";
import { Disclosure, Empty, Loaded } from "#ui/portal/parts.tsx";
import { usePageTitle } from "#ui/page-title.ts";
import { useLoad } from "#ui/use-load.ts";
import { en } from "../../messages/pages-portal.en.ts";
import { zh } from "../../messages/pages-portal.zh.ts";
import { YearChoice, readYear } from "./year-choice.tsx";
import "./disclosure.css";

type View = LedgerDisclosuresAnswer;

export default function CommunitiesPage(): ReactNode {
  const { list: words } = useText({ zh, en });
  const [, go] = useLocation();
  const year = readYear(useSearch());
  usePageTitle(words.title);
  const load = useLoad(
    (signal) => api.ledger.disclosures({ query: year === undefined ? {} : { year } }, { signal }),
    [year],
  );
  return (
    <div className="page money">
      <h1>{words.title}</h1>
      <p className="page-lead">{words.lead}</p>
      <Loaded load={load}>
        {(view) => (
          <>
            <YearChoice
              year={view.year}
              years={view.years}
              onChange={(to) => go(`/money?year=${to}`)}
            />
            <List view={view} />
          </>
        )}
      </Loaded>
    </div>
  );
}

/** The communities of a sub-district; in large type a name to open, until one is searched for. */
function Group(props: {
  readonly name: string;
  readonly isFolded: boolean;
  readonly children: ReactNode;
}): ReactNode {
  if (props.isFolded) return <Disclosure summary={props.name}>{props.children}</Disclosure>;
  return (
    <section>
      <h2 className="section-title">{props.name}</h2>
      {props.children}
    </section>
  );
}

function List({ view }: { readonly view: View }): ReactNode {
  const { list: words } = useText({ zh, en });
  const label = useLabel();
  const format = useFormat();
  const isElder = usePreferences().mode === "elder";
  const [search, setSearch] = useState("");
  const wanted = search.trim().toLowerCase();
  const found = view.items.filter((item) =>
    `${item.name.zh} ${item.name.en} ${item.subdistrict.zh}`.toLowerCase().includes(wanted),
  );
  const groups = new Map<string, View["items"][number][]>();
  for (const item of found) {
    const name = label(item.subdistrict);
    groups.set(name, [...(groups.get(name) ?? []), item]);
  }
  return (
    <>
      <div className="field">
        <label className="field-label" htmlFor="community">
          {words.search}
        </label>
        <input
          id="community"
          className="input"
          type="search"
          autoComplete="off"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </div>
      {found.length === 0 && <Empty title={words.none}>{words.noneText}</Empty>}
      {[...groups].map(([name, items]) => (
        <Group key={name} name={name} isFolded={isElder && wanted === ""}>
          <ul className="money-list">
            {items.map((item) => (
              <li key={item.areaId}>
                <a href={`/money/${item.areaId}?year=${view.year}`}>{label(item.name)}</a>
                <span>
                  {words.cameIn} <strong>{format.money(item.cameInFen)}</strong>
                </span>
                <span>
                  {words.spent} <strong>{format.money(item.spentFen)}</strong>
                </span>
              </li>
            ))}
          </ul>
        </Group>
      ))}
    </>
  );
}
