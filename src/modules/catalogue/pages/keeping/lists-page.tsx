/** The lists that duties belong to: created, changed, closed and reopened. */
import { type ReactNode, useState } from "react";
import { api } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { inTreeOrder } from "../../rules/tree.ts";
import { CatalogueTabs } from "../catalogue-tabs.tsx";
import { useLists } from "../console/desk.ts";
import { useSay } from "../words.ts";
import {
  type ListLine,
  OpenMark,
  OpenSwitch,
  RowButton,
  useKeepingWords,
} from "./keeping-desk.tsx";
import { ListDrawer } from "./list-drawer.tsx";
import "../console/catalogue.css";
import "./keeping.css";

export default function ListsPage(): ReactNode {
  const { lists: words } = useKeepingWords();
  const format = useFormat();
  const lists = useLists();
  const [edited, setEdited] = useState<ListLine | "new">();
  const items = lists.data?.items ?? [];
  const open = items.filter((list) => list.open).length;
  return (
    <div className="desk-page">
      <PageHeader
        title={words.title}
        facts={words.facts(format.exact(open), format.exact(items.length - open))}
        help={words.help}
        actions={
          lists.data?.mayEdit === true && (
            <ActionButton
              label={words.create}
              icon="plus"
              kind="primary"
              keys="n"
              onAct={() => setEdited("new")}
            />
          )
        }
      />
      <CatalogueTabs />
      {lists.error !== null && <RefusalNote refusal={refusalWords(lists.error)} />}
      {lists.data !== undefined && items.length === 0 && (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      )}
      {items.length > 0 && (
        <ListTable
          items={items}
          mayEdit={lists.data?.mayEdit === true}
          onEdit={(list) => setEdited(list)}
        />
      )}
      {edited !== undefined && (
        <ListDrawer
          list={edited === "new" ? undefined : edited}
          all={items}
          onClose={() => setEdited(undefined)}
        />
      )}
    </div>
  );
}

function ListTable(props: {
  readonly items: readonly ListLine[];
  readonly mayEdit: boolean;
  readonly onEdit: (list: ListLine) => void;
}): ReactNode {
  const keeping = useKeepingWords();
  const { lists: words } = keeping;
  const say = useSay();
  return (
    <div className="cat-scroll">
      <table className="cat-table cat-tree" aria-label={words.title}>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.duties}</th>
            <th scope="col" className="cat-nowrap">
              {words.status}
            </th>
            {props.mayEdit && (
              <th scope="col">
                <span className="visually-hidden">{words.edit}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {inTreeOrder(props.items).map(({ node: list, depth }) => {
            const name = say(list.name, list.nameEn);
            return (
              <tr key={list.code} data-closed={!list.open}>
                <th scope="row" style={{ paddingInlineStart: `${0.5 + depth * 1.5}rem` }}>
                  {name}
                  <small>{list.code}</small>
                </th>
                <td>
                  {list.duties === 0 ? (
                    words.dutiesText(0)
                  ) : (
                    <a
                      href={`/console/catalogue?status=published&list=${encodeURIComponent(list.code)}`}
                    >
                      {words.dutiesText(list.duties)}
                    </a>
                  )}
                </td>
                <td className="cat-nowrap">
                  <OpenMark open={list.open} />
                </td>
                {props.mayEdit && (
                  <td className="cat-row-buttons">
                    <RowButton
                      label={keeping.change}
                      name={keeping.editThis(name)}
                      onPress={() => props.onEdit(list)}
                    />
                    <OpenSwitch
                      name={name}
                      open={list.open}
                      save={(to, seen) => saveOpen(list, to, seen)}
                    />
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

async function saveOpen(list: ListLine, open: boolean, seen = list.revision): Promise<number> {
  const { name, nameEn, parentCode, position } = list;
  const { revision } = await api.catalogue.saveList({
    params: { code: list.code },
    query: { revision: seen },
    body: { name, nameEn, parentCode, position, open },
  });
  return revision;
}
