/** What is printed and handed out: the receipt and the one-time notice, one sheet each. */
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { api } from "#ui/client.gen.ts";
import { type Instant } from "#ui/format.ts";
import { useFormat, useText } from "#ui/i18n/use-text.tsx";
import { Mark } from "#ui/mark.tsx";
import { en as sharedEn } from "#ui/messages/en.ts";
import { zh as sharedZh } from "#ui/messages/zh.ts";
import { en } from "../../messages/pages-counter.en.ts";
import { zh } from "../../messages/pages-counter.zh.ts";
import { useNames } from "./case-words.tsx";
import { QrCode } from "#ui/qr-code.tsx";
import "./paper.css";

export type PaperFacts = {
  readonly caseId: number;
  readonly receiptNo: string;
  /** Known only on the page that took the case in. */
  readonly queryCode: string | undefined;
  readonly matter: string;
  readonly applicant: string | null;
  readonly office: string;
  readonly lead: string | null;
  readonly receivedAt: Instant;
  /** Until when it is completed; null while that limit does not run. */
  readonly dueAt: Instant | null;
};

/** What is printed says the year: `format` leaves it out of the present one, and paper outlives it. */
const PRINTED_FROM = 0;

/** Where a resident follows the case: what stands behind `#` never reaches a server's log. */
function trackAddress(receiptNo: string, queryCode: string | undefined): string {
  const key = queryCode === undefined ? "" : `#${receiptNo}:${queryCode}`;
  return `${location.origin}/track${key}`;
}

function Head(props: { readonly title: string }): ReactNode {
  const { brand } = useText({ zh: sharedZh, en: sharedEn });
  return (
    <header className="paper-head">
      <Mark size={30} />
      <span>{brand.name}</span>
      <h2>{props.title}</h2>
    </header>
  );
}

function Rows(props: {
  readonly rows: readonly (readonly [label: string, value: string])[];
}): ReactNode {
  return (
    <dl className="paper-rows">
      {props.rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Track(props: { readonly facts: PaperFacts }): ReactNode {
  const { paper: words } = useText({ zh, en });
  const { receiptNo, queryCode } = props.facts;
  return (
    <div className="paper-track">
      <QrCode text={trackAddress(receiptNo, queryCode)} label={words.qr(receiptNo)} />
      <div>
        <p className="paper-strong">{words.track}</p>
        <p>{queryCode === undefined ? words.trackTextNoCode : words.trackText}</p>
        <p>{words.phone}</p>
      </div>
    </div>
  );
}

/** The code by which the sheet is proven: what is handed out is a paper like any other. */
function ProofCode(props: {
  readonly caseId: number;
  readonly kind: "receipt" | "oneTimeNotice";
}): ReactNode {
  const { paper: words } = useText({ zh, en });
  const { caseId, kind } = props;
  const { data } = useQuery({
    queryKey: ["cases", "paper-code", caseId, kind],
    queryFn: () => api.papers.issue({ body: { about: { type: "case", id: caseId }, kind } }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (data === undefined) return null;
  const code = data.code.match(/.{1,4}/g)?.join("-") ?? data.code;
  return (
    <p className="paper-proof">
      <strong>
        {words.proof} {code}
      </strong>{" "}
      {words.proofText}
    </p>
  );
}

function Foot(props: Parameters<typeof ProofCode>[0]): ReactNode {
  const { paper: words } = useText({ zh, en });
  const format = useFormat();
  return (
    <footer className="paper-foot">
      <ProofCode {...props} />
      <p className="paper-sign">{words.signed}</p>
      <p className="paper-sign">{words.stamp}</p>
      <p className="paper-printed">{words.printed(format.dateTime(Date.now(), PRINTED_FROM))}</p>
    </footer>
  );
}

/** The receipt: number, code, by when, and how to follow it. */
export function ReceiptPaper(props: { readonly facts: PaperFacts }): ReactNode {
  const { paper: words } = useText({ zh, en });
  const format = useFormat();
  const { facts } = props;
  return (
    <section className="paper" data-theme="light" aria-label={words.receipt}>
      <Head title={words.receipt} />
      <p className="paper-number">
        <span>{words.number}</span> {facts.receiptNo}
      </p>
      <Rows
        rows={[
          [words.code, facts.queryCode ?? words.codeHidden],
          [words.matter, facts.matter],
          ...(facts.applicant === null
            ? []
            : ([[words.applicant, facts.applicant]] as [string, string][])),
          [words.office, facts.office],
          [words.lead, facts.lead ?? words.leadOpen],
          [words.received, format.dateTime(facts.receivedAt, PRINTED_FROM)],
          [
            words.due,
            facts.dueAt === null ? words.dueOpen : format.dateTime(facts.dueAt, PRINTED_FROM),
          ],
        ]}
      />
      <Track facts={facts} />
      <Foot caseId={facts.caseId} kind="receipt" />
    </section>
  );
}

/** The one-time notice: everything that is missing, once, in writing. */
export function NoticePaper(props: {
  readonly facts: PaperFacts;
  readonly items: readonly {
    readonly name: string;
    readonly nameEn: string;
    readonly detail: string;
  }[];
}): ReactNode {
  const { paper: words } = useText({ zh, en });
  const format = useFormat();
  const names = useNames();
  const { facts } = props;
  return (
    <section className="paper" data-theme="light" aria-label={words.noticeTitle}>
      <Head title={words.noticeTitle} />
      <p className="paper-number">
        <span>{words.number}</span> {facts.receiptNo}
      </p>
      <Rows
        rows={[
          [words.matter, facts.matter],
          ...(facts.applicant === null
            ? []
            : ([[words.applicant, facts.applicant]] as [string, string][])),
          [words.office, facts.office],
          [words.received, format.dateTime(facts.receivedAt, PRINTED_FROM)],
        ]}
      />
      <p className="paper-strong">{words.missing(props.items.length)}</p>
      <p>{words.noticeText}</p>
      <ol className="paper-items">
        {props.items.map((item) => (
          <li key={item.name}>
            {names.name(item)}
            {item.detail !== "" && <span>{item.detail}</span>}
          </li>
        ))}
      </ol>
      <p>{words.howTo}</p>
      <Track facts={facts} />
      <Foot caseId={facts.caseId} kind="oneTimeNotice" />
    </section>
  );
}
