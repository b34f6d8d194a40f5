/** Creates or changes an organisation. */
import { type ReactNode, useState } from "react";
import { api, type OrganisationsGetAnswer } from "#ui/client.gen.ts";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { refusalWords } from "#ui/console/refusal-note.tsx";
import { useLabel } from "#ui/i18n/use-text.tsx";
import { toast } from "#ui/toast.tsx";
import { ORGANISATION_KINDS, type OrganisationKind } from "#kernel/pure/actor.ts";
import { LEVEL_OF_KIND } from "../rules/organisation.ts";
import { ChoiceField, Field, TextField } from "./fields.tsx";
import { useAreas, useChange, useWords } from "./queries.ts";

type Organisation = OrganisationsGetAnswer["organisation"];
type Names = { readonly zh: string; readonly en: string };

const TEXTS = [
  "nameZh",
  "nameEn",
  "shortZh",
  "shortEn",
  "remitZh",
  "remitEn",
  "telephone",
  "uscc",
  "addressZh",
  "addressEn",
  "hoursZh",
  "hoursEn",
  "lng",
  "lat",
] as const;
type Draft = Record<(typeof TEXTS)[number] | "code" | "areaId", string> & {
  kind: OrganisationKind;
  serviceAreaIds: readonly number[];
};

function draftOf(org: Organisation | null, areaId: number | null): Draft {
  return {
    kind: org?.kind ?? "department",
    code: org?.code ?? "",
    areaId: String(org?.areaId ?? areaId ?? ""),
    nameZh: org?.name.zh ?? "",
    nameEn: org?.name.en ?? "",
    shortZh: org?.shortName?.zh ?? "",
    shortEn: org?.shortName?.en ?? "",
    remitZh: org?.remit?.zh ?? "",
    remitEn: org?.remit?.en ?? "",
    telephone: org?.telephone ?? "",
    uscc: org?.uscc ?? "",
    addressZh: org?.address?.zh ?? "",
    addressEn: org?.address?.en ?? "",
    hoursZh: org?.hours?.zh ?? "",
    hoursEn: org?.hours?.en ?? "",
    lng: org?.point === null || org === null ? "" : String(org.point.lng),
    lat: org?.point === null || org === null ? "" : String(org.point.lat),
    serviceAreaIds: org?.serviceAreaIds ?? [],
  };
}

/** Both languages or nothing; one that is missing is taken from the other. */
function names(zh: string, en: string): Names | null {
  const [a, b] = [zh.trim(), en.trim()];
  return a === "" && b === "" ? null : { zh: a || b, en: b || a };
}

function detailsOf(draft: Draft) {
  const point =
    draft.lng.trim() === "" && draft.lat.trim() === ""
      ? null
      : { lng: Number(draft.lng), lat: Number(draft.lat) };
  return {
    name: { zh: draft.nameZh, en: draft.nameEn },
    areaId: Number(draft.areaId),
    shortName: names(draft.shortZh, draft.shortEn),
    remit: names(draft.remitZh, draft.remitEn),
    telephone: draft.telephone.trim() || null,
    uscc: draft.uscc.trim() || null,
    address: names(draft.addressZh, draft.addressEn),
    hours: names(draft.hoursZh, draft.hoursEn),
    point,
    ...(draft.kind === "station" ? { serviceAreaIds: [...draft.serviceAreaIds] } : {}),
  };
}

