/** What stands behind a cell: tasks, limits, clauses, what is wrong, and how it was before. */
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef } from "react";
import { api, type CataloguePartsAnswer } from "#ui/client.gen.ts";
import { useKeys } from "#ui/console/keys.ts";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { Icon } from "#ui/icon.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { dutyHref } from "../console/desk.ts";
import { useSay, useWords } from "../words.ts";
import { useMatrixWords } from "./matrix-desk.ts";

type Parts = CataloguePartsAnswer;
type Part = Parts["parts"][number];

/** The duty that is open, and of which organisations; none: of all of them. */
export type Opened = {
  readonly code: string;
  readonly number: number;
  readonly name: string;
  /** Name of the column; empty for the whole duty. */
  readonly column: string;
  readonly orgIds: readonly number[];
  /** The one organisation that the matrix can be filtered by. */
  readonly orgId: number | undefined;
};

/** The panel beside the matrix; it follows the cursor while it is open. */
export function CellPanel(props: {
  readonly opened: Opened;
  readonly takeFocus: boolean;
  readonly onClose: () => void;
  readonly onFilter: (orgId: number) => void;
}): ReactNode {
  const words = useMatrixWords();
  const { opened } = props;
  const head = useRef<HTMLHeadingElement>(null);
  useKeys([{ keys: "Escape", label: words.drawer.close, act: props.onClose }]);
  const parts = useQuery({
    queryKey: ["catalogue", "parts", opened.code, opened.number],
    queryFn: ({ signal }) =>
      api.catalogue.parts({ params: { code: opened.code, number: opened.number } }, { signal }),
    staleTime: 30_000,
  });
  useEffect(() => {
    if (props.takeFocus) head.current?.focus();
  }, [props.takeFocus, opened.code]);
  return (
    <aside className="matrix-panel" aria-label={opened.name}>
      <header>
        <h2 tabIndex={-1} ref={head}>
          {opened.name}
        </h2>
        <button
          type="button"
          className="bar-item"
          aria-label={words.drawer.close}
          onClick={props.onClose}
        >
          <Icon name="close" size={18} />
        </button>
      </header>
      <p className="matrix-panel-links">
        <a href={`${dutyHref(opened.code)}?version=${opened.number}`}>{words.drawer.open}</a>
        {opened.orgId !== undefined && (
          <button
            type="button"
            className="link-button"
            onClick={() => props.onFilter(opened.orgId ?? 0)}
          >
            {words.drawer.filter(opened.column)}
          </button>
        )}
      </p>
      <div aria-live="polite" aria-busy={parts.data === undefined}>
        {parts.error !== null && <RefusalNote refusal={refusalWords(parts.error)} />}
        {parts.data !== undefined && <Details parts={parts.data} opened={opened} />}
      </div>
    </aside>
  );
}

function Details({ parts, opened }: { readonly parts: Parts; readonly opened: Opened }): ReactNode {
  const words = useMatrixWords();
  const { classes } = useWords();
  const isMine = (part: Part): boolean =>
    opened.orgIds.length === 0 || opened.orgIds.includes(part.orgId);
  const mine = merged(parts.parts.filter(isMine));
  const others = merged(parts.parts.filter((part) => !isMine(part)));
  return (
    <>
      <p className="cat-faint">
        {opened.code} · {words.drawer.version(opened.number)} · {classes[parts.class]}
      </p>
      {opened.column !== "" && <h3>{opened.column}</h3>}
      {mine.length === 0 && opened.column !== "" && (
        <p className="cat-faint">{words.drawer.nothing(opened.column)}</p>
      )}
      <Attention parts={parts} />
      <PartList parts={mine} showNames={opened.orgIds.length !== 1} />
      {others.length > 0 && (
        <>
          <h3>{words.drawer.others}</h3>
          <PartList parts={others} showNames />
        </>
      )}
      <History parts={parts} opened={opened} />
    </>
  );
}

/** Entries that mean several bodies of an area say the same of each: they stand once, with all of the names. */
type Merged = Part & { readonly names: readonly Pick<Part, "name" | "nameEn">[] };

/** Names of bodies that are written out; of sixty committees nobody reads sixty names. */
const NAMED = 6;

function merged(parts: readonly Part[]): Merged[] {
  const groups = new Map<string, Merged>();
  for (const part of parts) {
    const isArea = part.named !== "organisation";
    const key = isArea
      ? JSON.stringify([part.role, part.named, part.disputed, part.clause, part.task, part.limit])
      : `${groups.size}`;
    const known = groups.get(key);
    groups.set(
      key,
      known === undefined
        ? { ...part, names: [part] }
        : { ...known, names: [...known.names, part], areas: [...known.areas, ...part.areas] },
    );
  }
  return [...groups.values()];
}

