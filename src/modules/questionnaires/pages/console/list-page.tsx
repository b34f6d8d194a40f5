/** Surveys, newest first. */
import type { ReactNode } from "react";
import { api, type QuestionnairesListAnswer } from "#ui/client.gen.ts";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { type KeysetColumn, KeysetTable } from "#ui/console/keyset-table.tsx";
import { consoleHref, useGo, useMay } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { useFormat, useText } from "#ui/i18n/use-text.tsx";
import { keyer } from "../../access.ts";
import { en } from "../../messages/pages.en.ts";
import { zh } from "../../messages/pages.zh.ts";
import "./surveys.css";

type Line = QuestionnairesListAnswer["items"][number];
const hrefOf = ({ id }: Line): string => consoleHref(`/surveys/${id}`);

function useColumns(): readonly KeysetColumn<Line>[] {
  const words = useText({ zh, en });
  const format = useFormat();
  const { columns } = words.list;
  return [
    {
      id: "title",
      title: columns.title,
      fixed: true,
      render: (line) => <a href={hrefOf(line)}>{line.title}</a>,
    },
    {
      id: "closes",
      title: columns.closes,
      width: 130,
      render: ({ closesOn }) => format.day(closesOn),
    },
    {
      id: "targets",
      title: columns.targets,
      width: 90,
      align: "right",
      render: ({ targets }) => format.exact(targets),
    },
    {
      id: "invited",
      title: columns.invited,
      width: 90,
      align: "right",
      render: ({ invited }) => format.exact(invited),
    },
    {
      id: "status",
      title: columns.status,
      width: 110,
      render: ({ status }) => <span className="survey-tag">{words.statuses[status]}</span>,
    },
  ];
}

export default function ListPage(): ReactNode {
  const { list: words } = useText({ zh, en });
  const columns = useColumns();
  const go = useGo();
  const isKeyer = useMay(keyer);
  return (
    <div className="desk-page survey">
      <PageHeader
        title={words.title}
        actions={
          isKeyer && (
            <a className="act" href={consoleHref("/surveys/paper")}>
              {words.key}
            </a>
          )
        }
      />
      <KeysetTable<Line>
        name="surveys"
        label={words.title}
        queryKey={["surveys", "list"]}
        load={(cursor, signal) =>
          api.questionnaires.list({ query: cursor === undefined ? {} : { cursor } }, { signal })
        }
        columns={columns}
        keyOf={({ id }) => id}
        onOpen={(line) => go(hrefOf(line))}
        empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
      />
    </div>
  );
}
