/** What this device remembers between visits; pages work without it. */

const prefix = "guiwei.";

/** What this device remembers under a name; undefined where storage is off or empty. */
export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}

/** Remembers a value on this device, or forgets it with `null`; silently does without storage. */
export function remember(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(prefix + name);
    else localStorage.setItem(prefix + name, value);
  } catch {
    // Private windows refuse storage: the choice then lasts as long as the page.
  }
}

/** What this tab remembers until it is closed: what is too personal to stay on a device. */
export function rememberedInTab(name: string): string | null {
  try {
    return sessionStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}

/** Remembers a value until the tab is closed, or forgets it with `null`. */
export function rememberInTab(name: string, value: string | null): void {
  try {
    if (value === null) sessionStorage.removeItem(prefix + name);
    else sessionStorage.setItem(prefix + name, value);
  } catch {
    // As above: then it lasts as long as the page.
  }
}
