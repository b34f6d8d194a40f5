/** The text message that brings a code: Chinese first, a line of English after it. */

/** "2026年12月12日" of "2026-12-12". */
const sayDay = (day: string): string => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, "$1年$2月$3日");

/** The invitation; it says nothing of why the reader was drawn. */
export function invitation(of: {
  readonly title: string;
  readonly closesOn: string;
  /** Null where nobody has said under which address people see the house. */
  readonly address: string | null;
  readonly code: string;
}): string {
  const { title, closesOn, address, code } = of;
  return [
    `【归位】您被随机抽中参加“${title}”问卷，一两分钟答完，${sayDay(closesOn)}前有效。不记名，谁也查不到是谁答的。`,
    address === null
      ? `在本区归位首页打开“填问卷”，输入答题码 ${code}。`
      : `打开 ${address} ，或在“填问卷”里输入 ${code}。`,
    `You were drawn by lot for an anonymous one-minute survey: ${address ?? `code ${code}`}`,
  ].join("\n");
}
