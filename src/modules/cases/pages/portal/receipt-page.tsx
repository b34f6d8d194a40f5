/** The receipt, right after sending: number, code, QR, what happens next. Shown once. */
import { type ReactNode, useState } from "react";
import { useLocation } from "wouter";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { usePageTitle } from "#ui/page-title.ts";
import { Button, ButtonLink } from "#ui/portal/button.tsx";
import { RadioCards } from "#ui/portal/field.tsx";
import { PageParts } from "#ui/portal/page-parts.tsx";
import { Empty } from "#ui/portal/parts.tsx";
import { toast } from "#ui/toast.tsx";
import {
  forgetReceipt,
  isKnown,
  keepReceipt,
  type KnownReceipt,
  trackHref,
} from "./known-receipts.ts";
import { QrCode } from "#ui/qr-code.tsx";
import { dropSentReceipt, type SentReceipt, sentReceipt } from "./sent-receipt.ts";
import { usePortalWords, useSay } from "./words.ts";
import "./portal.css";
import "./receipt.css";

/** Eight places are read in two halves. */
function inHalves(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}

/** A phone is somebody's own far more often than a desk is. */
const looksPersonal = (): boolean => matchMedia("(pointer: coarse)").matches;

function knownOf({ answer, title, at }: SentReceipt): KnownReceipt {
  return { receiptNo: answer.receiptNo, queryCode: answer.queryCode, title, at };
}

type Keeping = "" | "keep" | "not";

/** Whether this device keeps the receipt: a phone does until told otherwise, a desk only when asked. */
function useKeeping(receipt: KnownReceipt): [Keeping, (choice: Keeping) => void] {
  const [choice, setChoice] = useState<Keeping>(() => {
    if (isKnown(receipt.receiptNo)) return "keep";
    if (!looksPersonal()) return "";
    keepReceipt(receipt);
    return "keep";
  });
  const choose = (next: Keeping) => {
    if (next === "keep") keepReceipt(receipt);
    else forgetReceipt(receipt.receiptNo);
    setChoice(next);
  };
  return [choice, choose];
}

/** What happens next and by when, in three lines. */
function Next(props: { readonly receipt: SentReceipt }): ReactNode {
  const { receipt: words } = usePortalWords();
  const say = useSay();
  const format = useFormat();
  const { answer, kind, at } = props.receipt;
  const holder = say(answer.holder.name, answer.holder.nameEn);
  const lead = answer.lead === null ? holder : say(answer.lead.name, answer.lead.nameEn);
  const due = answer.dueAt === null ? undefined : format.dateTime(answer.dueAt);
  const second =
    due === undefined
      ? words.nextHolder(holder)
      : kind === "request"
        ? words.nextRequest(lead, due)
        : words.nextAccept(holder, due);
  return (
    <section className="receipt-next" aria-labelledby="receipt-next">
      <h2 id="receipt-next" className="section-title">
        {words.next}
      </h2>
      <ol className="next-steps">
        <li data-done="true">
          <Icon name="check" />
          <span>
            {words.received}
            <span className="quiet">{format.dateTime(at)}</span>
          </span>
        </li>
        <li>
          <span>{second}</span>
        </li>
        <li>
          <span>{words.nextDone}</span>
        </li>
      </ol>
      <p className="quiet">{words.late}</p>
    </section>
  );
}

function Keep(props: { readonly receipt: SentReceipt }): ReactNode {
  const { receipt: words } = usePortalWords();
  const [, go] = useLocation();
  const [choice, choose] = useKeeping(knownOf(props.receipt));
  return (
    <section className="receipt-keep no-print">
      <RadioCards
        id="keep"
        label={words.keep}
        value={choice}
        onChange={(next) => choose(next as Keeping)}
        options={[
          { value: "keep", label: words.keepHere, hint: words.keepHereHint },
          { value: "not", label: words.keepNot, hint: words.keepNotHint },
        ]}
      />
      <p role="status" className="quiet">
        {choice === "keep" ? words.kept : choice === "not" ? words.notKept : ""}
      </p>
      {choice === "not" && (
        <Button
          onClick={() => {
            dropSentReceipt();
            go("/");
          }}
        >
          {words.clear}
        </Button>
      )}
    </section>
  );
}

function Receipt(props: { readonly receipt: SentReceipt }): ReactNode {
  const { receipt: words } = usePortalWords();
  const { answer, title } = props.receipt;
  const key = { receiptNo: answer.receiptNo, queryCode: answer.queryCode };
  return (
    <div className="page receipt-page">
      <div className="receipt-head">
        <span className="receipt-seal" aria-hidden="true">
          <Icon name="check" size="1em" />
        </span>
        <div>
          <h1>{words.title}</h1>
          <p className="page-lead">{title}</p>
        </div>
      </div>
      <PageParts
        parts={[
          { id: "slip", title: words.parts.slip, content: <Slip receipt={props.receipt} /> },
          { id: "next", title: words.next, content: <Next receipt={props.receipt} /> },
          {
            id: "keep",
            title: words.parts.keep,
            content: (
              <>
                <Keep receipt={props.receipt} />
                <ButtonLink kind="primary" href={trackHref(key)}>
                  {words.follow}
                </ButtonLink>
              </>
            ),
            hasAction: true,
          },
        ]}
      />
    </div>
  );
}

/** Number, code and QR code: what opens the matter again. */
function Slip(props: { readonly receipt: SentReceipt }): ReactNode {
  const { receipt: words } = usePortalWords();
  const { answer } = props.receipt;
  const key = { receiptNo: answer.receiptNo, queryCode: answer.queryCode };
  const copy = () =>
    navigator.clipboard
      .writeText(`${answer.receiptNo} ${answer.queryCode}`)
      .then(() => toast({ text: words.copied }));
  return (
    <section className="slip" aria-labelledby="slip-lead">
      <p id="slip-lead" className="slip-lead">
        {words.lead}
      </p>
      <dl>
        <div>
          <dt>{words.number}</dt>
          <dd className="slip-number">{answer.receiptNo}</dd>
        </div>
        <div>
          <dt>{words.code}</dt>
          <dd className="slip-code">{inHalves(answer.queryCode)}</dd>
        </div>
      </dl>
      <figure className="slip-qr">
        <QrCode text={`${location.origin}${trackHref(key)}`} label={words.qrLabel} />
        <figcaption>{words.qr}</figcaption>
      </figure>
      <div className="slip-actions no-print">
        <Button icon="print" onClick={() => print()}>
          {words.print}
        </Button>
        {"clipboard" in navigator && (
          <Button kind="quiet" icon="copy" onClick={() => void copy()}>
            {words.copy}
          </Button>
        )}
      </div>
    </section>
  );
}

export default function ReceiptPage(): ReactNode {
  const words = usePortalWords();
  const [receipt] = useState(sentReceipt);
  usePageTitle(words.titles.receipt);
  if (receipt !== undefined) return <Receipt receipt={receipt} />;
  return (
    <div className="page">
      <h1>{words.titles.receipt}</h1>
      <Empty
        title={words.receipt.empty}
        action={<ButtonLink href="/track">{words.titles.track}</ButtonLink>}
      >
        {words.receipt.emptyText}
      </Empty>
    </div>
  );
}
