/** Cases that belong together: parts of a split, the case that this one went into, those that went into it. */
import { type ReactNode, useState } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import { Timeline } from "#ui/signs/process-timeline.tsx";
import { ClockRing } from "#ui/signs/clock-ring.tsx";
import { useLanguage } from "#ui/i18n/use-text.tsx";
import type { CommandType } from "../../rules/lifecycle.ts";
import { useActing } from "./case-acting.tsx";
import type { CaseView } from "./case-requests.ts";
import { timelineItems } from "./case-sentences.ts";
import { type HeadingLevel, Section } from "./case-section.tsx";
import { signClock, StateMark, useNames, useWords } from "./case-words.tsx";
import { MergeForm, UnmergeForm } from "./relations-merge.tsx";
import { SplitForm } from "./relations-split.tsx";
import { useTogether } from "./together-words.ts";
import "./relations.css";

type RelatedCase = CaseView["children"][number];

function Related(props: {
  readonly title: string;
  readonly hint?: string;
  readonly cases: readonly RelatedCase[];
  readonly children?: ReactNode;
}): ReactNode {
  const { relations: words } = useTogether();
  const names = useNames();
  return (
    <div className="related">
      <p className="related-title">
        {props.title}
        {props.hint !== undefined && <span className="case-faint"> {props.hint}</span>}
      </p>
      <ul>
        {props.cases.map((one) => (
          <li key={one.id} className="related-case">
            <StateMark status={one.status} />
            {one.readable ? (
              <a href={`/console/cases/${one.id}`}>
                <span className="related-number">{one.receiptNo}</span> {names.title(one)}
              </a>
            ) : (
              <span>
                <span className="related-number">{one.receiptNo}</span>{" "}
                <span className="case-faint">{words.hidden}</span>
              </span>
            )}
            <span className="case-faint">
              {one.lead === null ? words.noLead : names.org(one.lead)}
            </span>
          </li>
        ))}
      </ul>
      {props.children}
    </div>
  );
}

/** How the other case stands while the two are one. */
function Progress(props: { readonly progress: NonNullable<CaseView["progress"]> }): ReactNode {
  const { relations: words } = useTogether();
  const caseWords = useWords();
  const names = useNames();
  const language = useLanguage();
  const { progress } = props;
  return (
    <div className="related-progress">
      <p className="related-title">
        {words.progress(progress.receiptNo)}{" "}
        <span className="case-faint">{words.heldBy(names.org(progress.holder))}</span>{" "}
        {progress.clock !== null && <ClockRing clock={signClock(progress.clock, caseWords)} />}
      </p>
      {progress.timeline.length > 0 && (
        <Timeline
          items={timelineItems(progress.timeline, language, () => "")}
          order="newest-first"
          headingLevel={4}
        />
      )}
    </div>
  );
}

/** Whether a step that begins here is possible now; the page's own list of steps leaves them out. */
function useMay(): (command: CommandType) => boolean {
  const { view } = useActing();
  return (command) => view.actions.some((one) => one.command === command && one.allowed);
}

type Form = "merge" | "mergeSame" | "unmerge" | "split";

/** What the reporter said: the same as that one; an official merges the two or keeps them apart. */
function Proposed(props: { readonly same: RelatedCase; readonly onMerge: () => void }): ReactNode {
  const { can, begin } = useActing();
  const { relations: words } = useTogether();
  const may = useMay();
  return (
    <div className="related-proposed">
      <Related title={words.proposed} cases={[props.same]}>
        <div className="operation-steps">
          {may("merge") && props.same.readable && (
            <ActionButton label={words.mergeThis} onAct={props.onMerge} />
          )}
          {can("keepApart") && (
            <ActionButton kind="quiet" label={words.keepApart} onAct={() => begin("keepApart")} />
          )}
        </div>
      </Related>
    </div>
  );
}

export function RelationsPanel(props: { readonly level: HeadingLevel }): ReactNode {
  const { view } = useActing();
  const { relations: words } = useTogether();
  const may = useMay();
  const [form, setForm] = useState<Form>();
  const { parent, children, mergedInto, absorbed, sameAs, progress } = view;
  const isWhole = children.length === 0 && absorbed.length === 0;
  // What a rule would refuse anyway is not offered.
  const fits = {
    merge: isWhole && view.operation === null,
    unmerge: true,
    split: parent === null,
  };
  const steps = (["merge", "unmerge", "split"] as const).filter((one) => fits[one] && may(one));
  const isAlone = isWhole && [parent, mergedInto, sameAs].every((one) => one === null);
  if (isAlone && steps.length === 0) return null;
  const close = () => setForm(undefined);
  return (
    <Section
      title={words.title}
      level={props.level}
      side={
        <span className="operation-steps">
          {steps.map((one) => (
            <ActionButton key={one} kind="quiet" label={words[one]} onAct={() => setForm(one)} />
          ))}
        </span>
      }
    >
      {isAlone && <p className="case-faint">{words.alone}</p>}
      {parent !== null && <Related title={words.parent} cases={[parent]} />}
      {sameAs !== null && <Proposed same={sameAs} onMerge={() => setForm("mergeSame")} />}
      {children.length > 0 && (
        <Related
          title={words.children(children.length)}
          hint={words.childrenHint}
          cases={children}
        />
      )}
      {mergedInto !== null && <Related title={words.mergedInto} cases={[mergedInto]} />}
      {progress !== null && <Progress progress={progress} />}
      {absorbed.length > 0 && (
        <Related
          title={words.absorbed(absorbed.length)}
          hint={words.reporters(view.reporters)}
          cases={absorbed}
        />
      )}
      {form === "merge" && <MergeForm onClose={close} />}
      {form === "mergeSame" && sameAs !== null && <MergeForm into={sameAs} onClose={close} />}
      {form === "unmerge" && <UnmergeForm onClose={close} />}
      {form === "split" && <SplitForm onClose={close} />}
    </Section>
  );
}
