/** What the demo's duties cost, how they go and what co-organisers do, in English. */

/** Fees. */
export const FEES: Readonly<Record<string, string>> = {
  不收费: "Free of charge",
  "首次免费，补换收工本费 16 元": "The first card is free; a replacement costs 16 yuan",
  "首次和换领免费，丢失补领 40 元":
    "The first card and a renewal are free; a lost card costs 40 yuan",
  "每年 300 元，绝育犬和独居老人减半":
    "300 yuan a year; half for neutered dogs and for older people who live alone",
  按面积和天数收取占用费: "A charge by area and number of days",
};

/** How long papers are kept. */
export const RETENTION: Readonly<Record<string, string>> = {
  "10 年": "10 years",
  "30 年": "30 years",
  长期: "permanently",
};

/** Steps, line by line as the template has them. */
export const STEPS: Readonly<Record<string, string>> = {
  "受理：核对材料，缺什么一次说清，当场给受理通知书":
    "Acceptance: Your papers are checked; whatever is missing is told at once; you get the notice of acceptance on the spot",
  "审核：牵头单位审核，需要核实的上门或电话核实":
    "Review: The lead department reviews it and, where something must be verified, visits or calls you",
  "办结：通知领取或送达结果": "Completion: You are told to collect the result, or it is delivered",
  "预约：网上或电话约好时间": "Appointment: Agree on a time online or by telephone",
  "登记：双方到场核对、签字": "Registration: Both of you come, check the entries and sign",
  "发证：当场发证；离婚满三十日后发证":
    "Certificate: Issued on the spot; for a divorce, after thirty days have passed",
  "受理：核对材料，缺什么一次说清":
    "Acceptance: Your papers are checked; whatever is missing is told at once",
  "审查：书面审查，需要的现场核查": "Examination: On paper and, where needed, on the spot",
  "决定：作出决定并公开": "Decision: It is made and published",
  "送达：窗口领取、邮寄或电子证照":
    "Delivery: At the counter, by post or as an electronic certificate",
};

/** Tasks of co-organisers. */
export const TASKS: Readonly<Record<string, string>> = {
  上门核实居住和照料情况: "visit and see how the person lives and is cared for",
  安排指定医院评定: "arrange the assessment at an appointed hospital",
  核对改造方案: "check the plan of the alterations",
  核对家庭经济状况并确认: "check and confirm the household's means",
  协助入户调查和公示: "help with home visits and the public notice",
  超过街道限额的确认: "confirm what is above the sub-district's limit",
  调查和审核: "inquire and review",
  核实失业和家庭情况: "verify unemployment and family circumstances",
  审核贴息: "review the interest subsidy",
  提供法律援助: "give legal aid",
  消防安全核查: "check fire safety",
  初审和公示: "first review and public notice",
  核对家庭收入: "check the household's income",
  方案审查: "review the plan",
  组织协商和公示: "organise the deliberation and the public notice",
  设备安装告知和检验: "take notice of the installation and inspect the equipment",
  协助核对周边情况: "help to check the surroundings",
  消防安全提示和核查: "advise on fire safety and check it",
  核对风貌要求: "check that it fits the townscape",
  征求周边居民意见: "ask the residents nearby",
  交通组织意见: "opinion on how traffic is led",
  噪声监测: "measure the noise",
  告知周边居民: "tell the residents nearby",
  认定是否违法建设: "establish whether it is illegal building",
  劝导和现场协助: "advise, and help on the spot",
  查处商业经营噪声: "act on noise from businesses",
  查处社会生活噪声: "act on noise from daily life",
  交通安全意见: "opinion on traffic safety",
  征求居民意见: "ask the residents",
  噪声评估: "assess the noise",
  卫生评价: "assess hygiene",
  安全距离核查: "check the safety distance",
  指派人民调解员: "appoint a people's mediator",
  "了解情况、劝解": "learn what happened, and help both sides to settle",
  核对居住登记: "check the registration of residents",
  消防隐患认定: "establish fire hazards",
  房屋结构安全认定: "establish whether the structure is safe",
  消防检查: "inspect fire safety",
  劝导并征集充电桩点位: "advise, and ask where charging points should stand",
  衔接和教育: "take over the person and guide them",
  就业推荐: "recommend for work",
  调配物资: "provide the supplies",
  指导程序: "guide the procedure",
  合法性指导: "advise on what the law allows",
  指导物业服务企业执行: "guide the property manager in carrying it out",
  核对可行性和经费: "check whether it can be done and paid for",
  指导和备案: "guide, and put it on record",
  参加筹备组: "take part in the preparatory group",
  提供课程和师资: "provide courses and teachers",
  督促整改: "see that it is put right",
  养犬管理规定说明: "explain the rules on keeping dogs",
};
