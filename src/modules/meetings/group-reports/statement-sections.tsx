import { Empty, Section } from '#platform/ui/glance.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { Prose } from '#platform/ui/prose.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { askStanding, wants, type Wants } from '../asks/ask.ts'
import { asksOfReport } from '../asks/store.ts'
import { DrawnFacts } from './drawn-facts.tsx'
import { factsOfReport } from './statement-store.ts'
import type { FoundReport } from './store.ts'

/** A report that came: what the chair says, what is asked with its answers, and the facts as they stood when it was sent, those that this visitor may open. */
export async function statementSections(visit: Visit, report: FoundReport) {
  const facts = await factsOfReport(visit.db, report.id)
  const open = facts.filter((fact) => may(visit, fact.may))
  const asks = await asksOfReport(visit.db, report.id)
  return (
    <>
      <Section title="What the chair says" id="summary">
        {report.summary ? (
          <Prose text={report.summary} small />
        ) : (
          <Empty says="Only that it came is recorded; what it said is not." />
        )}
      </Section>
      {report.impact && (
        <Section title="What is different for children" id="impact">
          <Prose text={report.impact} small />
        </Section>
      )}
      {report.barriers && (
        <Section title="What stands in the way" id="barriers">
          <Prose text={report.barriers} small />
        </Section>
      )}
      <Section title="What is asked of the board" id="asks">
        {asks.length === 0 ? (
          <Empty says="Nothing is asked." />
        ) : (
          <ul class="bullets">
            {asks.map((ask) => (
              <li key={ask.id}>
                <a href={`/asks/${ask.id}`}>{ask.says}</a>{' '}
                <span class="quiet">Wanted: {wants[ask.wants as Wants].toLowerCase()}.</span>{' '}
                <Status {...askStanding(ask.answer)} />
                {ask.answerSays && <span> {ask.answerSays}</span>}
              </li>
            ))}
          </ul>
        )}
      </Section>
      {report.nextQuarter && (
        <Section title="Promised for the next quarter" id="next">
          <Prose text={report.nextQuarter} small />
        </Section>
      )}
      {facts.length > 0 && (
        <Section title="What the records said when it was sent" id="facts">
          <DrawnFacts drawn={open} />
          {open.length < facts.length && (
            <p class="quiet">
              {facts.length - open.length} more {facts.length - open.length === 1 ? 'fact stands' : 'facts stand'} in
              it, from chapters that are not open to you.
            </p>
          )}
        </Section>
      )}
    </>
  )
}
