/** What closing would draft, what stands in the way, closing itself, and publishing what it left. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { api, type ConsolidationEditionAnswer } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { RefusalNote, type RefusalWords, refusalWords } from "#ui/console/refusal-note.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { toast } from "#ui/toast.tsx";
import { type SetAnswer, refreshSet, useReasons, useWords } from "./queries.ts";

type Edition = ConsolidationEditionAnswer;

/** Problems and leaving duties that are listed. */
const LISTED = 50;

export function EditionPart({ set }: { readonly set: SetAnswer }): ReactNode {
  const { account: words } = useWords();
  return (
    <section className="con-edition" aria-labelledby="con-edition">
      <h2 id="con-edition">{words.edition}</h2>
      {set.status === "open" ? <Preview set={set} /> : <Drafts set={set} />}
    </section>
  );
}

function useEditionSentence() {
  const { account: words } = useWords();
  const format = useFormat();
  return ({ newDuties, newVersions, unchanged }: Edition): string =>
    words.editionText(format.exact(newDuties), format.exact(newVersions), format.exact(unchanged));
}

function Preview({ set }: { readonly set: SetAnswer }): ReactNode {
  const { account: words } = useWords();
  const format = useFormat();
  const sentence = useEditionSentence();
  const [isClosing, setIsClosing] = useState(false);
  const edition = useQuery({
    queryKey: ["consolidation", set.id, "edition"],
    queryFn: ({ signal }) => api.consolidation.edition({ params: { setId: set.id } }, { signal }),
  });
  const { undecided } = set.tally;
  const problems = edition.data?.problems.length ?? 0;
  const refusal: RefusalWords | null =
    undecided > 0
      ? { message: words.unbalanced(format.exact(undecided)), remedy: words.unbalancedRemedy }
      : problems > 0
        ? { message: words.problems(problems), remedy: words.problemsRemedy }
        : null;
  return (
    <>
      {edition.error !== null && <RefusalNote refusal={refusalWords(edition.error)} />}
      {edition.data !== undefined && <p>{sentence(edition.data)}</p>}
      {edition.data !== undefined && <Obstacles edition={edition.data} setId={set.id} />}
      <div className="con-buttons no-print">
        <ActionButton
          label={words.closeSet}
          kind="primary"
          icon="check"
          side="above"
          refusal={refusal}
          onAct={() => setIsClosing(true)}
        />
      </div>
      <CloseDrawer
        set={set}
        edition={edition.data}
        open={isClosing}
        onClose={() => setIsClosing(false)}
      />
    </>
  );
}

function Obstacles(props: { readonly edition: Edition; readonly setId: number }): ReactNode {
  const { account: words } = useWords();
  const reasons = useReasons();
  const { problems, leaving } = props.edition;
  const href = (rowId: number): string => `/console/consolidation/${props.setId}?row=${rowId}`;
  return (
    <>
      {problems.length > 0 && (
        <div className="con-obstacles">
          <h3>{words.problems(problems.length)}</h3>
          <ul>
            {problems.slice(0, LISTED).map((problem) => (
              <li key={`${problem.code} ${problem.rowIds.join(" ")}`}>
                <a href={href(problem.rowIds[0] ?? 0)}>{reasons(problem)}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {leaving.length > 0 && (
        <details>
          <summary>{words.leaving(leaving.length)}</summary>
          <ul>
            {leaving.slice(0, LISTED).map((one) => (
              <li key={one.rowId}>
                <a href={`/console/catalogue/duties/${encodeURIComponent(one.code)}`}>
                  {one.code} {one.name}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function CloseDrawer(props: {
  readonly set: SetAnswer;
  readonly edition: Edition | undefined;
  readonly open: boolean;
  readonly onClose: () => void;
}): ReactNode {
  const { account: words } = useWords();
  const format = useFormat();
  const client = useQueryClient();
  const sentence = useEditionSentence();
  const close = useMutation({
    mutationFn: () => api.consolidation.close({ params: { setId: props.set.id } }, { later: true }),
    async onSuccess(set) {
      toast({ text: words.closed(format.exact(set.tally.after)) });
      props.onClose();
      await refreshSet(client, props.set.id);
      await client.invalidateQueries({ queryKey: ["catalogue"] });
    },
  });
  return (
    <FormDrawer
      open={props.open}
      title={words.closeTitle}
      submitLabel={words.closeSubmit}
      busy={close.isPending}
      refusal={close.error === null ? null : refusalWords(close.error)}
      onClose={props.onClose}
      onSubmit={() => close.mutate()}
    >
      <p>{words.closeText}</p>
      {props.edition !== undefined && <p>{sentence(props.edition)}</p>}
    </FormDrawer>
  );
}

/** After closing: the drafts are in the catalogue and can be published together. */
function Drafts({ set }: { readonly set: SetAnswer }): ReactNode {
  const { account: words } = useWords();
  const client = useQueryClient();
  const publish = useMutation({
    mutationFn: (id: number) =>
      api.catalogue.publishImport({ params: { id }, body: {} }, { later: true }),
    async onSuccess({ published }) {
      toast({ text: words.published(published) });
      await client.invalidateQueries({ queryKey: ["catalogue"] });
    },
  });
  const { importId } = set;
  if (importId === null) return null;
  return (
    <>
      <p>{words.drafts}</p>
      <div className="con-buttons no-print">
        <a className="act" href={`/console/catalogue?status=draft&import=${importId}`}>
          {words.openCatalogue}
        </a>
        {publish.data === undefined && (
          <ActionButton
            label={words.publish}
            kind="primary"
            onAct={() => publish.mutateAsync(importId)}
          />
        )}
      </div>
      {publish.data !== undefined && <p>{words.published(publish.data.published)}</p>}
      {publish.error !== null && <RefusalNote refusal={refusalWords(publish.error)} />}
    </>
  );
}
