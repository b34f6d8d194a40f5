import type { ReactNode } from "react";

/** Line icons on a 20-unit grid, drawn for this program. */
const paths = {
  bell: "M4.5 14h11l-1.5-2.2V9a4 4 0 0 0-8 0v2.8zM8.4 16.5h3.2",
  inbox: "M3 11.5 5 4h10l2 7.5V16H3zM3 11.5h4l1 2h4l1-2h4",
  counter:
    "M3 16h14M4 16v-4h12v4M7 12V9.5h6V12M10 9.5V7M10 7a1.8 1.8 0 1 0 0-3.6A1.8 1.8 0 0 0 10 7",
  list: "M7.5 5.5H17M7.5 10H17M7.5 14.5H17M3.5 5.5h.01M3.5 10h.01M3.5 14.5h.01",
  tree: "M10 3v4M4 11V9h12v2M10 7v4M2.5 11h3v4.5h-3zM8.5 11h3v4.5h-3zM14.5 11h3v4.5h-3z",
  people:
    "M7.5 9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M2.5 16c.3-2.8 2.2-4.4 5-4.4s4.7 1.6 5 4.4M13 4.2a2.5 2.5 0 0 1 0 4.6M14.5 11.8c1.8.6 2.8 2 3 4.2",
  calendar: "M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3.5M13 3v3.5",
  settings:
    "M3 6h8M15 6h2M3 14h2M9 14h8M13 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4M7 16a2 2 0 1 0 0-4 2 2 0 0 0 0 4",
  search: "M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11M13 13l4 4",
  home: "M3.5 9.5 10 4l6.5 5.5V16h-4.5v-4h-4v4H3.5z",
  map: "M10 17s5.5-4.8 5.5-8.8A5.5 5.5 0 0 0 4.5 8.2C4.5 12.2 10 17 10 17M10 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4",
  phone:
    "M5 3.5h2.5L9 7.5 7 9c.8 1.8 2.2 3.2 4 4l1.5-2 4 1.5V15c0 .8-.7 1.5-1.5 1.5C9 16.5 3.5 11 3.5 5c0-.8.7-1.5 1.5-1.5",
  person: "M10 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6M4 16.5c.4-3.2 2.7-5 6-5s5.6 1.8 6 5",
  organisation:
    "M4 16.5V4h7v12.5M11 8h5v8.5M2.5 16.5h15M6.5 7h2M6.5 10h2M6.5 13h2M13.5 11h.01M13.5 13.5h.01",
  chart: "M3.5 16.5h13M6 16.5v-5M10 16.5V6M14 16.5V9",
  image: "M3 4.5h14v11H3zM3 13l4-4 3.5 3.5L13 10l4 4M12.5 7.5h.01",
  check: "m4 10.5 4 4 8-9",
  work: "M10 3a7 7 0 1 1-6.6 4.7M3 3.5v4.2h4.2M10 6.5V10l2.5 1.5",
  close: "m5 5 10 10M15 5 5 15",
  plus: "M10 4v12M4 10h12",
  back: "M16 10H4M9 5l-5 5 5 5",
  forward: "M4 10h12M11 5l5 5-5 5",
  down: "m5 7.5 5 5 5-5",
  right: "m7.5 5 5 5-5 5",
  up: "m5 12.5 5-5 5 5",
  turn: "M4 6.5h8.5a3.5 3.5 0 0 1 0 7H6M8.5 11 6 13.5 8.5 16",
  alert: "M10 3 2.5 16.5h15zM10 8.5v4M10 14.5h.01",
  info: "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14M10 9.5V13.5M10 6.8h.01",
  pause: "M7.5 5v10M12.5 5v10",
  clock: "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14M10 6v4l2.5 2",
  filter: "M3 5h14l-5.5 6v4.5l-3 1V11z",
  columns: "M3.5 4.5h13v11h-13zM8 4.5v11M12 4.5v11",
  density: "M3 4.5h14M3 8.2h14M3 11.8h14M3 15.5h14",
  upload: "M10 13V4M6.5 7.5 10 4l3.5 3.5M4 13.5V16h12v-2.5",
  download: "M10 4v9M6.5 9.5 10 13l3.5-3.5M4 13.5V16h12v-2.5",
  camera: "M3 6.5h3.5L8 4.5h4l1.5 2H17V15.5H3zM10 13.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5",
  file: "M5.5 3h6L15 6.5V17H5.5zM11.5 3v3.5H15",
  print: "M6 7.5V3.5h8v4M6 13.5H3.5v-6h13v6H14M6 11.5h8v5H6z",
  star: "m10 3.5 2 4.3 4.6.6-3.4 3.2.9 4.7-4.1-2.3-4.1 2.3.9-4.7L3.4 8.4 8 7.8z",
  speak: "M3.5 8v4H6l4 3.5v-11L6 8zM13 7.5a3.5 3.5 0 0 1 0 5M15 5.5a6.5 6.5 0 0 1 0 9",
  sun: "M10 13a3 3 0 1 0 0-6 3 3 0 0 0 0 6M10 2.5v1.5M10 16v1.5M2.5 10H4M16 10h1.5M4.7 4.7l1 1M14.3 14.3l1 1M4.7 15.3l1-1M14.3 5.7l1-1",
  moon: "M16 11.5A6.5 6.5 0 0 1 8.5 4 6.5 6.5 0 1 0 16 11.5",
  contrast: "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 3v14",
  language:
    "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14M3 10h14M10 3c2.2 2 3 4.5 3 7s-.8 5-3 7c-2.2-2-3-4.5-3-7s.8-5 3-7",
  leave: "M12 4H4v12h8M8 10h9M14 7l3 3-3 3",
  keyboard: "M2.5 5.5h15v9h-15zM5.5 8.5h.01M8.5 8.5h.01M11.5 8.5h.01M14.5 8.5h.01M6.5 11.5h7",
  help: "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14M8 8c.2-1.2 1-1.8 2-1.8s2 .7 2 1.8c0 1.5-2 1.7-2 3.2M10 13.8h.01",
  spread: "M4 4.5h12v11H4zM4 8h12M4 11.8h12M8.5 8v7.5",
  card: "M2.5 5h15v10h-15zM5 12h3M5 9h.01M11.5 8.5h3.5M11.5 11.5h3.5",
  heart: "M10 16.5S3.5 12.5 3.5 8A3.3 3.3 0 0 1 10 6.7 3.3 3.3 0 0 1 16.5 8c0 4.5-6.5 8.5-6.5 8.5",
  report: "M4 4.5h12v8.5h-6l-3.5 3.5V13H4zM10 7v2.5M10 11h.01",
  more: "M5 10h.01M10 10h.01M15 10h.01",
  copy: "M7.5 7.5V3.5h9v9h-4M3.5 7.5h9v9h-9z",
  open: "M11.5 3.5h5v5M16.5 3.5 9.5 10.5M14 11.5v5H3.5V6h5",
  coins:
    "M8 9.5c2.8 0 5-1 5-2.3S10.8 5 8 5 3 6 3 7.2s2.2 2.3 5 2.3M3 7.2v5.3c0 1.3 2.2 2.3 5 2.3M13 7.2v2M12.5 16.5c2.5 0 4.5-.9 4.5-2s-2-2-4.5-2-4.5.9-4.5 2 2 2 4.5 2M3 9.9c0 1.2 2.2 2.2 5 2.2",
  district: "M3.5 3.5h5.5v7H3.5zM11 3.5h5.5v4H11zM11 9.5h5.5v7H11zM3.5 12.5H9v4H3.5z",
  lattice: "M4 7h12M4 13h12M7.5 3.5v13M12.5 3.5v13",
  yuan: "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14M7.3 6.3 10 9.6l2.7-3.3M10 9.6V14M7.6 10h4.8M7.6 12h4.8",
  atlas: "M3 5.5 7.5 3.5l5 2L17 3.5v11l-4.5 2-5-2L3 16.5zM7.5 3.5v11M12.5 5.5v11",
  areas: "M4 8 9.5 3.5 16.5 7 15 15l-7.5 1.5zM9.5 3.5l.8 6.3M16.5 7l-6.2 2.8M7.5 16.5l2.8-6.7",
  merge: "M3.5 4v2.5c0 2.3 1.7 3.5 4 3.5h9M3.5 16v-2.5c0-2.3 1.7-3.5 4-3.5M13.5 7l3 3-3 3",
  stack: "M10 3.5 17 7l-7 3.5L3 7zM3.5 10.3 10 13.5l6.5-3.2M3.5 13.4 10 16.6l6.5-3.2",
  umbrella: "M10 4a7 7 0 0 1 7 6.5H3A7 7 0 0 1 10 4M10 2.8V4M10 10.5v4.2a1.7 1.7 0 0 1-3.4 0",
  clipboard: "M7 4.5H4.5V17h11V4.5H13M7 3.2h6v2.8H7zM7.2 9.5h5.6M7.2 12.5h3.6",
  all: "M4 4h4.5v4.5H4zM11.5 4H16v4.5h-4.5zM4 11.5h4.5V16H4zM11.5 11.5H16V16h-4.5z",
  scales: "M10 3.5v13M5.5 16.5h9M4 6h12M4 6l-2 5h4zM16 6l-2 5h4z",
} as const;

export type IconName = keyof typeof paths;

/** Every icon there is, for the gallery. */
export const iconNames = Object.keys(paths) as IconName[];

/** A line icon the height of the text beside it; always decorative, so the text says it too. */
export function Icon(props: { name: IconName; size?: number | string }): ReactNode {
  return (
    <svg
      className="icon"
      viewBox="0 0 20 20"
      width={props.size ?? "1.25em"}
      height={props.size ?? "1.25em"}
      aria-hidden="true"
    >
      <path d={paths[props.name]} />
    </svg>
  );
}
