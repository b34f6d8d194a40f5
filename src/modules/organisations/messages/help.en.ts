/** The pages of this module explained in one minute each, in English. */
import type { HelpTexts } from "#ui/help/contract.ts";

export const consoleHelp: HelpTexts = {
  "/organisations": {
    what: "The organisations of the district: who belongs to whom, which area, which posts and people.",
    steps: [
      "Find one in the tree on the left or search its name.",
      "Open it for its posts and people; administrators add, change and close here.",
      "A change holds from the day that you name; earlier cases stay as they were.",
    ],
    words: [
      ["Post", "Rights belong to the post and end with it."],
      ["Dispatched body", "A department's unit placed in a sub-district."],
    ],
  },
  "/organisation-chart": {
    what: "The district's organisations as one chart: posts, people and the duties that each leads.",
    steps: [
      "Arrow keys move: left and right fold and unfold, up and down walk.",
      "Show it as a table, or print it.",
      "A name opens the organisation.",
    ],
    words: [["Duties led", "How many duties in force this body leads; the number opens them."]],
  },
  "/people": {
    what: "People in office and the posts they hold and held.",
    steps: [
      "Search by name or staff number.",
      "Open a person for their posts; administrators add people, give posts and end them.",
      "One person may hold several posts and acts under one at a time.",
    ],
    words: [["Cross-appointment", "Posts in two organisations at once."]],
  },
};
