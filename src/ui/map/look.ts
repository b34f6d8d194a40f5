/** The colours of a map, read off the design tokens where it stands: light, dark and elder mode alike. */
import type { MapTone } from "./contract.ts";

export type Look = {
  readonly paper: string;
  readonly surface: string;
  readonly hairline: string;
  readonly border: string;
  readonly ink: string;
  readonly focus: string;
  readonly tone: string;
};

/** Reads the colours in force at an element. */
export function lookOf(element: Element, tone: MapTone): Look {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    paper: token("paper"),
    surface: token("surface"),
    hairline: token("hairline-strong"),
    border: token("control"),
    ink: token("ink"),
    focus: token("focus"),
    tone: token(tone),
  };
}
