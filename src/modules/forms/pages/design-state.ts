/** Changes to a design on the desk; each gives a new design. Pure. */
import type { Design, DesignItem, Section, SumRule } from "../rules/design.ts";
import { itemsOf } from "../rules/design.ts";

/** A design to begin with. */
export function emptyDesign(fromOn: string, dueOn: string, areaIds: readonly number[]): Design {
  return {
    title: "",
    purpose: "",
    level: "community",
    filledBy: "station",
    areaIds,
    fromOn,
    dueOn,
    sections: [{ title: "", items: [] }],
    sums: [],
  };
}

/** An item with the usual rules. */
export function newItem(fieldId: number): DesignItem {
  return { fieldId, hint: "", isRequired: true, min: null, max: null, onlyIf: null };
}

const inSection = (design: Design, at: number, change: (section: Section) => Section): Design => ({
  ...design,
  sections: design.sections.map((section, i) => (i === at ? change(section) : section)),
});

/** Adds a field at the end of the last section; one that is in the form stays where it is. */
export function addField(design: Design, fieldId: number): Design {
  if (itemsOf(design).some((item) => item.fieldId === fieldId)) return design;
  const sections = design.sections.length === 0 ? [{ title: "", items: [] }] : design.sections;
  return inSection({ ...design, sections }, sections.length - 1, (section) => ({
    ...section,
    items: [...section.items, newItem(fieldId)],
  }));
}

/** Takes a field out, with every rule that names it. */
export function removeField(design: Design, fieldId: number): Design {
  return {
    ...design,
    sections: design.sections.map((section) => ({
      ...section,
      items: section.items
        .filter((item) => item.fieldId !== fieldId)
        .map((item) => (item.onlyIf?.fieldId === fieldId ? { ...item, onlyIf: null } : item)),
    })),
    sums: design.sums.filter((sum) => ![sum.wholeId, ...sum.partIds].includes(fieldId)),
  };
}

/** Changes the rules of a field. */
export function setItem(design: Design, fieldId: number, change: Partial<DesignItem>): Design {
  return {
    ...design,
    sections: design.sections.map((section) => ({
      ...section,
      items: section.items.map((item) =>
        item.fieldId === fieldId ? { ...item, ...change } : item,
      ),
    })),
  };
}

/**
 * Moves a field one place up or down; at the edge of a section it goes into the next one.
 * A condition whose field would come after it is taken away.
 */
export function moveField(design: Design, fieldId: number, by: -1 | 1): Design {
  const s = design.sections.findIndex(({ items }) => items.some((one) => one.fieldId === fieldId));
  const section = design.sections[s];
  const i = section?.items.findIndex((one) => one.fieldId === fieldId) ?? -1;
  const item = section?.items[i];
  if (section === undefined || item === undefined) return design;
  const other = i + by;
  if (other >= 0 && other < section.items.length) {
    const items = section.items.toSpliced(i, 1).toSpliced(other, 0, item);
    return withoutLateConditions(inSection(design, s, (one) => ({ ...one, items })));
  }
  if (design.sections[s + by] === undefined) return design;
  const without = inSection(design, s, (one) => ({ ...one, items: one.items.toSpliced(i, 1) }));
  return withoutLateConditions(
    inSection(without, s + by, (one) => ({
      ...one,
      items: by < 0 ? [...one.items, item] : [item, ...one.items],
    })),
  );
}

function withoutLateConditions(design: Design): Design {
  const before = new Set<number>();
  return {
    ...design,
    sections: design.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => {
        const isLate = item.onlyIf !== null && !before.has(item.onlyIf.fieldId);
        before.add(item.fieldId);
        return isLate ? { ...item, onlyIf: null } : item;
      }),
    })),
  };
}

/** Adds an empty section at the end. */
export function addSection(design: Design): Design {
  return { ...design, sections: [...design.sections, { title: "", items: [] }] };
}

/** Names a section. */
export function nameSection(design: Design, at: number, title: string): Design {
  return inSection(design, at, (section) => ({ ...section, title }));
}

/** Drops sections without fields, but for the last one that is left. */
export function tidy(design: Design): Design {
  const kept = design.sections.filter((section) => section.items.length > 0);
  return { ...design, sections: kept.length === 0 ? [{ title: "", items: [] }] : kept };
}

/** Adds or takes away a sum. */
export function addSum(design: Design, sum: SumRule): Design {
  return { ...design, sums: [...design.sums.filter((one) => one.wholeId !== sum.wholeId), sum] };
}

/** Takes the sum of a whole away. */
export function removeSum(design: Design, wholeId: number): Design {
  return { ...design, sums: design.sums.filter((one) => one.wholeId !== wholeId) };
}
