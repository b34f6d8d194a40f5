/** Texts of the refusal codes of process review. */
export const refusals = {
  "review.wrong_period": "请选择有效的起止日期，最长 {days} 天。",
} as const;
