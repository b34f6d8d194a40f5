/** Texts of templates in Chinese. */

/** Why something was refused, by code. */
export const refusals = {
  "templates.another_began": "这个数据库已从模板“{template}”开始建立。",
  "templates.not_empty": "这个数据库里已有区域，不能再从模板建立。",
  "templates.unknown": "没有模板“{template}”。",
} as const;
