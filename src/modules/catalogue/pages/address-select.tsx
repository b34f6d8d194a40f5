/** A filter that is one of a closed set, kept in the address. */
import type { ReactNode } from "react";
import { useAddressQuery } from "#ui/console/navigation.tsx";

/** The filter; its label is what stands there while nothing is chosen. */
export function AddressSelect(props: {
  /** Its name in the address. */
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** What holds where the address says nothing; without it everything does. */
  readonly standing?: string;
}): ReactNode {
  const [query, change] = useAddressQuery();
  const { name, label, options, standing } = props;
  return (
    <select
      className="cat-control"
      aria-label={label}
      value={query.get(name) ?? standing ?? ""}
      onChange={(event) => change({ [name]: event.target.value })}
    >
      {standing === undefined && <option value="">{label}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
