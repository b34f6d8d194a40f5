import type { ReactNode } from "react";
import { Hint } from "#ui/hint.tsx";
import { useFormat, useText } from "#ui/i18n/use-text.tsx";
import { en } from "#ui/messages/en.ts";
import { zh } from "#ui/messages/zh.ts";
import "./evidence.css";

/** What a figure counts, in words, and which version of that definition was used. */
export type EvidenceDefinition = { readonly text: string; readonly version: string };

export type EvidenceNumberProps = {
  /** Fen for `money`, share of one for `percent`. */
  readonly value: number;
  readonly label: string;
  /** The list of the things counted. */
  readonly href: string;
  readonly definition: EvidenceDefinition;
  readonly as?: "count" | "exact" | "money" | "percent";
  /** `figure` stands large above its label, `inline` runs in a sentence. */
  readonly size?: "figure" | "inline";
  readonly tone?: "plain" | "attend" | "late";
};

/** A figure that is a link to the things it counts, with its definition on hover and focus. */
export function EvidenceNumber(props: EvidenceNumberProps): ReactNode {
  const format = useFormat();
  const { evidence: words } = useText({ zh, en });
  const { as = "count", size = "figure" } = props;
  const said = format[as](props.value);
  const digits =
    as === "count" && said !== format.exact(props.value) ? format.exact(props.value) : "";
  return (
    <Hint
      text={
        <>
          {digits !== "" && <strong className="evidence-digits">{digits}</strong>}
          {props.definition.text}
          <span className="evidence-version">{words.definition(props.definition.version)}</span>
        </>
      }
    >
      {(described) => (
        <a
          className="evidence"
          data-size={size}
          data-tone={props.tone ?? "plain"}
          href={props.href}
          {...described}
        >
          <span className="evidence-value">{said}</span>
          {size === "figure" ? (
            <span className="evidence-label">{props.label}</span>
          ) : (
            <span className="visually-hidden"> {props.label}</span>
          )}
        </a>
      )}
    </Hint>
  );
}
