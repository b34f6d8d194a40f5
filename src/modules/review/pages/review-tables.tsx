/** Where the time goes by body, by hand-over, by lead, duty and category. */
import type { ReactNode } from "react";
import type { ReviewGetAnswer } from "#ui/client.gen.ts";
import { PlainTable } from "#ui/console/plain-table.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { type CasesQuery, hrefOf } from "./review-query.ts";
import { useName, useWords, useTime } from "./words.ts";

function Head(props: { readonly texts: readonly string[]; readonly firsts?: number }): ReactNode {
  const firsts = props.firsts ?? 1;
  return (
    <thead>
      <tr>
        {props.texts.map((text, i) => (
          <th key={text} scope="col" className={i < firsts ? undefined : "number"}>
            {text}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** How long each body holds cases; a number opens the cases that it held. */
export function Stays(props: {
  readonly filter: CasesQuery;
  readonly stays: ReviewGetAnswer["stays"];
}): ReactNode {
  const time = useTime();
  const words = useWords();
  const name = useName();
  const format = useFormat();
  const { columns } = words;
  return (
    <section className="review-block">
      <h2>{words.stays}</h2>
      <p className="faint">{words.staysText}</p>
      <div className="review-scroll">
        <PlainTable isCards>
          <Head texts={[columns.body, columns.share, columns.stays, columns.median, columns.p90]} />
          <tbody>
            {props.stays.map((one) => (
              <tr key={one.org.id}>
                <th scope="row">{name(one.org)}</th>
                <td className="number">
                  <span
                    className="review-bar"
                    style={{ inlineSize: `${Math.round(64 * one.share)}px` }}
                  />
                  {format.percent(one.share)}
                </td>
                <td className="number">
                  <a href={hrefOf(props.filter, { stayOrgId: one.org.id })}>
                    {format.exact(one.stays)}
                  </a>
                </td>
                <td className="number">{time(one.medianMinutes)}</td>
                <td className="number">{time(one.p90Minutes)}</td>
              </tr>
            ))}
          </tbody>
        </PlainTable>
      </div>
    </section>
  );
}

/** From whom to whom cases go. */
export function Transitions(props: {
  readonly filter: CasesQuery;
  readonly transitions: ReviewGetAnswer["transitions"];
}): ReactNode {
  const time = useTime();
  const words = useWords();
  const name = useName();
  const format = useFormat();
  const { columns } = words;
  return (
    <section className="review-block">
      <h2>{words.transitions}</h2>
      <p className="faint">{words.transitionsText}</p>
      <div className="review-scroll">
        <PlainTable isCards>
          <Head
            firsts={2}
            texts={[
              columns.from,
              columns.to,
              columns.cases,
              columns.median,
              columns.p90,
              columns.pingPong,
            ]}
          />
          <tbody>
            {props.transitions.map((one) => {
              const of = { stayOrgId: one.from.id, nextOrgId: one.to.id };
              return (
                <tr key={`${one.from.id}-${one.to.id}`}>
                  <th scope="row">{name(one.from)}</th>
                  <td>{name(one.to)}</td>
                  <td className="number">
                    <a href={hrefOf(props.filter, of)}>{format.exact(one.n)}</a>
                  </td>
                  <td className="number">{time(one.medianMinutes)}</td>
                  <td className="number">{time(one.p90Minutes)}</td>
                  <td className="number">
                    {one.pingPong === 0 ? (
                      words.none
                    ) : (
                      <a href={hrefOf(props.filter, { ...of, pingPong: true })}>
                        {format.exact(one.pingPong)}
                      </a>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </PlainTable>
      </div>
    </section>
  );
}

/** How co-organisers kept what they were asked for. */
export function Tasks(props: {
  readonly filter: CasesQuery;
  readonly tasks: ReviewGetAnswer["tasks"];
}): ReactNode {
  const words = useWords();
  const name = useName();
  const time = useTime();
  const format = useFormat();
  const { columns } = words;
  if (props.tasks.length === 0) return null;
  return (
    <section className="review-block">
      <h2>{words.tasks}</h2>
      <p className="faint">{words.tasksText}</p>
      <div className="review-scroll">
        <PlainTable isCards>
          <Head
            texts={[
              columns.body,
              columns.tasks,
              columns.open,
              columns.answered,
              columns.inTime,
              columns.median,
              columns.sentBack,
              columns.passedOver,
            ]}
          />
          <tbody>
            {props.tasks.map((one) => {
              const link = (n: number, taskState?: "open" | "answered" | "passedOver") =>
                n === 0 ? (
                  "0"
                ) : (
                  <a
                    href={hrefOf(props.filter, {
                      taskOrgId: one.org.id,
                      ...(taskState === undefined ? {} : { taskState }),
                    })}
                  >
                    {format.exact(n)}
                  </a>
                );
              return (
                <tr key={one.org.id}>
                  <th scope="row">{name(one.org)}</th>
                  <td className="number">{link(one.tasks)}</td>
                  <td className="number">{link(one.open, "open")}</td>
                  <td className="number">{link(one.answered, "answered")}</td>
                  <td className="number">
                    {one.answered === 0 ? words.none : format.percent(one.inTime / one.answered)}
                  </td>
                  <td className="number">
                    {one.medianMinutes === null ? words.none : time(one.medianMinutes)}
                  </td>
                  <td className="number">{format.exact(one.sentBack)}</td>
                  <td className="number">{link(one.passedOver, "passedOver")}</td>
                </tr>
              );
            })}
          </tbody>
        </PlainTable>
      </div>
    </section>
  );
}

type Group = ReviewGetAnswer["byLead"][number];
type By = "leadOrgId" | "dutyCode" | "categoryCode";

type GroupsProps = {
  readonly title: string;
  readonly filter: CasesQuery;
  readonly by: By;
  readonly groups: readonly Group[];
  readonly change: (next: Record<string, string | null>) => void;
};

/** The figures of each group; its name narrows the page to it, its numbers open its cases. */
export function Groups(props: GroupsProps): ReactNode {
  const { columns } = useWords();
  if (props.groups.length === 0) return null;
  return (
    <details className="review-block" open={props.by === "leadOrgId"}>
      <summary>
        <h2>{props.title}</h2>
      </summary>
      <div className="review-scroll">
        <PlainTable isCards>
          <Head
            texts={[
              columns.name,
              columns.cases,
              columns.onTime,
              columns.median,
              columns.p90,
              columns.returned,
              columns.pingPong,
              columns.satisfaction,
            ]}
          />
          <tbody>
            {props.groups.map((group) => (
              <GroupRow key={group.key} group={group} {...props} />
            ))}
          </tbody>
        </PlainTable>
      </div>
    </details>
  );
}

function GroupRow(props: GroupsProps & { readonly group: Group }): ReactNode {
  const said = useTime();
  const words = useWords();
  const name = useName();
  const format = useFormat();
  const { group, by } = props;
  const time = (minutes: number | null) => (minutes === null ? words.none : said(minutes));
  const key = by === "leadOrgId" ? Number(group.key) : group.key;
  const link = (more: CasesQuery, text: string) =>
    text === "0" ? "0" : <a href={hrefOf(props.filter, { [by]: key, ...more })}>{text}</a>;
  return (
    <tr>
      <th scope="row">
        <button type="button" className="link" onClick={() => props.change({ [by]: group.key })}>
          {name(group)}
        </button>
      </th>
      <td className="number">{link({}, format.exact(group.cases))}</td>
      <td className="number">
        {group.completed === 0
          ? words.none
          : link({ completed: true, late: true }, format.percent(group.onTime / group.completed))}
      </td>
      <td className="number">{time(group.medianMinutes)}</td>
      <td className="number">{time(group.p90Minutes)}</td>
      <td className="number">{link({ returned: true }, format.exact(group.returned))}</td>
      <td className="number">{link({ pingPong: true }, format.exact(group.pingPong))}</td>
      <td className="number">
        {group.satisfaction === null ? words.none : format.percent(group.satisfaction)}
      </td>
    </tr>
  );
}
