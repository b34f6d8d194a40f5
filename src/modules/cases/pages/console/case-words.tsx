/** The words and signs that list, page and papers share. */
import type { ReactNode } from "react";
import { inLanguage } from "#kernel/pure/names.ts";
import { useLanguage, useText } from "#ui/i18n/use-text.tsx";
import { type Clock, clockOf } from "#ui/signs/clock.ts";
import { en } from "../../messages/pages-console.en.ts";
import { zh } from "../../messages/pages-console.zh.ts";
import type { CaseStatus } from "../../rules/state.ts";
import type { CaseLine, ClockView } from "./case-requests.ts";

export type Words = typeof zh;

/** The texts of inbox and case page. */
export function useWords(): Words {
  return useText({ zh, en });
}

/** Something with a Chinese and an English name, in the reader's language. */
export function useNames() {
  const language = useLanguage();
  const pick = (chinese: string, english: string | null) => inLanguage(language, chinese, english);
  return {
    /** A case's title: in English the name of its duty, where it is called after it. */
    title: (line: { readonly title: string; readonly titleEn: string }) =>
      pick(line.title, line.titleEn),
    /** What the words of a duty are called: a material, what a notice asks for. */
    name: (one: { readonly name: string; readonly nameEn: string | null }) =>
      pick(one.name, one.nameEn),
    pick,
    org: (org: { readonly name: string; readonly nameEn: string }) => pick(org.name, org.nameEn),
    area: (line: Pick<CaseLine, "area" | "areaEn">) => pick(line.area, line.areaEn),
    both: (names: { readonly zh: string; readonly en: string }) => pick(names.zh, names.en),
  };
}

/** Which case a form is about. */
export function FormAbout(props: {
  readonly view: Pick<CaseLine, "receiptNo" | "title" | "titleEn">;
}): ReactNode {
  const names = useNames();
  return (
    <p className="form-about">
      {props.view.receiptNo} · {names.title(props.view)}
    </p>
  );
}

/** A clock of the API as the sign takes it. */
export function signClock(clock: ClockView, words: Words): Clock {
  return clockOf(clock, clock.pauseReason === null ? null : words.pauseReason[clock.pauseReason]);
}

const statusShapes: Record<CaseStatus, ReactNode> = {
  received: <circle cx="6" cy="6" r="3.6" />,
  awaitingMaterials: <circle cx="6" cy="6" r="3.6" strokeDasharray="2 1.77" />,
  accepted: <path d="M6 2.4a3.6 3.6 0 1 0 0 7.2 3.6 3.6 0 1 0 0-7.2M6 6h0" />,
  inProgress: (
    <>
      <circle cx="6" cy="6" r="3.6" />
      <path className="state-fill" d="M6 2.4a3.6 3.6 0 0 1 0 7.2z" />
    </>
  ),
  paused: <path d="M4.4 3v6M7.6 3v6" />,
  completed: <path d="m2.6 6.3 2.3 2.3 4.5-5" />,
  rectifying: (
    <>
      <circle cx="6" cy="6" r="3.6" />
      <path d="M6 3.8v2.6M6 8.2v.1" />
    </>
  ),
  closed: <circle className="state-fill" cx="6" cy="6" r="3.6" />,
  merged: <path d="M3 2.6v3.2c0 1.2.8 2 2 2h4M7 5.6l2.2 2.2L7 10" />,
  withdrawn: <path d="M9 6H3M5.2 3.8 3 6l2.2 2.2" />,
  declined: <path d="m3.4 3.4 5.2 5.2M8.6 3.4 3.4 8.6" />,
};

/** Where a case stands: a mark of its own shape and the word; or, in an inbox, what is owed on it. */
export function StateMark(props: {
  readonly status: CaseStatus;
  readonly says?: string;
}): ReactNode {
  const words = useWords();
  const status = words.status[props.status];
  return (
    <span className="state" data-status={props.status} title={props.says && status}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        {statusShapes[props.status]}
      </svg>
      <span className="state-word">{props.says ?? status}</span>
    </span>
  );
}

/** Fills `{title}` and the like in a template of a text. */
export function fillTemplate(text: string, facts: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => facts[name] ?? whole);
}
