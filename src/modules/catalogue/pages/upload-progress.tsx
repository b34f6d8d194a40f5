/** How much of a file has left, and then that the server is at work on it. */
import type { ReactNode } from "react";
import { useConsoleWords } from "./console/desk.ts";
import "./upload-progress.css";

/** The bar; read aloud by its value, not at every step. */
export function UploadProgress(props: {
  /** From 0 to 1. */
  readonly share: number;
  /** What is said when all of it has left. */
  readonly then: string;
}): ReactNode {
  const { upload: words } = useConsoleWords();
  const percent = Math.floor(props.share * 100);
  const isSent = percent >= 100;
  return (
    <p className="cat-progress">
      <progress max={100} value={percent} aria-label={words.label} />
      <span>{isSent ? props.then : words.percent(percent)}</span>
    </p>
  );
}
