import type { ComponentChildren } from 'preact'
import { Mark, MarkSheet, Status, type Standing } from './marks.tsx'

/** A place one may go to, and whether one is there already. */
export type Place = { says: string; href: string; current?: boolean }

/** Everything around a page's own content. `assets` turns a logical name ('site.css') into the address it is served at. */
export type Page = {
  title: string
  partnership: string
  who: { name: string; role: string } | null
  nav: Place[]
  /** The lists beside the one that is open. */
  within?: Place[]
  /** Whether there is something to search. */
  search?: boolean
  assets: (name: string) => string
  notices?: { is: Standing; says: string; href?: string }[]
  breadcrumbs?: { says: string; href: string }[]
  demonstration?: string
}

/**
 * A whole page for people who have signed in: who you are and where you are above, the page's content in `main`.
 * The content brings its own `h1` (see `PageHeading`). The doctype is the server's to add.
 */
export const Layout = ({ page, children }: { page: Page; children?: ComponentChildren }) => (
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
          {page.who && <You {...page.who} />}
          {page.search && <SearchBox />}
          <MainNav places={page.nav} />
        </div>
        <Within places={page.within ?? []} />
      </header>
      <Breadcrumbs trail={page.breadcrumbs ?? []} />
      <main id="main" tabIndex={-1}>
        <div class="wrap">
          <Notices notices={page.notices ?? []} />
          {children}
        </div>
      </main>
      <Foot places={page.who ? footPlaces : footPlaces.filter((place) => place.href !== '/who-sees-what')} />
    </body>
  </html>
)

/** A page's name: the one `h1`, a line over it, what it is about under it, and its main deed at the side. */
export const PageHeading = (heading: {
  says: ComponentChildren
  over?: ComponentChildren
  lede?: ComponentChildren
  deeds?: ComponentChildren
}) => (
  <div class="title">
    <div>
      {heading.over && <p class="over">{heading.over}</p>}
      <h1>{heading.says}</h1>
      {heading.lede && <p class="lede">{heading.lede}</p>}
    </div>
    {heading.deeds && <div class="govuk-button-group">{heading.deeds}</div>}
  </div>
)

/** The head of any page, inside or public: its title, its stylesheet, its one script. */
export const Head = ({ title, partnership, assets }: Pick<Page, 'title' | 'partnership' | 'assets'>) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light" />
    <meta name="theme-color" content="#1a1d21" />
    <title>{`${title} - ${partnership}`}</title>
    <link rel="preload" href={assets('source-sans-400.woff2')} as="font" type="font/woff2" crossOrigin="anonymous" />
    <link rel="stylesheet" href={assets('site.css')} />
    <link rel="icon" href={assets('favicon.svg')} type="image/svg+xml" />
    <script type="module" src={assets('goldthread.js')} />
  </head>
)

/** The first stop of the keyboard: straight to what the page is about. */
export const SkipLink = () => (
  <a href="#main" class="govuk-skip-link" data-module="govuk-skip-link">
    Skip to main content
  </a>
)

/** Says that what is shown is a sample, and at what moment its clock stands. */
export const SampleStrip = ({ says }: { says: string }) => (
  <div class="sample">
    <div class="wrap">
      <p>{says}</p>
    </div>
  </div>
)

/** The main places, with the current one marked for the eye and for a screen reader. */
export const MainNav = ({ places }: { places: Place[] }) =>
  places.length === 0 ? null : (
    <nav class="nav" aria-label="Main">
      <ul>
        {places.map((place) => (
          <li key={place.href}>
            <a href={place.href} aria-current={place.current ? 'page' : undefined}>
              {place.says}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )

/** The lists of the place one is in. */
const Within = ({ places }: { places: Place[] }) =>
  places.length === 0 ? null : (
    <nav class="within" aria-label="In this part">
      <ul class="wrap">
        {places.map((place) => (
          <li key={place.href}>
            <a href={place.href} aria-current={place.current ? 'true' : undefined}>
              {place.says}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )

/** Search from every page: one field, found by its label. */
const SearchBox = () => (
  <form class="seek" method="get" action="/search" role="search" aria-label="Everything">
    <label class="govuk-visually-hidden" for="seek">
      Search
    </label>
    <input class="govuk-input" id="seek" name="q" type="search" placeholder="Search" />
    <button class="link-button" type="submit">
      Search
    </button>
  </form>
)

/** The way back up, one step after another. */
export const Breadcrumbs = ({ trail }: { trail: { says: string; href: string }[] }) =>
  trail.length === 0 ? null : (
    <nav class="trail" aria-label="Breadcrumb">
      <ol class="wrap">
        {trail.map((step) => (
          <li key={step.href}>
            <a href={step.href}>{step.says}</a>
          </li>
        ))}
      </ol>
    </nav>
  )

/** The foot of every page: what the knot means, and the pages anybody may read. */
export const Foot = ({ places = footPlaces, hasKnots = true }: { places?: Place[]; hasKnots?: boolean }) => (
  <footer class="foot">
    <div class="wrap">
      <p>
        Made with Goldthread.
        {hasKnots && (
          <>
            {' '}
            <span class="gold">
              <Mark name="knot" />
            </span>{' '}
            opens the record that proves it.
          </>
        )}
      </p>
      {places.map((place) => (
        <a key={place.href} href={place.href}>
          {place.says}
        </a>
      ))}
    </div>
  </footer>
)

const footPlaces: Place[] = [
  { says: 'Accessibility', href: '/accessibility' },
  { says: 'Who sees what', href: '/who-sees-what' },
  { says: 'Help', href: '/help' },
]

const You = ({ name, role }: { name: string; role: string }) => (
  <div class="masthead__you">
    <span>
      <a href="/you">{name}</a> {role.toLowerCase() !== name.toLowerCase() && role}
    </span>
    <form method="post" action="/sign-out" data-leave="freely">
      <button class="link-button" type="submit">
        Sign out
      </button>
    </form>
  </div>
)

const Notices = ({ notices }: { notices: NonNullable<Page['notices']> }) =>
  notices.length === 0 ? null : (
    <ul class="notices" aria-label="Notices">
      {notices.map((notice) => (
        <li key={notice.says}>
          <Status is={notice.is} says={notice.href ? <a href={notice.href}>{notice.says}</a> : notice.says} />
        </li>
      ))}
    </ul>
  )
