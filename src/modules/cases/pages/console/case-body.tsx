/** What a case holds: words, files, place, people, materials, result, and how it went. */
import type { ReactNode } from "react";
import { useFormat, useLanguage } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { Timeline } from "#ui/signs/process-timeline.tsx";
import { CaseFileList } from "./case-file-list.tsx";
import { CaseMap } from "./case-map.tsx";
import { type HeadingLevel, Section } from "./case-section.tsx";
import { CaseParties } from "./case-parties.tsx";
import { fileHref, type CaseView } from "./case-requests.ts";
import { timelineItems } from "./case-sentences.ts";
import { useNames, useWords } from "./case-words.tsx";
import { RectificationPanel, VerificationPanel } from "./check-panel.tsx";
import { OperationPanel } from "./operation-panel.tsx";
import { RelationsPanel } from "./relations-panel.tsx";
import { ReturnPanel } from "./return-panel.tsx";
import { SupervisionPanel } from "./supervision-panel.tsx";
import { TaskPanel } from "./task-panel.tsx";

function Materials(props: { readonly view: CaseView }): ReactNode {
  const { view } = props;
  const words = useWords();
  const names = useNames();
  const format = useFormat();
  return (
    <>
      <ul className="case-materials">
        {view.materials.map((material) => (
          <li key={material.materialId} data-in={material.handedIn}>
            <Icon name={material.handedIn ? "check" : "close"} size={16} />
            <span>{names.name(material)}</span>
            <span className="case-faint">
              {material.handedIn ? words.case.handedIn : words.case.missing}
            </span>
          </li>
        ))}
      </ul>
      {view.notice !== null && (
        <div className="case-notice">
          <p>
            {words.case.notice(format.dateTime(view.notice.at))}
            <strong>{words.case.noticeCount(view.notice.items.length)}</strong>
          </p>
          <ol>
            {view.notice.items.map((item) => (
              <li key={item.name}>
                {names.name(item)}
                {item.detail !== "" && <span className="case-faint"> {item.detail}</span>}
              </li>
            ))}
          </ol>
          <a href={`/console/cases/${view.id}/notice`}>{words.case.printNotice}</a>
        </div>
      )}
      {view.laterDemands > 0 && (
        <p className="case-attend">
          <Icon name="alert" size={16} /> {words.case.laterDemands(view.laterDemands)}
        </p>
      )}
    </>
  );
}

function Result(props: { readonly view: CaseView }): ReactNode {
  const { view } = props;
  const words = useWords();
  const format = useFormat();
  return (
    <div className="case-result">
      {view.outcome !== null && (
        <p className="case-outcome">
          <strong>{words.outcome[view.outcome]}</strong>
          {view.notSolvedReason !== null && ` · ${words.notSolvedReason[view.notSolvedReason]}`}
          {view.completedAt !== null && (
            <span className="case-faint"> {format.dateTime(view.completedAt)}</span>
          )}
          {view.completedLate === true && (
            <span className="case-late"> {words.case.resultLate}</span>
          )}
        </p>
      )}
      {view.result !== null && <p className="case-words">{view.result}</p>}
      {view.grade !== null && (
        <p>
          {words.case.grade}{" "}
          <strong>
            {words.case.gradeOf(view.grade)} · {words.gradeWords[view.grade]}
          </strong>
          {view.gradeExcluded && (
            <span className="case-faint"> {words.rectification.excluded}</span>
          )}
          {view.gradeComment !== null && view.gradeComment !== "" && (
            <span className="case-words"> “{view.gradeComment}”</span>
          )}
        </p>
      )}
    </div>
  );
}

function extensionWords(view: CaseView, words: ReturnType<typeof useWords>): string | null {
  if (view.extension === null) return null;
  const say = {
    open: words.case.extensionOpen,
    approved: words.case.extensionApproved,
    refused: words.case.extensionRefused,
  }[view.extension.decision];
  return say(view.extension.amount);
}

export function CaseBody(props: {
  readonly view: CaseView;
  readonly level: HeadingLevel;
  /** What other modules say of it, below its own words. */
  readonly panels: ReactNode;
}): ReactNode {
  const { view, level } = props;
  const words = useWords();
  const names = useNames();
  const language = useLanguage();
  const extension = extensionWords(view, words);
  // What bodies added later stands with what they said of it.
  const added = new Set(view.timeline.flatMap((line) => line.files.map((file) => file.id)));
  const said = view.files.filter((file) => !added.has(file.id));
  return (
    <div className="case-body">
      <div className="case-main">
        {(view.result !== null || view.grade !== null) && (
          <Section title={words.case.result} level={level}>
            <Result view={view} />
          </Section>
        )}
        <RectificationPanel level={level} />
        <VerificationPanel level={level} />
        <div className="case-told">
          <Section title={words.case.said} level={level}>
            {view.description === "" ? (
              <p className="case-faint">{words.case.saidNothing}</p>
            ) : (
              <p className="case-words">{view.description}</p>
            )}
            {said.length > 0 && <CaseFileList caseId={view.id} files={said} />}
          </Section>
          {view.point !== null && <CaseMap point={view.point} area={names.area(view)} />}
        </div>
        <RelationsPanel level={level} />
        <OperationPanel level={level} />
        <SupervisionPanel level={level} />
        <TaskPanel level={level} />
        <ReturnPanel level={level} />
        {extension !== null && view.extension !== null && (
          <Section title={words.case.extension} level={level}>
            <p>{extension}</p>
            <p className="case-words">{view.extension.reason}</p>
          </Section>
        )}
        {(view.materials.length > 0 || view.notice !== null) && (
          <Section title={words.case.materials} level={level}>
            <Materials view={view} />
          </Section>
        )}
        <CaseParties view={view} level={level} />
        {props.panels}
      </div>
      <Section title={words.case.timeline} level={level}>
        <Timeline
          items={timelineItems(view.timeline, language, (id) => fileHref(view.id, id))}
          order="newest-first"
          headingLevel={level === 1 ? 3 : 4}
        />
      </Section>
    </div>
  );
}
