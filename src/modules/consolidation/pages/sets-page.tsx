/** Every consolidation with its progress. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useId, useState } from "react";
import { api } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { useGo } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { Progress } from "./progress.tsx";
import { type SetAnswer, useDecides, useSay, useSets, useWords } from "./queries.ts";
import "./consolidation.css";
import "./row-list.css";
import "./row-pane.css";
import "./upload.css";
import "./account.css";

export default function SetsPage(): ReactNode {
  const { sets: words } = useWords();
  const decides = useDecides();
  const sets = useSets();
  const [isCreating, setIsCreating] = useState(false);
  const create = decides ? (
    <ActionButton
      label={words.create}
      icon="plus"
      kind="primary"
      keys="n"
      onAct={() => setIsCreating(true)}
    />
  ) : undefined;
  const items = sets.data?.items ?? [];
  return (
    <div className="desk-page">
      <PageHeader title={words.title} help={words.help} actions={create} />
      {sets.error !== null && <RefusalNote refusal={refusalWords(sets.error)} />}
      {sets.isSuccess && items.length === 0 && (
        <EmptyState title={decides ? words.none : words.noneForDepartment}>
          {decides ? words.noneText : words.noneForDepartmentText}
        </EmptyState>
      )}
      {items.length > 0 && <SetTable sets={items} />}
      {decides && <CreateDrawer open={isCreating} onClose={() => setIsCreating(false)} />}
    </div>
  );
}

function SetTable(props: { readonly sets: readonly SetAnswer[] }): ReactNode {
  const { sets: words } = useWords();
  const { column } = words;
  const format = useFormat();
  const say = useSay();
  return (
    <div className="con-scroll">
      <table className="con-table con-sets">
        <thead>
          <tr>
            <th scope="col">{column.name}</th>
            <th scope="col">{column.progress}</th>
            <th scope="col" className="con-figure">
              {column.before}
            </th>
            <th scope="col" className="con-figure">
              {column.after}
            </th>
            <th scope="col" className="con-figure">
              {column.departments}
            </th>
            <th scope="col" className="con-figure">
              {column.proposals}
            </th>
            <th scope="col">{column.opened}</th>
          </tr>
        </thead>
        <tbody>
          {props.sets.map((set) => (
            <tr key={set.id}>
              <th scope="row">
                <a href={`/console/consolidation/${set.id}`}>{say(set.name, set.nameEn)}</a>
              </th>
              <td className="con-sets-progress">
                <Progress tally={set.tally} />
              </td>
              <td className="con-figure" data-title={column.before}>
                {format.exact(set.tally.raw)}
              </td>
              <td className="con-figure" data-title={column.after}>
                {format.exact(set.tally.after)}
              </td>
              <td className="con-figure" data-title={column.departments}>
                {format.exact(set.departments)}
              </td>
              <td className="con-figure" data-title={column.proposals}>
                {format.exact(set.openProposals)}
              </td>
              <td data-title={column.opened}>
                {format.day(set.openedAt)}
                {set.closedAt !== null && (
                  <span className="con-faint"> · {words.closedOn(format.day(set.closedAt))}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CreateDrawer(props: { readonly open: boolean; readonly onClose: () => void }): ReactNode {
  const { sets: words } = useWords();
  const client = useQueryClient();
  const go = useGo();
  const [name, setName] = useState("");
  const [nameEn, setNameEn] = useState("");
  const ids = { name: useId(), nameEn: useId() };
  const create = useMutation({
    mutationFn: () =>
      api.consolidation.open({
        body: { name: name.trim(), nameEn: nameEn.trim() === "" ? null : nameEn.trim() },
      }),
    async onSuccess(set) {
      await client.invalidateQueries({ queryKey: ["consolidation", "sets"] });
      go(`/console/consolidation/${set.id}`);
    },
  });
  return (
    <FormDrawer
      open={props.open}
      title={words.createTitle}
      submitLabel={words.createSubmit}
      busy={create.isPending}
      refusal={create.error === null ? null : refusalWords(create.error)}
      onClose={props.onClose}
      onSubmit={() => create.mutate()}
    >
      <div className="con-field">
        <label htmlFor={ids.name}>{words.name}</label>
        <input
          id={ids.name}
          className="con-control"
          value={name}
          maxLength={100}
          placeholder={words.namePlaceholder}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      <div className="con-field">
        <label htmlFor={ids.nameEn}>{words.nameEn}</label>
        <input
          id={ids.nameEn}
          className="con-control"
          value={nameEn}
          maxLength={100}
          onChange={(event) => setNameEn(event.target.value)}
        />
      </div>
    </FormDrawer>
  );
}
