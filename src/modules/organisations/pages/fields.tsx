/** The fields of the forms on organisations and people: native controls under their own labels. */
import { useQuery } from "@tanstack/react-query";
import { WhenInput } from "#ui/console/when-input.tsx";
import { type ChangeEvent, type ReactNode, useId, useState } from "react";
import { useWords } from "./queries.ts";

/** A label over a control; a hint describes it without becoming part of its name. */
export function Field(props: {
  readonly label: string;
  readonly hint?: string;
  readonly children: (linked: {
    readonly id: string;
    readonly "aria-describedby"?: string;
  }) => ReactNode;
}): ReactNode {
  const id = useId();
  const hintId = `${id}-hint`;
  return (
    <div className="org-field">
      <label htmlFor={id}>{props.label}</label>
      {props.children(props.hint === undefined ? { id } : { id, "aria-describedby": hintId })}
      {props.hint !== undefined && (
        <span className="org-field-hint" id={hintId}>
          {props.hint}
        </span>
      )}
    </div>
  );
}

/** One line of text. */
export function TextField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly type?: "text" | "tel" | "date";
}): ReactNode {
  return (
    <Field label={props.label} {...(props.hint === undefined ? {} : { hint: props.hint })}>
      {(linked) => {
        const shared = {
          ...linked,
          className: "org-control",
          value: props.value,
          autoComplete: "off",
          onChange: (event: ChangeEvent<HTMLInputElement>) => props.onChange(event.target.value),
        };
        return props.type === "date" ? (
          <WhenInput {...shared} type="date" />
        ) : (
          <input {...shared} type={props.type ?? "text"} />
        );
      }}
    </Field>
  );
}

/** A choice among a few. */
export function ChoiceField(props: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}): ReactNode {
  return (
    <Field label={props.label}>
      {(linked) => (
        <select
          {...linked}
          className="org-control"
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        >
          {props.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Something to be found by typing, and chosen from what was found. */
export function FindField(props: {
  readonly label: string;
  readonly hint: string;
  readonly name: string;
  readonly find: (
    query: string,
    signal: AbortSignal,
  ) => Promise<readonly { readonly id: number; readonly text: string }[]>;
  readonly onChoose: (id: number | null) => void;
  readonly chosen: number | null;
}): ReactNode {
  const words = useWords();
  const [typed, setTyped] = useState("");
  const [shown, setShown] = useState("");
  const listId = useId();
  const { data, isFetching } = useQuery({
    queryKey: ["find", props.name, typed],
    queryFn: ({ signal }) => props.find(typed, signal),
    enabled: typed.trim() !== "" && props.chosen === null,
  });
  return (
    <div className="org-find">
      <Field label={props.label} hint={props.hint}>
        {(linked) => (
          <input
            type="search"
            className="org-control"
            value={props.chosen === null ? typed : shown}
            autoComplete="off"
            aria-controls={listId}
            onChange={(event) => {
              setTyped(event.target.value);
              if (props.chosen !== null) props.onChoose(null);
            }}
            {...linked}
          />
        )}
      </Field>
      <ul id={listId} className="org-found" aria-live="polite" aria-label={props.hint}>
        {props.chosen === null &&
          data?.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                onClick={() => {
                  setShown(one.text);
                  props.onChoose(one.id);
                }}
              >
                {one.text}
              </button>
            </li>
          ))}
        {props.chosen === null && data?.length === 0 && !isFetching && (
          <li className="org-faint">{words.post.nothingFound}</li>
        )}
      </ul>
    </div>
  );
}
