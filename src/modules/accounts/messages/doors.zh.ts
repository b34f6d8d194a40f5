/** 居民页面的标题，最先取。 */
export const zh = {
  residentSignIn: "手机号登录",
  outbox: "演示发件箱",
};
