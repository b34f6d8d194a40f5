/** One matter as its resident sees it: where it stands, who has it, what they can do, step by step. */
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useFormat, useText } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { en } from "#ui/messages/en.ts";
import { zh } from "#ui/messages/zh.ts";
import { usePageTitle } from "#ui/page-title.ts";
import { Button } from "#ui/portal/button.tsx";
import { MatterPanels } from "#ui/portal/matter-panels.tsx";
import { PageParts } from "#ui/portal/page-parts.tsx";
import { Notice, Skeleton } from "#ui/portal/parts.tsx";
import { Timeline } from "#ui/signs/process-timeline.tsx";
import type { CaseView } from "../../schema.ts";
import { type CaseAccess, fetchFile, receiptOf } from "./case-access.ts";
import { isAllowed, MatterActions, MatterGrade, mayGrade } from "./matter-actions.tsx";
import { Check, PuttingRight } from "./matter-after.tsx";
import { Responsible, Together } from "./matter-responsible.tsx";
import { useCaseSays } from "./use-case-words.ts";
import { usePortalWords, useSay } from "./words.ts";
import "./portal.css";
import "./matter.css";

/** What few matters need is fetched where it is needed. */
const MatterPart = lazy(async () => ({
  default: (await import("./matter-part.tsx")).MatterPart,
}));
const Parts = lazy(async () => ({ default: (await import("./matter-parts.tsx")).Parts }));
const SupplyMaterials = lazy(async () => ({
  default: (await import("./matter-supply.tsx")).SupplyMaterials,
}));

function Result(props: { readonly view: CaseView }): ReactNode {
  const { matter: words } = usePortalWords();
  const says = useCaseSays();
  const { view } = props;
  if (view.outcome === null) return null;
  return (
    <section className="result" data-outcome={view.outcome}>
      <h2 className="section-title">{words.result}</h2>
      <p className="result-outcome">
        {says.outcome(view.outcome)}
        {view.notSolvedReason !== null && ` · ${says.notSolved(view.notSolvedReason)}`}
      </p>
      <p className="result-text">{view.result}</p>
    </section>
  );
}

