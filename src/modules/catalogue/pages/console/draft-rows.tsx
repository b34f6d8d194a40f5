/** The repeating parts of a draft: leads, co-organisers, materials, steps. */
import type { ReactNode } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import { Icon } from "#ui/icon.tsx";
import { useSay, useWords } from "../words.ts";
import { type Content, useAreas, useConsoleWords, useDepartments } from "./desk.ts";
import { Choose, Line, type Part, Section, Ticks } from "./draft-fields.tsx";
import { LimitField } from "./draft-limits.tsx";
import { FIELD } from "./draft-problems.ts";
import { SampleField } from "./draft-samples.tsx";
import {
  LEAD_KINDS,
  type LeadKind,
  MATERIAL_FORMS,
  type MaterialForm,
} from "../../schema/kinds.ts";

type Noun = "lead" | "helper" | "material" | "step";

/** Rows that can be added, taken away and moved up. */
function Rows<T>(props: {
  readonly title: string;
  readonly noun: Noun;
  readonly rows: readonly T[];
  readonly fresh: T;
  readonly set: (rows: T[]) => void;
  readonly error?: string | undefined;
  readonly addId?: string;
  readonly render: (row: T, at: number, change: (part: Partial<T>) => void) => ReactNode;
}): ReactNode {
  const { draft: words } = useConsoleWords();
  const { rows, set, noun } = props;
  const what = words.nouns[noun];
  const moveUp = (at: number): void => {
    const moved = [...rows];
    const [row] = moved.splice(at, 1);
    if (row !== undefined) moved.splice(at - 1, 0, row);
    set(moved);
  };
  return (
    <Section title={props.title}>
      <ol className="cat-rows">
        {rows.map((row, at) => (
          // Rows have no id of their own; their place is what they are known by while the form is open.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at}>
            {props.render(row, at, (part) =>
              set(rows.map((one, i) => (i === at ? { ...one, ...part } : one))),
            )}
            <div className="cat-row-actions">
              {at > 0 && (
                <button
                  type="button"
                  className="bar-item"
                  aria-label={words.up(what, at + 1)}
                  onClick={() => moveUp(at)}
                >
                  <Icon name="up" size={18} />
                </button>
              )}
              <button
                type="button"
                className="bar-item"
                aria-label={words.remove(what, at + 1)}
                onClick={() => set(rows.filter((_, i) => i !== at))}
              >
                <Icon name="close" size={18} />
              </button>
            </div>
          </li>
        ))}
      </ol>
      {props.error !== undefined && <p className="cat-error">{props.error}</p>}
      <span id={props.addId} tabIndex={-1}>
        <ActionButton
          label={words.add[noun]}
          icon="plus"
          onAct={() => set([...rows, props.fresh])}
        />
      </span>
    </Section>
  );
}

type Body = Pick<Content["leads"][number], "areaId" | "kind" | "orgId">;

/** Which body, and where. */
function BodyFields(props: {
  readonly body: Body;
  readonly id: string;
  readonly error: string | undefined;
  readonly onChange: (change: Partial<Body>) => void;
}): ReactNode {
  const { draft: words, version } = useConsoleWords();
  const { leadKinds } = useWords();
  const say = useSay();
  const departments = useDepartments();
  const areas = useAreas();
  const { body, onChange } = props;
  return (
    <>
      <Choose
        label={words.kind}
        value={body.kind}
        options={LEAD_KINDS.map((value) => ({ value, label: leadKinds[value] }))}
        onChange={(kind) =>
          onChange({ kind: kind as LeadKind, orgId: kind === "organisation" ? body.orgId : null })
        }
      />
      {body.kind === "organisation" && (
        <Choose
          id={props.id}
          label={words.organisation}
          error={props.error}
          required
          value={String(body.orgId ?? "")}
          options={[
            { value: "", label: words.chooseOrganisation },
            ...(departments.data?.items ?? []).map((org) => ({
              value: String(org.id),
              label: say(org.name.zh, org.name.en),
            })),
          ]}
          onChange={(value) => onChange({ orgId: value === "" ? null : Number(value) })}
        />
      )}
      <Choose
        label={words.area}
        value={String(body.areaId ?? "")}
        options={[
          { value: "", label: version.everywhere },
          ...(areas.data?.items ?? [])
            .filter((area) => area.level === "subdistrict" || area.level === "community")
            .map((area) => ({
              value: String(area.id),
              label: `${area.level === "community" ? "  " : ""}${say(area.name.zh, area.name.en)}`,
            })),
        ]}
        onChange={(value) => onChange({ areaId: value === "" ? null : Number(value) })}
      />
    </>
  );
}

/** Who leads where. */
export function LeadRows(props: {
  readonly content: Pick<Content, "leads">;
  readonly set: (change: Pick<Content, "leads">) => void;
  readonly errorOf: (id: string) => string | undefined;
}): ReactNode {
  const { content, set, errorOf } = props;
  const { draft: words, version } = useConsoleWords();
  return (
    <Rows
      title={version.responsible}
      noun="lead"
      rows={content.leads}
      fresh={{ areaId: null, kind: "organisation", orgId: null, clause: "" }}
      addId={FIELD.addLead}
      error={errorOf(FIELD.addLead)}
      set={(leads) => set({ leads })}
      render={(lead, at, change) => (
        <div className="cat-grid">
          <BodyFields
            body={lead}
            id={FIELD.lead(at)}
            error={errorOf(FIELD.lead(at))}
            onChange={change}
          />
          <Line
            label={words.clause}
            maxLength={300}
            value={lead.clause}
            onChange={(clause) => change({ clause })}
          />
        </div>
      )}
    />
  );
}

