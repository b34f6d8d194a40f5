/** One switch for the English of a whole draft: a second line under every text, or none. */
import { type ReactNode, useState } from "react";
import { remember, remembered } from "#ui/device-memory.ts";
import { useLanguage } from "#ui/i18n/use-text.tsx";
import { englishWritten } from "../../rules/english.ts";
import { type Content, useConsoleWords } from "./desk.ts";

/** Under this name the device remembers whether the English stands open. */
const OPEN = "catalogue.draft.english";

/** Whether the English stands open: as it was left on this device, at first as its reader reads. */
export function useEnglishOpen(): [boolean, (isOpen: boolean) => void] {
  const language = useLanguage();
  const [isOpen, setIsOpen] = useState(() => (remembered(OPEN) ?? language) !== "zh");
  return [
    isOpen,
    (next) => {
      remember(OPEN, next ? "en" : "zh");
      setIsOpen(next);
    },
  ];
}

/** The switch, with how much of the draft can be read in English. */
export function EnglishSwitch(props: {
  readonly content: Content;
  readonly isOpen: boolean;
  readonly onChange: (isOpen: boolean) => void;
}): ReactNode {
  const { draft: words } = useConsoleWords();
  const { texts, written } = englishWritten(props.content);
  return (
    <p className="cat-english-switch">
      <label>
        <input
          type="checkbox"
          role="switch"
          aria-checked={props.isOpen}
          checked={props.isOpen}
          onChange={(event) => props.onChange(event.target.checked)}
        />
        {words.writeEnglish}
      </label>
      <span className="cat-faint">{words.englishWritten(written, texts)}</span>
    </p>
  );
}
