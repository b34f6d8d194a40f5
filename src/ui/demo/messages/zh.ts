/** 演示区的文字：换身份、带您走一圈。 */
export const zh = {
  open: "演示区：换个身份看看",
  short: "演示",
  title: "换个身份看看",
  lead: "这里的人、地方和事都是虚构的。随便点，弄不坏。",
  now: "您现在的身份",
  busy: "正在换…",
  failed: "没换成，请再试一次。",
  close: "关上",
  visitors: {
    resident: { name: "居民", text: "找事项、反映问题、看进度、打分" },
    stationWorker: { name: "社区工作站", text: "窗口受理、缺什么一次说清" },
    departmentOfficial: { name: "区级部门", text: "待办、牵头、协同、按时办结" },
    subdistrictOfficial: { name: "街道", text: "协调、催办，反过来评部门" },
    districtLeader: { name: "区领导", text: "看全区，挂牌督办，指挥联动" },
    coordinator: { name: "统筹办公室", text: "责任清单、准入、仲裁" },
    financeOfficer: { name: "财政", text: "预算、费随事转、账本" },
  },
  tour: {
    start: "带我走一圈",
    startText: "十站，三分钟，随时能走开。",
    resume: (step: number, steps: number) => `接着走：第 ${step} 站，共 ${steps} 站`,
    again: "从头走",
    step: (step: number, steps: number) => `第 ${step} 站，共 ${steps} 站`,
    next: "下一站",
    back: "上一站",
    leave: "先看到这里",
    finish: "走完了",
    as: (name: string) => `现在您是：${name}`,
    steps: {
      search: {
        title: "用平常的话找",
        text: "居民不用知道归哪个部门管。写“老人 办证”，就找到该办的事。",
      },
      guidance: {
        title: "一页说清",
        text: "要带什么、多久、多少钱、去哪办、谁负责。带好一样勾一样，能存成图片带去窗口。",
      },
      report: {
        title: "一分钟反映一件事",
        text: "一屏只问一件事，最多四步。没有网络也存得住，连上网再送。",
      },
      mine: {
        title: "到哪一步了，谁在办",
        text: "每件事都有主、有时限。可以催，办完打分，没解决就重办。",
      },
      statistics: {
        title: "数字大家都能看",
        text: "多少件、按时没有、居民满不满意。人太少的数不公布，免得看出是谁。",
      },
      counter: {
        title: "换到窗口后面",
        text: "工作站的人边问边勾材料，缺的自动成一张一次性告知单。全用键盘也行。",
      },
      inbox: {
        title: "部门的待办",
        text: "按工作时间倒计时。按 j、k 上下走，点开一件，责任链和过程都在右边。",
      },
      refusals: {
        title: "没有准入的活，可以不接",
        text: "部门要派活，先过准入、先有钱。没过的，基层两下就能说“不”，而且受保护。",
      },
      ladder: {
        title: "到点自动催",
        text: "提醒、催办、督办、挂牌、问责，一级一级来，每级只响一次，写在过程里。",
      },
      leader: {
        title: "区领导看的",
        text: "几家扯不清的事，由区领导挂帅联动。每个数字都能点开到具体的办件。",
      },
    },
  },
};
