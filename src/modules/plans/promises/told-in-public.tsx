import { whenInWords } from '#platform/calendar/when.ts'
import { Section } from '#platform/ui/glance.tsx'
import { upper } from '../action.ts'
import type { tellingsOf } from './store.ts'

/** Where an action was told in public, on its own page: nothing where it never was. */
export const ToldInPublic = ({ tellings }: { tellings: Awaited<ReturnType<typeof tellingsOf>> }) =>
  tellings.length === 0 ? null : (
    <Section title="Told in public" quiet={<a href="/promises">All promises</a>}>
      <ul class="bullets">
        {tellings.map((each) => (
          <li>
            {each.toldAt ? <a href={each.toldAt}>{upper(each.toldIn)}</a> : upper(each.toldIn)}
            {each.toldOn === '?' ? '' : `, ${whenInWords(each.toldOn)}`}: {stood[each.stood]}
            {each.stood === 'open' && `, for ${whenInWords(each.dueTold)}`}
          </li>
        ))}
      </ul>
    </Section>
  )

const stood: Record<string, string> = {
  open: 'as something to be done',
  late: 'as late',
  done: 'as done',
  withdrawn: 'as given up',
}
