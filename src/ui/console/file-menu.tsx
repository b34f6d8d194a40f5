/** The files that a page has of what its filter leaves, under one button: a table shows it in place of its own sheet. */
import type { ReactNode } from "react";
import { useText } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { Menu } from "./menu.tsx";
import { en } from "./messages/en.ts";
import { zh } from "./messages/zh.ts";
import { saveLater } from "./save-later.tsx";

/** Formats in which the server writes tables. */
const FORMATS = ["xlsx", "csv"] as const;

/** Where the file of one format is. */
export type FileOf = (format: (typeof FORMATS)[number]) => string;

export function FileMenu(props: { readonly fileOf: FileOf }): ReactNode {
  const { table: words } = useText({ zh, en });
  return (
    <Menu
      label={words.files}
      className="bar-item"
      groups={[
        {
          title: words.files,
          entries: FORMATS.map((format) => ({ key: format, label: words.formats[format] })),
        },
      ]}
      onPick={(key) => {
        const format = FORMATS.find((one) => one === key);
        if (format !== undefined) void saveLater(props.fileOf(format));
      }}
    >
      <Icon name="download" size={18} />
    </Menu>
  );
}
