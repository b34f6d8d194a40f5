/** A page in parts: one below the other, or in large type one a screen. */
import { type ReactNode, useEffect, useRef } from "react";
import { usePreferences, useText } from "#ui/i18n/use-text.tsx";
import { en } from "#ui/messages/en.ts";
import { zh } from "#ui/messages/zh.ts";
import { Button } from "./button.tsx";
import { useStepInAddress } from "./step-address.ts";

export type PagePart = {
  readonly id: string;
  /** What the way to it is called. */
  readonly title: string;
  readonly content: ReactNode;
  /** It has the main button of its screen itself; the way onward is then a plain one. */
  readonly hasAction?: boolean;
};

/** The ways between the screens, each named after where it leads. */
function Ways(props: {
  readonly at: PagePart | undefined;
  readonly before: PagePart | undefined;
  readonly next: PagePart | undefined;
  readonly go: (id: string) => void;
}): ReactNode {
  const { portal: words } = useText({ zh, en });
  const { at, before, next, go } = props;
  return (
    <div className="part-ways no-print">
      {next !== undefined && (
        <Button kind={at?.hasAction === true ? "plain" : "primary"} onClick={() => go(next.id)}>
          {words.partNext(next.title)}
        </Button>
      )}
      {before !== undefined && (
        <Button icon="back" onClick={() => go(before.id)}>
          {words.partBack(before.title)}
        </Button>
      )}
    </div>
  );
}

/** The parts that are there, in their order; what is hidden from view is printed all the same. */
export function PageParts(props: { readonly parts: readonly PagePart[] }): ReactNode {
  const { portal: words } = useText({ zh, en });
  const isElder = usePreferences().mode === "elder";
  const { parts } = props;
  const [asked, goTo] = useStepInAddress(parts[0]?.id ?? "");
  const index = Math.max(
    0,
    parts.findIndex(({ id }) => id === asked),
  );
  const shown = useRef<HTMLDivElement>(null);
  const isFirstView = useRef(true);
  useEffect(() => {
    if (isFirstView.current) isFirstView.current = false;
    else if (isElder) {
      scrollTo(0, 0);
      shown.current?.focus({ preventScroll: true });
    }
    // Turning large type on or off moves nobody.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [index]);
  return (
    <>
      {isElder && parts.length > 1 && (
        <p className="part-place no-print">{words.partOf(index + 1, parts.length)}</p>
      )}
      {parts.map((part, at) => (
        <div
          key={part.id}
          className="page-part"
          hidden={isElder && at !== index}
          tabIndex={-1}
          ref={at === index ? shown : undefined}
        >
          {part.content}
        </div>
      ))}
      {isElder && (
        <Ways at={parts[index]} before={parts[index - 1]} next={parts[index + 1]} go={goTo} />
      )}
    </>
  );
}
