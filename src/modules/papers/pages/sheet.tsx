/** A sheet of paper on the page; what it shows is what it prints. */
import type { ReactNode } from "react";
import { useLanguage } from "#ui/i18n/use-text.tsx";
import { QrCode } from "#ui/qr-code.tsx";
import { sheetWords as en } from "../messages/sheet.en.ts";
import { sheetWords as zh } from "../messages/sheet.zh.ts";
import { proofAddress } from "../rules/code.ts";
import type { Section } from "../rules/section.ts";
import { type Issued, type Sheet as Laid, sheetOf } from "../rules/sheet.ts";
import "./sheet.css";

/** Where a picture of the paper is; undefined where the reader gets its name alone. */
type PictureHref = (sha256: string) => string;
type Of<T extends Section["type"]> = Extract<Section<string>, { type: T }>;

function Titled(props: { readonly title: string | null; readonly children: ReactNode }): ReactNode {
  return (
    <section>
      {props.title !== null && <h2>{props.title}</h2>}
      {props.children}
    </section>
  );
}

function Facts({ title, rows }: Of<"facts">): ReactNode {
  return (
    <Titled title={title}>
      <dl className="sheet-rows">
        {rows.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Titled>
  );
}

function Text({ title, look, lines }: Of<"text">): ReactNode {
  return (
    <Titled title={title}>
      {lines.map((line) => (
        <p className={`sheet-${look}`} key={line}>
          {line}
        </p>
      ))}
    </Titled>
  );
}

function List({ title, lead, items }: Of<"list">): ReactNode {
  return (
    <Titled title={title}>
      {lead !== null && <p>{lead}</p>}
      <ol className="sheet-items">
        {items.map(({ name, detail }) => (
          <li key={`${name} ${detail ?? ""}`}>
            {name}
            {detail !== null && <span>{detail}</span>}
          </li>
        ))}
      </ol>
    </Titled>
  );
}

function Table({ title, head, rows, sum }: Of<"table">): ReactNode {
  const look = (column: number) =>
    head[column]?.isNumber === true ? { className: "sheet-amount" } : {};
  return (
    <Titled title={title}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keys */}
      <div className="sheet-scroll" tabIndex={0} role="region" aria-label={title ?? undefined}>
        <table className="sheet-table">
          <thead>
            <tr>
              {head.map(({ text }, column) => (
                <th key={text} scope="col" {...look(column)}>
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...rows, ...(sum === null ? [] : [sum])].map((cells, index) => (
              // Lines of a paper never change places, and two may say the same.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={index} {...(index === rows.length ? { className: "sheet-sum" } : {})}>
                {cells.map((cell, column) => (
                  // oxlint-disable-next-line react/no-array-index-key
                  <td key={column} {...look(column)}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Titled>
  );
}

function Pictures(props: {
  readonly section: Of<"pictures">;
  readonly href: PictureHref | undefined;
}): ReactNode {
  const { title, items } = props.section;
  return (
    <Titled title={title}>
      <ul className="sheet-pictures">
        {items.map(({ name, sha256 }) => (
          <li key={sha256}>
            {props.href !== undefined && <img src={props.href(sha256)} alt="" />}
            <span>
              {name} · {sha256.slice(0, 12)}
            </span>
          </li>
        ))}
      </ul>
    </Titled>
  );
}

function Signatures(props: {
  readonly places: Of<"signatures">["places"];
  readonly sealHere: string;
}): ReactNode {
  return (
    <div className="sheet-signatures">
      {props.places.map(({ label, body, day, isSeal }) => (
        <div className={isSeal ? "sheet-place sheet-seal" : "sheet-place"} key={label}>
          <p className="sheet-small">{label}</p>
          {body !== null && <p>{body}</p>}
          {day !== null && <p>{day}</p>}
          {isSeal && <p className="sheet-seal-here">{props.sealHere}</p>}
        </div>
      ))}
    </div>
  );
}

function Part(props: {
  readonly section: Section<string>;
  readonly href: PictureHref | undefined;
}): ReactNode {
  const { section } = props;
  switch (section.type) {
    case "facts":
      return <Facts {...section} />;
    case "text":
      return <Text {...section} />;
    case "list":
      return <List {...section} />;
    case "table":
      return <Table {...section} />;
    case "pictures":
      return <Pictures section={section} href={props.href} />;
    case "signatures":
      // They stand at the end, with the proof.
      return null;
  }
}

function Proof({ laid, code }: { readonly laid: Laid; readonly code: string }): ReactNode {
  return (
    <footer className="sheet-proof">
      <QrCode text={proofAddress(location.origin, code)} label={laid.qrLabel} />
      <div>
        <p className="sheet-code">
          <span>{laid.code.label}</span> {laid.code.text}
        </p>
        <p>{laid.code.hint}</p>
        <p>{laid.issued}</p>
      </div>
    </footer>
  );
}

/** One paper in the language of the reader; `pictures`: where its pictures are, for who may see them. */
export function Sheet(props: {
  readonly paper: Issued;
  readonly pictures?: PictureHref;
}): ReactNode {
  const language = useLanguage() === "en" ? "en" : "zh";
  const laid = sheetOf(props.paper, { zh, en }, language);
  const places = laid.sections.flatMap((one) => (one.type === "signatures" ? one.places : []));
  return (
    <article className="sheet" data-theme="light">
      <header className="sheet-head">
        <span>{laid.brand}</span>
        <p className="sheet-number">
          <span>{laid.number.label}</span> {laid.number.text}
        </p>
      </header>
      <h1>{laid.title}</h1>
      {laid.sections.map((section, index) => (
        // Sections of a paper never change places.
        // oxlint-disable-next-line react/no-array-index-key
        <Part key={index} section={section} href={props.pictures} />
      ))}
      <div className="sheet-end">
        <Signatures places={places} sealHere={laid.sealHere} />
        <Proof laid={laid} code={props.paper.code} />
      </div>
    </article>
  );
}
