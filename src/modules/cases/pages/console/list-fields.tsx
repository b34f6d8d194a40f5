/** Fields that hold several lines: missing papers, bodies with their tasks, resources, watches. */
import { Input, InputNumber } from "antd";
import { type ReactNode, useId } from "react";
import { WhenInput } from "#ui/console/when-input.tsx";
import { Icon } from "#ui/icon.tsx";
import type { NoticeItem } from "../../rules/state.ts";
import { useNames, useWords } from "./case-words.tsx";
import { described, type FieldProps } from "./field-props.ts";
import {
  type LimitValue,
  LIMIT_UNITS,
  NEW_RESOURCE,
  NEW_SUMMONS,
  NEW_WATCH,
  type ResourceRow,
  type SummonsRow,
  type WatchRow,
} from "./form-fields.ts";
import { OrganisationSelect } from "./people-fields.tsx";

/** Lines that can be added to, changed and taken away. */
function Rows<R>(props: {
  readonly id: string;
  readonly rows: readonly R[];
  readonly fresh: R;
  readonly add: string;
  readonly remove: (row: R, number: number) => string;
  readonly onChange: (rows: readonly R[]) => void;
  readonly render: (row: R, change: (part: Partial<R>) => void, index: number) => ReactNode;
  readonly tall?: boolean;
}): ReactNode {
  const { rows } = props;
  return (
    <ol className="field-items" data-tall={props.tall === true} id={props.id} tabIndex={-1}>
      {rows.map((row, index) => (
        // The list is edited in place; a line has no identity but its place.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>
          {props.render(
            row,
            (part) =>
              props.onChange(rows.map((one, at) => (at === index ? { ...one, ...part } : one))),
            index,
          )}
          <button
            type="button"
            className="case-tool"
            aria-label={props.remove(row, index + 1)}
            onClick={() => props.onChange(rows.filter((_row, at) => at !== index))}
          >
            <Icon name="close" size={16} />
          </button>
        </li>
      ))}
      <li>
        <button
          type="button"
          className="link-button"
          onClick={() => props.onChange([...rows, props.fresh])}
        >
          {props.add}
        </button>
      </li>
    </ol>
  );
}

/** What the duty calls a line in the reader's language, where that is another one than it is written in. */
function SaidOf(props: {
  readonly name: string;
  readonly view: FieldProps<"items">["view"];
}): ReactNode {
  const names = useNames();
  const known = props.view.materials.find(({ name }) => name === props.name);
  const said = known === undefined ? "" : names.name(known);
  return said === "" || said === props.name ? null : <span className="field-said">{said}</span>;
}

export function ItemsField(props: FieldProps<"items">): ReactNode {
  const { form } = useWords();
  const { id, ...control } = described(props);
  return (
    <Rows
      id={`${id}-list`}
      rows={props.value as readonly NoticeItem[]}
      fresh={{ name: "", detail: "" }}
      add={form.addItem}
      remove={(item, number) => form.removeItem(item.name || String(number))}
      onChange={props.onChange}
      render={(item, change, index) => (
        <>
          <Input
            {...(index === 0 ? { id, ...control } : {})}
            aria-label={`${form.itemName} ${index + 1}`}
            value={item.name}
            maxLength={200}
            placeholder={form.itemName}
            onChange={(event) => change({ name: event.target.value })}
          />
          <Input
            aria-label={`${form.itemDetail} ${index + 1}`}
            value={item.detail}
            maxLength={500}
            placeholder={form.itemDetail}
            onChange={(event) => change({ detail: event.target.value })}
          />
          <SaidOf name={item.name} view={props.view} />
        </>
      )}
    />
  );
}

/** An amount and its unit; empty where the house's own limit applies. */
export function LimitInput(props: {
  readonly control: Readonly<Record<string, unknown>>;
  readonly value: LimitValue;
  readonly onChange: (value: LimitValue) => void;
}): ReactNode {
  const { form } = useWords();
  const { value, onChange } = props;
  return (
    <span className="field-limit">
      <InputNumber
        {...props.control}
        min={1}
        max={365}
        precision={0}
        value={value.amount}
        onChange={(amount) => onChange({ ...value, amount })}
      />
      <select
        className="field-native"
        aria-label={form.limit}
        value={value.unit}
        onChange={(event) =>
          onChange({
            ...value,
            unit: LIMIT_UNITS.find((unit) => unit === event.target.value) ?? "workdays",
          })
        }
      >
        {LIMIT_UNITS.map((unit) => (
          <option key={unit} value={unit}>
            {form.limitUnit[unit]}
          </option>
        ))}
      </select>
    </span>
  );
}

