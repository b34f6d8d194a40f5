/** Refusals of papers, in Chinese. */
export const refusals: Record<string, string> = {
  "papers.not_found": "没有这份文书",
  "papers.not_yet": "这一件现在还没有这种文书：{kind}",
  "papers.unknown_code":
    "没有这个验真码的文书。请对照纸上的字，一个一个再输一遍；还是查不到，请拨打纸上的电话核实。",
  "papers.no_browser":
    "这台服务器上没有能做 PDF 的浏览器。请点“打印”，在打印窗口里选“另存为 PDF”，内容一样。",
};
