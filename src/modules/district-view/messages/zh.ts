/** Texts of the page of the district in Chinese. */

/** Why something was refused, by code. */
export const refusals = {
  "districtView.area_unknown": "没有这个街道或社区。",
  "districtView.category_unknown": "没有这个诉求类别。",
  "districtView.lead_unknown": "没有这个单位。",
  "districtView.not_your_part":
    "这里只能看自己辖区的办件，或由自己单位牵头的办件。请换一个区域或牵头单位。",
  "districtView.wrong_months": "起止月份不对：开始不能晚于结束，最多看 {limit} 个月。",
};
