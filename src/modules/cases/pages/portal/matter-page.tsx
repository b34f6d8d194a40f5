/** One matter of a resident who is signed in. */
import type { ReactNode } from "react";
import { usePageTitle } from "#ui/page-title.ts";
import { ButtonLink } from "#ui/portal/button.tsx";
import type { PortalPageProps } from "#ui/portal/contract.ts";
import { LoadedPage } from "#ui/portal/parts.tsx";
import { Matter } from "./matter.tsx";
import { useMatter } from "./use-matter.ts";
import { usePortalWords } from "./words.ts";

export default function MatterPage({ params }: PortalPageProps): ReactNode {
  const words = usePortalWords();
  const matter = useMatter({ kind: "session", caseId: Number(params["caseId"]) });
  usePageTitle(words.titles.matter);
  return (
    <LoadedPage load={matter.load} lines={8}>
      {(view) => (
        <Matter
          {...matter.of(view)}
          below={<ButtonLink href="/mine">{words.titles.mine}</ButtonLink>}
        />
      )}
    </LoadedPage>
  );
}
