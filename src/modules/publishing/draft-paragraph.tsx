import { whenInWords } from '#platform/calendar/when.ts'
import { Details } from '#platform/ui/govuk/messages.tsx'
import { FindingCard, Knot, Margin, NoProof, Paragraph, Proof, StaleSentence, Stitch } from '#platform/ui/thread.tsx'
import { knownAfterWords } from './compose.ts'
import type { DraftAndRecord } from './draft.ts'
import type { Finding } from './findings/finding.ts'
import { changeInWords, type Change, type DraftParagraph as Numbered, type Sentence } from './report.ts'
import type { Settled } from './store.ts'

/** A draft being read: where it is, whether the reader may write, and in which paragraph each fact is told. */
export type Reading = DraftAndRecord & { at: string; mayWrite: boolean; places: ReadonlyMap<string, string> }

/** One paragraph of a draft with its proofs, the findings that touch it, and what in it is out of date. */
export const DraftParagraph = ({ paragraph, reading }: { paragraph: Numbered; reading: Reading }) => {
  const findings = reading.findings.filter(({ finding }) => firstPlaceOf(finding, reading.places) === paragraph.number)
  const stale = paragraph.sentences.filter((sentence) => reading.stale.has(sentence.id))
  const is = stale.length ? 'stale' : findings.some((each) => !each.settled) ? 'differ' : undefined
  const proofs = paragraph.sentences.filter((sentence) => sentence.fact)
  return (
    <Paragraph
      number={paragraph.number}
      {...(is && { is })}
      margin={
        <>
          {stale.map((sentence) => (
            <OutOfDate
              key={sentence.id}
              sentence={sentence}
              changes={reading.stale.get(sentence.id)!}
              reading={reading}
            />
          ))}
          <FindingsBeside findings={findings} reading={reading} />
          <Margin of={paragraph.number} count={proofs.length}>
            {paragraph.sentences.map((sentence) => (
              <Beside key={sentence.id} sentence={sentence} reading={reading} />
            ))}
          </Margin>
        </>
      }
    >
      <p>
        {paragraph.afterPeriod && <b>{knownAfterWords} </b>}
        {paragraph.sentences.map((sentence) => (
          <span key={sentence.id} id={`s${sentence.id}`}>
            <Told sentence={sentence} changes={reading.stale.get(sentence.id)} />{' '}
          </span>
        ))}
      </p>
    </Paragraph>
  )
}

/** What touches a paragraph: what must be settled in sight, and of the rest one; the others folded behind a few words. */
const FindingsBeside = ({ findings, reading }: { findings: Reading['findings']; reading: Reading }) => {
  const pressing = findings.filter(({ finding, settled }) => finding.severity === 'must be settled' && !settled)
  const others = findings.filter((each) => !pressing.includes(each))
  const cards = (some: Reading['findings']) =>
    some.map(({ finding, settled }) => (
      <FindingBeside key={finding.key} finding={finding} settled={settled} reading={reading} />
    ))
  return (
    <>
      {cards(pressing)}
      {others.length === 1
        ? cards(others)
        : others.length > 1 && (
            <Details summary={`${others.length} ${pressing.length ? 'more findings' : 'findings'}, worth a look`}>
              {cards(others)}
            </Details>
          )}
    </>
  )
}

/** A finding, beside the paragraph it touches: how it was settled, or the way to settle it. */
export const FindingBeside = ({
  finding,
  settled,
  reading,
}: {
  finding: Finding
  settled: Settled | null
  reading: Reading
}) => {
  const records = [
    ...new Map(
      finding.records.map((each) => [each.at, { says: `Open: ${proves(each.says)}`, href: each.at }]),
    ).values(),
  ]
  return (
    <FindingCard
      kind="differ"
      id={`f${finding.key}`}
      title={
        settled
          ? `Settled: ${settled.how}`
          : finding.severity === 'must be settled'
            ? 'Must be settled'
            : 'Worth a look'
      }
      says={
        <>
          {finding.says}
          {settled && (
            <span class="quiet">
              {' '}
              {settled.reason} ({settled.settledBy}, {whenInWords(settled.settledOn)})
            </span>
          )}
        </>
      }
      ways={[
        ...(reading.mayWrite
          ? [
              {
                says: settled ? 'Settle it otherwise' : 'Settle it, or leave it and say why',
                href: `${reading.at}/findings/${finding.key}`,
              },
            ]
          : []),
        ...records,
      ]}
    />
  )
}

