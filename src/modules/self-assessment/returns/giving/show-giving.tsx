import { inWords } from '#platform/calendar/day.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Empty } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { page } from '#platform/web/route.tsx'
import { partsToChoose } from '../contributing/contributor-store.ts'
import { partInWords, type PartToChoose } from '../contributing/contributing.ts'
import { aboveReturn, findOpened, returnExamples } from '../own-return.ts'
import { leads } from '../sending/deeds.tsx'
import { givingsOf } from './giving-store.ts'
import { answersInWords, givingAddress, mayBeGiven, type Giving } from './giving.ts'

/** To which other areas a return was given: which parts, how many answers and documents, when and by whom. */
export const showGiving = page({
  path: '/self-assessment/returns/:return/giving',
  may: 'read a whole return',
  forSome: true,
  examples: returnExamples,

  async show(visit, params) {
    const own = await findOpened(visit, params)
    const givings = await givingsOf(visit.db, own.id)
    const parts = await partsToChoose(visit.db, own.versionId)
    const gives = leads(visit, own)
    return {
      title: `Given to other areas: ${own.agency}, ${own.title}`,
      above: aboveReturn(own),
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says="Given to other areas"
            over={own.agency}
            lede="An agency that works in several areas gives to each what it answered here. The other area sees that, and nothing else of this return."
            deeds={
              gives &&
              mayBeGiven(own) && <Button href={`${givingAddress(own.id)}/add`}>Give this return to another area</Button>
            }
          />
          {gives && !mayBeGiven(own) && (
            <p>It can be given once it was sent in here, and while it is not open again.</p>
          )}
          {givings.length === 0 ? (
            <Empty says="Nothing of this return was given to another area." />
          ) : (
            <table class="table stack">
              <caption class="govuk-visually-hidden">What was given to which area</caption>
              <thead>
                <tr>
                  {['Area', 'Parts', 'Given', 'When'].map((head) => (
                    <th key={head} scope="col">
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {givings.map((giving) => (
                  <tr key={giving.id}>
                    <th scope="row" class="plain">
                      {giving.toArea}
                      <span class="quiet">
                        {' '}
                        {giving.toAgency}, {giving.toRound}
                      </span>
                    </th>
                    <td data-head="Parts">{partsOf(giving, parts)}</td>
                    <td data-head="Given">{whatOf(giving)}</td>
                    <td data-head="When">
                      {inWords(giving.givenOn)}, by {giving.byName}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </>
      ),
    }
  },
})

const partsOf = ({ partIds }: Giving, parts: readonly PartToChoose[]) =>
  parts
    .filter(({ id }) => partIds.includes(id))
    .map(partInWords)
    .join(', ')

/** '5 answers', '5 answers and 2 documents'. */
const whatOf = ({ answers, documents }: Pick<Giving, 'answers' | 'documents'>) =>
  answersInWords(answers) + (documents > 0 ? ` and ${documents} ${documents === 1 ? 'document' : 'documents'}` : '')