export function SummonsesField(props: FieldProps<"summonses">): ReactNode {
  const { form } = useWords();
  const { id, ...control } = described(props);
  return (
    <Rows
      tall
      id={`${id}-list`}
      rows={props.value as readonly SummonsRow[]}
      fresh={NEW_SUMMONS}
      add={form.addTask}
      remove={(_row, number) => form.removeTask(number)}
      onChange={props.onChange}
      render={(row, change, index) => (
        <span className="field-summons">
          <OrganisationSelect
            control={{
              ...(index === 0 ? { id, ...control } : {}),
              "aria-label": `${form.coOrg} ${index + 1}`,
            }}
            value={row.orgId}
            except={props.field.except ?? []}
            onChange={(orgId) => change({ orgId })}
          />
          <Input.TextArea
            aria-label={`${form.task} ${index + 1}`}
            placeholder={form.task}
            rows={2}
            maxLength={500}
            value={row.task}
            onChange={(event) => change({ task: event.target.value })}
          />
          <LimitInput
            control={{ "aria-label": `${form.limit} ${index + 1}`, placeholder: form.limit }}
            value={row.limit}
            onChange={(limit) => change({ limit })}
          />
        </span>
      )}
    />
  );
}

export function ResourcesField(props: FieldProps<"resources">): ReactNode {
  const { form } = useWords();
  const { id, ...control } = described(props);
  return (
    <Rows
      id={`${id}-list`}
      rows={props.value as readonly ResourceRow[]}
      fresh={NEW_RESOURCE}
      add={form.addResource}
      remove={(_row, number) => form.removeResource(number)}
      onChange={props.onChange}
      render={(row, change, index) => (
        <span className="field-resource">
          <Input
            {...(index === 0 ? { id, ...control } : {})}
            aria-label={`${form.resourceWhat} ${index + 1}`}
            placeholder={form.resourceWhat}
            maxLength={60}
            value={row.what}
            onChange={(event) => change({ what: event.target.value })}
          />
          <InputNumber
            aria-label={`${form.resourceQuantity} ${index + 1}`}
            placeholder={form.resourceQuantity}
            min={0}
            max={1_000_000_000}
            value={row.quantity}
            onChange={(quantity) => change({ quantity })}
          />
          <Input
            aria-label={`${form.resourceUnit} ${index + 1}`}
            placeholder={form.resourceUnit}
            maxLength={20}
            value={row.unit}
            onChange={(event) => change({ unit: event.target.value })}
          />
        </span>
      )}
    />
  );
}

/** A native field for days and times: every phone and every keyboard knows it. */
export function NativeTime(props: {
  readonly kind: "date" | "datetime-local";
  readonly control: Readonly<Record<string, unknown>>;
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactNode {
  return (
    <WhenInput
      {...props.control}
      type={props.kind}
      className="field-native"
      value={props.value}
      onChange={(event) => props.onChange(event.target.value.slice(0, 16))}
    />
  );
}

function Watch(props: {
  readonly row: WatchRow;
  readonly index: number;
  readonly control: Readonly<Record<string, unknown>>;
  readonly change: (part: Partial<WatchRow>) => void;
}): ReactNode {
  const { form } = useWords();
  const { row, index, change } = props;
  const id = useId();
  return (
    <span className="field-summons">
      <OrganisationSelect
        control={{ ...props.control, "aria-label": `${form.coOrg} ${index + 1}` }}
        value={row.orgId}
        except={[]}
        onChange={(orgId) => change({ orgId })}
      />
      <span className="field-pair">
        <label htmlFor={`${id}-from`}>{form.rosterFrom}</label>
        <NativeTime
          kind="datetime-local"
          control={{ id: `${id}-from` }}
          value={row.from}
          onChange={(from) => change({ from })}
        />
        <label htmlFor={`${id}-to`}>{form.rosterTo}</label>
        <NativeTime
          kind="datetime-local"
          control={{ id: `${id}-to` }}
          value={row.to}
          onChange={(to) => change({ to })}
        />
      </span>
      <Input
        aria-label={`${form.rosterPlace} ${index + 1}`}
        placeholder={form.rosterPlace}
        maxLength={100}
        value={row.place}
        onChange={(event) => change({ place: event.target.value })}
      />
    </span>
  );
}

export function WatchesField(props: FieldProps<"watches">): ReactNode {
  const { form } = useWords();
  const { id, ...control } = described(props);
  return (
    <Rows
      tall
      id={`${id}-list`}
      rows={props.value as readonly WatchRow[]}
      fresh={NEW_WATCH}
      add={form.addWatch}
      remove={(_row, number) => form.removeWatch(number)}
      onChange={props.onChange}
      render={(row, change, index) => (
        <Watch
          row={row}
          index={index}
          control={index === 0 ? { id, ...control } : {}}
          change={change}
        />
      )}
    />
  );
}
