import { addDays } from '#platform/calendar/day.ts'
import { onAWeekday } from '#platform/facts/in-a-story.ts'
import { record } from '#platform/history/history.ts'
import type { Story, Telling } from '#platform/story.ts'
import { addDevelopment, addDevelopmentChange } from './store.ts'
import { tellMeasures } from './northport-figures.ts'

/** Northport's front door: four developments, and three measures with eighteen months of figures, some of which nobody supplied. */
export const northport: Story = async (telling) => {
  await tellDevelopments(telling)
  await tellMeasures(telling)
}

type Told = {
  kind: string
  says: string
  days: number
  status: 'happened' | 'planned' | 'withdrawn'
  to?: 'month'
  settlesLast?: boolean
  doneBy?: string
}
const developments: { keep: string; title: string; kind: string; about: string; changes: Told[] }[] = [
  {
    keep: 'development/arrangements',
    title: 'Early help and front door together',
    kind: 'arrangement',
    about: 'One front door for early help and for safeguarding, with council, police and health in one room',
    changes: [
      {
        kind: 'described',
        says: 'The partners agreed what each brings to the front door',
        days: -410,
        status: 'happened',
        to: 'month',
        doneBy: 'The three safeguarding partners',
      },
      {
        kind: 'strengthened',
        says: 'Health began to sit with the front door every working day',
        days: -230,
        status: 'happened',
        doneBy: 'The health partner',
      },
      {
        kind: 'reviewed',
        says: 'The arrangements of the front door are to be reviewed',
        days: 40,
        status: 'planned',
        to: 'month',
        doneBy: 'The front-door lead',
      },
    ],
  },
  {
    keep: 'development/portal',
    title: 'Referral portal',
    kind: 'portal',
    about: 'One form for every referral, that says at once who has received it',
    changes: [
      {
        kind: 'implemented',
        says: 'The portal is to be opened to schools',
        days: -150,
        status: 'planned',
        doneBy: 'The council',
      },
      {
        kind: 'implemented',
        says: 'The portal was opened to schools',
        days: -121,
        status: 'happened',
        settlesLast: true,
        doneBy: 'The council',
      },
      {
        kind: 'implemented',
        says: 'The portal is to be opened to the police',
        days: -20,
        status: 'planned',
        doneBy: 'The police',
      },
    ],
  },
  {
    keep: 'development/pre-birth-pathway',
    title: 'Pre-birth vulnerability pathway',
    kind: 'pathway',
    about: 'What midwives, health visitors and social workers do together before a birth',
    changes: [
      {
        kind: 'implemented',
        says: 'The pathway was put into use by midwives, health visitors and social workers',
        days: -300,
        status: 'happened',
        doneBy: 'The health partner',
      },
      {
        kind: 'reviewed',
        says: 'The pathway was reviewed with those who use it',
        days: -60,
        status: 'happened',
        doneBy: 'The quality group',
      },
    ],
  },
  {
    keep: 'development/domestic-abuse-triage',
    title: 'Domestic abuse triage',
    kind: 'triage group',
    about: 'Police, council and health looking together at notifications of domestic abuse, every working day',
    changes: [
      {
        kind: 'set up',
        says: 'A daily triage of domestic abuse notifications was set up',
        days: -500,
        status: 'happened',
        doneBy: 'The police',
      },
      {
        kind: 'measured',
        says: 'A first look at how soon notifications are triaged was presented',
        days: -95,
        status: 'happened',
        doneBy: 'The analyst',
      },
      {
        kind: 'strengthened',
        says: 'Triage at weekends is to begin',
        days: 15,
        status: 'planned',
        doneBy: 'The police',
      },
      {
        kind: 'strengthened',
        says: 'Triage at weekends was called off until there are people for it',
        days: -10,
        status: 'withdrawn',
        settlesLast: true,
        doneBy: 'The police',
      },
    ],
  },
]

async function tellDevelopments({ visit, today, keep }: Telling): Promise<void> {
  for (const { keep: name, changes, ...development } of developments) {
    const developmentId = keep(name, await addDevelopment(visit.db, development))
    const at = `/front-door/developments/${developmentId}`
    await record(visit, 'development of the front door added', at, development)
    let last: number | null = null
    for (const { days, to, settlesLast, doneBy, ...change } of changes) {
      const day = onAWeekday(addDays(today, days))
      const happenedOn = to === 'month' ? day.slice(0, 7) : day
      const knownOn = day < today && change.status !== 'planned' ? day : addDays(today, Math.min(days, 0) - 30)
      last = await addDevelopmentChange(visit.db, {
        ...change,
        happenedOn,
        doneBy: doneBy ?? null,
        developmentId,
        knownOn,
        settles: settlesLast ? last : null,
      })
      await record(visit, 'change of the front door recorded', at, { ...change, happenedOn, change: last })
    }
  }
}
