/** Rows side by side, field by field; what differs from the first is marked in the text and said beside it. */
import type { ReactNode } from "react";
import { type Compared, useSay, useWords } from "./queries.ts";
import { piecesAgainst } from "./difference.ts";
import { DecisionSign } from "./decision-sign.tsx";

type Words = ReturnType<typeof useWords>;
type Field = keyof Words["row"]["fields"];

const FIELDS = [
  "class",
  "powerKind",
  "group",
  "legalBasis",
  "applicants",
  "materials",
  "steps",
  "statutory",
  "promised",
  "fee",
  "result",
  "synonyms",
] as const satisfies readonly Field[];

/** What a row says in a field, one entry a line. */
function linesOf(
  row: Compared,
  field: (typeof FIELDS)[number],
  { words }: Words,
  say: ReturnType<typeof useSay>,
): string[] {
  const { facts } = row;
  switch (field) {
    case "class":
      return [words.classes[facts.class] ?? facts.class];
    case "powerKind":
      return facts.powerKind === null ? [] : [words.powerKinds[facts.powerKind] ?? facts.powerKind];
    case "group":
      return facts.group === null ? [] : [say(facts.group, facts.groupEn)];
    case "statutory":
    case "promised": {
      const limit = facts[field];
      return limit === null ? [] : [words.limit(limit.amount, limit.unit)];
    }
    case "materials":
    case "steps":
      return facts[field].map(({ name, nameEn }) => say(name, nameEn));
    case "legalBasis":
    case "synonyms":
      return [...facts[field]];
    default:
      return facts[field] === "" ? [] : [say(facts[field], facts[`${field}En`])];
  }
}

export function CompareTable(props: {
  /** The row that is looked at, then those that it is like. */
  readonly rows: readonly Compared[];
  readonly onOpen: (id: number) => void;
}): ReactNode {
  const words = useWords();
  const say = useSay();
  const [first] = props.rows;
  if (first === undefined) return null;
  const fields = words.row.fields;
  const facts = FIELDS.map((field) => ({
    field,
    lines: props.rows.map((row) => linesOf(row, field, words, say)),
  })).filter(({ lines }) => lines.some((one) => one.length > 0));
  const text = (label: string, texts: readonly string[], isText = true) => (
    <CompareRow
      key={label}
      label={label}
      texts={texts}
      isText={isText}
      differs={words.row.differs}
      none={words.row.none}
    />
  );
  return (
    <div className="con-scroll">
      <table className="con-table con-compare">
        <caption className="visually-hidden">{words.row.compare}</caption>
        <CompareHead rows={props.rows} onOpen={props.onOpen} />
        <tbody>
          {text(
            fields.name,
            props.rows.map((row) => say(row.name, row.facts.nameEn)),
          )}
          {text(
            fields.department,
            props.rows.map((row) => say(row.orgName, row.orgNameEn)),
            false,
          )}
          {text(
            fields.code,
            props.rows.map((row) => row.code),
            false,
          )}
          {facts.map(({ field, lines }) =>
            text(
              fields[field],
              lines.map((some) => some.join("\n")),
            ),
          )}
          <tr>
            <th scope="row">{fields.decision}</th>
            {props.rows.map((row) => (
              <td key={row.id}>
                <DecisionSign kind={row.decision} targetNo={row.targetNo} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function CompareHead(props: {
  readonly rows: readonly Compared[];
  readonly onOpen: (id: number) => void;
}): ReactNode {
  const { row: words } = useWords();
  return (
    <thead>
      <tr>
        <th scope="col">
          <span className="visually-hidden">{words.field}</span>
        </th>
        {props.rows.map((row, i) => (
          <th key={row.id} scope="col">
            {i === 0 ? (
              <>
                {words.number(row.no)} <span className="con-faint">{words.this}</span>
              </>
            ) : (
              <button type="button" className="link-button" onClick={() => props.onOpen(row.id)}>
                {words.number(row.no)}
              </button>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function CompareRow(props: {
  readonly label: string;
  readonly texts: readonly string[];
  /** Whether what differs is marked inside the text; a code differs as a whole. */
  readonly isText: boolean;
  readonly differs: string;
  readonly none: string;
}): ReactNode {
  const [first = "", ...others] = props.texts;
  return (
    <tr>
      <th scope="row">{props.label}</th>
      <td>{first === "" ? <span className="con-faint">{props.none}</span> : first}</td>
      {others.map((text, i) => (
        // Columns keep their place; there is no better key.
        // oxlint-disable-next-line react/no-array-index-key
        <td key={i} data-differs={text !== first}>
          {text === "" ? (
            <span className="con-faint">{props.none}</span>
          ) : props.isText ? (
            <Marked text={text} against={first} />
          ) : (
            text
          )}
          {text !== first && <span className="visually-hidden"> ({props.differs})</span>}
        </td>
      ))}
    </tr>
  );
}

function Marked(props: { readonly text: string; readonly against: string }): ReactNode {
  return piecesAgainst(props.text, props.against).map((piece, i) =>
    piece.differs ? (
      // Pieces have no name but their place.
      // oxlint-disable-next-line react/no-array-index-key
      <mark key={i} className="con-differs">
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  );
}
