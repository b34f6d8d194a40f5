/** The drawer in which a meeting is planned or changed. */
import { type ReactNode, useState } from "react";
import { instantAt, iso } from "#kernel/pure/day.ts";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { useSubmit } from "#ui/console/use-submit.ts";
import { MEETING_BODIES } from "../rules/application.ts";
import { Radios, TextLine, useWords } from "./parts.tsx";
import { type MeetingPlan, useMeetingAct } from "./queries.ts";

const SHANGHAI_MS = 8 * 3_600_000;

/** An instant as the field shows it: the clock on the wall in Shanghai, wherever the browser is. */
function wallOf(instant: string): string {
  return new Date(Date.parse(instant) + SHANGHAI_MS).toISOString().slice(0, 16);
}

/** What the field says as an instant; undefined while it is empty. */
function instantOf(wall: string): string | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/.exec(wall);
  if (match === null) return undefined;
  return iso(instantAt(match[1] ?? "", Number(match[2]) * 60 + Number(match[3])));
}

/** Plans a meeting; with `meeting` changes it. */
export function MeetingForm(props: {
  readonly meeting?: MeetingPlan & { readonly id: number };
  readonly onClose: () => void;
}): ReactNode {
  const words = useWords();
  const { meeting, onClose } = props;
  const act = useMeetingAct();
  const [body, setBody] = useState<MeetingPlan["body"]>(meeting?.body ?? "executive");
  const [name, setName] = useState(meeting?.name ?? "");
  const [heldAt, setHeldAt] = useState(meeting === undefined ? "" : wallOf(meeting.heldAt));
  const [place, setPlace] = useState(meeting?.place ?? "");
  const title = meeting === undefined ? words.meetings.plan : words.meetings.change;
  const plan = { body, name, place, heldAt: instantOf(heldAt) ?? "" };
  const form = useSubmit({
    send: () =>
      act.mutateAsync(
        meeting === undefined
          ? { act: "plan", body: plan }
          : { act: "change", id: meeting.id, body: plan },
      ),
    said: words.done,
    onDone: onClose,
  });
  return (
    <FormDrawer open title={title} submitLabel={title} {...form} onClose={onClose}>
      <div className="adm-drawer">
        <Radios
          label={words.meetings.body}
          value={body}
          options={MEETING_BODIES.map((one) => ({ value: one, label: words.bodies[one] }))}
          onChange={setBody}
        />
        <TextLine
          label={words.meetings.name}
          hint={words.meetings.nameHint}
          maxLength={100}
          value={name}
          onChange={setName}
        />
        <TextLine
          label={words.meetings.heldAt}
          type="datetime-local"
          value={heldAt}
          onChange={setHeldAt}
        />
        <TextLine label={words.meetings.place} maxLength={100} value={place} onChange={setPlace} />
      </div>
    </FormDrawer>
  );
}