/** Photos are fetched when asked for: a telephone pays for what it shows. */
function Files(props: { readonly view: CaseView; readonly access: CaseAccess }): ReactNode {
  const { matter: words } = usePortalWords();
  const { errors } = useText({ zh, en });
  const [shown, setShown] = useState<Readonly<Record<number, string>>>();
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");
  const { view, access } = props;
  const open = async () => {
    setState("busy");
    try {
      const addresses = await Promise.all(
        view.files.map(async (file) => [file.id, await fetchFile(access, view.id, file.id)]),
      );
      setShown(Object.fromEntries(addresses));
      setState("idle");
    } catch {
      setState("failed");
    }
  };
  if (view.files.length === 0) return null;
  if (shown === undefined)
    return (
      <div>
        <Button icon="camera" busy={state === "busy"} onClick={() => void open()}>
          {words.showFiles} · {words.files(view.files.length)}
        </Button>
        <p role="status">{state === "failed" ? errors.network : ""}</p>
      </div>
    );
  return (
    <ul className="matter-files">
      {view.files.map((file) => (
        <li key={file.id}>
          {file.mediaType.startsWith("image/") ? (
            <a href={shown[file.id]} target="_blank" rel="noreferrer">
              <img src={shown[file.id]} alt={file.name} />
            </a>
          ) : (
            <a href={shown[file.id]} download={file.name}>
              <Icon name="file" /> {file.name}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function HandedIn(props: { readonly view: CaseView; readonly access: CaseAccess }): ReactNode {
  const { matter: words } = usePortalWords();
  const { view, access } = props;
  const say = useSay();
  const nothing = view.description === "" && view.materials.length === 0 && view.files.length === 0;
  if (nothing) return null;
  return (
    <section className="matter-said">
      <h2 className="section-title">{words.said}</h2>
      {view.description !== "" && <p className="said-text">{view.description}</p>}
      {view.materials.length > 0 && (
        <ul className="said-materials" aria-label={words.materials}>
          {view.materials.map((material) => (
            <li key={material.materialId} data-ready={material.handedIn}>
              <Icon name={material.handedIn ? "check" : "alert"} />
              {say(material.name, material.nameEn)}
              <span className="quiet">{material.handedIn ? words.ready : words.notReady}</span>
            </li>
          ))}
        </ul>
      )}
      <Files view={view} access={access} />
    </section>
  );
}

type MatterProps = {
  readonly view: CaseView;
  readonly access: CaseAccess;
  readonly onChange: (view: CaseView) => void;
  readonly onRefresh: () => void;
  readonly busy: boolean;
  /** What stands below: forgetting the receipt, leaving a shared device. */
  readonly below?: ReactNode;
};

const showMatter = (matter: MatterProps): ReactNode => <Matter {...matter} />;

/** The whole matter. */
export function Matter(props: MatterProps): ReactNode {
  const { matter: words } = usePortalWords();
  const format = useFormat();
  const { view, access, onChange } = props;
  const acting = { view, access, onChange };
  const [part, setPart] = useState<number>();
  const say = useSay();
  const title = say(view.title, view.titleEn);
  usePageTitle(title);
  if (part !== undefined)
    return (
      <Suspense fallback={<Skeleton lines={8} />}>
        <MatterPart
          access={access}
          partId={part}
          onBack={() => setPart(undefined)}
          show={showMatter}
        />
      </Suspense>
    );
  return (
    <article className="page matter">
      <header className="matter-head">
        <h1>{title}</h1>
        <p className="quiet">
          {view.receiptNo} · {words.receivedAt(format.dateTime(view.receivedAt))}
        </p>
      </header>
      <PageParts
        parts={[
          {
            id: "now",
            title: words.screens.now,
            content: <Now {...props} />,
            hasAction: isAllowed(view, "supplyMaterials"),
          },
          ...(mayGrade(view)
            ? [
                {
                  id: "grade",
                  title: words.screens.grade,
                  content: <MatterGrade {...acting} />,
                  hasAction: true,
                },
              ]
            : []),
          {
            id: "who",
            title: words.screens.who,
            content: <Who {...acting} onPart={setPart} />,
          },
          { id: "can", title: words.screens.can, content: <MatterActions {...acting} /> },
          { id: "course", title: words.timeline, content: <Course {...props} /> },
          { id: "said", title: words.screens.said, content: <End {...props} /> },
        ]}
      />
    </article>
  );
}

type WhoProps = Pick<MatterProps, "view" | "access" | "onChange"> & {
  readonly onPart: (part: number) => void;
};

/** Who has it and until when, what follows a grade, what it goes together with. */
function Who({ onPart, ...acting }: WhoProps): ReactNode {
  const { matter: words } = usePortalWords();
  const { view } = acting;
  return (
    <>
      {!mayGrade(view) && <MatterGrade {...acting} />}
      <PuttingRight view={view} />
      <Check view={view} />
      <Together view={view} />
      <Responsible view={view} />
      {view.parent !== null && <p className="quiet">{words.partOf(view.parent.receiptNo)}</p>}
      {view.parent === null && view.children.length > 0 && (
        <Suspense fallback={null}>
          <Parts view={view} onPart={onPart} />
        </Suspense>
      )}
    </>
  );
}

/** Where it stands, what is asked of its resident, what came of it. */
function Now({ view, access, onChange }: MatterProps): ReactNode {
  const says = useCaseSays();
  return (
    <>
      <p
        className="matter-state"
        data-status={view.status}
        data-late={view.clock?.state === "late"}
      >
        {says.sentence(view)}
      </p>
      {isAllowed(view, "supplyMaterials") && (
        <Suspense fallback={<Skeleton lines={4} />}>
          <SupplyMaterials view={view} access={access} onChange={onChange} />
        </Suspense>
      )}
      <Result view={view} />
    </>
  );
}

function Course({ view, busy, onRefresh }: MatterProps): ReactNode {
  const { matter: words } = usePortalWords();
  const says = useCaseSays();
  return (
    <section className="matter-timeline">
      <div className="matter-timeline-head">
        <h2 className="section-title">{words.timeline}</h2>
        <Button kind="quiet" busy={busy} onClick={onRefresh}>
          {words.refresh}
        </Button>
      </div>
      <Timeline items={says.items(view.timeline)} order="newest-first" headingLevel={3} />
    </section>
  );
}

/** What was handed in, the papers, whom to ask. */
function End({ view, access, below }: MatterProps): ReactNode {
  const { matter: words } = usePortalWords();
  return (
    <>
      <HandedIn view={view} access={access} />
      <MatterPanels
        caseId={view.id}
        kinds={[
          "receipt",
          ...(view.notice === null ? [] : ["oneTimeNotice" as const]),
          ...(view.outcome === null
            ? []
            : [view.kind === "application" ? ("decision" as const) : ("reply" as const)]),
        ]}
        receipt={receiptOf(access)}
      />
      <Notice title={words.help}>{view.receiptNo}</Notice>
      {below}
    </>
  );
}
