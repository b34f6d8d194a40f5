/** The page explained in one minute, for whoever asks: a button in the header, a sheet that is fetched when it is opened. */
import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import type { HelpPlace } from "#ui/help/article.tsx";
import { useText } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { en } from "#ui/messages/en.ts";
import { zh } from "#ui/messages/zh.ts";
import { Dialog, Skeleton } from "./parts.tsx";

const HelpArticle = lazy(async () => ({
  default: (await import("#ui/help/article.tsx")).HelpArticle,
}));

/** `place` says which page it is; another page closes the sheet. */
export function PageHelp(props: { readonly place: HelpPlace }): ReactNode {
  const { portal: words } = useText({ zh, en });
  const [isOpen, setIsOpen] = useState(false);
  const { place } = props;
  useEffect(() => setIsOpen(false), [place.path]);
  return (
    <>
      <button
        type="button"
        className="header-item header-help"
        aria-label={words.help}
        onClick={() => setIsOpen(true)}
      >
        <Icon name="help" />
      </button>
      <Dialog open={isOpen} title={words.help} onClose={() => setIsOpen(false)}>
        {isOpen && (
          <Suspense fallback={<Skeleton lines={4} />}>
            <HelpArticle place={place} />
          </Suspense>
        )}
      </Dialog>
    </>
  );
}
