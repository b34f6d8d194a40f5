/** The default split by class: what it says, how the draft differs from it, and a button that proposes it. */
import type { ReactNode } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import { useSession } from "#ui/console/navigation.tsx";
import { useText } from "#ui/i18n/use-text.tsx";
import { toast } from "#ui/toast.tsx";
import { en } from "../../messages/matrix.en.ts";
import { zh } from "../../messages/matrix.zh.ts";
import { type KindOf, proposeSplit, splitDeviations } from "../../rules/split.ts";
import { useConsoleWords, useDepartments } from "./desk.ts";
import { type Part, Section } from "./draft-fields.tsx";

/** Of other organisations this form does not know what they are; the rule then claims nothing of them. */
function useKindOf(): KindOf {
  const departments = useDepartments();
  return (orgId) =>
    departments.data?.items.some((one) => one.id === orgId) === true ? "department" : undefined;
}

/** Stands between the class and the leads: it follows from the one and fills the other. */
export function SplitFields({ content, set }: Part): ReactNode {
  const { draft: words } = useConsoleWords();
  const { splits, deviations: deviationWords, joinClauses } = useText({ zh, en });
  const kindOf = useKindOf();
  const session = useSession();
  const isOfficial = session?.post.role === "departmentOfficial";
  const deviations = content.leads.length === 0 ? [] : splitDeviations(content, kindOf);
  const propose = (): void => {
    const { leads, coOrganisers } = content;
    const proposed = proposeSplit(content, kindOf, isOfficial ? session.post.orgId : null);
    set(proposed);
    toast({ text: words.proposed, undo: () => set({ leads, coOrganisers }) });
  };
  return (
    <Section title={words.split}>
      <div className="cat-split">
        <p>{splits[content.class]}</p>
        {deviations.length > 0 && (
          <p className="cat-error" role="status">
            {words.differs} {joinClauses(deviations.map((one) => deviationWords[one]))}
          </p>
        )}
        <ActionButton label={words.propose} icon="turn" onAct={propose} />
      </div>
    </Section>
  );
}
