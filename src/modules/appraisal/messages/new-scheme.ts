/** Names with which a scheme begins, kept in both languages like every name of a scheme. */
export const newScheme = {
  name: { zh: "新方案", en: "New scheme" },
  indicator: { zh: "按时办结", en: "Completed on time" },
};
