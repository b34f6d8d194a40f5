/** What a module says of its pages in one minute; see `messages/help.zh.ts` of any module. */

/** One page explained: what it is for, what one does there, what its words mean. */
export type HelpText = {
  /** What the page is for, in one or two sentences. */
  readonly what: string;
  /** The things that one does here, two to four, each one sentence. */
  readonly steps: readonly string[];
  /** What the words on it mean; empty where they explain themselves. */
  readonly words: readonly (readonly [word: string, meaning: string])[];
};

/** The explanations of a module's pages, by the path under which each page is registered. */
export type HelpTexts = Readonly<Record<string, HelpText>>;

/** What a file `messages/help.<language>.ts` of a module exports. */
export type HelpFile = { readonly consoleHelp?: HelpTexts; readonly portalHelp?: HelpTexts };

/** Which of the two faces a page belongs to. */
export type HelpFace = keyof HelpFile;
