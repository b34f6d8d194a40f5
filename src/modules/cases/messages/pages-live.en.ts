import type { zh } from "./pages-live.zh.ts";

export const en: typeof zh = {
  fresh: (count) => `${count} new`,
  left: (count) => `${count} no longer here`,
  show: "Bring the list up to date",
  both: (fresh, left) => `${fresh}, ${left}`,
};
