/** Words and small parts that the pages of campaigns share. */
import type { ReactNode } from "react";
import { Menu } from "#ui/console/menu.tsx";
import { consoleHref } from "#ui/console/navigation.tsx";
import { saveLater } from "#ui/console/save-later.tsx";
import { useFormat, useLanguage, useText } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { en } from "../messages/pages.en.ts";
import { zh } from "../messages/pages.zh.ts";
import type { CampaignState } from "../rules/campaign.ts";
import "./campaigns.css";
import "./campaign-figures.css";

export { Choice, Failed, ScrollBox, TextLine } from "#ui/console/fields.tsx";

/** The texts of these pages. */
export function useWords(): typeof zh {
  return useText({ zh, en });
}

/** Where a campaign stands, in a word. */
export function StateSign(props: { readonly state: CampaignState }): ReactNode {
  const words = useWords();
  return (
    <span className="cam-state" data-state={props.state}>
      {words.states[props.state]}
    </span>
  );
}

/** How much of something is done, as a bar; the numbers stand beside it. */
export function Bar(props: {
  readonly done: number;
  readonly notDone?: number;
  readonly units: number;
}): ReactNode {
  const share = (count: number) => (props.units === 0 ? 0 : (count / props.units) * 100);
  const done = share(props.done);
  return (
    <svg className="cam-bar" aria-hidden="true" width="100%" height="8">
      <rect className="cam-bar-back" width="100%" height="8" rx="2" />
      <rect className="cam-bar-done" width={`${done}%`} height="8" rx="2" />
      <rect
        className="cam-bar-not"
        x={`${done}%`}
        width={`${share(props.notDone ?? 0)}%`}
        height="8"
        rx="2"
      />
    </svg>
  );
}

/** Where the units of a campaign are listed under a filter. */
export function unitsHref(campaignId: number, filter: string): string {
  return consoleHref(`/campaigns/${campaignId}?part=units&${filter}`);
}

/** A figure with what it counts; where there is a list of that it is the way there. */
export function Figure(props: {
  readonly label: string;
  readonly value: string;
  readonly detail?: string | undefined;
  readonly href?: string | undefined;
}): ReactNode {
  const value = <strong>{props.value}</strong>;
  return (
    <div className="cam-figure">
      <dt>{props.label}</dt>
      <dd>
        {props.href === undefined ? (
          value
        ) : (
          <a href={props.href} aria-label={`${props.label} ${props.value}`}>
            {value}
          </a>
        )}
        {props.detail !== undefined && <span>{props.detail}</span>}
      </dd>
    </div>
  );
}

/** Takes what is shown along as a file: `href` gets the format. */
export function ExportMenu(props: {
  readonly files: readonly {
    readonly label: string;
    readonly href: (format: string, language: string) => string;
  }[];
}): ReactNode {
  const { page: words } = useWords();
  // The server writes heads in Chinese or English.
  const language = useLanguage() === "zh" ? "zh" : "en";
  return (
    <Menu
      label={words.export}
      className="bar-item"
      groups={props.files.map(({ label }, index) => ({
        title: label,
        entries: [
          { key: `${index}.xlsx`, label: words.xlsx },
          { key: `${index}.csv`, label: words.csv },
        ],
      }))}
      onPick={(key) => {
        const [index, format = "xlsx"] = key.split(".");
        const file = props.files[Number(index)];
        if (file !== undefined) void saveLater(file.href(format, language));
      }}
    >
      <Icon name="download" size={18} />
    </Menu>
  );
}

/** A count with its share: "1,204 · 86.5%". */
export function useShareOf(): (count: number, units: number) => string {
  const format = useFormat();
  return (count, units) => (units === 0 ? "0%" : format.percent(count / units));
}
