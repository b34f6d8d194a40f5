/** Gives units to a worker: those selected, those of an area, or so many that nobody holds; or takes them back. */
import { type ReactNode, useState } from "react";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { useSubmit } from "#ui/console/use-submit.ts";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { Choice, TextLine, useWords } from "./parts.tsx";
import { useAssign, useWorkers } from "./queries.ts";
import type { AssignBody, CampaignView, WorkersView } from "./views.ts";

type Way = "chosen" | "area" | "count";

/** What is asked of the server for what was chosen; undefined while something is missing. */
function bodyOf(
  way: Way,
  personId: number | null,
  given: { readonly unitIds: readonly number[]; readonly areaId: string; readonly count: string },
): AssignBody | undefined {
  if (way === "chosen")
    return given.unitIds.length === 0 ? undefined : { personId, unitIds: [...given.unitIds] };
  if (way === "area")
    return given.areaId === "" ? undefined : { personId, areaId: Number(given.areaId) };
  const count = Number(given.count);
  return Number.isInteger(count) && count > 0 ? { personId, count } : undefined;
}

function AssignFields(props: {
  readonly workers: WorkersView;
  readonly unitIds: readonly number[];
  readonly way: Way;
  readonly onWay: (way: Way) => void;
  readonly person: string;
  readonly onPerson: (person: string) => void;
  readonly areaId: string;
  readonly onArea: (areaId: string) => void;
  readonly count: string;
  readonly onCount: (count: string) => void;
}): ReactNode {
  const { units: words } = useWords();
  const format = useFormat();
  const label = useLabel();
  const { workers, unitIds, way } = props;
  const ways: readonly { value: Way; label: string }[] = [
    ...(unitIds.length > 0
      ? [{ value: "chosen" as const, label: words.chosen(format.exact(unitIds.length)) }]
      : []),
    { value: "area", label: words.byArea },
    { value: "count", label: words.byCount },
  ];
  return (
    <div className="cam-form">
      <Choice
        label={words.worker}
        value={props.person}
        options={[
          ...workers.items.map((line) => ({
            value: String(line.person.id),
            label: `${line.person.name} · ${words.of(format.exact(line.done), format.exact(line.assigned))}`,
          })),
          ...(way === "chosen" ? [{ value: "", label: words.takeBack }] : []),
        ]}
        onChange={props.onPerson}
      />
      <Choice label={words.which} value={way} options={ways} onChange={props.onWay} />
      {way === "area" && (
        <Choice
          label={words.area}
          value={props.areaId}
          options={workers.areas.map(({ area, free }) => ({
            value: String(area.id),
            label: words.freeOf(label(area.name), format.exact(free)),
          }))}
          onChange={props.onArea}
        />
      )}
      {way === "count" && (
        <TextLine
          label={words.count}
          type="number"
          min="1"
          hint={words.freeAll(format.exact(workers.free))}
          value={props.count}
          onChange={props.onCount}
        />
      )}
    </div>
  );
}

export function AssignDrawer(props: {
  readonly campaign: CampaignView;
  readonly unitIds: readonly number[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}): ReactNode {
  const { units: words } = useWords();
  const format = useFormat();
  const { campaign, unitIds } = props;
  const { data: workers } = useWorkers(campaign.id);
  const assign = useAssign(campaign.id);
  const [way, setWay] = useState<Way>(unitIds.length > 0 ? "chosen" : "area");
  const [person, setPerson] = useState<string>();
  const [areaId, setAreaId] = useState<string>();
  const [count, setCount] = useState("20");
  const chosen = person ?? String(workers?.items[0]?.person.id ?? "");
  const area = areaId ?? String(workers?.areas[0]?.area.id ?? "");
  const personId = chosen === "" ? null : Number(chosen);
  const form = useSubmit({
    async send() {
      const body = bodyOf(way, personId, { unitIds, areaId: area, count });
      if (body === undefined) throw new Error(words.assignWhat);
      return assign.mutateAsync(body);
    },
    said({ assigned }) {
      const name = workers?.items.find((line) => line.person.id === personId)?.person.name ?? "";
      const said = format.exact(assigned);
      return personId === null ? words.takenBack(said) : words.given(said, name);
    },
    onDone: props.onDone,
  });
  return (
    <FormDrawer
      open
      title={words.assignTitle}
      submitLabel={personId === null ? words.takeBack : words.give}
      {...form}
      onClose={props.onClose}
    >
      {workers !== undefined && (
        <AssignFields
          workers={workers}
          unitIds={unitIds}
          way={way}
          onWay={setWay}
          person={chosen}
          onPerson={setPerson}
          areaId={area}
          onArea={setAreaId}
          count={count}
          onCount={setCount}
        />
      )}
    </FormDrawer>
  );
}
