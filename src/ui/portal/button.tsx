import type { ButtonHTMLAttributes, ReactNode } from "react";
import { Icon, type IconName } from "#ui/icon.tsx";

type Look = {
  readonly kind?: "primary" | "plain" | "quiet";
  readonly icon?: IconName;
  /** Takes the whole width, as the main button of a phone screen does. */
  readonly wide?: boolean;
  readonly children: ReactNode;
};

export type ButtonProps = Look &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className" | "children"> & {
    /** Under way: says so, keeps its place and does nothing a second time. */
    readonly busy?: boolean;
  };

/** A button of the portal. `primary` once a screen; a busy button stays focusable. */
export function Button(props: ButtonProps): ReactNode {
  const { kind = "plain", icon, wide, busy = false, children, onClick, type, ...rest } = props;
  return (
    <button
      {...rest}
      type={type ?? "button"}
      className="button"
      data-kind={kind}
      data-wide={wide}
      aria-busy={busy}
      aria-disabled={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </button>
  );
}

/** A link that looks like a button, for going somewhere rather than doing something. */
export function ButtonLink(props: Look & { readonly href: string }): ReactNode {
  return (
    <a
      className="button"
      data-kind={props.kind ?? "plain"}
      data-wide={props.wide}
      href={props.href}
    >
      {props.icon !== undefined && <Icon name={props.icon} />}
      {props.children}
    </a>
  );
}
