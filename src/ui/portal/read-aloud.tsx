import { type ReactNode, useEffect, useState } from "react";
import { useLanguage, useText } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { en } from "#ui/messages/en.ts";
import { zh } from "#ui/messages/zh.ts";

/** The words of the page in the order they stand, a line at a time: long utterances are cut off by browsers. */
function linesOf(place: HTMLElement): string[] {
  return place.innerText
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line));
}

/** Another screen is shown: what is read of the last one stops. */
export function stopReading(): void {
  if ("speechSynthesis" in window) speechSynthesis.cancel();
}

/**
 * Reads the main text aloud, where the browser can; a second press stops it, and so does going to another
 * page. `path` names the page.
 */
export function ReadAloud(props: { readonly path: string }): ReactNode {
  const { portal: words } = useText({ zh, en });
  const language = useLanguage();
  const [isReading, setIsReading] = useState(false);
  const stop = () => {
    speechSynthesis.cancel();
    setIsReading(false);
  };
  useEffect(() => {
    if (!("speechSynthesis" in window)) return;
    speechSynthesis.cancel();
    setIsReading(false);
    return () => speechSynthesis.cancel();
  }, [props.path]);
  if (!("speechSynthesis" in window)) return null;
  const read = () => {
    const main = document.getElementById("main");
    const lines = main === null ? [] : linesOf(main);
    speechSynthesis.cancel();
    lines.forEach((line, index) => {
      const utterance = new SpeechSynthesisUtterance(line);
      utterance.lang = language === "zh" ? "zh-CN" : language;
      utterance.rate = 0.9;
      const isOver = () => setIsReading(false);
      if (index === lines.length - 1) utterance.addEventListener("end", isOver);
      utterance.addEventListener("error", isOver);
      speechSynthesis.speak(utterance);
    });
    setIsReading(lines.length > 0);
  };
  return (
    <button
      type="button"
      className="header-item"
      aria-pressed={isReading}
      onClick={isReading ? stop : read}
    >
      <Icon name={isReading ? "pause" : "speak"} />
      <span>{isReading ? words.readStop : words.read}</span>
    </button>
  );
}
