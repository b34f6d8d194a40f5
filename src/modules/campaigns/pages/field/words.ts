import { useText } from "#ui/i18n/use-text.tsx";
import { en } from "../../messages/field.en.ts";
import { zh } from "../../messages/field.zh.ts";

/** The texts of /field. */
export function useWords(): typeof zh {
  return useText({ zh, en });
}
