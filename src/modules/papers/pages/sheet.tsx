/** A sheet of paper on the page; what it shows is what it prints. */
import type { ReactNode } from "react";
import { useLanguage } from "#ui/i18n/use-text.tsx";
import { QrCode } from "#ui/qr-code.tsx";
import { sheetWords as en } from "../messages/sheet.en.ts";
import { sheetWords as zh } from "../messages/sheet.zh.ts";
import { proofAddress } from "../rules/content.ts";
import { type Issued, type Sheet as Laid, sheetOf } from "../rules/sheet.ts";
import "./sheet.css";

function Proof({ laid, code }: { readonly laid: Laid; readonly code: string }): ReactNode {
  return (
    <div className="sheet-proof">
      <QrCode text={proofAddress(location.origin, code)} label={laid.qrLabel} />
      <div>
        <p className="sheet-code">
          <span>{laid.code.label}</span> {laid.code.text}
        </p>
        <p>{laid.code.hint}</p>
      </div>
    </div>
  );
}

function Foot({ laid }: { readonly laid: Laid }): ReactNode {
  return (
    <footer className="sheet-foot">
      {laid.signatures.map((line) => (
        <p className="sheet-sign" key={line}>
          {line}
        </p>
      ))}
      <div>
        {laid.foot.map((line) => (
          <p className="sheet-small" key={line}>
            {line}
          </p>
        ))}
      </div>
    </footer>
  );
}

function Lines(props: { readonly lines: readonly string[]; readonly name: string }): ReactNode {
  return props.lines.map((line) => (
    <p className={props.name} key={line}>
      {line}
    </p>
  ));
}

/** One paper in the language of the reader. */
export function Sheet(props: { readonly paper: Issued }): ReactNode {
  const language = useLanguage() === "en" ? "en" : "zh";
  const laid = sheetOf(props.paper, language === "zh" ? zh : en, language);
  return (
    <article className="sheet" data-theme="light">
      <header className="sheet-head">
        <span>{laid.brand}</span>
        <h1>{laid.title}</h1>
      </header>
      <p className="sheet-number">
        <span>{laid.number.label}</span> {laid.number.text}
      </p>
      <dl className="sheet-rows">
        {laid.rows.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {laid.strong !== null && <h2>{laid.strong}</h2>}
      {laid.lead !== null && <p>{laid.lead}</p>}
      {laid.items.length > 0 && (
        <ol className="sheet-items">
          {laid.items.map(({ name, detail }) => (
            <li key={name}>
              {name}
              {detail !== "" && <span>{detail}</span>}
            </li>
          ))}
        </ol>
      )}
      <Lines lines={laid.text} name="sheet-text" />
      <Lines lines={laid.after} name="sheet-after" />
      <Proof laid={laid} code={props.paper.code} />
      <Foot laid={laid} />
    </article>
  );
}
