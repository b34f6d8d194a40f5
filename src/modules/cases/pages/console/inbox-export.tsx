/** Takes what is listed along as a file: the same view, filters and search, nothing that the list would not show. */
import type { ReactNode } from "react";
import { Menu } from "#ui/console/menu.tsx";
import { saveLater } from "#ui/console/save-later.tsx";
import { Icon } from "#ui/icon.tsx";
import { exportHref } from "./case-requests.ts";
import { useWords } from "./case-words.tsx";
import type { InboxFilter } from "./inbox-filter.ts";

export function ExportMenu(props: { readonly filter: InboxFilter }): ReactNode {
  const { inbox: words } = useWords();
  return (
    <Menu
      label={words.export}
      className="bar-item"
      groups={[
        {
          title: words.exportHint,
          entries: [
            { key: "xlsx", label: words.exportXlsx },
            { key: "csv", label: words.exportCsv },
          ],
        },
      ]}
      onPick={(format) =>
        void saveLater(exportHref(props.filter, format === "csv" ? "csv" : "xlsx"))
      }
    >
      <Icon name="download" size={18} />
    </Menu>
  );
}