/** The number of the first paragraph that tells a fact of this finding; null when none does. */
export function firstPlaceOf(finding: Finding, places: ReadonlyMap<string, string>): string | null {
  for (const name of finding.facts) if (places.has(name)) return places.get(name)!
  return null
}

/** A sentence with its date stitched and its knot; what changed since stands in it, old and new. */
const Told = ({ sentence: { says, fact }, changes }: { sentence: Sentence; changes: Change[] | undefined }) => {
  if (!fact) return <>{says}</>
  // Only the full stop is tied to the knot, so that neither begins a line and the sentence can still break anywhere else.
  const [, words = says, stop = ''] = /^(.*?)([.!?]?)$/s.exec(says) ?? []
  const told = <Stitched says={words} changes={changes} dateSaid={whenInWords(fact.when)} />
  return fact.proof[0] ? (
    <>
      {told}
      <Knot to={fact.proof[0]} proves={proves(says)}>
        {stop}
      </Knot>
    </>
  ) : (
    <>
      {told}
      {stop}
    </>
  )
}

const Stitched = ({ says, changes, dateSaid }: { says: string; changes: Change[] | undefined; dateSaid: string }) => {
  for (const change of changes ?? []) {
    const place = placeOfWords(says, change.was)
    if (place) return <StaleSentence before={place[0]} was={place[1]} now={change.now} after={place[2]} />
  }
  if (changes?.length)
    return (
      <span class="stale">
        {says} ({changeInWords(changes[0]!)})
      </span>
    )
  const date = placeOfWords(says, dateSaid)
  return date ? (
    <>
      {date[0]}
      <Stitch>{date[1]}</Stitch>
      {date[2]}
    </>
  ) : (
    <>{says}</>
  )
}

/** Where words stand in a sentence, as whole words: what is before, they themselves, and what is after. */
export function placeOfWords(says: string, words: string): [string, string, string] | null {
  const safe = words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  const found = new RegExp(String.raw`(?<![\w,])${safe}(?![\w,]\w)`, 'i').exec(says)
  if (!found || !words) return null
  return [says.slice(0, found.index), found[0], says.slice(found.index + found[0].length)]
}

const OutOfDate = ({ sentence, changes, reading }: { sentence: Sentence; changes: Change[]; reading: Reading }) => {
  const first = changeInWords(changes[0]!)
  const to = `${reading.at}/sentences/${sentence.id}`
  const signed = reading.signatures.filter(
    (each) => each.voidedBecause === null && each.contentHash === reading.contentHash,
  ).length
  return (
    <FindingCard
      kind="stale"
      title={first[0]!.toUpperCase() + first.slice(1)}
      says={
        <>
          The record has changed: {changes.map((change) => `${change.of} ${changeInWords(change)}`).join('; ')}.
          {signed > 0 &&
            ` ${signed === 1 ? 'One partner has' : `${signed} partners have`} signed it as it is. A change asks every partner again.`}
        </>
      }
      ways={
        reading.mayWrite
          ? [
              { says: 'Use what the record says now', href: `${to}#says` },
              { says: 'Keep the words, and say why', href: `${to}#reason` },
            ]
          : []
      }
    />
  )
}

const Beside = ({ sentence, reading }: { sentence: Sentence; reading: Reading }) => {
  const edit = `${reading.at}/sentences/${sentence.id}`
  const { fact } = sentence
  if (!fact)
    return <NoProof says={proves(sentence.says)} ways={reading.mayWrite ? [{ says: 'Edit', href: edit }] : []} />
  return (
    <Proof
      heading={fact.about.says}
      href={fact.proof[0] ?? fact.about.at}
      detail={
        <>
          {whenInWords(fact.when)}, {fact.kind}
          {fact.source && `, source ${fact.source}`}.
          {sentence.audience === 'partnership' && ' For the partnership alone.'}
          {sentence.editedBecause && ` Differs from the record: ${sentence.editedBecause}`}
          {sentence.edited && !sentence.editedBecause && ' Words chosen by a person.'}
          {reading.mayWrite && (
            <>
              {' '}
              <a href={edit}>
                Edit<span class="govuk-visually-hidden">: {proves(sentence.says)}</span>
              </a>
              , or
            </>
          )}
        </>
      }
    />
  )
}

/** The first words of a sentence: enough to tell one proof from another. */
const proves = (says: string) => (says.length <= 60 ? says : `${says.slice(0, says.lastIndexOf(' ', 60))}…`)
