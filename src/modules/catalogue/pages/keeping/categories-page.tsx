/** The kinds of request that have no duty: who leads them where, closed ones too. */
import type { ReactNode } from "react";
import { api } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { useGo } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { inTreeOrder } from "../../rules/tree.ts";
import { CatalogueTabs } from "../catalogue-tabs.tsx";
import { useBodyName } from "../console/content-view.tsx";
import { useCategories, useConsoleWords } from "../console/desk.ts";
import { useSay, useWords } from "../words.ts";
import { type CategoryLine, OpenMark, OpenSwitch, useKeepingWords } from "./keeping-desk.tsx";
import "../console/catalogue.css";
import "./keeping.css";

/** Where a category is in the console. */
export function categoryHref(code: string): string {
  return `/console/catalogue/categories/${encodeURIComponent(code)}`;
}

export default function CategoriesPage(): ReactNode {
  const { categories: words } = useKeepingWords();
  const format = useFormat();
  const go = useGo();
  const categories = useCategories();
  const items = categories.data?.items ?? [];
  const open = items.filter(({ content }) => content.open).length;
  const mayEdit = categories.data?.mayEdit === true;
  return (
    <div className="desk-page">
      <PageHeader
        title={words.title}
        facts={words.facts(format.exact(open), format.exact(items.length - open))}
        help={words.help}
        actions={
          mayEdit && (
            <ActionButton
              label={words.create}
              icon="plus"
              kind="primary"
              keys="n"
              onAct={() => go("/console/catalogue/categories/new")}
            />
          )
        }
      />
      <CatalogueTabs />
      {categories.error !== null && <RefusalNote refusal={refusalWords(categories.error)} />}
      {categories.data !== undefined && items.length === 0 && (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      )}
      {items.length > 0 && <CategoryTable items={items} mayEdit={mayEdit} />}
    </div>
  );
}

function CategoryTable(props: {
  readonly items: readonly CategoryLine[];
  readonly mayEdit: boolean;
}): ReactNode {
  const { categories: words } = useKeepingWords();
  const nodes = props.items.map((line) => ({
    ...line,
    parentCode: line.content.parentCode,
  }));
  return (
    <div className="cat-scroll">
      <table className="cat-table cat-tree" aria-label={words.title}>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.lead}</th>
            <th scope="col" className="cat-wide">
              {words.promised}
            </th>
            <th scope="col" className="cat-wide">
              {words.words}
            </th>
            <th scope="col" className="cat-nowrap">
              {words.status}
            </th>
            {props.mayEdit && (
              <th scope="col">
                <span className="visually-hidden">{words.status}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {inTreeOrder(nodes).map(({ node, depth }) => (
            <CategoryRow key={node.code} line={node} depth={depth} mayEdit={props.mayEdit} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CategoryRow(props: {
  readonly line: CategoryLine;
  readonly depth: number;
  readonly mayEdit: boolean;
}): ReactNode {
  const { categories: words } = useKeepingWords();
  const { publish } = useConsoleWords();
  const { limit, classes, join } = useWords();
  const say = useSay();
  const bodyName = useBodyName();
  const { line, depth } = props;
  const { content } = line;
  const name = say(content.name, content.nameEn);
  const { promised } = content.limits;
  return (
    <tr data-closed={!content.open}>
      <th scope="row" style={{ paddingInlineStart: `${0.5 + depth * 1.5}rem` }}>
        <a href={categoryHref(line.code)}>{name}</a>
        <small>
          {line.code} · {classes[content.class]}
        </small>
      </th>
      <td>
        {content.leads.length === 0 && content.parentCode !== null ? (
          <span className="cat-faint">{words.inherits}</span>
        ) : (
          content.leads.map(bodyName).join("\n")
        )}
        {line.problems.map(({ areaId, problem, name: area, nameEn }) => (
          <span key={`${areaId}-${problem}`} className="cat-error cat-block">
            {area === null ? "" : `${say(area, nameEn)}: `}
            {publish.problems[problem]}
          </span>
        ))}
      </td>
      <td className="cat-nowrap cat-wide">
        {promised === null ? "" : limit(promised.amount, promised.unit)}
      </td>
      <td className="cat-wide">{join(content.synonyms)}</td>
      <td className="cat-nowrap">
        <OpenMark open={content.open} />
      </td>
      {props.mayEdit && (
        <td className="cat-row-buttons">
          <OpenSwitch
            name={name}
            open={content.open}
            save={(to, seen) => saveOpen(line, to, seen)}
          />
        </td>
      )}
    </tr>
  );
}

async function saveOpen(line: CategoryLine, open: boolean, seen = line.revision): Promise<number> {
  const { revision } = await api.catalogue.saveCategory({
    params: { code: line.code },
    query: { revision: seen },
    body: { ...line.content, open },
  });
  return revision;
}
