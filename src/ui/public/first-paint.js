// What this device remembers is put on the page before anything is painted: large type, a dark page, the language.
// Small and on its own, since everything waits for it; preferences.ts has the last word.
(() => {
  try {
    const read = (name) => localStorage.getItem(`guiwei.${name}`);
    const root = document.documentElement;
    const theme = read("theme");
    if (read("mode") === "elder") root.dataset.mode = "elder";
    const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = theme === "light" || theme === "dark" ? theme : isDark ? "dark" : "light";
    const language = new URLSearchParams(location.search).get("lang") ?? read("language");
    // The text that the server has put into the page speaks the language of the browser: the device may know better.
    if (language !== null && !root.lang.startsWith(language)) root.dataset.plain = "off";
    if (language === "en") root.lang = "en";
  } catch {
    // Without storage there is nothing to remember.
  }
})();
