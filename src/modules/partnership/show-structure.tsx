import { inWords } from '#platform/calendar/day.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Input } from '#platform/ui/govuk/text-inputs.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { StructurePicture } from '#platform/ui/structure-picture.tsx'
import { page } from '#platform/web/route.tsx'
import { FrameworkInForce } from './frameworks/framework-in-force.tsx'
import { allSeats, allGroups, changesOfAllGroups } from './groups/store.ts'
import { allPosts, changesOfAllPosts } from './posts/store.ts'
import { ownerNames, statutoryPartners } from './store.ts'
import { asOf, dayAsked, structureOn, unfilled } from './structure.ts'
import { drawingOf } from './structure-drawing.ts'
import { StructureInWords } from './structure-in-words.tsx'

/** Who we are on any day: the partners, the board and its groups, the posts, drawn and in words. */
export const showStructure = page({
  path: '/partnership',
  may: 'see who we are',

  async show(visit) {
    const { db, today } = visit
    const asked = visit.query.get('on')
    const day = dayAsked(asked, today)
    const structure = structureOn(
      {
        partners: await statutoryPartners(db, day ?? today),
        posts: await allPosts(db),
        postChanges: await changesOfAllPosts(db),
        groups: await allGroups(db),
        groupChanges: await changesOfAllGroups(db),
        seats: await allSeats(db),
      },
      day ?? today,
    )
    const nameOf = await ownerNames(db)
    const open = unfilled(structure)
    const lede = `${asOf(structure.day, today)}. ${open === 0 ? 'No post or chair is to be filled.' : `${open} ${open === 1 ? 'post or chair is' : 'posts or chairs are'} to be filled.`}`
    return {
      title: 'Who we are',
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says="Who we are"
            lede={lede}
            deeds={<ShowItOn asked={asked ?? inWords(today)} unread={day === null} />}
          />
          <StructurePicture {...drawingOf(structure, visit.partnership.name)} />
          <FrameworkInForce structure={structure} nameOf={(personId) => nameOf({ personId })} />
          <StructureInWords structure={structure} />
          <h2>More</h2>
          <ul class="ways">
            {[
              ['/agencies', 'Agencies'],
              ['/people', 'People'],
              ['/posts', 'Posts'],
              ['/groups', 'Groups'],
              ['/delegations', 'Deputies and delegations'],
              ['/interests', 'Declared interests'],
              ['/arrangements', 'Safeguarding arrangements'],
            ].map(([href, says]) => (
              <li key={href}>
                <a href={href}>{says}</a>
              </li>
            ))}
          </ul>
        </>
      ),
    }
  },
})

const ShowItOn = ({ asked, unread }: { asked: string; unread: boolean }) => (
  <form method="get" action="/partnership" class="ask">
    <Input
      id="on"
      name="on"
      value={asked}
      classes="govuk-input--width-10"
      label={{ content: 'Show it on' }}
      {...(unread && { errorMessage: { content: 'Enter one day, such as 31 March 2021' } })}
    />
    <Button classes="govuk-button--secondary">Show</Button>
  </form>
)
