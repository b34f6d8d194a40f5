/** Makes raw rows of which it is known which are one duty, for measuring the proposals. Seeded: the same seed, the same rows. */
import type { ComparedRow } from "../rules/compare.ts";
import { GRANTS, OTHER_ACTS, type Vocabulary } from "./vocabulary.ts";

/** How a true duplicate differs from what it was made of. */
export const REWRITES = [
  "marks",
  "remark",
  "prefix",
  "synonym",
  "grant",
  "order",
  "filler",
  "two",
] as const;
export type Rewrite = (typeof REWRITES)[number];

/** How a row that only looks like a duplicate differs. */
export const LOOKALIKES = ["year", "age", "level", "audience", "act", "qualifier"] as const;
export type Lookalike = (typeof LOOKALIKES)[number];

export type SyntheticSet = {
  readonly rows: readonly ComparedRow[];
  readonly prefixes: readonly string[];
  /** Pairs "low-high" that are one duty, with how they differ. */
  readonly truth: ReadonlyMap<string, Rewrite | "same">;
  /** Pairs that are two duties, with how they differ. */
  readonly lookalikes: ReadonlyMap<string, Lookalike>;
};

type Chance = { readonly next: () => number; readonly pick: <T>(from: readonly T[]) => T };

/** mulberry32, as small as chance can be. */
function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return { next, pick: <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T };
}

type Item = {
  readonly subject: string;
  /** For whom, where the subject begins with it. */
  readonly audience?: string;
  readonly act: string;
  readonly law: string;
  readonly article: number;
  readonly applicants: string;
};

const nameOf = ({ subject, act }: Pick<Item, "subject" | "act">): string => subject + act;

/** Acts that no item has, for look-alikes that differ in the act. */
const UNUSED_ACTS = ["转让", "恢复", "暂停", "证明", "投诉"] as const;

/** Every thing with each act that is its own, and every benefit with each audience. */
function itemsOf(vocabulary: Vocabulary, chance: Chance): Item[] {
  const article = (): number => 3 + Math.floor(chance.next() * 60);
  const things = vocabulary.things.flatMap(([subject, law]) => {
    const first = article();
    const acts = [chance.pick(GRANTS), ...OTHER_ACTS.filter(() => chance.next() < 0.3)];
    return acts.map((act) => ({
      subject,
      act,
      law,
      article: chance.next() < 0.5 ? first : article(),
      applicants: chance.pick(["", "本区企业和个体工商户", "本区居民"]),
    }));
  });
  const benefits = vocabulary.audiences.flatMap((audience) =>
    vocabulary.benefits
      .filter(() => chance.next() < 0.6)
      .map((benefit) => ({
        subject: audience + benefit,
        audience,
        act: chance.pick(GRANTS),
        law: `${audience}权益保障办法`,
        article: article(),
        applicants: `本区${audience}`,
      })),
  );
  return [...things, ...benefits];
}

type Made = Item & { readonly name: string };

/** Writes an item another way that everybody would take for the same. */
function rewrite(item: Made, how: Rewrite, vocabulary: Vocabulary, chance: Chance): Made {
  const { name } = item;
  switch (how) {
    case "marks":
      return {
        ...item,
        name: chance.pick([
          `“${item.subject}”${item.act}`,
          `${item.subject}(${item.act})`,
          `${name} `,
        ]),
      };
    case "remark":
      return {
        ...item,
        name: name + chance.pick(["（区级）", "(县级权限)", "（试行）", "【即办件】"]),
      };
    case "prefix":
      return {
        ...item,
        name: chance.pick([
          `${chance.pick(vocabulary.departments)}${name}`,
          `本区${name}`,
          `关于${name}`,
        ]),
      };
    case "synonym":
      return { ...item, name: withSynonym(name, vocabulary, chance) };
    case "grant": {
      const others = GRANTS.filter((act) => act !== item.act);
      const act = GRANTS.includes(item.act as never) ? chance.pick(others) : item.act;
      return { ...item, act, name: name.replace(item.act, act) };
    }
    case "order":
      return {
        ...item,
        name: chance.pick([`${item.act}${item.subject}`, `${item.subject}的${item.act}`]),
      };
    case "filler":
      return {
        ...item,
        name: chance.pick([
          `${name}服务`,
          `${name}事项`,
          `对${item.subject}进行${item.act}`,
          `${name}工作`,
        ]),
      };
    case "two": {
      const [one, other] = [
        chance.pick(["grant", "synonym"] as const),
        chance.pick(["prefix", "filler", "remark"] as const),
      ];
      const once = rewrite(item, one, vocabulary, chance);
      const twice = rewrite(
        { ...once, subject: once.name.replace(once.act, "") },
        other,
        vocabulary,
        chance,
      );
      return { ...twice, subject: item.subject };
    }
  }
}

function withSynonym(name: string, vocabulary: Vocabulary, chance: Chance): string {
  const lines = vocabulary.synonyms.filter((line) => line.some((word) => name.includes(word)));
  if (lines.length === 0) return `${name}事项`;
  const line = chance.pick(lines);
  const written = line
    .filter((word) => name.includes(word))
    .reduce((best, word) => (word.length > best.length ? word : best), "");
  return name.replace(written, chance.pick(line.filter((word) => word !== written)));
}

