import { momentInWords } from '#platform/calendar/moment.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { page } from '#platform/web/route.tsx'
import type { Step } from '../answer-store.ts'
import { isAnswerableBy } from '../open-return.ts'
import { aboveReturn, findOpened, returnExamples } from '../own-return.ts'
import { ReturnDeeds, ReturnWays } from './deeds.tsx'
import { MissingList } from './missing-list.tsx'
import { nextStep } from './readiness.ts'
import { readinessOf, type Readiness } from './readiness-of.ts'

/** How far a return is on its way in: what is missing, whether it is signed off, and every step it took, none written over. */
export const showSending = page({
  path: '/self-assessment/returns/:return/sending',
  may: 'read a whole return',
  forSome: true,
  examples: returnExamples,

  async show(visit, params) {
    const own = await readinessOf(visit, await findOpened(visit, params))
    return {
      title: `Signing off and sending in: ${own.agency}, ${own.title}`,
      above: aboveReturn(own),
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says="Signing off and sending in"
            over={own.agency}
            lede={
              own.isOpen
                ? `${own.progress.answered} of the ${own.progress.asked} questions asked are answered.`
                : 'This return cannot be changed now. It can be read, and copies can be taken.'
            }
            deeds={<ReturnDeeds visit={visit} own={own} next={nextStep(own.missing, own.signOff)} />}
          />
          <ReturnWays visit={visit} own={own} />
          {own.isOpen && (
            <>
              <Section title="Signed off" id="signed-off">
                <SignedOff own={own} />
              </Section>
              <Section title="Missing" id="missing">
                <MissingList missing={own.missing} returnId={own.id} answerable={isAnswerableBy(visit, own)} />
              </Section>
            </>
          )}
          <Section title="Its steps" id="steps" quiet="the first at the top; none is written over">
            <Steps steps={own.steps} />
          </Section>
        </>
      ),
    }
  },
})

const SignedOff = ({ own: { signOff } }: { own: Readiness }) =>
  signOff === null ? (
    <p>
      <Status is="none" says="Nobody has signed it off" />
    </p>
  ) : signOff.stands ? (
    <p>
      <Status is="signed" says={`Signed off by ${signOff.by ?? 'the agency'}`} />
      {signOff.at && <span class="quiet"> {momentInWords(signOff.at)}</span>}
    </p>
  ) : (
    <p>
      <Status is="stale" says={`Signed off by ${signOff.by ?? 'the agency'}, and changed since`} />{' '}
      <span class="quiet">An answer was changed afterwards, so it has to be signed off again.</span>
    </p>
  )

const Steps = ({ steps }: { steps: readonly Step[] }) =>
  steps.length === 0 ? (
    <Empty says="Nothing has become of this return yet." />
  ) : (
    <table class="table stack">
      <caption class="govuk-visually-hidden">The steps of this return</caption>
      <thead>
        <tr>
          {['What', 'When', 'By', 'Why'].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => (
          <tr key={step.id}>
            <th scope="row" class="plain">
              {step.says}
            </th>
            <td data-head="When">{step.at ? momentInWords(step.at) : whenInWords(step.happenedOn)}</td>
            <td data-head="By">{step.byName ?? 'Not recorded'}</td>
            <td data-head="Why">{step.reason ?? 'No reason recorded'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
