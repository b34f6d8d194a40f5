import { DatePicker, Input, Select } from "antd";
import { type ReactNode, useState } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { FilterChips } from "#ui/console/filter-chips.tsx";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { KeysetTable } from "#ui/console/keyset-table.tsx";
import { RefusalNote } from "#ui/console/refusal-note.tsx";
import { RowList, SplitView } from "#ui/console/split-view.tsx";
import { useLanguage, useText } from "#ui/i18n/use-text.tsx";
import { Chain } from "#ui/signs/chain-of-responsibility.tsx";
import { ClockRing } from "#ui/signs/clock-ring.tsx";
import { Timeline } from "#ui/signs/process-timeline.tsx";
import { toast } from "#ui/toast.tsx";
import { en } from "./messages/en.ts";
import { zh } from "./messages/zh.ts";
import { sampleCases, sampleNow, sampleTimeline } from "./samples.ts";

function Actions(): ReactNode {
  const { actions: words } = useText({ zh, en });
  const [isOpen, setIsOpen] = useState(false);
  const refusal = { message: words.refusedMessage, remedy: words.refusedRemedy };
  return (
    <>
      <div className="specimen-row">
        <ActionButton
          label={words.accept}
          kind="primary"
          keys="a"
          onAct={() => toast({ text: words.done })}
        />
        <ActionButton label={words.dispatch} keys="d" onAct={() => setIsOpen(true)} />
        <ActionButton label={words.complete} keys="c" refusal={refusal} onAct={() => {}} />
        <ActionButton
          label={words.showToast}
          kind="quiet"
          icon="back"
          onAct={() => toast({ text: words.done, undo: () => toast({ text: words.undone }) })}
        />
      </div>
      <RefusalNote refusal={{ ...refusal, reference: "r-7f3a" }} />
      <FormDrawer
        open={isOpen}
        title={words.drawerTitle}
        submitLabel={words.dispatch}
        onClose={() => setIsOpen(false)}
        onSubmit={() => setIsOpen(false)}
        refusal={refusal}
      >
        <label className="ant-field">
          {words.reason}
          <Input.TextArea rows={4} />
        </label>
      </FormDrawer>
    </>
  );
}

function Filters(): ReactNode {
  const { filters: words } = useText({ zh, en });
  const [active, setActive] = useState<readonly string[]>(["mine"]);
  const toggle = (id: string) =>
    setActive(active.includes(id) ? active.filter((one) => one !== id) : [...active, id]);
  return (
    <FilterChips
      chips={[
        { id: "mine", label: words.mine, count: "128", active: active.includes("mine") },
        { id: "late", label: words.late, count: "3", active: active.includes("late") },
        { id: "today", label: words.today, active: active.includes("today") },
        { id: "web", label: words.web, active: active.includes("web") },
      ]}
      onToggle={toggle}
      onClear={() => setActive([])}
    />
  );
}

function Split(): ReactNode {
  const words = useText({ zh, en });
  const cases = sampleCases(words, 0, 12);
  const [current, setCurrent] = useState<number | null>(1);
  const open = cases.find((one) => one.id === current);
  return (
    <div className="split-sample">
      <SplitView
        name="gallery"
        detailLabel={words.openedTitle}
        onCloseDetail={() => setCurrent(null)}
        list={
          <RowList
            label={words.inbox}
            items={cases}
            keyOf={(item) => item.id}
            current={current}
            onOpen={(item) => setCurrent(item.id)}
            renderRow={(item) => (
              <>
                <span className="sample-title">{item.title}</span>
                <span className="sample-area">{item.area}</span>
                <ClockRing clock={item.clock} size="row" now={sampleNow} />
              </>
            )}
          />
        }
        detail={
          open === undefined ? null : (
            <div className="sample-case">
              <h3>{open.title}</h3>
              <ClockRing clock={open.clock} size="large" now={sampleNow} />
              <Chain chain={open.chain} />
              <Timeline
                items={sampleTimeline(words).slice(0, 6)}
                now={sampleNow}
                order="newest-first"
                headingLevel={4}
              />
            </div>
          )
        }
      />
    </div>
  );
}

/** Action buttons, refusals, filters, split view, empty state, and Ant Design's own controls in our dress. */
export function ConsoleParts(): ReactNode {
  const { empty, columns, portal } = useText({ zh, en });
  return (
    <div className="console-parts">
      <Actions />
      <Filters />
      <div className="specimen-row">
        <Input style={{ width: 220 }} aria-label={columns.title} placeholder={columns.title} />
        <Select
          style={{ width: 180 }}
          aria-label={columns.area}
          placeholder={columns.area}
          options={portal.kinds.map(({ value, label }) => ({ value, label }))}
        />
        <DatePicker aria-label={columns.clock} />
      </div>
      <Split />
      <EmptyState title={empty.title} action={<a href="/console">{empty.action}</a>}>
        {empty.text}
      </EmptyState>
    </div>
  );
}

/** The keyset table over sample cases, forty a page. */
export function SampleTable(): ReactNode {
  const words = useText({ zh, en });
  const language = useLanguage();
  const { columns } = words;
  const [keys, setKeys] = useState<readonly (string | number)[]>([2]);
  return (
    <div className="table-sample">
      <KeysetTable
        name="gallery"
        label={words.inbox}
        queryKey={["gallery", language]}
        load={(cursor) => {
          const from = Number(cursor ?? 0);
          return Promise.resolve({
            items: sampleCases(words, from, 14),
            next: from >= 28 ? null : String(from + 14),
          });
        }}
        keyOf={(item) => item.id}
        selection={{ keys, onChange: setKeys }}
        columns={[
          {
            id: "number",
            title: columns.number,
            width: 150,
            fixed: true,
            render: (item) => <a href={`/console/gallery?case=${item.id}`}>{item.number}</a>,
          },
          { id: "title", title: columns.title, width: 220, render: (item) => item.title },
          { id: "area", title: columns.area, width: 130, render: (item) => item.area },
          {
            id: "clock",
            title: columns.clock,
            width: 210,
            render: (item) => <ClockRing clock={item.clock} size="row" now={sampleNow} />,
          },
          {
            id: "chain",
            title: columns.chain,
            width: 380,
            render: (item) => <Chain chain={item.chain} size="row" />,
          },
          { id: "channel", title: columns.channel, hidden: true, render: () => words.channel },
        ]}
        empty={<EmptyState title={words.empty.title}>{words.empty.text}</EmptyState>}
      />
    </div>
  );
}
