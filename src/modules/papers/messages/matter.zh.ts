/** Words of the papers on the page of a matter, in Chinese. */
export const zh = {
  title: "文书",
  kinds: {
    receipt: "收件回执",
    oneTimeNotice: "一次性补正告知书",
    decision: "办理决定书",
    reply: "办理答复书",
  },
};
