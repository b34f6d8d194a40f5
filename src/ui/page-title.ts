import { useEffect } from "react";
import { useText } from "./i18n/use-text.tsx";
import { en } from "./messages/en.ts";
import { zh } from "./messages/zh.ts";

/** Names the window after the page: "弄堂口垃圾堆积 · 归位". */
export function usePageTitle(title: string | undefined): void {
  const { brand } = useText({ zh, en });
  useEffect(() => {
    document.title = title === undefined || title === "" ? brand.name : `${title} · ${brand.name}`;
  }, [title, brand.name]);
}
