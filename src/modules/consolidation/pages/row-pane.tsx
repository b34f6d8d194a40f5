/** One row: what it says beside those that it is like, and everything that bears on deciding it. */
import { type ReactNode, useEffect, useState } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import { useKeys } from "#ui/console/keys.ts";
import { RefusalNote, type RefusalWords, refusalWords } from "#ui/console/refusal-note.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import type { DecisionKind } from "../schema.ts";
import { CompareTable } from "./compare-table.tsx";
import { DecisionBar } from "./decision-bar.tsx";
import { type Deciding, DecisionForm, type FormRow } from "./decision-form.tsx";
import { DecisionSign } from "./decision-sign.tsx";
import {
  type Proposal,
  type Row,
  useDecide,
  useReasons,
  useRow,
  useSay,
  useWords,
} from "./queries.ts";
import { Comments, History } from "./row-talk.tsx";

/** Rows shown beside the one that is looked at. */
const BESIDE = 2;

export function RowPane(props: {
  readonly setId: number;
  readonly rowId: number;
  /** Whether the set is open: decisions and comments are possible. */
  readonly isOpen: boolean;
  readonly decides: boolean;
  readonly onOpen: (id: number) => void;
  /** After a decision the reader goes on. */
  readonly onDecided: () => void;
}): ReactNode {
  const words = useWords();
  const query = useRow(props.setId, props.rowId);
  const row = query.data;
  if (query.error !== null && row === undefined)
    return (
      <div className="con-row">
        <RefusalNote refusal={refusalWords(query.error)} />
      </div>
    );
  if (row === undefined || row.id !== props.rowId)
    return <p className="waiting">{words.desk.loading}</p>;
  return <ShownRow key={row.id} {...props} row={row} />;
}

type ShownProps = Parameters<typeof RowPane>[0] & { readonly row: Row };

function useForbidden(props: ShownProps): RefusalWords | null {
  const { decide: words } = useWords();
  if (!props.isOpen) return { message: words.isClosed };
  return props.decides ? null : { message: words.onlyCoordinators };
}

/** What is being decided, how it begins, and taking back. */
function useDeciding({ row, setId }: ShownProps, chosen: number) {
  const { decide: words } = useWords();
  const reasons = useReasons();
  const decide = useDecide(setId);
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const proposal = row.proposals[chosen];
  const begin = (kind: DecisionKind) => {
    const merges = kind === "merge";
    setDeciding({
      kind,
      rows: [row],
      candidates: merges ? ordered(row.proposals, chosen).map(({ other }) => other) : [],
      reason: merges && proposal !== undefined ? sentence(proposal, reasons) : undefined,
    });
  };
  const mergeHere = (one: Proposal) => {
    const reason = sentence(one, reasons);
    setDeciding({ kind: "merge", rows: [one.other], candidates: [row], reason });
  };
  /** Whoever was told that somebody was faster has seen the new decision, and may decide over it. */
  const asItStands = (one: FormRow): FormRow =>
    [row, ...row.proposals.map(({ other }) => other)].find(({ id }) => id === one.id) ?? one;
  const takeBack = async () => {
    await decide(
      [{ rowId: row.id, revision: row.revision, decision: null }],
      words.takenBack(row.name),
    ).catch(() => undefined);
  };
  return {
    deciding: deciding === null ? null : { ...deciding, rows: deciding.rows.map(asItStands) },
    begin,
    mergeHere,
    takeBack,
    stop: () => setDeciding(null),
  };
}

function ShownRow(props: ShownProps): ReactNode {
  const { row, setId } = props;
  const words = useWords();
  const forbidden = useForbidden(props);
  const [chosen, setChosen] = useState(0);
  const { deciding, begin, mergeHere, takeBack, stop } = useDeciding(props, chosen);
  return (
    <article className="con-row" aria-labelledby="con-row-title">
      <RowHead row={row} />
      {props.decides && (
        <DecisionBar
          current={row.decision}
          refusal={forbidden}
          onDecide={begin}
          onTakeBack={row.decision === null || forbidden !== null ? undefined : takeBack}
        />
      )}
      {deciding !== null && (
        <DecisionForm
          key={`${deciding.kind} ${deciding.rows[0]?.id ?? 0}`}
          setId={setId}
          deciding={deciding}
          onCancel={stop}
          onDone={() => {
            stop();
            if (deciding.rows[0]?.id === row.id) props.onDecided();
          }}
        />
      )}
      <Proposals
        row={row}
        chosen={chosen}
        onChoose={setChosen}
        mayMerge={forbidden === null}
        onMergeThis={() => begin("merge")}
        onMergeOther={mergeHere}
      />
      <section className="con-part" aria-labelledby="con-compare">
        <h3 id="con-compare">{words.row.compare}</h3>
        <CompareTable
          rows={[
            row,
            ...ordered(row.proposals, chosen)
              .slice(0, BESIDE)
              .map(({ other }) => other),
          ]}
          onOpen={props.onOpen}
        />
      </section>
      <Merged row={row} onOpen={props.onOpen} />
      <Comments setId={setId} row={row} isOpen={props.isOpen} />
      <History row={row} />
    </article>
  );
}

/** The proposals with the chosen one first. */
function ordered(proposals: readonly Proposal[], chosen: number): Proposal[] {
  const first = proposals[chosen];
  return first === undefined
    ? [...proposals]
    : [first, ...proposals.filter((one) => one.id !== first.id)];
}

