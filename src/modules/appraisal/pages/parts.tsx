/** Words and small parts that appraisal's pages share. */
import type { ReactNode } from "react";
import type { AppraisalRoundAnswer } from "#ui/client.gen.ts";
import { useMay } from "#ui/console/navigation.tsx";
import { PageTabs } from "#ui/console/tabs.tsx";
import { useText } from "#ui/i18n/use-text.tsx";
import { overseer } from "../access.ts";
import { en } from "../messages/pages.en.ts";
import { zh } from "../messages/pages.zh.ts";
import "./appraisal.css";

export { Choice, TextLine as Field } from "#ui/console/fields.tsx";

export type Round = AppraisalRoundAnswer;
export type TargetOfRound = Round["targets"][number];

/** The texts of these pages. */
export function useWords(): typeof zh {
  return useText({ zh, en });
}

/** Points as people read them: two decimals. */
export function pointsText(hundredths: number): string {
  return (hundredths / 100).toFixed(2);
}

/** Whether the reader keeps or oversees appraisal. */
export function useIsOverseer(): boolean {
  return useMay(overseer);
}

/** Rounds and schemes beside one another, for those who see both. */
export function AppraisalTabs(): ReactNode {
  const words = useWords();
  if (!useIsOverseer()) return null;
  const pages = [
    ["/appraisal", words.tabs.rounds],
    ["/appraisal/schemes", words.tabs.schemes],
  ] as const;
  return <PageTabs label={words.nav} pages={pages} />;
}
