/** What departments say about a row, and what was decided about it before. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useId, useRef, useState } from "react";
import { api } from "#ui/client.gen.ts";
import { useKeys } from "#ui/console/keys.ts";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { toast } from "#ui/toast.tsx";
import { REASON_LIMIT } from "../schema.ts";
import { DecisionSign } from "./decision-sign.tsx";
import { type Row, refreshSet, useSay, useWords } from "./queries.ts";

export function Comments(props: {
  readonly setId: number;
  readonly row: Row;
  readonly isOpen: boolean;
}): ReactNode {
  const { row: words } = useWords();
  const format = useFormat();
  const say = useSay();
  const { row } = props;
  return (
    <section className="con-part" aria-labelledby="con-comments">
      <h3 id="con-comments">{words.comments}</h3>
      {row.commentList.length === 0 && <p className="con-faint">{words.noComments}</p>}
      <ul className="con-comments">
        {row.commentList.map((comment) => (
          <li key={comment.id}>
            <p className="con-comment-text">{comment.text}</p>
            <p className="con-faint">
              {say(comment.orgName, comment.orgNameEn)} · {comment.by.name}{" "}
              {say(comment.by.title, comment.by.titleEn)} · {format.dateTime(comment.at)}
            </p>
          </li>
        ))}
      </ul>
      {props.isOpen && <CommentForm setId={props.setId} rowId={row.id} />}
    </section>
  );
}

function CommentForm(props: { readonly setId: number; readonly rowId: number }): ReactNode {
  const { row: words, desk } = useWords();
  const client = useQueryClient();
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState("");
  useKeys([{ keys: "c", label: desk.keys.comment, act: () => box.current?.focus() }]);
  const say = useMutation({
    mutationFn: (said: string) =>
      api.consolidation.comment({
        params: { setId: props.setId, rowId: props.rowId },
        body: { text: said },
      }),
    onSuccess() {
      setText("");
      toast({ text: words.commented });
      return refreshSet(client, props.setId);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== "" && !say.isPending) say.mutate(text.trim());
  };
  return (
    <form className="con-field" onSubmit={submit}>
      <label htmlFor={id}>{words.comment}</label>
      <textarea
        id={id}
        ref={box}
        className="con-control"
        rows={2}
        maxLength={REASON_LIMIT}
        value={text}
        placeholder={words.commentPlaceholder}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") event.currentTarget.blur();
        }}
      />
      {say.error !== null && <RefusalNote refusal={refusalWords(say.error)} />}
      <div className="con-buttons">
        <button type="submit" className="act" disabled={text.trim() === ""}>
          {words.commentSubmit}
        </button>
      </div>
    </form>
  );
}

export function History({ row }: { readonly row: Row }): ReactNode {
  const { row: words, decide } = useWords();
  const format = useFormat();
  const say = useSay();
  return (
    <section className="con-part" aria-labelledby="con-history">
      <h3 id="con-history">{words.history}</h3>
      {row.decisions.length === 0 && <p className="con-faint">{words.noHistory}</p>}
      <ol className="con-history">
        {row.decisions.map((one) => (
          <li key={one.revision}>
            {one.kind === null ? <span>{words.takenBack}</span> : <DecisionSign kind={one.kind} />}{" "}
            {one.target !== null && decide.mergedInto(one.target.no, one.target.name)}
            {one.code !== null && <code className="con-code">{one.code}</code>}
            {one.reason !== null && <p>{one.reason}</p>}
            <p className="con-faint">
              {one.by.name === ""
                ? say(one.by.title, one.by.titleEn)
                : `${one.by.name} ${say(one.by.title, one.by.titleEn)}`}{" "}
              · {format.dateTime(one.at)}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