function PartList(props: {
  readonly parts: readonly Merged[];
  readonly showNames: boolean;
}): ReactNode {
  const words = useMatrixWords();
  const { limit, leadKinds, join } = useWords();
  const say = useSay();
  const named = (names: Merged["names"]): string => {
    const all = names.map((one) => say(one.name, one.nameEn));
    return all.length > NAMED
      ? words.drawer.andMore(join(all.slice(0, NAMED)), all.length)
      : join(all);
  };
  return (
    <ul className="matrix-parts">
      {props.parts.map((part) => {
        const areas = join(part.areas.map((area) => say(area.name, area.nameEn)));
        const isLead = part.role === "lead";
        const isAreaBody = part.named !== "organisation";
        return (
          <li key={`${part.role}-${part.orgId}-${part.clause}-${part.task}-${areas}`}>
            <span
              className="chip matrix-chip"
              data-role={part.disputed ? "vacant" : isLead ? "lead" : undefined}
            >
              <span className="chip-name">
                {part.disputed ? words.disputed : isLead ? words.lead : words.coOrganiser}
              </span>
            </span>
            {isAreaBody && part.names.length > 1 ? (
              <>
                <strong>{leadKinds[part.named]}</strong>
                <p className="matrix-parts-names">{named(part.names)}</p>
              </>
            ) : (
              props.showNames && <strong>{named(part.names)}</strong>
            )}
            <dl>
              {isLead ? (
                <Fact name={words.drawer.clause} value={part.clause} none={words.drawer.noClause} />
              ) : (
                <>
                  <Fact name={words.drawer.task} value={say(part.task, part.taskEn)} none="" />
                  <Fact
                    name={words.drawer.limit}
                    value={part.limit === null ? "" : limit(part.limit.amount, part.limit.unit)}
                    none={words.drawer.noLimit}
                  />
                </>
              )}
              {(!isAreaBody || part.names.length === 1) && (
                <Fact name={words.drawer.areas} value={areas} none={words.drawer.wherever} />
              )}
            </dl>
          </li>
        );
      })}
    </ul>
  );
}

function Fact(props: {
  readonly name: string;
  readonly value: string;
  readonly none: string;
}): ReactNode {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.value === "" ? <span className="cat-faint">{props.none}</span> : props.value}</dd>
    </div>
  );
}

function Attention({ parts }: { readonly parts: Parts }): ReactNode {
  const words = useMatrixWords();
  const say = useSay();
  if (parts.problems.length === 0 && parts.deviations.length === 0) return null;
  return (
    <div className="matrix-attention">
      <h3>
        <Icon name="alert" size={18} /> {words.drawer.attention}
      </h3>
      <ul>
        {parts.problems.map(({ areaId, problem, name, nameEn }) => (
          <li key={`${areaId}-${problem}`}>
            {name === null ? words.everywhere : say(name, nameEn)}: {words.problems[problem]}
          </li>
        ))}
        {parts.deviations.map((deviation) => (
          <li key={deviation}>{words.deviations[deviation]}</li>
        ))}
      </ul>
      {parts.deviations.length > 0 && <p className="cat-faint">{words.splits[parts.class]}</p>}
    </div>
  );
}

function History({ parts, opened }: { readonly parts: Parts; readonly opened: Opened }): ReactNode {
  const words = useMatrixWords();
  const { statuses } = useWords();
  const format = useFormat();
  const has = (orgIds: readonly number[]): boolean =>
    opened.orgIds.some((orgId) => orgIds.includes(orgId));
  return (
    <>
      <h3>{words.drawer.history}</h3>
      <ol className="matrix-history">
        {parts.history.map((version) => {
          const what = has(version.leadOrgIds)
            ? words.lead
            : has(version.coOrganiserOrgIds)
              ? words.coOrganiser
              : words.nothing;
          return (
            <li key={version.number}>
              <a href={`${dutyHref(parts.code)}?version=${version.number}`}>
                {words.drawer.version(version.number)}
              </a>{" "}
              <span className="cat-status" data-status={version.status}>
                {statuses[version.status]}
              </span>
              {version.effectiveFrom !== null && (
                <span className="cat-faint">
                  {" "}
                  {words.drawer.since(format.day(version.effectiveFrom))}
                </span>
              )}
              {opened.orgIds.length > 0 && <span> · {what}</span>}
            </li>
          );
        })}
      </ol>
    </>
  );
}
