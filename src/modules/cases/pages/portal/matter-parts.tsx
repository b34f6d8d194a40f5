/** The parts of a matter that was split; fetched where there are some. */
import type { ReactNode } from "react";
import { Button } from "#ui/portal/button.tsx";
import type { CaseView } from "../../schema.ts";
import { useTogether } from "../console/together-words.ts";
import { useCaseSays } from "./use-case-words.ts";
import { usePortalWords, useSay } from "./words.ts";

/** Parts of a split: each with where it stands and who leads it, and the way to it. */
export function Parts(props: {
  readonly view: CaseView;
  readonly onPart: (id: number) => void;
}): ReactNode {
  const { matter: words } = usePortalWords();
  const { portal } = useTogether();
  const says = useCaseSays();
  const say = useSay();
  const { children } = props.view;
  return (
    <section className="matter-parts">
      <h2 className="section-title">{words.parts(children.length)}</h2>
      <ul>
        {children.map((part) => (
          <li key={part.id}>
            <strong>{say(part.title, part.titleEn) || part.receiptNo}</strong>
            <span>
              {says.status(part.status)}
              {part.lead !== null && ` · ${says.org(part.lead)}`}{" "}
              <Button kind="quiet" onClick={() => props.onPart(part.id)}>
                {portal.open}{" "}
                <span className="visually-hidden">{say(part.title, part.titleEn)}</span>
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
