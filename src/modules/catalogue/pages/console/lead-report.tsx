/** Whether every area has exactly one lead, and which has not. */
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { api, type CatalogueLeadsAnswer } from "#ui/client.gen.ts";
import { Icon } from "#ui/icon.tsx";
import { useSay } from "../words.ts";
import { type Content, useConsoleWords } from "./desk.ts";

const SHOWN = 30;

/** The report as the rule gives it. */
export function LeadReport({ report }: { readonly report: CatalogueLeadsAnswer }): ReactNode {
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
          {report.problems.slice(0, SHOWN).map((problem) => (
            <li key={`${problem.areaId}-${problem.problem}`}>
              {problem.areaName === null
                ? version.everywhere
                : say(problem.areaName, problem.areaNameEn)}
              : {words.problems[problem.problem]}
            </li>
          ))}
          {report.problems.length > SHOWN && <li>+ {report.problems.length - SHOWN}</li>}
        </ul>
      )}
    </div>
  );
}

type Source = Pick<Content, "areaIds" | "leads">;

/** Asks the same rule about leads that are still being written; silent while one of them has no organisation yet. */
export function LeadCheck({ source }: { readonly source: Source }): ReactNode {
  const { areaIds, leads } = source;
  const isComplete =
    leads.length > 0 && leads.every((lead) => lead.kind !== "organisation" || lead.orgId !== null);
  const asked = useSettled(JSON.stringify({ areaIds, leads }));
  const check = useQuery({
    queryKey: ["catalogue", "lead-check", asked],
    queryFn: ({ signal }) =>
      api.catalogue.checkLeads({ body: JSON.parse(asked) as Source }, { signal }),
    enabled: isComplete,
    placeholderData: (before) => before,
  });
  if (!isComplete || check.data === undefined) return null;
  return <LeadReport report={check.data} />;
}

/** A text that has not changed for a moment, so that nothing is asked at every key. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 300);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
