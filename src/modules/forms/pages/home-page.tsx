/** What one comes for: whoever fills in sees their inbox, everybody else the forms. */
import type { ReactNode } from "react";
import FormsPage from "./forms-page.tsx";
import InboxPage from "./inbox-page.tsx";
import { useIsFiller } from "./parts.tsx";

export default function HomePage(): ReactNode {
  return useIsFiller() ? <InboxPage /> : <FormsPage />;
}
