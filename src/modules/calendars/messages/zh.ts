/** Texts of calendars in Chinese. */

/** Why something was refused, by code. */
export const refusals = {
  "calendars.contradicts_other_year": "{day} 在 {year} 年的通知里有相反的安排,请先核对。",
  "calendars.day_outside_year": "{day} 不在 {year} 年通知可以安排的范围内({first} 至 {last})。",
  "calendars.day_twice": "{day} 填写了两次。",
  "calendars.days_or_to": "请填写工作日天数或截止日期,二者选一。",
  "calendars.fixed_holiday_missing": "缺少法定节假日 {day}。元旦、劳动节、国庆节当天每年都放假。",
  "calendars.hours_out_of_order":
    "上班时段应按先后顺序填写,不能重叠,也不能超出当天(从 {from} 到 {to})。",
  "calendars.make_up_not_weekend": "{day} 不是周六或周日,不能作为调休上班日。",
  "calendars.not_a_day": "“{day}”不是有效的日期,请写成 2026-11-21 这样。",
  "calendars.span_too_long": "相隔 {days} 天,最多可以计算 {most} 天。",
};
