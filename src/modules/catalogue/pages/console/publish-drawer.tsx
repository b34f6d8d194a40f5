/** Publishing: from which day, and whether every area has exactly one lead. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { api } from "#ui/client.gen.ts";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { refusalWords } from "#ui/console/refusal-note.tsx";
import { WhenInput } from "#ui/console/when-input.tsx";
import { toast } from "#ui/toast.tsx";
import { dayOf } from "#kernel/pure/day.ts";
import { type Version, useConsoleWords } from "./desk.ts";
import { LeadReport } from "./lead-report.tsx";

/** The drawer that publishes a draft. */
export function PublishDrawer(props: {
  readonly version: Version;
  readonly onClose: () => void;
}): ReactNode {
  const { publish: words } = useConsoleWords();
  const client = useQueryClient();
  const { code, number, content } = props.version;
  const today = dayOf(Date.now());
  const [from, setFrom] = useState(today);
  const leads = useQuery({
    queryKey: ["catalogue", "leads", code, number, props.version.revision],
    queryFn: ({ signal }) => api.catalogue.leads({ params: { code, number } }, { signal }),
  });
  const publish = useMutation({
    mutationFn: () =>
      api.catalogue.publish({ params: { code, number }, body: { effectiveFrom: from } }),
    async onSuccess() {
      await client.invalidateQueries({ queryKey: ["catalogue"] });
      toast({ text: words.done(content.name) });
      props.onClose();
    },
  });
  const refusal =
    publish.error === null
      ? null
      : refusalWords(publish.error, { "catalogue.leads_not_unique": words.remedy });
  return (
    <FormDrawer
      open
      title={words.title}
      submitLabel={words.submit}
      busy={publish.isPending}
      refusal={refusal}
      onClose={props.onClose}
      onSubmit={() => publish.mutate()}
    >
      <label className="cat-field">
        <span>{words.from}</span>
        <WhenInput
          type="date"
          className="cat-control"
          min={number === 1 ? undefined : today}
          required
          value={from}
          aria-describedby="publish-hint"
          onChange={(event) => setFrom(event.target.value)}
        />
        <span id="publish-hint" className="cat-faint">
          {words.fromHint}
        </span>
      </label>
      {leads.data === undefined ? (
        <p role="status">{words.checking}</p>
      ) : (
        <LeadReport report={leads.data} />
      )}
    </FormDrawer>
  );
}
