import { usePreferences, useText } from "#ui/i18n/use-text.tsx";
import { en } from "../messages/pages.en.ts";
import { zh } from "../messages/pages.zh.ts";

/** The words of these pages in the language of the reader. */
export const useWords = () => useText({ zh, en });

type Named = { readonly name: string; readonly nameEn: string };

/** A name in the language of the reader. */
export function useName(): (one: Named) => string {
  const { language } = usePreferences();
  return (one) => (language === "en" && one.nameEn !== "" ? one.nameEn : one.name);
}

const HOUR = 60;
/** Working hours of a day as the demo's calendar and most districts have them; figures are rounded anyway. */
const WORKDAY = 7 * HOUR;

/** How working time is said: minutes below an hour, hours below a working day, then working days. */
export function useTime(): (minutes: number) => string {
  const words = useWords();
  const rounded = (value: number) => String(Math.round(value * 10) / 10);
  return (minutes) => {
    if (minutes < HOUR) return words.minutes(String(minutes));
    return minutes < WORKDAY
      ? words.hours(rounded(minutes / HOUR))
      : words.workdays(rounded(minutes / WORKDAY));
  };
}
