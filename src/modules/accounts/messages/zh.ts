/** Texts of accounts: refusals of the API, the message with the code, and the pages. */
export const refusals = {
  "accounts.already_locked": "这个账号已经锁定。",
  "accounts.busy": "同时登录的人太多，请过几秒再试。",
  "accounts.code_too_many":
    "今天发往这个号码的验证码已有 {most} 条，请明天再试，或凭收件号与查询码办事。",
  "accounts.code_too_soon": "验证码刚刚发出，{seconds} 秒后可以再发一条。",
  "accounts.locked": "尝试次数过多，请 {minutes} 分钟后再试，或请管理员解锁。",
  "accounts.locked_by_administrator": "这个账号已被管理员锁定，请与管理员联系。",
  "accounts.no_post": "您目前没有在任的岗位，不能登录；请组织管理员先安排岗位。",
  "accounts.not_locked": "这个账号没有锁定。",
  "accounts.not_your_post": "这不是您在任的岗位。",
  "accounts.not_yourself": "自己的账号请在“我的账号”中修改，或请另一位管理员操作。",
  "accounts.oidc_failed": "统一认证没有成功，请重新登录。",
  "accounts.oidc_no_account": "统一认证通过了，但本平台没有对应的账号，请联系管理员开通。",
  "accounts.oidc_off": "本平台没有启用统一认证。",
  "accounts.password_holds_username": "密码中不能含有用户名。",
  "accounts.password_too_common": "这个密码太常见，容易被猜到，请换一个。",
  "accounts.password_too_long": "密码最长 {most} 个字符。",
  "accounts.password_too_short": "密码至少 {least} 个字符。",
  "accounts.password_too_simple":
    "请在小写字母、大写字母、数字、符号中至少用三种，或把密码加长到 {phrase} 个字符以上。",
  "accounts.password_unchanged": "新密码与原密码相同，请换一个。",
  "accounts.person_has_account": "这个人已经有账号了。",
  "accounts.second_factor_not_started": "请先获取二维码，再填写验证码。",
  "accounts.second_factor_off": "没有开启二次验证。",
  "accounts.second_factor_on": "二次验证已经开启。",
  "accounts.step_expired": "登录等待太久，请从头再来。",
  "accounts.unknown_account": "没有这个账号。",
  "accounts.unknown_person": "没有这个人，请先在“组织与人员”中登记。",
  "accounts.unknown_resident": "没有这位居民。",
  "accounts.unknown_session": "没有这个登录，也许已经退出。",
  "accounts.username_taken": "这个用户名已被使用。",
  "accounts.wrong_code": "验证码不正确或已失效，请核对或重新获取。",
  "accounts.wrong_password": "当前密码不正确。",
  "accounts.wrong_sign_in": "用户名或密码不正确。",
  "accounts.wrong_telephone": "请填写能收短信的手机号码。",
  "accounts.wrong_username":
    "用户名为 3 到 32 个字符，以小写字母开头，可用小写字母、数字、点、横线和下划线。",
} as const;

/** The message that is sent to a telephone. */
export const codeMessage = (code: string): string =>
  `【归位】验证码 ${code}，5 分钟内有效。工作人员不会向您索要验证码。`;
