/** Which row to merge into. */
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useId, useState } from "react";
import { api } from "#ui/client.gen.ts";
import { Icon } from "#ui/icon.tsx";
import type { FormRow } from "./decision-form.tsx";
import { useSay, useWords } from "./queries.ts";

/** One that it is like, or any other found by name or number. */
export function TargetField(props: {
  readonly setId: number;
  readonly rows: readonly FormRow[];
  readonly candidates: readonly FormRow[];
  readonly target: FormRow | null;
  readonly onTarget: (row: FormRow) => void;
}): ReactNode {
  const { decide: words } = useWords();
  const [asked, setAsked] = useState("");
  const name = useId();
  const only = props.rows.length === 1 ? props.rows[0]?.id : undefined;
  const found = useQuery({
    queryKey: ["consolidation", props.setId, "targets", asked],
    queryFn: ({ signal }) =>
      api.consolidation.rows(
        { params: { setId: props.setId }, query: { q: asked.trim(), limit: 8 } },
        { signal },
      ),
    enabled: asked.trim() !== "",
  });
  const known = new Map<number, FormRow>();
  for (const row of [...props.candidates, ...(props.target === null ? [] : [props.target])])
    known.set(row.id, row);
  if (asked.trim() !== "") for (const row of found.data?.items ?? []) known.set(row.id, row);
  const choices = [...known.values()].filter((row) => row.id !== only).slice(0, 14);
  return (
    <fieldset className="con-targets">
      <legend>{words.mergeTarget}</legend>
      <label className="con-search">
        <Icon name="search" size={16} />
        <input
          type="search"
          value={asked}
          maxLength={100}
          placeholder={words.mergeSearch}
          aria-label={words.mergeSearch}
          onChange={(event) => setAsked(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") event.preventDefault();
          }}
        />
      </label>
      {choices.length === 0 && found.isSuccess && <p className="con-faint">{words.mergeNone}</p>}
      {choices.map((row) => (
        <Target
          key={row.id}
          group={name}
          row={row}
          isChosen={props.target?.id === row.id}
          onChoose={() => props.onTarget(row)}
        />
      ))}
    </fieldset>
  );
}

function Target(props: {
  readonly group: string;
  readonly row: FormRow;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}): ReactNode {
  const say = useSay();
  const { row } = props;
  return (
    <label className="con-target">
      <input type="radio" name={props.group} checked={props.isChosen} onChange={props.onChoose} />
      <span>
        {row.no} {row.name} <span className="con-faint">{say(row.orgName, row.orgNameEn)}</span>
      </span>
    </label>
  );
}
