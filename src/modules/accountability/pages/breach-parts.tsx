import type { AccountabilityGetAnswer } from "#ui/client.gen.ts";
import { usePreferences } from "#ui/i18n/use-text.tsx";

export { useFormat } from "#ui/i18n/use-text.tsx";
export type BreachView = AccountabilityGetAnswer;

/** The name of a body in the language of the reader. */
export function useOrgName(): (org: { readonly name: string; readonly nameEn: string }) => string {
  const { language } = usePreferences();
  return (org) => (language === "en" && org.nameEn !== "" ? org.nameEn : org.name);
}
