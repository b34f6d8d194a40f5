/** A search box that asks a moment after the last key. */
import { type ReactNode, useEffect, useState } from "react";

/** The box; what is typed is given on without blanks around it. */
export function SearchField(props: {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onSearch: (text: string) => void;
  /** Unit: ms. */
  readonly delayMs?: number;
}): ReactNode {
  const { value, onSearch, delayMs = 250 } = props;
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = setTimeout(() => onSearch(typed.trim()), delayMs);
    return () => clearTimeout(timer);
    // The address follows the box, not the other way round.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [typed]);
  return (
    <input
      type="search"
      className="cat-control cat-search"
      aria-label={props.label}
      placeholder={props.placeholder}
      maxLength={100}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}
