/** Rounds of appraisal, newest first; the coordination office opens one here. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { api, type AppraisalRoundsAnswer } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { type KeysetColumn, KeysetTable } from "#ui/console/keyset-table.tsx";
import { consoleHref, useGo, useMay } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { useSubmit } from "#ui/console/use-submit.ts";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { keeper } from "../access.ts";
import { AppraisalTabs, Choice, Field, useWords } from "./parts.tsx";
import { Waiting } from "./waiting.tsx";

type Line = AppraisalRoundsAnswer["items"][number];
const hrefOf = ({ id }: Line): string => consoleHref(`/appraisal/rounds/${id}`);

function useColumns(): readonly KeysetColumn<Line>[] {
  const words = useWords();
  const label = useLabel();
  const format = useFormat();
  const { columns } = words;
  return [
    {
      id: "title",
      title: columns.title,
      fixed: true,
      render: (line) => <a href={hrefOf(line)}>{line.title}</a>,
    },
    {
      id: "scheme",
      title: columns.scheme,
      render: ({ scheme }) => words.version(label(scheme.name), scheme.version),
    },
    {
      id: "period",
      title: columns.period,
      width: 170,
      render: (line) => format.months(line.from, line.to),
    },
    {
      id: "targets",
      title: columns.targets,
      width: 80,
      align: "right",
      render: (line) => line.targets,
    },
    {
      id: "status",
      title: columns.status,
      width: 120,
      render: (line) => <span className="appr-tag">{words.statuses[line.status]}</span>,
    },
  ];
}

function OpenForm(props: { readonly onClose: () => void }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const go = useGo();
  const queries = useQueryClient();
  const schemes = useQuery({
    queryKey: ["appraisal", "schemes"],
    queryFn: ({ signal }) => api.appraisal.schemes({}, { signal }),
  });
  const versions = (schemes.data?.items ?? []).flatMap((scheme) =>
    scheme.versions.map((version) => ({
      value: `${scheme.id}.${version.number}`,
      label: words.version(label(version.content.name), version.number),
    })),
  );
  const [form, setForm] = useState({
    title: "",
    scheme: "",
    from: "",
    to: "",
    collectFrom: "",
    collectTo: "",
  });
  const set = (key: keyof typeof form) => (value: string) => setForm({ ...form, [key]: value });
  const opening = useSubmit({
    send() {
      const { scheme, ...rest } = form;
      const [schemeId, schemeVersion] = (scheme || versions[0]?.value || "0.0").split(".");
      const body = { ...rest, schemeId: Number(schemeId), schemeVersion: Number(schemeVersion) };
      return api.appraisal.openRound({ body });
    },
    onDone({ id }) {
      void queries.invalidateQueries({ queryKey: ["appraisal"] });
      go(consoleHref(`/appraisal/rounds/${id}`));
    },
  });
  return (
    <FormDrawer
      open
      title={words.open}
      submitLabel={words.open}
      {...opening}
      onClose={props.onClose}
    >
      <Field label={words.fields.title} value={form.title} onChange={set("title")} />
      <Choice
        label={words.fields.scheme}
        value={form.scheme}
        options={versions}
        onChange={set("scheme")}
      />
      <Field label={words.fields.from} type="month" value={form.from} onChange={set("from")} />
      <Field label={words.fields.to} type="month" value={form.to} onChange={set("to")} />
      <Field
        label={words.fields.collectFrom}
        type="date"
        value={form.collectFrom}
        onChange={set("collectFrom")}
      />
      <Field
        label={words.fields.collectTo}
        type="date"
        value={form.collectTo}
        onChange={set("collectTo")}
      />
    </FormDrawer>
  );
}

export default function RoundsPage(): ReactNode {
  const words = useWords();
  const columns = useColumns();
  const go = useGo();
  const isKeeper = useMay(keeper);
  const [isOpening, setIsOpening] = useState(false);
  return (
    <div className="desk-page appr">
      <PageHeader
        title={words.rounds}
        help={
          <ul>
            {words.help.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        }
        actions={
          isKeeper && (
            <ActionButton
              kind="primary"
              icon="plus"
              label={words.open}
              onAct={() => setIsOpening(true)}
            />
          )
        }
      />
      <AppraisalTabs />
      <Waiting />
      <KeysetTable<Line>
        name="appraisal-rounds"
        label={words.list}
        queryKey={["appraisal", "rounds"]}
        load={(cursor, signal) =>
          api.appraisal.rounds({ query: cursor === undefined ? {} : { cursor } }, { signal })
        }
        columns={columns}
        keyOf={(line) => line.id}
        onOpen={(line) => go(hrefOf(line))}
        empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
      />
      {isOpening && <OpenForm onClose={() => setIsOpening(false)} />}
    </div>
  );
}