/** The X, each with task and limit. */
export function HelperRows({ content, set, errorOf }: Part): ReactNode {
  const { draft: words, version } = useConsoleWords();
  return (
    <Rows
      title={version.fields["coOrganisers"] ?? ""}
      noun="helper"
      rows={content.coOrganisers}
      fresh={{
        areaId: null,
        kind: "organisation",
        orgId: null,
        task: "",
        taskEn: null,
        limit: null,
      }}
      set={(coOrganisers) => set({ coOrganisers })}
      render={(helper, at, change) => (
        <div className="cat-grid">
          <BodyFields
            body={helper}
            id={`${FIELD.helper(at)}-body`}
            error={undefined}
            onChange={change}
          />
          <Line
            id={FIELD.helper(at)}
            label={words.task}
            error={errorOf(FIELD.helper(at))}
            required
            maxLength={500}
            value={helper.task}
            onChange={(task) => change({ task })}
            english={{ value: helper.taskEn, onChange: (taskEn) => change({ taskEn }) }}
          />
          <LimitField
            label={words.limit}
            value={helper.limit}
            onChange={(limit) => change({ limit })}
          />
        </div>
      )}
    />
  );
}

/** What to bring. */
export function MaterialRows({ content, set, errorOf }: Part): ReactNode {
  const { version } = useConsoleWords();
  return (
    <Rows
      title={version.materials}
      noun="material"
      rows={content.materials}
      fresh={{
        name: "",
        form: "original",
        count: 1,
        sampleFileId: null,
        shared: false,
        condition: null,
        note: "",
        nameEn: null,
        conditionEn: null,
        noteEn: null,
      }}
      set={(materials) => set({ materials })}
      render={(material, at, change) => (
        <MaterialFields
          material={material}
          id={FIELD.material(at)}
          error={errorOf(FIELD.material(at))}
          change={change}
        />
      )}
    />
  );
}

type Material = Content["materials"][number];

function MaterialFields(props: {
  readonly material: Material;
  readonly id: string;
  readonly error: string | undefined;
  readonly change: (part: Partial<Material>) => void;
}): ReactNode {
  const { draft: words } = useConsoleWords();
  const { forms } = useWords();
  const { material, change } = props;
  return (
    <div className="cat-grid">
      <Line
        id={props.id}
        label={words.materialName}
        error={props.error}
        required
        maxLength={200}
        value={material.name}
        onChange={(name) => change({ name })}
        english={{ value: material.nameEn, onChange: (nameEn) => change({ nameEn }) }}
      />
      <Choose
        label={words.form}
        value={material.form}
        options={MATERIAL_FORMS.map((value) => ({ value, label: forms[value] }))}
        onChange={(form) => change({ form: form as MaterialForm })}
      />
      <Line
        label={words.count}
        type="number"
        min={1}
        step="1"
        value={String(material.count)}
        onChange={(text) =>
          change({ count: Math.min(99, Math.max(1, Math.trunc(Number(text)) || 1)) })
        }
      />
      <Line
        label={words.condition}
        maxLength={300}
        value={material.condition ?? ""}
        onChange={(text) => change({ condition: text === "" ? null : text })}
        english={{
          value: material.conditionEn,
          onChange: (conditionEn) => change({ conditionEn }),
        }}
      />
      <Line
        label={words.note}
        maxLength={500}
        value={material.note}
        onChange={(note) => change({ note })}
        english={{ value: material.noteEn, onChange: (noteEn) => change({ noteEn }) }}
      />
      <SampleField
        material={material.name}
        fileId={material.sampleFileId}
        onChange={(sampleFileId) => change({ sampleFileId })}
      />
      <Ticks
        legend={words.sharing}
        options={[{ value: "shared", label: words.shared }]}
        chosen={material.shared ? ["shared"] : []}
        onChange={(chosen) => change({ shared: chosen.length > 0 })}
      />
    </div>
  );
}

/** From handing in to the result. */
export function StepRows({ content, set, errorOf }: Part): ReactNode {
  const { draft: words, version } = useConsoleWords();
  return (
    <Rows
      title={version.steps}
      noun="step"
      rows={content.steps}
      fresh={{ name: "", detail: "", nameEn: null, detailEn: null }}
      set={(steps) => set({ steps })}
      render={(step, at, change) => (
        <div className="cat-grid">
          <Line
            id={FIELD.step(at)}
            label={words.stepName}
            error={errorOf(FIELD.step(at))}
            required
            maxLength={100}
            value={step.name}
            onChange={(name) => change({ name })}
            english={{ value: step.nameEn, onChange: (nameEn) => change({ nameEn }) }}
          />
          <Line
            label={words.stepDetail}
            maxLength={500}
            value={step.detail}
            onChange={(detail) => change({ detail })}
            english={{ value: step.detailEn, onChange: (detailEn) => change({ detailEn }) }}
          />
        </div>
      )}
    />
  );
}
