import { momentInWords } from '#platform/calendar/moment.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Empty } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { page } from '#platform/web/route.tsx'
import { returnAddress } from '../answer.ts'
import { aboveReturn, findOwn, returnExamples } from '../own-return.ts'
import { contributorsOf, partsToChoose } from './contributor-store.ts'
import { partsInWords } from './contributing.ts'

/** Who helps an agency with its return: whom its lead asked, for which parts, since when, and whose help has ended. */
export const listContributors = page({
  path: '/self-assessment/returns/:return/contributors',
  may: 'send in a return',
  forSome: true,
  examples: returnExamples,

  async show(visit, params) {
    const own = await findOwn(visit, params)
    const all = await contributorsOf(visit.db, own.id)
    const parts = await partsToChoose(visit.db, own.versionId)
    const at = `${returnAddress(own.id)}/contributors`
    return {
      title: `Who helps: ${own.agency}, ${own.title}`,
      above: aboveReturn(own),
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says="Who helps"
            over={own.agency}
            lede="Whoever you ask gets a letter with an address of their own. They read and answer the parts you name, and open nothing else here."
            deeds={
              own.isOpen && (
                <>
                  <Button href={`${at}/add`}>Ask somebody</Button>
                  {all.some(({ endedAt }) => endedAt === null) && (
                    <Button href={`${at}/end`} classes="govuk-button--secondary">
                      End somebody’s help
                    </Button>
                  )}
                </>
              )
            }
          />
          {!own.isOpen && (
            <p>This return cannot be answered now, so nobody is asked. The letters sent for it open nothing.</p>
          )}
          {all.length === 0 ? (
            <Empty says="Nobody was asked to help with this return." />
          ) : (
            <table class="table stack">
              <caption class="govuk-visually-hidden">Who was asked to help</caption>
              <thead>
                <tr>
                  {['Who', 'Asked to answer', 'Asked', 'Stands'].map((head) => (
                    <th key={head} scope="col">
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {all.map((each) => (
                  <tr key={each.id}>
                    <th scope="row">
                      {each.name} <span class="quiet">{each.email}</span>
                    </th>
                    <td data-head="Asked to answer">{capital(partsInWords(each.partIds, parts))}</td>
                    <td data-head="Asked">
                      {momentInWords(each.invitedAt)}, by {each.invitedBy}
                    </td>
                    <td data-head="Stands">
                      {each.endedAt === null ? (
                        <Status is="in place" says="Helps" />
                      ) : (
                        <Status is="ended" says={`Ended ${momentInWords(each.endedAt)}`} />
                      )}
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

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
