import type { ReactNode } from "react";

/**
 * The mark: 归 in a square seal; the middle stroke of its right half is an arrow that returns to its
 * place. Decorative by default; give `label` where no name stands beside it.
 */
export function Mark(props: { size?: number | string; label?: string }): ReactNode {
  const size = props.size ?? 28;
  return (
    <svg
      className="mark"
      width={size}
      height={size}
      viewBox="0 0 32 32"
      {...(props.label === undefined
        ? { "aria-hidden": true }
        : { role: "img", "aria-label": props.label })}
    >
      <rect className="mark-seal" width="32" height="32" rx="6" />
      <g className="mark-strokes">
        <path d="M7.6 9.6v6" />
        <path d="M12.6 7.2v9.2c0 4.1-1.4 6.8-4.2 8.6" />
        <path d="M16.6 8.4h8.2v15.4h-8.8" />
        <path d="M24.8 16.1h-7.6M20 13.1l-3 3 3 3" />
      </g>
    </svg>
  );
}
