/** Words of the pages of papers, in Chinese. */
export const zh = {
  panel: {
    title: "文书",
    text: "出具后带验真码；内容变了再出一份，旧的仍可查。",
    issue: (kind: string) => `出具${kind}`,
    issued: (when: string) => `${when} 出具`,
    open: "打开",
    pdf: "PDF",
    failed: "文书没有读到",
  },
  sheet: {
    title: "文书",
    back: "回去",
    print: "打印",
    pdf: "下载 PDF",
    failed: "这份文书打不开",
  },
  portal: {
    title: "文书验真",
    task: "文书验真",
    taskHint: "对照纸上写的和当初出具的",
    lead: "输入纸上的验真码（12 位），看这份文书当初写了什么。不记录是谁在查。",
    code: "验真码",
    hint: "例如 7K3M-QX9P-2TRA；不分大小写",
    check: "查一查",
    genuine: "这份文书是本区出具的",
    compare:
      "请逐项对照：纸上写的应当和下面一样，申请人、反映人的姓名在这里遮住。不一样的，以下面为准，并请拨打 12345 告诉我们。",
    replaced: "之后又出过一份新的，这一份可能已不是最新情况。",
    unknown: "没有查到",
    unreached: "没有连上",
    again: "再查一份",
  },
};