/** Writes two rows that look alike and are two duties. */
function lookalike(
  item: Made,
  how: Lookalike,
  vocabulary: Vocabulary,
  chance: Chance,
): [Made, Made] {
  const named = (name: string): Made => ({ ...item, name });
  const { subject, act } = item;
  const year = 2018 + Math.floor(chance.next() * 7);
  switch (how) {
    case "year":
      return [named(`${year}年度${item.name}`), named(`${year + 1}年度${item.name}`)];
    case "age": {
      const age = chance.pick([60, 70, 80]);
      const write = chance.pick([
        (n: number): string => `${n}周岁以上${subject}${act}`,
        (n: number): string => `${subject}（${n}岁）${act}`,
      ]);
      return [named(write(age)), named(write(age + 10))];
    }
    case "level": {
      const [one, other] = chance.pick([
        ["一级", "二级"],
        ["第一类", "第三类"],
        ["甲级", "乙级"],
        ["初级", "高级"],
      ] as const);
      return [named(`${one}${subject}${act}`), named(`${other}${subject}${act}`)];
    }
    case "audience": {
      // Named after somebody whom the vocabulary gives nothing else, so that no other row is the same.
      const [one, other] = twoOf(["学徒工", "渔民", "海员", "矿工", "牧民"], chance);
      const rest = subject.slice(item.audience?.length ?? 0);
      return [named(`${one}${rest}${act}`), named(`${other}${rest}${act}`)];
    }
    case "act": {
      const [one, other] = twoOf(UNUSED_ACTS, chance);
      return [named(subject + one), named(subject + other)];
    }
    case "qualifier":
      return [named(item.name), named(chance.pick(vocabulary.qualifiers) + item.name)];
  }
}

function twoOf<T>(from: readonly T[], chance: Chance): [T, T] {
  const one = chance.pick(from);
  return [one, chance.pick(from.filter((other) => other !== one))];
}

/**
 * Makes a set: every item once, a share of them again in the same or another department, and look-alikes.
 * Of the copies 60 % keep article and law, 20 % the law, 20 % neither; half keep who may apply.
 */
export function syntheticSet(vocabulary: Vocabulary, seed: number): SyntheticSet {
  const chance = chanceFrom(seed);
  const rows: ComparedRow[] = [];
  const truth = new Map<string, Rewrite | "same">();
  const lookalikes = new Map<string, Lookalike>();
  const add = (item: Made, org: number, keeps = 1): number => {
    const id = rows.length + 1;
    const basis =
      keeps > 0.4
        ? `《${item.law}》第${item.article}条`
        : keeps > 0.2
          ? `《${item.law}》`
          : `《${chance.pick(vocabulary.things)[1]}》第${70 + Math.floor(chance.next() * 40)}条`;
    const applicants = keeps === 1 || chance.next() < 0.5 ? item.applicants : "";
    rows.push({
      id,
      orgId: org,
      name: item.name,
      code: "",
      group: "",
      legalBasis: [basis],
      applicants,
    });
    return id;
  };
  const org = (): number => 1 + Math.floor(chance.next() * vocabulary.departments.length);
  const items = itemsOf(vocabulary, chance);
  for (const item of items) {
    const made = { ...item, name: nameOf(item) };
    if (chance.next() < 0.18) {
      const how = chance.pick(
        LOOKALIKES.filter(
          (one) => one !== (item.audience === undefined ? "audience" : "qualifier"),
        ),
      );
      const [one, other] = lookalike(made, how, vocabulary, chance);
      lookalikes.set(
        `${add(one, org())}-${add(other, org(), chance.next() < 0.7 ? 0.9 : 0.3)}`,
        how,
      );
      continue;
    }
    const at = org();
    const first = add(made, at);
    if (chance.next() < 0.45) {
      const how = chance.pick(REWRITES);
      const copy = rewrite(made, how, vocabulary, chance);
      const to = chance.next() < 0.3 ? at : org();
      const second = add(copy, to, chance.next());
      truth.set(`${first}-${second}`, copy.name === made.name ? "same" : how);
    }
  }
  return { rows, prefixes: vocabulary.departments, truth, lookalikes };
}

export type Quality = {
  readonly truePairs: number;
  readonly proposed: number;
  readonly right: number;
  readonly precision: number;
  readonly recall: number;
};

/** Precision and recall of proposals over pairs. */
export function qualityOf(
  truth: ReadonlySet<string>,
  proposed: readonly { readonly low: number; readonly high: number }[],
): Quality {
  const right = proposed.filter(({ low, high }) => truth.has(`${low}-${high}`)).length;
  return {
    truePairs: truth.size,
    proposed: proposed.length,
    right,
    precision: proposed.length === 0 ? 1 : right / proposed.length,
    recall: truth.size === 0 ? 1 : right / truth.size,
  };
}
