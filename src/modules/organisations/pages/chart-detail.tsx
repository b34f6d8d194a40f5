/** One organisation of the chart with its people and duties, and all of them as a table. */
import type { ReactNode } from "react";
import { administrator } from "#kernel/pure/access.ts";
import { useMay } from "#ui/console/navigation.tsx";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { type ChartOrg, growTree, shownBranches } from "./chart-tree.ts";
import { useWords } from "./queries.ts";

/** How many duties an organisation leads and helps with. */
export type Duties = ReadonlyMap<number, { readonly leads: number; readonly helps: number }>;

function DutyFacts(props: { readonly orgId: number; readonly duties: Duties }): ReactNode {
  const { chart: words } = useWords();
  const format = useFormat();
  const known = props.duties.get(props.orgId);
  return (
    <section className="chart-part">
      <h3>{words.duties}</h3>
      {known === undefined ? (
        <p className="org-faint">{words.noDuties}</p>
      ) : (
        <p>
          <a href={`/console/catalogue/matrix?org=${props.orgId}`} title={words.toDuties}>
            {words.leads(format.exact(known.leads))} · {words.helps(format.exact(known.helps))}
          </a>
        </p>
      )}
    </section>
  );
}

function OrgLinks(props: {
  readonly title: string;
  readonly orgs: readonly ChartOrg[];
  readonly onChoose: (id: number) => void;
}): ReactNode {
  const label = useLabel();
  if (props.orgs.length === 0) return null;
  return (
    <section className="chart-part">
      <h3>{props.title}</h3>
      <ul className="chart-links">
        {props.orgs.map((org) => (
          <li key={org.id}>
            <button type="button" className="link-button" onClick={() => props.onChoose(org.id)}>
              {label(org.name)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function ChartDetail(props: {
  readonly org: ChartOrg;
  readonly orgs: readonly ChartOrg[];
  readonly duties: Duties;
  readonly onChoose: (id: number) => void;
}): ReactNode {
  const { org, orgs } = props;
  const words = useWords();
  const label = useLabel();
  const isAdministrator = useMay(administrator);
  return (
    <article className="org-pane chart-detail">
      <p className="org-faint">{words.kinds[org.kind]}</p>
      <h2>{label(org.name)}</h2>
      <section className="chart-part">
        <h3>{words.org.people}</h3>
        {org.posts.length === 0 ? (
          <p className="org-faint">{words.org.nobody}</p>
        ) : (
          <ul className="chart-people">
            {org.posts.map((post) => (
              <li key={post.id}>
                <Icon name="person" size={18} />
                <span>{post.personName}</span>
                <span className="org-faint">{label(post.title)}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <DutyFacts orgId={org.id} duties={props.duties} />
      <OrgLinks
        title={words.chart.parent}
        orgs={orgs.filter(({ id }) => id === org.parentId)}
        onChoose={props.onChoose}
      />
      <OrgLinks
        title={words.chart.below}
        orgs={orgs.filter(({ parentId }) => parentId === org.id)}
        onChoose={props.onChoose}
      />
      {isAdministrator && (
        <p className="chart-part">
          <a href={`/console/organisations?org=${org.id}`}>{words.chart.manage}</a>
        </p>
      )}
    </article>
  );
}

/** Every organisation as a line, in the order of the chart; for reading through and for paper. */
export function ChartTable(props: {
  readonly orgs: readonly ChartOrg[];
  readonly duties: Duties;
}): ReactNode {
  const { orgs, duties } = props;
  const words = useWords();
  const label = useLabel();
  const format = useFormat();
  const everything = new Set(orgs.map(({ id }) => id));
  return (
    <div className="chart-scroll">
      <table className="chart-table">
        <caption className="visually-hidden">{words.chart.tree}</caption>
        <thead>
          <tr>
            <th scope="col">{words.chart.org}</th>
            <th scope="col">{words.chart.kind}</th>
            <th scope="col">{words.org.people}</th>
            <th scope="col" className="chart-number">
              {words.chart.led}
            </th>
            <th scope="col" className="chart-number">
              {words.chart.helped}
            </th>
          </tr>
        </thead>
        <tbody>
          {shownBranches(growTree(orgs), everything).map(({ branch: { org }, level }) => (
            <tr key={org.id}>
              <th scope="row" style={{ paddingInlineStart: `${(level - 1) * 1.25 + 0.5}rem` }}>
                <a href={`/console/organisation-chart?org=${org.id}`}>{label(org.name)}</a>
              </th>
              <td>{words.kinds[org.kind]}</td>
              <td>
                {org.posts.map((post) => (
                  <span className="chart-post" key={post.id}>
                    {post.personName} <span className="org-faint">{label(post.title)}</span>
                  </span>
                ))}
              </td>
              <td className="chart-number" data-title={words.chart.led}>
                {format.exact(duties.get(org.id)?.leads ?? 0)}
              </td>
              <td className="chart-number" data-title={words.chart.helped}>
                {format.exact(duties.get(org.id)?.helps ?? 0)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
