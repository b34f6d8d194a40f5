/** What residents of any district come to a counter for; each word is answered by the catalogue's own search. */
export const commonSearches = ["老年卡", "医保", "社保卡", "生育", "公租房", "失业"] as const;
