/** Words and small parts that funding's pages share. */
import { type ReactNode, useId } from "react";
import { useMay } from "#ui/console/navigation.tsx";
import { PageTabs } from "#ui/console/tabs.tsx";
import { useText } from "#ui/i18n/use-text.tsx";
import { allocator, deskReader } from "../access.ts";
import { en } from "../messages/pages.en.ts";
import { zh } from "../messages/pages.zh.ts";
import "./funding.css";

export { Choice, Failed, TextLine } from "#ui/console/fields.tsx";

/** The texts of these pages. */
export function useWords(): typeof zh {
  return useText({ zh, en });
}

/** Whether the person at the desk enters figures and drafts scenarios. */
export function useIsAllocator(): boolean {
  return useMay(allocator);
}

/** Funding's pages beside one another, for those who may see the desk. */
export function FundingTabs(): ReactNode {
  const { tabs, nav } = useWords();
  const isReader = useMay(deskReader);
  if (!isReader) return null;
  const pages = [
    ["/funding", tabs.desk],
    ["/funding/scenarios", tabs.scenarios],
    ["/funding/figures", tabs.figures],
    ["/funding/reserve", tabs.reserve],
  ] as const;
  return <PageTabs label={nav} pages={pages} />;
}

/** A slider that says its value; arrows and Home/End work as in every slider. */
export function Slider(props: {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly say: (value: number) => string;
  readonly onChange: (value: number) => void;
  readonly disabled?: boolean;
}): ReactNode {
  const id = useId();
  const said = props.say(props.value);
  return (
    <div className="line-field">
      <label htmlFor={id} className="fund-slider-label">
        <span>{props.label}</span>
        <output htmlFor={id}>{said}</output>
      </label>
      <input
        id={id}
        type="range"
        className="fund-slider"
        min={props.min}
        max={props.max}
        step={props.step}
        value={props.value}
        disabled={props.disabled}
        aria-valuetext={said}
        onChange={(event) => props.onChange(Number(event.target.value))}
      />
    </div>
  );
}
