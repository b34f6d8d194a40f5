/** Ends something from a day on: closes an organisation, ends a post, lets a person leave. */
import { type ReactNode, useState } from "react";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { refusalWords } from "#ui/console/refusal-note.tsx";
import { toast } from "#ui/toast.tsx";
import { TextField } from "./fields.tsx";
import { useChange, useWords } from "./queries.ts";

export function DayDrawer(props: {
  readonly open: boolean;
  readonly title: string;
  readonly text: string;
  readonly dayLabel: string;
  readonly done: string;
  readonly act: (on: string | undefined) => Promise<unknown>;
  readonly onClose: () => void;
}): ReactNode {
  const words = useWords();
  const [day, setDay] = useState("");
  const { mutate, isPending, error, reset } = useChange(
    () => props.act(day === "" ? undefined : day),
    () => {
      toast({ text: props.done });
      props.onClose();
    },
  );
  const close = () => {
    reset();
    props.onClose();
  };
  return (
    <FormDrawer
      open={props.open}
      title={props.title}
      submitLabel={props.title}
      onClose={close}
      onSubmit={() => mutate(undefined)}
      busy={isPending}
      refusal={error === null ? null : refusalWords(error, words.remedies)}
    >
      <p>{props.text}</p>
      <TextField label={props.dayLabel} type="date" value={day} onChange={setDay} />
    </FormDrawer>
  );
}