export function OrganisationForm(props: {
  /** What is changed; null creates one. */
  readonly organisation: Organisation | null;
  /** Where a new one hangs. */
  readonly parent: Organisation | null;
  readonly onClose: () => void;
  readonly onDone: (id: number) => void;
}): ReactNode {
  const words = useWords();
  const label = useLabel();
  const { organisation: org, parent } = props;
  const [draft, setDraft] = useState(() => draftOf(org, parent?.areaId ?? null));
  const put = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const { mutate, isPending, error } = useChange(
    () =>
      org === null
        ? api.organisations.create({
            body: {
              kind: draft.kind,
              code: draft.code.trim(),
              parentId: parent?.id ?? null,
              ...detailsOf(draft),
            },
          })
        : api.organisations.update({ params: { id: org.id }, body: detailsOf(draft) }),
    (saved) => {
      toast({ text: org === null ? words.org.created : words.org.saved });
      props.onDone(saved.id);
    },
  );
  return (
    <FormDrawer
      open
      width={560}
      title={org === null ? words.form.createTitle : words.form.editTitle(label(org.name))}
      onClose={props.onClose}
      onSubmit={() => mutate(undefined)}
      busy={isPending}
      refusal={error === null ? null : refusalWords(error, words.remedies)}
    >
      {parent !== null && (
        <p className="org-faint">
          {words.list.parent} {label(parent.name)}
        </p>
      )}
      {org === null && <KindAndCode draft={draft} put={put} />}
      <Pair draft={draft} put={put} left="nameZh" right="nameEn" />
      <AreaFields draft={draft} put={put} />
      <Pair draft={draft} put={put} left="shortZh" right="shortEn" />
      <Pair draft={draft} put={put} left="remitZh" right="remitEn" />
      <Pair draft={draft} put={put} left="telephone" right="uscc" />
      <Pair draft={draft} put={put} left="addressZh" right="addressEn" />
      <Pair draft={draft} put={put} left="hoursZh" right="hoursEn" />
      <Pair draft={draft} put={put} left="lng" right="lat" />
    </FormDrawer>
  );
}

type DraftProps = { readonly draft: Draft; readonly put: (change: Partial<Draft>) => void };
type TextName = (typeof TEXTS)[number];

/** What only a new organisation is asked for. */
function KindAndCode({ draft, put }: DraftProps): ReactNode {
  const words = useWords();
  return (
    <div className="org-pair">
      <ChoiceField
        label={words.list.kind}
        value={draft.kind}
        options={ORGANISATION_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        onChange={(kind) => put({ kind: kind as OrganisationKind, areaId: "" })}
      />
      <TextField
        label={words.list.code}
        hint={words.form.codeHint}
        value={draft.code}
        onChange={(code) => put({ code })}
      />
    </div>
  );
}

/** Two texts side by side. */
function Pair(props: DraftProps & { readonly left: TextName; readonly right: TextName }) {
  const { form, org } = useWords();
  const words = { ...form, telephone: org.telephone, uscc: org.uscc };
  return (
    <div className="org-pair">
      {[props.left, props.right].map((name) => (
        <TextField
          key={name}
          label={words[name]}
          value={props.draft[name]}
          onChange={(value) => props.put({ [name]: value })}
        />
      ))}
    </div>
  );
}

/** The area that it belongs to, of the level of its kind, and the communities that a station serves. */
function AreaFields({ draft, put }: DraftProps): ReactNode {
  const words = useWords();
  const areas = useAreas();
  const level = LEVEL_OF_KIND[draft.kind];
  const fitting = areas.all.filter((area) => level === null || area.level === level);
  return (
    <>
      <ChoiceField
        label={words.org.area}
        value={draft.areaId}
        options={[
          { value: "", label: words.form.choose },
          ...fitting.map((area) => ({ value: String(area.id), label: areas.nameOf(area.id) })),
        ]}
        onChange={(areaId) => put({ areaId })}
      />
      {draft.kind === "station" && (
        <Field label={words.org.serves} hint={words.form.servesHint}>
          {(linked) => (
            <select
              {...linked}
              multiple
              size={6}
              className="org-control"
              value={draft.serviceAreaIds.map(String)}
              onChange={(event) =>
                put({
                  serviceAreaIds: [...event.target.selectedOptions].map((option) =>
                    Number(option.value),
                  ),
                })
              }
            >
              {areas.all
                .filter((area) => area.level === "community")
                .map((area) => (
                  <option key={area.id} value={area.id}>
                    {areas.nameOf(area.id)}
                  </option>
                ))}
            </select>
          )}
        </Field>
      )}
    </>
  );
}
