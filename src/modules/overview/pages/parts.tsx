/** Cards of the overviews: each asks for itself and fails by itself. */
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useId } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { useText } from "#ui/i18n/use-text.tsx";
import { en } from "../messages/en.ts";
import { zh } from "../messages/zh.ts";
import "./overview.css";

/** The texts of these pages. */
export function useWords(): typeof zh {
  return useText({ zh, en });
}

/** A card: a question to the server and what is made of its answer. Asked again every minute while it is looked at. */
export function Card<T>(props: {
  readonly title: string;
  /** Where all of it is. */
  readonly href: string;
  readonly name: readonly unknown[];
  readonly ask: (signal: AbortSignal) => Promise<T>;
  readonly children: (answer: T) => ReactNode;
}): ReactNode {
  const words = useWords();
  const id = useId();
  const { data, error, refetch } = useQuery({
    queryKey: ["overview", ...props.name],
    queryFn: ({ signal }) => props.ask(signal),
    refetchInterval: 60_000,
  });
  return (
    <section className="ov-card" aria-labelledby={id}>
      <header>
        <h2 id={id}>{props.title}</h2>
        <a href={props.href} aria-label={`${props.title}: ${words.all}`}>
          {words.all}
        </a>
      </header>
      {error !== null && data === undefined && (
        <RefusalNote
          refusal={refusalWords(error)}
          action={
            <ActionButton label={words.retry} onAct={() => refetch().then(() => undefined)} />
          }
        />
      )}
      {error === null && data === undefined && <p className="ov-quiet">{words.loading}</p>}
      {data !== undefined && props.children(data)}
    </section>
  );
}

/** A table of a card. */
export function Rows(props: {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly { readonly key: number; readonly cells: readonly ReactNode[] }[];
}): ReactNode {
  return (
    <table className="ov-table">
      <caption className="visually-hidden">{props.caption}</caption>
      <thead>
        <tr>
          {props.heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map(({ key, cells }) => (
          <tr key={key}>
            {cells.map((cell, i) =>
              i === 0 ? (
                <th key={props.heads[i]} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={props.heads[i]}>{cell}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
