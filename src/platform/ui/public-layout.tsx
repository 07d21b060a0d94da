import type { ComponentChildren } from 'preact'
import { Foot, Head, MainNav, SampleStrip, SkipLink, type Page, type Place } from './layout.tsx'
import { MarkSheet } from './marks.tsx'

/** Whom to ring, and what to do instead of ringing. `number` is written as people say it: '01632 960 123'. */
export type Worry = {
  telephones: { says: string; number: string; note?: string }[]
  heading?: string
  lede?: string
  more?: Place
  write?: { says: string; link: Place }
}

/** What surrounds a page that anybody may read. */
export type PublicPage = Pick<Page, 'title' | 'partnership' | 'nav' | 'assets' | 'demonstration'> & {
  worry: Worry
  worryIs: 'the page heading' | 'one line'
  foot?: Place[]
}

/**
 * A whole public page. Worry comes first: on the front page as the page's own `h1`, with the telephone number as large
 * as the heading ('the page heading'; the content then begins at `h2`), elsewhere as one line with the same numbers.
 */
export const PublicLayout = ({ page, children }: { page: PublicPage; children?: ComponentChildren }) => (
  <html lang="en-GB" class="govuk-template">
    <Head title={page.title} partnership={page.partnership} assets={page.assets} />
    <body class="govuk-template__body">
      <MarkSheet />
      <SkipLink />
      <header class="masthead">
        {page.demonstration && <SampleStrip says={page.demonstration} />}
        <div class="wrap masthead__row">
          <a class="masthead__partnership" href="/">
            {page.partnership}
          </a>
          <MainNav places={page.nav} />
        </div>
      </header>
      {page.worryIs === 'one line' && <WorryLine {...page.worry} />}
      <main id="main" class={page.worryIs === 'one line' ? undefined : 'main--worry-first'} tabIndex={-1}>
        {page.worryIs === 'the page heading' && <WorryBand {...page.worry} />}
        <div class="wrap">{children}</div>
      </main>
      <Foot places={page.foot} hasKnots={false} />
    </body>
  </html>
)

/** The dark band with the numbers to ring: the only dark band in the product. */
export const WorryBand = ({ heading = usualHeading, lede, telephones, more, write }: Worry) => (
  <div class="worry">
    <div class="wrap">
      <div>
        <h1>{heading}</h1>
        {lede && <p class="lede">{lede}</p>}
        {more && (
          <p>
            <a href={more.href}>{more.says}</a>
          </p>
        )}
      </div>
      <dl>
        {telephones.map((telephone) => (
          <Telephone key={telephone.number} {...telephone} />
        ))}
        {write && (
          <div>
            <dt>{write.says}</dt>
            <dd>
              <a href={write.link.href}>{write.link.says}</a>
            </dd>
          </div>
        )}
      </dl>
    </div>
  </div>
)

/** The same numbers in one line, for the pages within. */
export const WorryLine = ({ heading = usualHeading, telephones, more }: Worry) => (
  <section class="worry worry--line" aria-label={heading}>
    <div class="wrap">
      <p>{more ? <a href={more.href}>{heading}</a> : heading}</p>
      <dl>
        {telephones.map((telephone) => (
          <Telephone key={telephone.number} {...telephone} />
        ))}
      </dl>
    </div>
  </section>
)

const usualHeading = 'Worried about a child?'

const Telephone = ({ says, number, note }: Worry['telephones'][number]) => (
  <div>
    <dt>{says}</dt>
    <dd>
      <a class="telephone" href={`tel:${number.replaceAll(/[^+\d]/g, '')}`}>
        {number}
      </a>
      {note && <span class="telephone__note"> {note}</span>}
    </dd>
  </div>
)
