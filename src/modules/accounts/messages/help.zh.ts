/** The pages of this module explained in one minute each, in Chinese. */
import type { HelpTexts } from "#ui/help/contract.ts";

export const consoleHelp: HelpTexts = {
  "/me": {
    what: "您自己的账号：密码、第二重验证、登录在哪些设备上。",
    steps: [
      "改密码；改完其他设备会退出。",
      "打开第二重验证，手机丢了用恢复码。",
      "看到不认识的设备，立刻结束它。",
    ],
    words: [["第二重验证", "除了密码，再输手机上的六位数字。"]],
  },
  "/accounts": {
    what: "谁能登录平台：给人开账号、停用、重置密码。",
    steps: [
      "为已登记的人开账号，临时密码只显示一次。",
      "人离岗时停用；办过的事仍然记在他名下。",
      "忘了密码或手机时，在这里重置。",
    ],
    words: [["锁定", "输错多次暂停登录，过一会儿自动解开。"]],
  },
};

export const portalHelp: HelpTexts = {
  "/sign-in": {
    what: "用手机号登录，不用记密码。",
    steps: [
      "填手机号，按“获取验证码”。",
      "把短信里的六位数字填上。",
      "不登录也能办事：凭回执一样查、催、评。",
    ],
    words: [],
  },
  "/demo/outbox": {
    what: "演示区不真的发短信，验证码都到这里。正式使用的区没有这一页。",
    steps: ["在登录页要一个验证码。", "回到这一页，抄下最上面那条。"],
    words: [],
  },
};
