/** Files of a case: pictures as pictures, everything else by name. */
import type { ReactNode } from "react";
import { Icon } from "#ui/icon.tsx";
import { type CaseView, fileHref, type TimelineItem } from "./case-requests.ts";
import { useWords } from "./case-words.tsx";

export function CaseFileList(props: {
  readonly caseId: number;
  readonly files: CaseView["files"];
}): ReactNode {
  const words = useWords();
  return (
    <ul className="case-files">
      {props.files.map((file) => {
        const href = fileHref(props.caseId, file.id);
        const isImage = file.mediaType.startsWith("image/");
        return (
          <li key={file.id}>
            <a
              className="case-file"
              data-image={isImage}
              href={href}
              {...(isImage ? { target: "_blank", rel: "noreferrer" } : { download: file.name })}
              aria-label={words.case.openFile(file.name)}
            >
              {isImage ? (
                <img src={href} alt="" loading="lazy" />
              ) : (
                <>
                  <Icon name="file" size={18} />
                  {file.name}
                </>
              )}
            </a>
          </li>
        );
      })}
    </ul>
  );
}

/** The files of the last line of a kind: the evidence of an answer. */
export function evidenceOf(
  timeline: readonly TimelineItem[],
  type: string,
  fact?: readonly [name: string, value: number],
): CaseView["files"] {
  const found = timeline.findLast(
    (item) => item.type === type && (fact === undefined || item.facts[fact[0]] === fact[1]),
  );
  return found?.files ?? [];
}
