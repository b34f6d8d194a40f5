/**
 * Fields for days, months and times. The native field is what every keyboard, phone and screen reader knows, but it
 * shows what it holds in the language of the browser; so its value is said over it in the language of the page as long
 * as nobody types there.
 */
import { type FocusEvent, type InputHTMLAttributes, type ReactNode, useState } from "react";
import { useLanguage, useText } from "#ui/i18n/use-text.tsx";
import { en } from "./messages/en.ts";
import { zh } from "./messages/zh.ts";
import { type WhenType, whenSaid } from "./when.ts";
import "./when-input.css";

/**
 * A native field of one of the four types; the rest as for any input. What was left half typed is shown as the browser
 * has it, so that nothing wrong is ever covered.
 */
export function WhenInput(
  props: InputHTMLAttributes<HTMLInputElement> & {
    readonly type: WhenType;
    readonly value: string;
  },
): ReactNode {
  const { type, value, onBlur, ...rest } = props;
  const [isHalf, setIsHalf] = useState(false);
  const { when: words } = useText({ zh, en });
  const said = whenSaid(type, value, useLanguage());
  const left = (event: FocusEvent<HTMLInputElement>) => {
    setIsHalf(event.target.validity.badInput);
    onBlur?.(event);
  };
  return (
    <span className="when" data-type={type} data-half={(isHalf && value === "") || undefined}>
      <input {...rest} type={type} value={value} onBlur={left} />
      <span className="when-said" data-empty={said === "" || undefined} aria-hidden="true">
        {said === "" ? words[type] : said}
      </span>
    </span>
  );
}
