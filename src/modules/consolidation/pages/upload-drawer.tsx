/** Uploads spreadsheets one after the other, tells how far each is and what became of every row; lists the earlier ones. */
import { useQueryClient } from "@tanstack/react-query";
import { type DragEvent, type ReactNode, useId, useRef, useState } from "react";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { UPLOAD_LIMIT_BYTES } from "../schema.ts";
import { refreshSet, useWords } from "./queries.ts";
import { sendSheet } from "./send-sheet.ts";
import { EarlierSheets, SheetResult } from "./sheet-result.tsx";
import {
  type DepartmentChoice,
  type Queued,
  departmentIn,
  isLeft,
  queuedOf,
} from "./upload-queue.ts";
import { useDepartmentChoices } from "./use-departments.ts";

/** The files on their way: adding, changing, and sending them one after the other. */
function useQueue(setId: number, departments: readonly DepartmentChoice[]) {
  const client = useQueryClient();
  const [queue, setQueue] = useState<readonly Queued[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const nextId = useRef(1);
  const change = (id: number, values: Partial<Queued>) =>
    setQueue((before) => before.map((one) => (one.id === id ? { ...one, ...values } : one)));
  const add = (files: readonly File[]) => {
    const added = files.map((file) =>
      queuedOf(nextId.current++, file, departmentIn(file.name, departments)),
    );
    setQueue((before) => [...before, ...added]);
  };
  const sendOne = async (one: Queued, createOrganisations: boolean) => {
    change(one.id, { state: { name: "sending", share: 0 } });
    const { file, orgId } = one;
    try {
      const report = await sendSheet({
        setId,
        file,
        orgId,
        createOrganisations,
        onProgress: (share) =>
          change(one.id, { state: share < 1 ? { name: "sending", share } : { name: "checking" } }),
      });
      change(one.id, { state: { name: "done", report } });
    } catch (error) {
      change(one.id, { state: { name: "refused", refusal: refusalWords(error) } });
    }
  };
  const left = queue.filter((one) => isLeft(one) && one.file.size <= UPLOAD_LIMIT_BYTES);
  const send = async (createOrganisations: boolean) => {
    setIsBusy(true);
    // One after the other: each is compared with those before it.
    for (const one of left) await sendOne(one, createOrganisations);
    setIsBusy(false);
    await refreshSet(client, setId);
  };
  const remove = (id: number) => setQueue((before) => before.filter((one) => one.id !== id));
  return { queue, left, isBusy, add, change, remove, send, empty: () => setQueue([]) };
}

export function UploadDrawer(props: {
  readonly setId: number;
  readonly open: boolean;
  readonly onClose: () => void;
}): ReactNode {
  const { upload: words } = useWords();
  const departments = useDepartmentChoices(props.open);
  const { queue, left, isBusy, add, change, remove, send, empty } = useQueue(
    props.setId,
    departments,
  );
  const [creates, setCreates] = useState(false);
  const close = () => {
    if (isBusy) return;
    empty();
    props.onClose();
  };
  return (
    <FormDrawer
      open={props.open}
      title={words.title}
      width={640}
      submitLabel={left.length > 0 ? words.start(left.length) : words.close}
      busy={isBusy}
      onClose={close}
      onSubmit={() => (left.length > 0 ? send(creates) : close())}
    >
      <p className="con-faint">
        {words.help}{" "}
        <a href="/api/v1/catalogue/import-template.xlsx" download>
          {words.template}
        </a>
      </p>
      <DropZone onFiles={add} />
      <ul className="con-queue">
        {queue.map((one) => (
          <QueueLine
            key={one.id}
            one={one}
            departments={departments}
            onDepartment={(orgId) => change(one.id, { orgId, state: { name: "waiting" } })}
            onRemove={() => remove(one.id)}
            setId={props.setId}
          />
        ))}
      </ul>
      {left.length > 0 && (
        <label className="con-check">
          <input
            type="checkbox"
            checked={creates}
            onChange={(event) => setCreates(event.target.checked)}
          />
          {words.create}
        </label>
      )}
      {props.open && <EarlierSheets setId={props.setId} />}
    </FormDrawer>
  );
}

function DropZone(props: { readonly onFiles: (files: readonly File[]) => void }): ReactNode {
  const { upload: words } = useWords();
  const id = useId();
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    props.onFiles([...event.dataTransfer.files]);
  };
  return (
    <div
      className="con-drop"
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <Icon name="upload" size={24} />
      <span>
        {words.drop}{" "}
        <label htmlFor={id} className="con-choose">
          {words.choose}
        </label>
      </span>
      <input
        id={id}
        type="file"
        multiple
        accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={(event) => {
          props.onFiles([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
    </div>
  );
}

function QueueLine(props: {
  readonly one: Queued;
  readonly departments: ReturnType<typeof useDepartmentChoices>;
  readonly setId: number;
  readonly onDepartment: (orgId: number | null) => void;
  readonly onRemove: () => void;
}): ReactNode {
  const { upload: words } = useWords();
  const format = useFormat();
  const { one, departments } = props;
  const { state } = one;
  const isTooLarge = one.file.size > UPLOAD_LIMIT_BYTES;
  return (
    <li className="con-queued">
      <div className="con-queued-head">
        <Icon name="file" size={18} />
        <strong>{one.file.name}</strong>
        <span className="con-faint">{format.fileSize(one.file.size)}</span>
        {isLeft(one) && (
          <button
            type="button"
            className="bar-item"
            aria-label={words.remove(one.file.name)}
            onClick={props.onRemove}
          >
            <Icon name="close" size={16} />
          </button>
        )}
      </div>
      {isTooLarge && <RefusalNote refusal={{ message: words.tooLarge }} />}
      {isLeft(one) && !isTooLarge && (
        <select
          className="con-control"
          aria-label={`${words.department}: ${one.file.name}`}
          value={one.orgId ?? ""}
          onChange={(event) =>
            props.onDepartment(event.target.value === "" ? null : Number(event.target.value))
          }
        >
          <option value="">{words.fromColumn}</option>
          {departments.map((department) => (
            <option key={department.id} value={department.id}>
              {department.name}
            </option>
          ))}
        </select>
      )}
      <div role="status">
        {state.name === "sending" && (
          <>
            {words.sending(format.percent(state.share))}
            <progress className="con-sending" value={state.share} aria-label={one.file.name} />
          </>
        )}
        {state.name === "checking" && words.checking}
      </div>
      {state.name === "refused" && <RefusalNote refusal={state.refusal} />}
      {state.name === "done" && <SheetResult setId={props.setId} report={state.report} />}
    </li>
  );
}
