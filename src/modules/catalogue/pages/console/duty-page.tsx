/** One duty: what a version says, every version, what changed, and what may be done with it. */
import type { ReactNode } from "react";
import { useState } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import type { ConsolePageProps } from "#ui/console/contract.ts";
import { useAddressQuery, useGo } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { VERSION_COMMANDS } from "../../rules/lifecycle.ts";
import { useSay, useWords } from "../words.ts";
import { Changes } from "./changes.tsx";
import { ContentView } from "./content-view.tsx";
import { type Version, dutyHref, useConsoleWords, useHistory, useRights } from "./desk.ts";
import { PublishDrawer } from "./publish-drawer.tsx";
import { RetireDrawer } from "./retire-drawer.tsx";
import "./catalogue.css";

export default function DutyPage({ params }: ConsolePageProps): ReactNode {
  const { version: words } = useConsoleWords();
  const code = params["code"] ?? "";
  const history = useHistory(code);
  if (history.error !== null)
    return (
      <div className="desk-page">
        <PageHeader title={code} parent={{ label: words.parent, href: "/console/catalogue" }} />
        <RefusalNote refusal={refusalWords(history.error)} />
      </div>
    );
  if (history.data === undefined) return <div className="desk-page" aria-busy="true" />;
  return <Duty versions={history.data.items} mayEdit={history.data.mayEdit} />;
}

type DutyProps = {
  readonly versions: readonly Version[];
  /** Whether the server lets this post draft. */
  readonly mayEdit: boolean;
};

function Duty(props: DutyProps): ReactNode {
  const { version: words } = useConsoleWords();
  const say = useSay();
  const [query] = useAddressQuery();
  const { versions } = props;
  const asked = Number(query.get("version"));
  const shown = versions.find((one) => one.number === asked) ?? versions[0];
  const against = versions.find((one) => one.number === Number(query.get("against")));
  if (shown === undefined) return null;
  return (
    <div className="desk-page">
      <PageHeader
        title={say(shown.content.name, shown.content.nameEn)}
        parent={{ label: words.parent, href: "/console/catalogue" }}
        facts={<Facts version={shown} />}
        actions={<Actions versions={versions} mayEdit={props.mayEdit} shown={shown} />}
      />
      <div className="cat-columns">
        <div>
          {against === undefined ? (
            <ContentView code={shown.code} content={shown.content} />
          ) : (
            <Changes code={shown.code} from={against.number} to={shown.number} />
          )}
        </div>
        <History versions={versions} shown={shown} />
      </div>
    </div>
  );
}

function Facts({ version }: { readonly version: Version }): ReactNode {
  const { version: words } = useConsoleWords();
  const { statuses } = useWords();
  const format = useFormat();
  const { effectiveFrom, effectiveTo, status } = version;
  const parts = [
    version.code,
    words.title(version.number),
    statuses[status],
    ...(effectiveFrom === null ? [] : [words.since(format.day(effectiveFrom))]),
    ...(effectiveTo === null ? [] : [words.until(format.day(effectiveTo))]),
  ];
  return <>{parts.join(" · ")}</>;
}

function Actions(props: DutyProps & { readonly shown: Version }): ReactNode {
  const { version: words } = useConsoleWords();
  const go = useGo();
  const { keeps } = useRights();
  const [open, setOpen] = useState<"publish" | "retire">();
  const { shown, versions } = props;
  const may = VERSION_COMMANDS[shown.status];
  const hasDraft = versions.some((one) => one.status === "draft");
  const isPublic = versions.some((one) => one.status === "published");
  const keeperOnly = keeps ? null : { message: words.onlyKeepers };
  // Who drafts learns who has to publish; who only reads is offered neither.
  const isOffered = keeps || props.mayEdit;
  const toDraft = () => go(`${dutyHref(shown.code)}/draft`);
  return (
    <>
      {isPublic && (
        <a className="cat-link" href={`/duties/${encodeURIComponent(shown.code)}`} target="_blank">
          {words.portal}
        </a>
      )}
      {may.retire && isOffered && (
        <ActionButton
          label={shown.status === "draft" ? words.drop : words.retire}
          refusal={keeperOnly}
          onAct={() => setOpen("retire")}
        />
      )}
      {props.mayEdit && (
        <ActionButton
          label={hasDraft ? words.edit : words.newVersion}
          keys="e"
          kind={may.publish ? "plain" : "primary"}
          onAct={toDraft}
        />
      )}
      {may.publish && isOffered && (
        <ActionButton
          label={words.publish}
          kind="primary"
          keys="p"
          refusal={keeperOnly}
          onAct={() => setOpen("publish")}
        />
      )}
      {open === "publish" && <PublishDrawer version={shown} onClose={() => setOpen(undefined)} />}
      {open === "retire" && <RetireDrawer version={shown} onClose={() => setOpen(undefined)} />}
    </>
  );
}

function History(props: {
  readonly versions: readonly Version[];
  readonly shown: Version;
}): ReactNode {
  const { version: words } = useConsoleWords();
  const { statuses } = useWords();
  const format = useFormat();
  const { versions, shown } = props;
  const line = (version: Version): string =>
    [
      `${words.drafted} ${format.day(version.draftedAt)}`,
      ...(version.publishedAt === null
        ? []
        : [`${words.published} ${format.day(version.publishedAt)}`]),
      ...(version.retiredAt === null ? [] : [`${words.retired} ${format.day(version.retiredAt)}`]),
      ...(version.importId === null ? [] : [words.imported]),
    ].join(" · ");
  return (
    <aside className="cat-history" aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      <ol>
        {versions.map((version, i) => {
          const before = versions[i + 1];
          const href = `${dutyHref(version.code)}?version=${version.number}`;
          return (
            <li key={version.number}>
              <a href={href} aria-current={version.number === shown.number ? "true" : undefined}>
                {words.title(version.number)}
              </a>{" "}
              <span className="cat-status" data-status={version.status}>
                {statuses[version.status]}
              </span>
              <p>{line(version)}</p>
              {before !== undefined && (
                <a href={`${href}&against=${before.number}`}>{words.compare}</a>
              )}
            </li>
          );
        })}
      </ol>
    </aside>
  );
}
