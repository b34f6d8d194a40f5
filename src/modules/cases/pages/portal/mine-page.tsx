/** My matters: what a signed-in resident handed in, and the receipts that this device knows. */
import { type ReactNode, useState } from "react";
import { api } from "#ui/client.gen.ts";
import { usePageTitle } from "#ui/page-title.ts";
import { Button, ButtonLink } from "#ui/portal/button.tsx";
import { me } from "#ui/portal/me.ts";
import { MineSections } from "#ui/portal/mine-sections.tsx";
import { PageParts } from "#ui/portal/page-parts.tsx";
import { Empty, Loaded, Notice } from "#ui/portal/parts.tsx";
import { forgetWho } from "#ui/portal/who-is-here.ts";
import { useLoad } from "#ui/use-load.ts";
import type { CaseLine } from "../../schema.ts";
import { CaseList, KnownList } from "./known-list.tsx";
import { knownReceipts } from "./known-receipts.ts";
import { usePortalWords } from "./words.ts";
import "./portal.css";

type Cases = { readonly items: readonly CaseLine[]; readonly next: string | null };

/** A page of the resident's cases; nothing for who is not signed in. */
async function fetchMine(signal: AbortSignal): Promise<Cases | undefined> {
  const who = await me();
  if (who.kind !== "resident") return undefined;
  return (await api.cases.list({ query: { limit: 20 } }, { signal })) as unknown as Cases;
}

function SignedIn(props: { readonly first: Cases }): ReactNode {
  const { mine: words } = usePortalWords();
  const [more, setMore] = useState<Cases>({ items: [], next: props.first.next });
  const [busy, setBusy] = useState(false);
  const fetchMore = async () => {
    if (more.next === null) return;
    setBusy(true);
    try {
      const page = (await api.cases.list({
        query: { limit: 20, cursor: more.next },
      })) as unknown as Cases;
      setMore({ items: [...more.items, ...page.items], next: page.next });
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="wide" aria-labelledby="mine-signed-in">
      <h2 id="mine-signed-in" className="section-title">
        {words.signedIn}
      </h2>
      <CaseList cases={[...props.first.items, ...more.items]} />
      {more.next !== null && (
        <Button busy={busy} onClick={() => void fetchMore()}>
          {words.more}
        </Button>
      )}
    </section>
  );
}

/** Everything of the session goes with it, so the page is opened afresh. */
function SignOut(): ReactNode {
  const { mine: words } = usePortalWords();
  const signOut = async () => {
    await api.accounts.signOut();
    forgetWho();
    location.assign("/");
  };
  return (
    <Button kind="quiet" icon="leave" onClick={() => void signOut()}>
      {words.signOut}
    </Button>
  );
}

/** What was handed in, or the way to begin. */
function Matters(props: { readonly cases: Cases | undefined }): ReactNode {
  const words = usePortalWords();
  const { cases } = props;
  const own = new Set(cases?.items.map((line) => line.receiptNo));
  const here = knownReceipts().filter((receipt) => !own.has(receipt.receiptNo));
  const isEmpty = (cases?.items.length ?? 0) === 0 && here.length === 0;
  return (
    <>
      {cases !== undefined && cases.items.length > 0 && <SignedIn first={cases} />}
      {here.length > 0 && (
        <section className="wide" aria-labelledby="mine-here">
          <h2 id="mine-here" className="section-title">
            {words.mine.here}
          </h2>
          <KnownList receipts={here} />
        </section>
      )}
      {isEmpty && (
        <Empty
          title={words.mine.empty}
          action={
            <div className="form-row">
              <ButtonLink kind="primary" href="/">
                {words.mine.find}
              </ButtonLink>
              <ButtonLink href="/track">{words.titles.track}</ButtonLink>
            </div>
          }
        >
          {words.mine.emptyText}
        </Empty>
      )}
      {cases === undefined && (
        <Notice title={words.mine.signIn}>
          <p>{words.mine.signInText}</p>
          <ButtonLink href="/sign-in?next=/mine">{words.mine.signInButton}</ButtonLink>
        </Notice>
      )}
    </>
  );
}

/** What one comes for first, the matters; then notices and wishes. */
export default function MinePage(): ReactNode {
  const words = usePortalWords();
  const load = useLoad(fetchMine, []);
  usePageTitle(words.titles.mine);
  return (
    <div className="page">
      <h1>{words.mine.title}</h1>
      <Loaded load={{ ...load, data: load.state === "ready" ? { cases: load.data } : undefined }}>
        {({ cases }) => {
          const list = {
            id: "list",
            title: words.mine.title,
            content: <Matters cases={cases} />,
            hasAction: cases?.items.length === 0,
          };
          const wishes = {
            id: "notices",
            title: words.mine.notices,
            content: (
              <>
                <MineSections />
                <SignOut />
              </>
            ),
          };
          return <PageParts parts={cases === undefined ? [list] : [list, wishes]} />;
        }}
      </Loaded>
    </div>
  );
}
