/** What a module may contribute to the page for work without a network: the export of its `pages/field.tsx`. */
import type { ComponentType } from "react";

export type FieldModule = { readonly fieldApp: ComponentType };
