/** The pages of this module explained in one minute each, in Chinese. */
import type { HelpTexts } from "#ui/help/contract.ts";

export const consoleHelp: HelpTexts = {
  "/notices": {
    what: "给您的通知：派来的件、快到期的、有人催的、要您决定的。",
    steps: [
      "点一条直接打开那一件。",
      "看过的标为已读，也可以全部标。",
      "在“设置”里选哪些还要发到邮箱。",
    ],
    words: [],
  },
  "/notices/settings": {
    what: "选哪些通知只在平台里看，哪些还要发邮件。",
    steps: ["按种类勾选。", "填邮箱并确认。", "改了马上生效。"],
    words: [],
  },
  "/notice-deliveries": {
    what: "平台推给其他系统的消息：送给谁、送到没有。",
    steps: ["看哪个接收方不通。", "放弃的可以再发一次。", "登记新的接收方和密钥。"],
    words: [["放弃", "几天都送不到，不再自动重试。"]],
  },
};

export const portalHelp: HelpTexts = {
  "/demo/messages": {
    what: "演示区给居民和单位的通知，都到这里。正式使用的区没有这一页。",
    steps: ["看一件事走到哪一步会通知谁、说什么。", "回到“我的事”，可以开关短信通知。"],
    words: [],
  },
};
