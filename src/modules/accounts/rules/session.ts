/** How long a session lives and what is kept about where it came from. */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export type SessionKind = "staff" | "resident";

/** Unit: ms. `idle` counts from the last request, `absolute` from signing in. */
export const SESSION_LIFE = {
  staff: { idle: 12 * HOUR, absolute: 7 * DAY },
  resident: { idle: 30 * DAY, absolute: 30 * DAY },
} as const satisfies Record<SessionKind, { idle: number; absolute: number }>;

/** The last request is written down at most this often. Unit: ms. */
export const TOUCH_EVERY_MS = 5 * 60_000;

/** When a session ends if no further request comes. */
export function sessionEnds(kind: SessionKind, createdAt: number, lastSeenAt: number): number {
  const life = SESSION_LIFE[kind];
  return Math.min(createdAt + life.absolute, lastSeenAt + life.idle);
}

const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/i, "WeChat"],
  [/AlipayClient/i, "Alipay"],
  [/\bEdgA?\//, "Edge"],
  [/\b(OPR|Opera)\b/, "Opera"],
  [/HuaweiBrowser/i, "Huawei Browser"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/\b(HeadlessChrome|Chrome|CriOS|Chromium)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS|OpenHarmony/i, "HarmonyOS"],
  [/Android/, "Android"],
  [/iPhone|iPad|iPod/, "iOS"],
  [/Windows/, "Windows"],
  [/Mac OS X|Macintosh/, "macOS"],
  [/Linux/, "Linux"],
];

/** Browser and system, no versions: enough to recognise one's own device, too little to follow a person. */
export function deviceLabel(userAgent: string | undefined): string {
  const found = (list: typeof BROWSERS) => list.find(([sign]) => sign.test(userAgent ?? ""))?.[1];
  return [found(BROWSERS), found(SYSTEMS)].filter((part) => part !== undefined).join(" · ");
}

/** The network of an address, never the address: `203.0.113.0/24`, `2001:db8:1::/48`; empty where unknown. */
export function networkOf(address: string): string {
  const four = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}$/i.exec(address);
  if (four !== null) return `${four[1]}.${four[2]}.${four[3]}.0/24`;
  if (!/^[0-9a-f:]+$/i.test(address) || !address.includes(":")) return "";
  const [head = "", tail] = address.toLowerCase().split("::", 2);
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array.from({ length: zeros }, () => "0"), ...right];
  const prefix = groups.slice(0, 3).map((group) => (Number.parseInt(group, 16) || 0).toString(16));
  while (prefix.at(-1) === "0") prefix.pop();
  return prefix.length === 0 ? "::/48" : `${prefix.join(":")}::/48`;
}
