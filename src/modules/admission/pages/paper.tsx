/** Sheets of paper: what a page shows is what it prints. */
import type { ReactNode } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { consoleHref } from "#ui/console/navigation.tsx";
import { refusalWords } from "#ui/console/refusal-note.tsx";
import { useFormat, useLabel, useLanguage } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { usePageTitle } from "#ui/page-title.ts";
import { useWords } from "./parts.tsx";
import { QrCode } from "#ui/qr-code.tsx";
import { type Application, useApplication } from "./queries.ts";
import "./paper.css";

/** A sheet of one application with the bar that prints it. */
export function PaperPage(props: {
  readonly id: number;
  readonly title: string;
  readonly children: (application: Application) => ReactNode;
}): ReactNode {
  const words = useWords();
  const { data, error } = useApplication(props.id);
  usePageTitle(data === undefined ? props.title : `${props.title} ${data.code ?? ""}`.trim());
  if (error !== null && data === undefined)
    return (
      <EmptyState title={words.failed} level={1}>
        {refusalWords(error).message}
      </EmptyState>
    );
  if (data === undefined) return null;
  return (
    <div className="adm-paper-page">
      <div className="adm-paper-bar no-print">
        <a className="page-parent" href={consoleHref(`/admission/${props.id}`)}>
          <Icon name="back" size={16} />
          {words.paper.back}
        </a>
        <ActionButton
          label={words.paper.print}
          icon="print"
          kind="primary"
          keys="p"
          onAct={() => print()}
        />
      </div>
      <article className="adm-paper" data-theme="light">
        {props.children(data)}
      </article>
    </div>
  );
}

/** How a list of names is joined on paper. */
export function useJoin(): (
  names: readonly { readonly zh: string; readonly en: string }[],
) => string {
  const label = useLabel();
  const separator = useLanguage() === "zh" ? "、" : ", ";
  return (names) => names.map((name) => label(name)).join(separator);
}

/** Quantity and price as a line. */
export function useAmount(): (application: Application) => string | null {
  const { page } = useWords();
  const format = useFormat();
  return ({ content: { quantity, unit, unitPriceFen } }) =>
    quantity === null
      ? null
      : page.perUnit(format.exact(quantity), unit, format.money(unitPriceFen));
}

/** The public entry as a QR code, with the number under it. */
export function PaperCode(props: { readonly application: Application }): ReactNode {
  const { paper } = useWords();
  const { id, code } = props.application;
  if (code === null) return null;
  return (
    <div className="adm-paper-code">
      <QrCode text={`${location.origin}/admissions/${id}`} label={paper.scan} />
      <p>
        {paper.scan}
        <br />
        {paper.number} {code}
      </p>
    </div>
  );
}
