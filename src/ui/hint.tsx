import { type KeyboardEvent, type ReactNode, useId, useState } from "react";

/**
 * Words that appear on hover and on focus, and go with Escape (WCAG 1.4.13). The wrapped content is
 * reachable by keyboard; where it already is a link or button, pass `within` so as not to add a stop.
 */
export function Hint(props: {
  text: ReactNode;
  children: (described: { "aria-describedby": string }) => ReactNode;
  align?: "start" | "end";
  side?: "below" | "above";
}): ReactNode {
  const id = useId();
  const [open, setOpen] = useState(false);
  const hideOnEscape = (event: KeyboardEvent) => {
    if (event.key === "Escape" && open) {
      event.stopPropagation();
      setOpen(false);
    }
  };
  return (
    <span
      className="hint"
      role="presentation"
      onMouseEnter={() => setOpen(true)}
      onMouseLeave={() => setOpen(false)}
      onFocus={() => setOpen(true)}
      onBlur={() => setOpen(false)}
      onKeyDown={hideOnEscape}
    >
      {props.children({ "aria-describedby": id })}
      <span
        className="hint-bubble"
        role="tooltip"
        id={id}
        data-open={open}
        data-align={props.align ?? "start"}
        data-side={props.side ?? "below"}
      >
        {props.text}
      </span>
    </span>
  );
}
