import type { ReactNode } from "react";
import { PageHeader } from "#ui/console/page-header.tsx";
import type { Language } from "#ui/i18n/language.ts";
import { Speaking, useLanguage, useText } from "#ui/i18n/use-text.tsx";
import { Icon, iconNames } from "#ui/icon.tsx";
import { Mark } from "#ui/mark.tsx";
import { Chain } from "#ui/signs/chain-of-responsibility.tsx";
import { ClockRing } from "#ui/signs/clock-ring.tsx";
import { EvidenceNumber } from "#ui/signs/evidence-number.tsx";
import { Timeline } from "#ui/signs/process-timeline.tsx";
import { ConsoleParts, SampleTable } from "./console-parts.tsx";
import { en } from "./messages/en.ts";
import { zh } from "./messages/zh.ts";
import { PortalParts, SamplePager, SampleStepForm } from "./portal-parts.tsx";
import { sampleChain, sampleClocks, sampleNow, sampleTimeline } from "./samples.ts";
import "./gallery.css";

const shades = ["light", "dark", "elder"] as const;

/** The same specimens on light paper, on dark paper and in large type. */
function Shades(props: {
  children: ReactNode;
  place?: "portal" | "console";
  only?: "standard";
}): ReactNode {
  const { shades: words } = useText({ zh, en });
  const place = props.place ?? "console";
  return (
    <div className="shades">
      {shades
        .filter((shade) => props.only === undefined || shade !== "elder")
        .map((shade) => (
          <div
            key={shade}
            className="shade"
            data-place={place}
            data-theme={shade === "dark" ? "dark" : "light"}
            data-mode={shade === "elder" ? "elder" : "standard"}
          >
            <p className="shade-name">{words[shade]}</p>
            {props.children}
          </div>
        ))}
    </div>
  );
}

function BothLanguages(props: { children: ReactNode }): ReactNode {
  const first = useLanguage();
  const order: Language[] = first === "zh" ? ["zh", "en"] : ["en", "zh"];
  return order.map((language) => (
    <Speaking key={language} language={language}>
      {props.children}
    </Speaking>
  ));
}

function Section(props: { title: string; children: ReactNode }): ReactNode {
  return (
    <section className="gallery-section">
      <h2>{props.title}</h2>
      {props.children}
    </section>
  );
}

function Identity(): ReactNode {
  const words = useText({ zh, en });
  return (
    <div className="identity">
      <Mark size={88} />
      <ul className="swatches">
        {Object.entries(words.colours).map(([name, label]) => (
          <li key={name}>
            <span
              className="swatch"
              style={{
                background: `var(--${name.replace(/[A-Z]/g, (one) => `-${one.toLowerCase()}`)})`,
              }}
            />
            {label}
          </li>
        ))}
      </ul>
      <div className="type-samples">
        {(["display", "title", "lead", "body", "small", "tiny"] as const).map((step) => (
          <p key={step} style={{ fontSize: `var(--text-${step})` }}>
            {words.typeSample}
          </p>
        ))}
      </div>
    </div>
  );
}

function Clocks(): ReactNode {
  const words = useText({ zh, en });
  const clocks = sampleClocks(words);
  return (
    <>
      <dl className="specimens">
        {Object.entries(clocks).map(([name, clock]) => (
          <div key={name}>
            <dt>{words.clocks[name as keyof typeof clocks]}</dt>
            <dd>
              <ClockRing clock={clock} now={sampleNow} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="specimen-note">{words.clocks.sizes}</p>
      <div className="specimen-row">
        <ClockRing clock={clocks.attend} size="row" now={sampleNow} />
        <ClockRing clock={clocks.running} size="large" now={sampleNow} />
        <ClockRing clock={clocks.late} size="large" now={sampleNow} />
      </div>
    </>
  );
}

function Chains(): ReactNode {
  const words = useText({ zh, en });
  const chain = sampleChain(words);
  return (
    <dl className="specimens" data-wide>
      <div>
        <dt>{words.chains.full}</dt>
        <dd>
          <Chain chain={chain} />
        </dd>
      </div>
      <div>
        <dt>{words.chains.row}</dt>
        <dd>
          <Chain chain={chain} size="row" />
        </dd>
      </div>
      <div>
        <dt>{words.chains.vacant}</dt>
        <dd>
          <Chain chain={{ ...chain, lead: null, coOrganisers: [] }} />
        </dd>
      </div>
    </dl>
  );
}

function Figures(): ReactNode {
  const { figures: words } = useText({ zh, en });
  const definition = (text: string) => ({ text, version: words.version });
  return (
    <>
      <div className="specimen-row" data-figures>
        <EvidenceNumber
          value={0.932}
          as="percent"
          label={words.onTime}
          href="/console/gallery?figure=on-time"
          definition={definition(words.onTimeDefinition)}
        />
        <EvidenceNumber
          value={111137}
          label={words.waiting}
          href="/console/gallery?figure=waiting"
          definition={definition(words.waitingDefinition)}
        />
        <EvidenceNumber
          value={28}
          tone="late"
          label={words.late}
          href="/console/gallery?figure=late"
          definition={definition(words.lateDefinition)}
        />
        <EvidenceNumber
          value={11113700}
          as="money"
          label={words.settled}
          href="/console/gallery?figure=settled"
          definition={definition(words.settledDefinition)}
        />
      </div>
      <p>
        {words.sentenceBefore}{" "}
        <EvidenceNumber
          value={2816}
          size="inline"
          label={words.waiting}
          href="/console/gallery?figure=week"
          definition={definition(words.waitingDefinition)}
        />{" "}
        {words.sentenceAfter}
      </p>
    </>
  );
}

function TimelineSample(): ReactNode {
  const words = useText({ zh, en });
  return <Timeline items={sampleTimeline(words)} now={sampleNow} headingLevel={3} />;
}

/** Every sign and part in every state: the design language, written down by showing it. */
export default function GalleryPage(): ReactNode {
  const words = useText({ zh, en });
  return (
    <div className="desk-page gallery">
      <PageHeader title={words.title} facts={words.facts} help={<p>{words.help}</p>} />
      <Section title={words.sections.identity}>
        <Shades>
          <Identity />
        </Shades>
      </Section>
      <Section title={words.sections.clock}>
        <Shades>
          <BothLanguages>
            <Clocks />
          </BothLanguages>
        </Shades>
      </Section>
      <Section title={words.sections.chain}>
        <Shades>
          <BothLanguages>
            <Chains />
          </BothLanguages>
        </Shades>
      </Section>
      <Section title={words.sections.timeline}>
        <Shades>
          <TimelineSample />
        </Shades>
      </Section>
      <Section title={words.sections.evidence}>
        <Shades>
          <BothLanguages>
            <Figures />
          </BothLanguages>
        </Shades>
      </Section>
      <Section title={words.sections.consoleParts}>
        <ConsoleParts />
      </Section>
      <Section title={words.sections.table}>
        <SampleTable />
      </Section>
      <Section title={words.sections.portalParts}>
        <Shades place="portal">
          <PortalParts />
        </Shades>
      </Section>
      <Section title={words.sections.stepForm}>
        <div className="shade" data-place="portal" data-mode="standard">
          <SampleStepForm />
          <SamplePager />
        </div>
      </Section>
      <Section title={words.sections.icons}>
        <ul className="icon-samples">
          {iconNames.map((name) => (
            <li key={name}>
              <Icon name={name} size={24} />
              <code>{name}</code>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
