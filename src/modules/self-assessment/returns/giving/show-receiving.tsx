import { inWords, type Day } from '#platform/calendar/day.ts'
import { momentInWords } from '#platform/calendar/moment.ts'
import { lastReceivingCode, stillOpens, type ReceivingCode } from '#platform/identity/receiving-code.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { page } from '#platform/web/route.tsx'
import { answersOfReturn } from '../answer-store.ts'
import { aboveReturn, findOpened, returnExamples } from '../own-return.ts'
import { leads } from '../sending/deeds.tsx'
import { cameFrom, receivingAddress } from './giving.ts'

/** What came to a return from other areas, and how it stands with its receiving code; never the code itself. */
export const showReceiving = page({
  path: '/self-assessment/returns/:return/receiving',
  may: 'read a whole return',
  forSome: true,
  examples: returnExamples,

  async show(visit, params) {
    const own = await findOpened(visit, params)
    const at = receivingAddress(own.id)
    const last = await lastReceivingCode(visit.db, at)
    const opens = own.isOpen && stillOpens(last, visit.today)
    const came = cameFrom((await answersOfReturn(visit.db, own.id)).values())
    return {
      title: `Given from other areas: ${own.agency}, ${own.title}`,
      above: aboveReturn(own),
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says="Given from other areas"
            over={own.agency}
            lede="If your agency has answered the same in another area, its lead there can give the answers to this return. You say of each whether it is right here."
            deeds={
              leads(visit, own) &&
              own.isOpen && (
                <>
                  <Button href={`${at}/code`} classes={opens ? 'govuk-button--secondary' : undefined}>
                    {opens ? 'Make another receiving code' : 'Make a receiving code'}
                  </Button>
                  {opens && (
                    <Button href={`${at}/end`} classes="govuk-button--secondary">
                      End the code
                    </Button>
                  )}
                </>
              )
            }
          />
          <p>{codeInWords(own.isOpen, last, visit.today)}</p>
          <Section title="What came" id="came">
            {came.length === 0 ? (
              <Empty says="Nothing came to this return from another area." />
            ) : (
              <table class="table stack">
                <caption class="govuk-visually-hidden">What came from which area</caption>
                <thead>
                  <tr>
                    <th scope="col">Area</th>
                    <th scope="col">When</th>
                    <th scope="col" class="num">
                      Answers
                    </th>
                    <th scope="col" class="num">
                      Still to confirm
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {came.map(({ area, on, answers, toConfirm }) => (
                    <tr key={`${on} ${area}`}>
                      <th scope="row" class="plain">
                        {area}
                      </th>
                      <td data-head="When">{inWords(on)}</td>
                      <td data-head="Answers" class="num">
                        {answers}
                      </td>
                      <td data-head="Still to confirm" class="num">
                        {toConfirm}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </Section>
        </>
      ),
    }
  },
})

/** How it stands with the code of a return, in a sentence. */
function codeInWords(isOpen: boolean, last: ReceivingCode | undefined, today: Day): string {
  if (!isOpen) return 'This return is not open to answers, so no receiving code opens it.'
  if (!last) return 'No receiving code was made for this return.'
  if (stillOpens(last, today))
    return `A receiving code made by ${last.madeBy} is open until ${inWords(last.untilOn)}, or until something is given by it.`
  if (last.usedAt) return `The last receiving code was used ${momentInWords(last.usedAt)}.`
  if (last.endedAt) return `The last receiving code was ended ${momentInWords(last.endedAt)}.`
  return `The last receiving code opened until ${inWords(last.untilOn)}.`
}
