import type { zh } from "./zh.ts";

/** Words around the explanation of a page. */
export const en: typeof zh = {
  title: "This page in one minute",
  open: "About this page",
  steps: "What you do here",
  words: "Words",
  more: "Good to know",
  loading: "Fetching the explanation…",
  none: "This page has no explanation yet.",
  failed: "Could not fetch the explanation. Try again.",
};
