/** Texts of the map in English. */
import type { zh } from "./zh.ts";

export const en: typeof zh = {
  views: "How it is shown",
  showMap: "Map",
  showTable: "Table",
  showBoth: "Map and table",
  loading: "Opening the map…",
  openMap: "Open the map",
  openMapHint: "about 400 kB",
  noWebgl:
    "This device's browser cannot draw maps (it has no WebGL). The table below says the same.",
  noWebglPick:
    "This device's browser cannot draw maps (it has no WebGL). Choose from the list above.",
  failed: "The map could not be fetched: perhaps the connection is down. The table says the same.",
  failedPick:
    "The map could not be fetched: perhaps the connection is down. You can go on without it.",
  again: "Try again",
  tilesFailed:
    "The background map could not be fetched: only the district's own borders are drawn.",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  whole: "Whole district",
  keys: "Arrow keys move the map, plus and minus zoom. Tab to a name; arrow keys go to its neighbours, Enter opens.",
  keysPick:
    "Arrow keys move the map, plus and minus zoom. Tap to put a pin, or drag it. Tab to the pin: arrow keys move it, further with Shift; Enter picks, Escape puts it back.",
  name: "Name",
  none: "none",
  unknown: "no data",
  below: (from) => `under ${from}`,
  range: (from, to) => `${from}–${to}`,
  andMore: (from) => `${from} and more`,
  cluster: (count) => `${count} places here; press to zoom in`,
  close: "Close",
  details: "Open",
  points: "Places",
  detail: "Details",
  sortByName: "Sort by order of the district",
  sortByValue: (name) => `Sort by ${name}`,
  pin: (place) => `Pin: ${place}`,
  pinMoved: (place) => `${place}; Enter picks`,
  pinPicked: (place) => `Picked: ${place}`,
  comma: ", ",
  outside: "outside the district",
  putPin: "Put a pin in the middle",
  gestures: {
    wheel: "Hold Ctrl and scroll to zoom the map",
    wheelMac: "Hold ⌘ and scroll to zoom the map",
    fingers: "Use two fingers to move the map",
  },
};