/** Why two rows are one duty, as a reason for merging them. */
function sentence(proposal: Proposal, say: ReturnType<typeof useReasons>): string {
  return proposal.reasons.map(say).join("；");
}

function RowHead({ row }: { readonly row: Row }): ReactNode {
  const { row: words, decide } = useWords();
  const format = useFormat();
  const say = useSay();
  const reasons = useReasons();
  const [last] = row.decisions;
  return (
    <header className="con-row-head">
      <p className="con-faint">
        {words.number(row.no)} · {say(row.orgName, row.orgNameEn)}
        {row.code !== "" && <code className="con-code">{row.code}</code>}
      </p>
      <h2 id="con-row-title">{row.name}</h2>
      <p className="con-row-state">
        <DecisionSign kind={row.decision} targetNo={row.targetNo} />
        {last?.target != null && row.decision === "merge" && (
          <span>{decide.mergedInto(last.target.no, last.target.name)}</span>
        )}
        {row.reason !== null && <span>{row.reason}</span>}
        {last !== undefined && row.decision !== null && (
          <span className="con-faint">
            {last.by.name} · {format.dateTime(last.at)}
          </span>
        )}
      </p>
      {row.draft !== null && (
        <p>
          <a href={`/console/catalogue/duties/${encodeURIComponent(row.draft.code)}`}>
            {row.draft.number === null
              ? words.draftSame(row.draft.code)
              : words.draft(row.draft.code)}
          </a>
        </p>
      )}
      <p className="con-faint">{words.source(row.sheet.fileName, row.sheet.row)}</p>
      {row.doubtTexts.length > 0 && (
        <ul className="con-doubts" aria-label={words.doubts}>
          {row.doubtTexts.map((doubt) => (
            <li key={doubt.code}>
              <Icon name="alert" size={14} /> {reasons(doubt)}
            </li>
          ))}
        </ul>
      )}
    </header>
  );
}

function Proposals(props: {
  readonly row: Row;
  readonly chosen: number;
  readonly onChoose: (at: number) => void;
  readonly mayMerge: boolean;
  readonly onMergeThis: () => void;
  readonly onMergeOther: (proposal: Proposal) => void;
}): ReactNode {
  const { row: words, desk } = useWords();
  const { row, chosen, onChoose } = props;
  const count = row.proposals.length;
  const proposal = row.proposals[chosen];
  const step = (by: number) => count > 0 && onChoose((chosen + by + count) % count);
  useKeys([
    { keys: "]", label: desk.keys.nextProposal, act: () => step(1) },
    { keys: "[", label: desk.keys.previousProposal, act: () => step(-1) },
    {
      keys: "M",
      label: desk.keys.mergeHere,
      act: () => props.mayMerge && proposal !== undefined && props.onMergeOther(proposal),
    },
  ]);
  useEffect(() => {
    if (chosen >= count && count > 0) onChoose(0);
  }, [chosen, count, onChoose]);
  return (
    <section className="con-part" aria-labelledby="con-proposals">
      <h3 id="con-proposals">{words.proposals}</h3>
      {count === 0 && <p className="con-faint">{words.noProposals}</p>}
      <ul className="con-proposals">
        {row.proposals.map((one, i) => (
          <ProposalLine
            key={one.id}
            proposal={one}
            isSettled={row.decision !== null && one.other.decision !== null}
            isChosen={i === chosen}
            onChoose={() => onChoose(i)}
          >
            {props.mayMerge && i === chosen && (
              <span className="con-buttons">
                <ActionButton label={words.mergeThis} kind="quiet" onAct={props.onMergeThis} />
                <ActionButton
                  label={words.mergeOther}
                  kind="quiet"
                  onAct={() => props.onMergeOther(one)}
                />
              </span>
            )}
          </ProposalLine>
        ))}
      </ul>
    </section>
  );
}

function ProposalLine(props: {
  readonly proposal: Proposal;
  readonly isSettled: boolean;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const { row: words } = useWords();
  const reasons = useReasons();
  const say = useSay();
  const { proposal } = props;
  const { other } = proposal;
  return (
    <li className="con-proposal" data-chosen={props.isChosen}>
      <button
        type="button"
        className="con-proposal-pick"
        aria-pressed={props.isChosen}
        onClick={props.onChoose}
      >
        <span className="con-kind" data-kind={proposal.kind}>
          {words.proposalKinds[proposal.kind]}
        </span>
        <span>
          {other.no} {other.name}{" "}
          <span className="con-faint">{say(other.orgName, other.orgNameEn)}</span>
        </span>
        {props.isSettled && <span className="con-faint">{words.settled}</span>}
      </button>
      <ul className="con-reasons">
        {proposal.reasons.map((reason) => (
          <li key={reason.code}>{reasons(reason)}</li>
        ))}
      </ul>
      {props.children}
    </li>
  );
}

function Merged(props: { readonly row: Row; readonly onOpen: (id: number) => void }): ReactNode {
  const { row: words } = useWords();
  const say = useSay();
  if (props.row.merged.length === 0) return null;
  return (
    <section className="con-part" aria-labelledby="con-merged">
      <h3 id="con-merged">{words.merged}</h3>
      <ul>
        {props.row.merged.map((one) => (
          <li key={one.id}>
            <button type="button" className="link-button" onClick={() => props.onOpen(one.id)}>
              {one.no} {one.name}
            </button>{" "}
            <span className="con-faint">{say(one.orgName, one.orgNameEn)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
