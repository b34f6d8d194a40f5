/** Fetches the explanations of a module's pages when somebody asks for one; nobody pays for them before. */
import { type Language, type Texts, textsIn } from "#ui/i18n/language.ts";
import type { HelpFace, HelpFile, HelpText, HelpTexts } from "./contract.ts";

const files = import.meta.glob<HelpFile>([
  "../../modules/*/messages/help.zh.ts",
  "../../modules/*/messages/help.en.ts",
]);
const fileOf = (module: string, language: string) =>
  files[`../../modules/${module}/messages/help.${language}.ts`];

/** Whether a module explains its pages at all. */
export function explains(module: string | undefined): module is string {
  return module !== undefined && fileOf(module, "zh") !== undefined;
}

/** The explanation of the page registered under `path`; undefined where the module says nothing of it. */
export async function loadHelp(
  module: string,
  face: HelpFace,
  path: string,
  language: Language,
): Promise<HelpText | undefined> {
  const [zh, en] = await Promise.all(
    ["zh", "en"].map(async (code) => (await fileOf(module, code)?.())?.[face] ?? {}),
  );
  const texts = { zh, en } as Texts<HelpTexts>;
  return textsIn(texts, language)[path] ?? texts.en[path];
}
