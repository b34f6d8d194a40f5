/** Fields of the editor of schemes. */
import type { ReactNode } from "react";
import type { AppraisalSchemesAnswer } from "#ui/client.gen.ts";
import { Labelled } from "#ui/console/fields.tsx";
import { Field, useWords } from "./parts.tsx";

export type SchemeOf = AppraisalSchemesAnswer["items"][number];
export type Content = SchemeOf["versions"][number]["content"];
export type IndicatorOf = Content["indicators"][number];

/** A number under its label; thousandths are written as per cent with one decimal. */
export function NumberField(props: {
  readonly label: string;
  readonly value: number;
  readonly unit: "percent" | "whole";
  readonly onChange: (value: number) => void;
}): ReactNode {
  const { label, value, unit, onChange } = props;
  const scale = unit === "percent" ? 10 : 1;
  return (
    <Labelled label={unit === "percent" ? `${label} %` : label}>
      {(wiring) => (
        <input
          {...wiring}
          type="number"
          inputMode="decimal"
          min="0"
          step={unit === "percent" ? "0.1" : "1"}
          value={value / scale}
          onChange={(event) =>
            onChange(Math.max(0, Math.round(Number(event.target.value) * scale)))
          }
        />
      )}
    </Labelled>
  );
}

/** A text in both languages. */
export function NamesField(props: {
  readonly label: string;
  readonly value: { readonly zh: string; readonly en: string };
  readonly onChange: (value: { zh: string; en: string }) => void;
}): ReactNode {
  const { editor: words } = useWords();
  const { label, value, onChange } = props;
  return (
    <div className="appr-names">
      <Field
        label={words.inChinese(label)}
        value={value.zh}
        onChange={(zh) => onChange({ ...value, zh })}
      />
      <Field
        label={words.inEnglish(label)}
        value={value.en}
        onChange={(en) => onChange({ ...value, en })}
      />
    </div>
  );
}

/** A box to tick with its label. */
export function Tick(props: {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}): ReactNode {
  return (
    <label className="appr-tick">
      <input
        type="checkbox"
        checked={props.checked}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      {props.label}
    </label>
  );
}

type Params = Readonly<Record<string, string | number | readonly string[]>>;

/** The text of a refusal with its places filled. */
export function said(
  texts: Readonly<Record<string, string>>,
  { code, params }: { readonly code: string; readonly params: Params },
): string {
  return (texts[code] ?? code).replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    [params[name] ?? ""].flat().join("、"),
  );
}
