/** The guidance of a duty in plain text, for the page before any script runs. */
import type { Ctx } from "#kernel/context.ts";
import { inLanguage } from "#kernel/pure/names.ts";
import type { PlainLanguage, PlainText } from "#kernel/http/plain-pages.ts";
import { en as pagesEn } from "../messages/pages-portal.en.ts";
import { zh as pagesZh } from "../messages/pages-portal.zh.ts";
import { en as wordsEn } from "../messages/words.en.ts";
import { zh as wordsZh } from "../messages/words.zh.ts";
import { findDuty } from "./published.ts";

/** What it is, what to bring, how long, what it costs, where; undefined for a duty that is not published. */
export async function plainGuidance(
  ctx: Ctx,
  code: string,
  language: PlainLanguage,
): Promise<PlainText | undefined> {
  const duty = await findDuty(ctx, code);
  if (duty === undefined) return undefined;
  const words = language === "zh" ? pagesZh.duty : pagesEn.duty;
  const names = language === "zh" ? wordsZh : wordsEn;
  const say = (chinese: string, english: string | null) => inLanguage(language, chinese, english);
  const { content } = duty;
  const { promised, statutory } = content.limits;
  const limit = promised ?? statutory;
  const toBring = content.materials.filter((material) => !material.shared);
  const places = [
    ...content.placeKinds.map((kind) => names.placeKinds[kind]),
    say(content.places, content.placesEn),
  ];
  const section = (heading: string, ...lines: string[]) => ({
    heading,
    lines: lines.filter((line) => line !== ""),
  });
  return {
    title: say(content.name, content.nameEn),
    lead: say(content.summary, content.summaryEn),
    sections: [
      section(
        words.bring,
        ...toBring.map(({ name, nameEn, form }) => `${say(name, nameEn)} · ${names.forms[form]}`),
        toBring.length === 0 ? words.nothing : "",
      ),
      section(
        words.time,
        limit === null
          ? words.timeUnknown
          : words.timePromised(names.limit(limit.amount, limit.unit)),
      ),
      section(words.cost, content.fee === "" ? words.costUnknown : say(content.fee, content.feeEn)),
      section(words.how, names.join(content.channels.map((channel) => names.channels[channel]))),
      section(words.where, names.join(places.filter((place) => place !== ""))),
    ],
  };
}
