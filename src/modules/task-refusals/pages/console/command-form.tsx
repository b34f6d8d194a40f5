/** The forms of a refusal: a text, and for who finds it admitted the mandate and which of its terms. */
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { api } from "#ui/client.gen.ts";
import { Choice } from "#ui/console/fields.tsx";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { useSubmit } from "#ui/console/use-submit.ts";
import { toast } from "#ui/toast.tsx";
import { TextField } from "./fields.tsx";
import { type TaskRefusal, listKey, useStale, useWords } from "./words.ts";

export type Command = TaskRefusal["actions"][number]["command"];
type Asker = { readonly name: string | null; readonly telephone: string | null };

/** The mandates of the department towards the body, to choose from; asked only where one must be chosen. */
function useMandates(one: TaskRefusal, isWanted: boolean) {
  return useQuery({
    queryKey: listKey("mandates", one.id),
    queryFn: ({ signal }) =>
      api.taskRefusals.mandates({ params: { taskRefusalId: one.id } }, { signal }),
    enabled: isWanted,
  });
}

function MandateFields(props: {
  readonly one: TaskRefusal;
  readonly mandateId: number;
  readonly clause: string;
  readonly onMandate: (id: number) => void;
  readonly onClause: (clause: string) => void;
}): ReactNode {
  const words = useWords();
  const { data } = useMandates(props.one, true);
  if (data !== undefined && data.mandates.length === 0)
    return <p className="tr-faint">{words.form.noMandates}</p>;
  return (
    <>
      <Choice
        label={words.form.mandate}
        value={props.mandateId === 0 ? "" : String(props.mandateId)}
        options={[
          { value: "", label: words.record.choose },
          ...(data?.mandates ?? []).map((mandate) => ({
            value: String(mandate.id),
            label: words.panel.mandate(mandate.code, mandate.title),
          })),
        ]}
        onChange={(to) => props.onMandate(Number(to))}
      />
      <TextField
        label={words.form.clause}
        value={props.clause}
        limit={500}
        lines={2}
        onChange={props.onClause}
      />
    </>
  );
}

/** Asks for what a command needs and sends it. */
export function CommandForm(props: {
  readonly one: TaskRefusal;
  readonly command: Command | "unmask";
  readonly onClose: () => void;
  readonly onUnmasked?: (asker: Asker) => void;
}): ReactNode {
  const words = useWords();
  const stale = useStale();
  const [text, setText] = useState("");
  const [mandateId, setMandateId] = useState(0);
  const [clause, setClause] = useState("");
  const { one, command } = props;
  const params = { taskRefusalId: one.id };
  const isComplete =
    (command === "withdraw" || text.trim() !== "") &&
    (command !== "findCovered" || (mandateId > 0 && clause.trim() !== ""));
  const form = useSubmit({
    async send() {
      if (!isComplete) throw new Error(words.form.needed);
      if (command === "unmask")
        props.onUnmasked?.(await api.taskRefusals.unmask({ params, body: { reason: text } }));
      else await api.taskRefusals.act({ params, body: bodyOf(command, text, mandateId, clause) });
    },
    onDone() {
      if (command !== "unmask")
        toast({ text: command === "withdraw" ? words.form.withdrawn : words.form.sent });
      props.onClose();
      void stale();
    },
  });
  const label =
    command === "unmask" || command === "note" ? words.unmaskReason : words.form[command];
  return (
    <FormDrawer
      open
      title={command === "unmask" ? words.unmask : words.actions[command]}
      submitLabel={words.form.submit}
      {...form}
      onClose={props.onClose}
    >
      {command === "findCovered" && (
        <MandateFields
          one={one}
          mandateId={mandateId}
          clause={clause}
          onMandate={setMandateId}
          onClause={setClause}
        />
      )}
      <TextField label={label} value={text} limit={limitOf(command)} lines={5} onChange={setText} />
    </FormDrawer>
  );
}

function limitOf(command: Command | "unmask"): number {
  if (command === "unmask") return 200;
  return command === "state" ? 2000 : command === "withdraw" ? 500 : 1000;
}

function bodyOf(command: Command, text: string, mandateId: number, clause: string) {
  switch (command) {
    case "state":
      return { type: command, text };
    case "findCovered":
      return { type: command, reason: text, mandateId, clause };
    case "note":
      return { type: command };
    case "confirm":
    case "withdraw":
      return { type: command, reason: text };
  }
}
