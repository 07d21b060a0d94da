import type { ComponentChildren } from 'preact'
import { inWords } from '#platform/calendar/day.ts'
import type { Raw } from '#platform/forms/raw.ts'
import { Button, ButtonGroup } from '#platform/ui/govuk/buttons.tsx'
import { SummaryList } from '#platform/ui/govuk/lists.tsx'
import { ErrorSummary } from '#platform/ui/govuk/messages.tsx'
import { Empty, FactsBar, Section } from '#platform/ui/glance.tsx'
import type { Shown } from '#platform/web/route.tsx'
import { aboveReturn } from '../own-return.ts'
import type { OpenedReturn } from '../open-return.ts'
import type { Offer, Preview } from './give-through.ts'
import { because, givenIn, givingAddress, type Given, type Match } from './giving.ts'

type Previewed = {
  own: OpenedReturn
  preview: Preview
  offer: Offer
  /** What was chosen, to be sent once more with the button. */
  raw: Raw
  /** Something is other than when the giver looked. */
  changed: boolean
}

/** What would be given to which return of another area, question by question, and what stays behind and why. Nothing is given yet. */
export function previewPage({ own, preview, offer, raw, changed }: Previewed): Shown {
  const given = givenIn(preview.matches)
  const stays = preview.matches.filter((match) => match.is === 'stays')
  const documents = given.flatMap(({ offered }) => offer.documents.get(offered.question.id) ?? [])
  return {
    title: `${changed ? 'Error: ' : ''}Look before you give: ${own.title}`,
    above: [...aboveReturn(own), { says: 'Given to other areas', href: givingAddress(own.id) }],
    ownHeading: true,
    body: (
      <>
        {changed && (
          <ErrorSummary
            title="There is a problem"
            errorList={[
              { content: 'Something has changed since you looked. Look again, then give it', href: '#given' },
            ]}
          />
        )}
        <p class="over">
          {own.title}, {own.agency}
        </p>
        <h1>Look before you give</h1>
        <SummaryList
          rows={[
            ['Area', preview.area],
            ['Agency there', preview.agency],
            ['Round there', preview.round],
            ['Due there', preview.due === null ? 'No date was set' : inWords(preview.due)],
          ].map(([key, value]) => ({ key: { content: key }, value: { content: value } }))}
        />
        <FactsBar
          facts={[
            { ...counted(given.length, 'answer would be given', 'answers would be given'), href: '#given' },
            counted(documents.length, 'document would go with them', 'documents would go with them'),
            { ...counted(stays.length, 'answer stays behind', 'answers stay behind'), href: '#stays' },
          ]}
        />
        <p>
          Each counts there only once the lead has said that it is right. What you give cannot be taken back; what you
          change here afterwards does not change it there.
        </p>
        <form method="post">
          {['code', 'parts', 'also'].flatMap((name) =>
            raw.all(name).map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
          )}
          <input type="hidden" name="seen" value={preview.seen} />
          <ButtonGroup>
            {given.length > 0 && (
              <Button name="go" value="give" preventDoubleClick>
                Give it
              </Button>
            )}
            <Button name="go" value="again" classes="govuk-button--secondary">
              Choose again
            </Button>
          </ButtonGroup>
        </form>
        <Section title="Would be given" id="given" quiet={String(given.length)}>
          {given.length === 0 ? (
            <Empty says="Nothing of what you chose can stand there." />
          ) : (
            <Rows caption="What would be given" heads={['Question', 'With it']}>
              {given.map((match) => (
                <tr key={match.to.id}>
                  <Question match={match} />
                  <td data-head="With it">{withIt(match, offer)}</td>
                </tr>
              ))}
            </Rows>
          )}
        </Section>
        <Section title="Stays behind" id="stays" quiet={String(stays.length)}>
          {stays.length === 0 ? (
            <Empty says="Nothing stays behind." />
          ) : (
            <Rows caption="What stays behind, and why" heads={['Question', 'Why']}>
              {stays.map((match) => (
                <tr key={match.offered.question.id}>
                  <Question match={match} />
                  <td data-head="Why">{because[match.because]}</td>
                </tr>
              ))}
            </Rows>
          )}
        </Section>
      </>
    ),
  }
}

const counted = (count: number, one: string, several: string) => ({
  figure: String(count),
  says: count === 1 ? one : several,
})

const Question = ({ match: { offered } }: { match: Match }) => (
  <th scope="row" class="plain">
    {offered.question.reference} {offered.question.asks}
  </th>
)

/** What goes with an answer: the names of its documents, and that its question is put in other words there. */
function withIt({ offered, inOtherWords }: Given, { documents }: Offer): string {
  const names = (documents.get(offered.question.id) ?? []).map(({ name }) => name)
  return [...names, ...(inOtherWords ? ['put in other words there'] : [])].join(', ') || 'The answer alone'
}

const Rows = ({ caption, heads, children }: { caption: string; heads: string[]; children: ComponentChildren }) => (
  <table class="table stack">
    <caption class="govuk-visually-hidden">{caption}</caption>
    <thead>
      <tr>
        {heads.map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>{children}</tbody>
  </table>
)
