/** Creates an area, changes one, or closes one. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useId, useState } from "react";
import { api, type PlacesListAnswer } from "#ui/client.gen.ts";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { refusalWords } from "#ui/console/refusal-note.tsx";
import { WhenInput } from "#ui/console/when-input.tsx";
import { useLabel, useText } from "#ui/i18n/use-text.tsx";
import { toast } from "#ui/toast.tsx";
import { en } from "../messages/en.ts";
import { zh } from "../messages/zh.ts";
import { AREA_LEVELS, type AreaLevel, mayContain } from "../rules/area.ts";

type Area = PlacesListAnswer["items"][number];

/** Takes a geometry, or the geometry of a Feature; throws where the text is not JSON. */
function readGeometry(text: string): unknown {
  const value = JSON.parse(text) as { type?: unknown; geometry?: unknown };
  return value.type === "Feature" ? value.geometry : value;
}

function useAreaChange<Answer>(
  act: () => Promise<Answer>,
  text: string,
  done: (answer: Answer) => void,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    async onSuccess(answer) {
      await client.invalidateQueries({ queryKey: ["areas"] });
      toast({ text });
      done(answer);
    },
  });
}

type AreaFormProps = {
  /** What is changed; null creates one. */
  readonly area: Area | null;
  /** Where a new one lies; null creates a district. */
  readonly parent: Area | null;
  readonly onClose: () => void;
  readonly onDone: (id: number) => void;
};

/** Levels that a new area may have. */
const possibleLevels = (parent: Area | null): readonly AreaLevel[] =>
  AREA_LEVELS.filter((level) =>
    parent === null ? level === "district" : mayContain(parent.level, level),
  );

const draftOf = (area: Area | null, parent: Area | null) => ({
  level: possibleLevels(parent)[0] ?? ("grid" as AreaLevel),
  code: "",
  zh: area?.name.zh ?? "",
  en: area?.name.en ?? "",
  population: area?.population === null || area === null ? "" : String(area.population),
  boundary: "",
});
type Draft = ReturnType<typeof draftOf>;
type Put = (change: Partial<Draft>) => void;

/** Creates or changes the area that a draft describes. */
function useSave({ area, parent, onDone }: AreaFormProps, draft: Draft) {
  const { areas: words } = useText({ zh, en });
  return useAreaChange(
    async () => {
      const body = {
        name: { zh: draft.zh, en: draft.en },
        population: draft.population.trim() === "" ? null : Number(draft.population),
        ...(draft.boundary.trim() === "" ? {} : { boundary: readBoundary(draft.boundary, words) }),
      };
      if (area !== null) return api.places.update({ params: { id: area.id }, body });
      const { level, code } = draft;
      return api.places.create({
        body: { ...body, level, code: code.trim(), parentId: parent?.id ?? null },
      });
    },
    area === null ? words.created : words.saved,
    (saved) => onDone(saved.id),
  );
}

export function AreaForm(props: AreaFormProps): ReactNode {
  const { areas: words } = useText({ zh, en });
  const label = useLabel();
  const { area, parent } = props;
  const [draft, setDraft] = useState(() => draftOf(area, parent));
  const put: Put = (change) => setDraft({ ...draft, ...change });
  const save = useSave(props, draft);
  return (
    <FormDrawer
      open
      title={area === null ? (parent === null ? words.createFirst : words.create) : words.edit}
      onClose={props.onClose}
      onSubmit={() => save.mutate()}
      busy={save.isPending}
      refusal={save.error === null ? null : refusalWords(save.error)}
    >
      {(area ?? parent) !== null && <p>{label((area ?? parent)?.name ?? { zh: "", en: "" })}</p>}
      {area === null && <LevelAndCode parent={parent} draft={draft} put={put} />}
      <Line text={words.nameZh} value={draft.zh} onChange={(value) => put({ zh: value })} />
      <Line text={words.nameEn} value={draft.en} onChange={(value) => put({ en: value })} />
      <Line
        text={words.population}
        value={draft.population}
        onChange={(population) => put({ population: population.replace(/\D/g, "") })}
      />
      <Labelled text={words.boundary} hint={words.boundaryHint}>
        {(linked) => (
          <textarea
            {...linked}
            className="area-control"
            rows={6}
            spellCheck={false}
            value={draft.boundary}
            onChange={(event) => put({ boundary: event.target.value })}
          />
        )}
      </Labelled>
    </FormDrawer>
  );
}

/** What only a new area is asked for. */
function LevelAndCode(props: {
  readonly parent: Area | null;
  readonly draft: Draft;
  readonly put: Put;
}): ReactNode {
  const { areas: words, levels } = useText({ zh, en });
  const { parent, draft, put } = props;
  return (
    <>
      <Labelled text={words.level}>
        {(linked) => (
          <select
            {...linked}
            className="area-control"
            value={draft.level}
            onChange={(event) => put({ level: event.target.value as AreaLevel })}
          >
            {possibleLevels(parent).map((level) => (
              <option key={level} value={level}>
                {levels[level]}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <Line
        text={words.code}
        hint={words.codeHint}
        value={draft.code}
        onChange={(code) => put({ code })}
      />
    </>
  );
}

function readBoundary(text: string, words: { readonly notJson: string }): unknown {
  try {
    return readGeometry(text);
  } catch {
    throw new Error(words.notJson);
  }
}

function Labelled(props: {
  readonly text: string;
  readonly hint?: string;
  readonly children: (linked: {
    readonly id: string;
    readonly "aria-describedby"?: string;
  }) => ReactNode;
}): ReactNode {
  const id = useId();
  const hintId = `${id}-hint`;
  return (
    <div className="area-field">
      <label htmlFor={id}>{props.text}</label>
      {props.children(props.hint === undefined ? { id } : { id, "aria-describedby": hintId })}
      {props.hint !== undefined && (
        <span className="area-faint" id={hintId}>
          {props.hint}
        </span>
      )}
    </div>
  );
}

function Line(props: {
  readonly text: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactNode {
  const { hint } = props;
  return (
    <Labelled text={props.text} {...(hint === undefined ? {} : { hint })}>
      {(linked) => (
        <input
          {...linked}
          className="area-control"
          value={props.value}
          autoComplete="off"
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Labelled>
  );
}

/** Closes an area from a day on. */
export function AreaClosing(props: {
  readonly area: Area;
  readonly onClose: () => void;
  readonly onDone: () => void;
}): ReactNode {
  const words = useText({ zh, en }).areas;
  const label = useLabel();
  const [day, setDay] = useState("");
  const close = useAreaChange(
    () =>
      api.places.close({
        params: { id: props.area.id },
        query: day === "" ? {} : { on: day },
      }),
    words.closed,
    props.onDone,
  );
  return (
    <FormDrawer
      open
      title={words.closeOf(label(props.area.name))}
      submitLabel={words.close}
      onClose={props.onClose}
      onSubmit={() => close.mutate()}
      busy={close.isPending}
      refusal={close.error === null ? null : refusalWords(close.error)}
    >
      <p>{words.closeText}</p>
      <Labelled text={words.closeOn}>
        {(linked) => (
          <WhenInput
            {...linked}
            type="date"
            className="area-control"
            value={day}
            onChange={(event) => setDay(event.target.value)}
          />
        )}
      </Labelled>
    </FormDrawer>
  );
}
