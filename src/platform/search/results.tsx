import { anyoneSignedIn } from '../abilities/abilities.ts'
import type { SearchKind } from '../module.ts'
import { Input } from '../ui/govuk/text-inputs.tsx'
import { Button } from '../ui/govuk/buttons.tsx'
import { page, type Page } from '../web/route.tsx'
import { find } from './search.ts'

/** The search box's page: what was found, what kind of thing each is, and a few of its words. */
export const searchPage = (kinds: SearchKind[]): Page =>
  page({
    path: '/search',
    may: anyoneSignedIn,
    async show(visit) {
      const words = visit.query.get('q') ?? ''
      const found = await find(visit, words)
      const saysOf = (kind: string) => kinds.find((each) => each.kind === kind)?.says ?? kind
      return {
        title: words ? `Search: ${words.slice(0, 60)}` : 'Search',
        body: (
          <>
            <form method="get" action="/search" class="search">
              <Input
                id="q"
                name="q"
                value={words}
                label={{ content: 'Words to look for', classes: 'govuk-label--s' }}
              />
              <Button>Search</Button>
            </form>
            {words && (
              <p class="quiet" role="status">
                {found.length === 0
                  ? 'Nothing that you may open has these words. Try fewer or other words.'
                  : found.length === 50
                    ? 'The best 50.'
                    : `${found.length} found.`}
              </p>
            )}
            <ol class="found">
              {found.map((each) => (
                <li key={each.address}>
                  <a href={each.address}>{each.title}</a> <span class="quiet">{saysOf(each.kind)}</span>
                  {each.excerpt && <p>{each.excerpt}</p>}
                </li>
              ))}
            </ol>
          </>
        ),
      }
    },
  })
