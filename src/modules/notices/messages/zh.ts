/** Texts of the refusals of notices. */
export const refusals = {
  "notices.no_such_delivery": "没有这条投递。",
  "notices.no_such_notice": "没有这条通知。",
  "notices.no_such_receiver": "没有这个接收方。",
  "notices.on_its_way": "这条投递正在发送，请稍后再看。",
  "notices.private_receiver": "这个地址在内网或本机。要允许，请把设置 WEBHOOK_PRIVATE 设为 allow。",
  "notices.too_many_receivers": "最多设 {most} 个接收方，请先删除不用的。",
  "notices.unknown_organisation": "没有这个机构。",
  "notices.wrong_email": "电子邮箱地址不正确，例如 name@example.cn。",
  "notices.wrong_receiver": "接收地址应以 https:// 开头，不带用户名、密码和 # 号部分。",
} as const;
