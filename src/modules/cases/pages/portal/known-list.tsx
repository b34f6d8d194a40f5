/** Matters as a list, each line a link with where it stands. */
import { type ReactNode, useEffect, useState } from "react";
import { useLanguage } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { Tag } from "#ui/portal/parts.tsx";
import type { CaseLine, CaseView } from "../../schema.ts";
import { fetchCase } from "./case-access.ts";
import { handedInOn } from "./case-says.ts";
import { type KnownReceipt, trackHref } from "./known-receipts.ts";
import { useCaseSays } from "./use-case-words.ts";
import { usePortalWords, useSay } from "./words.ts";

/** Most receipts whose state is asked for at once; the rest tell it when opened. */
const ASKED = 8;

/** Fetches where receipts stand; one that does not answer stays without. */
function useStates(receipts: readonly KnownReceipt[]): Readonly<Record<string, CaseView>> {
  const [states, setStates] = useState<Readonly<Record<string, CaseView>>>({});
  const asked = receipts.slice(0, ASKED).map((receipt) => receipt.receiptNo);
  useEffect(() => {
    const abort = new AbortController();
    for (const key of receipts.slice(0, ASKED))
      fetchCase({ kind: "receipt", key }, abort.signal).then(
        (view) => setStates((before) => ({ ...before, [key.receiptNo]: view })),
        () => undefined,
      );
    return () => abort.abort();
    // Which receipts there are is what counts, not the list that holds them.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [asked.join()]);
  return states;
}

type LineProps = {
  readonly href: string;
  readonly title: string;
  readonly receiptNo: string;
  readonly at: string;
  readonly view: CaseView | CaseLine | undefined;
};

/** Its resident has the next step: papers to hand in, a result to grade. */
const isYours = (view: CaseView | CaseLine | undefined): boolean =>
  view?.status === "awaitingMaterials" || (view?.status === "completed" && view.grade === null);

/** One matter. */
export function MatterLine(props: LineProps): ReactNode {
  const words = usePortalWords();
  const language = useLanguage();
  const says = useCaseSays();
  const { view } = props;
  return (
    <li>
      <a className="matter-line" href={props.href}>
        <span className="matter-words">
          <span className="matter-title">
            {props.title} {isYours(view) && <Tag tone="attend">{words.mine.yours}</Tag>}
          </span>
          {view !== undefined && (
            <span className="matter-now" data-late={view.clock?.state === "late"}>
              {says.sentence(view)}
            </span>
          )}
          <span className="quiet">
            {props.receiptNo} · {handedInOn(props.at, words, language)}
          </span>
        </span>
        <Icon name="right" />
      </a>
    </li>
  );
}

/** Receipts that this device knows. */
export function KnownList(props: { readonly receipts: readonly KnownReceipt[] }): ReactNode {
  const states = useStates(props.receipts);
  const say = useSay();
  // The device keeps the title as it was read on the day; the case says it in the language of today.
  const titleOf = ({ receiptNo, title }: KnownReceipt): string => {
    const view = states[receiptNo];
    return view === undefined ? title : say(view.title, view.titleEn);
  };
  return (
    <ul className="matters">
      {props.receipts.map((receipt) => (
        <MatterLine
          key={receipt.receiptNo}
          href={trackHref(receipt)}
          title={titleOf(receipt)}
          receiptNo={receipt.receiptNo}
          at={receipt.at}
          view={states[receipt.receiptNo]}
        />
      ))}
    </ul>
  );
}

/** Cases of the resident who is signed in. */
export function CaseList(props: { readonly cases: readonly CaseLine[] }): ReactNode {
  const say = useSay();
  return (
    <ul className="matters">
      {props.cases.map((line) => (
        <MatterLine
          key={line.id}
          href={`/matters/${line.id}`}
          title={say(line.title, line.titleEn)}
          receiptNo={line.receiptNo}
          at={line.receivedAt}
          view={line}
        />
      ))}
    </ul>
  );
}
