import type { ComponentChildren } from 'preact'
import { Mark, Status, markFor, wordFor, type Standing } from './marks.tsx'

/** Something one can do about a finding or a gap. */
export type Way = { says: string; href: string }

/**
 * The loop after a sentence that opens the record proving it; named "Proof: " and `proves` for a screen reader.
 * Give it the sentence (or its end) as text: the last word and the knot then stay on one line.
 */
export const Knot = ({ to, proves, children }: { to: string; proves: string; children?: ComponentChildren }) => {
  const [rest, last] = typeof children === 'string' ? lastWord(children) : ['', children]
  return (
    <>
      {rest}
      <span class="nowrap">
        {last}
        <a class="knot" href={to} aria-label={`Proof: ${proves}`}>
          <Mark name="knot" />
        </a>
      </span>
    </>
  )
}

/**
 * The dashed underline under a figure or date that comes from a record. Inside a sentence the knot is the link and
 * the stitch is not, so that a sentence has one stop; give `to` only where the figure stands alone without a knot.
 */
export const Stitch = ({ to, children }: { to?: string; children: ComponentChildren }) =>
  to === undefined ? (
    <span class="stitch">{children}</span>
  ) : (
    <a class="stitch" href={to}>
      {children}
    </a>
  )

/** One numbered paragraph of a report with its proof beside it; `is` when something about it waits on the reader. */
export const Paragraph = (paragraph: {
  number: string
  children: ComponentChildren
  margin?: ComponentChildren
  is?: 'stale' | 'differ'
}) => (
  <section class={paragraph.is ? `para para--${paragraph.is}` : 'para'} id={`p${paragraph.number}`}>
    <div class="para__number">
      {paragraph.number}
      {paragraph.is && <Mark name={paragraph.is} />}
      {paragraph.is && <span class="govuk-visually-hidden"> {wordFor(paragraph.is)}</span>}
    </div>
    <div class="para__says">{paragraph.children}</div>
    {paragraph.margin && <div class="margin">{paragraph.margin}</div>}
  </section>
)

/** The name of a part of a report, set in line with its paragraphs. */
export const ParagraphHeading = ({ says, id }: { says: string; id?: string }) => (
  <div class="para para--head" id={id}>
    <h2>{says}</h2>
  </div>
)

/** The run of proofs down the margin of one paragraph; on a phone folded under "Proof for 3.1 (4)". */
export const Margin = ({ of, count, children }: { of: string; count: number; children: ComponentChildren }) => (
  <details class={count === 0 ? 'proofs proofs--none' : 'proofs'}>
    <summary>
      Proof for {of} ({count})
    </summary>
    {children}
  </details>
)

/** One proof in the margin: what the record is, what it says, the way to it. `id` is what a knot points at. */
export const Proof = (proof: { id?: string; heading: string; detail?: ComponentChildren; href: string }) => (
  <div class="proof" id={proof.id}>
    <span class="knot knot--sign" aria-hidden="true">
      <Mark name="knot" />
    </span>
    <b>{proof.heading}</b>
    <span class="proof__detail">
      {proof.detail}{' '}
      <a href={proof.href}>
        Open the record<span class="govuk-visually-hidden">: {proof.heading}</span>
      </a>
    </span>
  </div>
)

/** A sentence that nothing proves says so, in words, with what can be done about it. */
export const NoProof = ({ says, ways = [] }: { says?: ComponentChildren; ways?: Way[] }) => (
  <div class="no-proof">
    <Status is="none" says="No proof yet" />
    {says && <span class="no-proof__why">{says}</span>}
    {ways.map((way) => (
      <a key={way.href} href={way.href}>
        {way.says}
      </a>
    ))}
  </div>
)

/** Two records that do not agree, both values side by side, and always a way on: to put right, or to leave and say why. */
export const FindingCard = (finding: {
  kind: Standing
  title: string
  says: ComponentChildren
  ways: Way[]
  left?: { value: ComponentChildren; says: ComponentChildren }
  right?: { value: ComponentChildren; says: ComponentChildren }
  id?: string
}) => (
  <div class="find" id={finding.id} role="group" aria-label={`${wordFor(finding.kind)}: ${finding.title}`}>
    <h3>
      <Mark name={markFor(finding.kind)} /> {finding.title}
    </h3>
    {finding.left && finding.right && (
      <div class="versus">
        <div>
          <b>{finding.left.value}</b>
          <span>{finding.left.says}</span>
        </div>
        <Mark name="differ" />
        <span class="govuk-visually-hidden">is not the same as</span>
        <div>
          <b>{finding.right.value}</b>
          <span>{finding.right.says}</span>
        </div>
      </div>
    )}
    <p>{finding.says}</p>
    {finding.ways.length > 0 && <Ways ways={finding.ways} />}
  </div>
)

/** A sentence whose record has changed since: the old value struck through, the new one beside it, both readable aloud. */
export const StaleSentence = (stale: {
  was: ComponentChildren
  now: ComponentChildren
  before?: ComponentChildren
  after?: ComponentChildren
}) => (
  <span class="stale">
    {stale.before}
    <span class="govuk-visually-hidden">was </span>
    <del class="was">{stale.was}</del> <span class="govuk-visually-hidden">and is now </span>
    <b>{stale.now}</b>
    {stale.after}
  </span>
)

/** The partners, equal boxes in one frame, each with a line to sign on. */
export const ThreePartners = (frame: {
  partners: {
    name: string
    signed: { on: string; draft?: string; proof?: string } | null
    note?: ComponentChildren
    ask?: Way
  }[]
}) => (
  <ul class="three">
    {frame.partners.map(({ name, signed, note, ask }) => (
      <li key={name}>
        <h3>{name}</h3>
        <div class="signature">{signed ? <Status is="signed" /> : <Status is="none" says="Not yet signed" />}</div>
        <p>
          {signed && <SignedWords by={name} {...signed} />}
          {note} {ask && <a href={ask.href}>{ask.says}</a>}
        </p>
      </li>
    ))}
  </ul>
)

/** A short row of links that do something about what stands above them. */
export const Ways = ({ ways }: { ways: Way[] }) => (
  <ul class="ways">
    {ways.map((way) => (
      <li key={way.href}>
        <a href={way.href}>{way.says}</a>
      </li>
    ))}
  </ul>
)

const SignedWords = ({ by, on, draft, proof }: { by: string; on: string; draft?: string; proof?: string }) => {
  const words = draft ? `${on}, draft ${draft}` : on
  return proof ? (
    <Knot to={proof} proves={`${by} signed`}>
      {words}
    </Knot>
  ) : (
    <>{words}</>
  )
}

function lastWord(text: string): [rest: string, last: string] {
  const cut = text.trimEnd().lastIndexOf(' ') + 1
  return [text.slice(0, cut), text.slice(cut).trimEnd()]
}
