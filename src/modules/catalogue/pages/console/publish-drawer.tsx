/** Publishing: from which day, and whether every area has exactly one lead. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { api, type CatalogueLeadsAnswer } from "#ui/client.gen.ts";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { refusalWords } from "#ui/console/refusal-note.tsx";
import { Icon } from "#ui/icon.tsx";
import { toast } from "#ui/toast.tsx";
import { dayOf } from "#kernel/pure/day.ts";
import { useSay } from "../words.ts";
import { type Version, useConsoleWords } from "./desk.ts";

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
        <input
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
        <Report report={leads.data} />
      )}
    </FormDrawer>
  );
}

function Report({ report }: { readonly report: CatalogueLeadsAnswer }): ReactNode {
  const { publish: words, version } = useConsoleWords();
  const say = useSay();
  return (
    <div className="cat-leads" data-unique={report.unique} role="status">
      <p>
        <Icon name={report.unique ? "check" : "alert"} />
        {report.unique ? words.unique : words.notUnique}
      </p>
      {!report.unique && (
        <ul>
          {report.problems.slice(0, 30).map((problem) => (
            <li key={`${problem.areaId}-${problem.problem}`}>
              {problem.areaName === null
                ? version.everywhere
                : say(problem.areaName, problem.areaNameEn)}
              : {words.problems[problem.problem]}
            </li>
          ))}
          {report.problems.length > 30 && <li>+ {report.problems.length - 30}</li>}
        </ul>
      )}
    </div>
  );
}
