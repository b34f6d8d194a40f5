/** The texts of the map page. */
import { useText } from "#ui/i18n/use-text.tsx";
import { en } from "../messages/en.ts";
import { zh } from "../messages/zh.ts";

export function useWords(): typeof zh {
  return useText({ zh, en });
}

/** Writes some of the address's query; null takes a value away. */
export type Change = (values: Readonly<Record<string, string | null>>) => void;
