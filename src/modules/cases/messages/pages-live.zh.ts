/** What the inbox says when something has come in while it is open. */
export const zh = {
  fresh: (count: string) => `${count} 件新办件`,
  left: (count: string) => `${count} 件已不在此列`,
  show: "点此刷新列表",
  both: (fresh: string, left: string) => `${fresh}，${left}`,
};
