/** Retiring a version, or dropping a draft. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { api } from "#ui/client.gen.ts";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { refusalWords } from "#ui/console/refusal-note.tsx";
import { WhenInput } from "#ui/console/when-input.tsx";
import { toast } from "#ui/toast.tsx";
import { dayOf } from "#kernel/pure/day.ts";
import { type Version, useConsoleWords } from "./desk.ts";

/** The drawer that retires a version. */
export function RetireDrawer(props: {
  readonly version: Version;
  readonly onClose: () => void;
}): ReactNode {
  const { retire: words } = useConsoleWords();
  const client = useQueryClient();
  const { code, number, status } = props.version;
  const today = dayOf(Date.now());
  const [to, setTo] = useState(today);
  const isDraft = status === "draft";
  const retire = useMutation({
    mutationFn: () => api.catalogue.retire({ params: { code, number }, body: { effectiveTo: to } }),
    async onSuccess() {
      await client.invalidateQueries({ queryKey: ["catalogue"] });
      toast({ text: words.done });
      props.onClose();
    },
  });
  return (
    <FormDrawer
      open
      title={isDraft ? words.dropTitle : words.title}
      submitLabel={isDraft ? words.dropSubmit : words.submit}
      busy={retire.isPending}
      refusal={retire.error === null ? null : refusalWords(retire.error)}
      onClose={props.onClose}
      onSubmit={() => retire.mutate()}
    >
      {isDraft ? (
        <p>{words.dropText}</p>
      ) : (
        <label className="cat-field">
          <span>{words.to}</span>
          <WhenInput
            type="date"
            className="cat-control"
            min={today}
            required
            value={to}
            aria-describedby="retire-hint"
            onChange={(event) => setTo(event.target.value)}
          />
          <span id="retire-hint" className="cat-faint">
            {words.toHint}
          </span>
        </label>
      )}
    </FormDrawer>
  );
}
