import { safeHref } from './safe-href.ts'
import { isThere, joined, type Attributes, type Content, type Extras, type Items } from './slots.tsx'

/** The page before or after. */
export type NextPage = { href: string; content?: Content; labelText?: string; attributes?: Attributes }

/** A numbered page, or three dots for pages left out. */
export type PageNumber = {
  number?: number | string
  href?: string
  current?: boolean
  ellipsis?: boolean
  visuallyHiddenText?: string
  attributes?: Attributes
}

export type PaginationProps = Extras & {
  previous?: NextPage
  next?: NextPage
  /** Without numbers the two links stand one above the other, with their labels. */
  items?: Items<PageNumber>
  landmarkLabel?: string
}

/** From one page of a long list, or of a guide, to the next. */
export function Pagination(props: PaginationProps) {
  const isBlock = !props.items && Boolean(props.next || props.previous)
  return (
    <nav
      class={joined('govuk-pagination', isBlock && 'govuk-pagination--block', props.classes)}
      aria-label={props.landmarkLabel || 'Pagination'}
      {...props.attributes}
    >
      {props.previous?.href && <Arrow to="prev" page={props.previous} isBlock={isBlock} />}
      {props.items && (
        <ul class="govuk-pagination__list">{props.items.map((item) => item && <Numbered item={item} />)}</ul>
      )}
      {props.next?.href && <Arrow to="next" page={props.next} isBlock={isBlock} />}
    </nav>
  )
}

function Numbered({ item }: { item: PageNumber }) {
  if (item.ellipsis) return <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>
  if (item.number === undefined) return null
  return (
    <li class={joined('govuk-pagination__item', item.current && 'govuk-pagination__item--current')}>
      <a
        class="govuk-link govuk-pagination__link"
        href={item.href && safeHref(item.href)}
        aria-label={item.visuallyHiddenText ?? `Page ${item.number}`}
        aria-current={item.current ? 'page' : undefined}
        {...item.attributes}
      >
        {item.number}
      </a>
    </li>
  )
}

function Arrow({ to, page, isBlock }: { to: 'prev' | 'next'; page: NextPage; isBlock: boolean }) {
  const titleClass = joined(
    'govuk-pagination__link-title',
    isBlock && !page.labelText && 'govuk-pagination__link-title--decorated',
  )
  return (
    <div class={`govuk-pagination__${to}`}>
      <a class="govuk-link govuk-pagination__link" href={safeHref(page.href)} rel={to} {...page.attributes}>
        {(isBlock || to === 'prev') && <ArrowIcon to={to} />}
        <span class={titleClass}>
          {isThere(page.content) ? (
            page.content
          ) : (
            <>
              {to === 'prev' ? 'Previous' : 'Next'}
              <span class="govuk-visually-hidden"> page</span>
            </>
          )}
        </span>
        {page.labelText && isBlock && (
          <>
            {' '}
            <span class="govuk-visually-hidden">:</span>{' '}
            <span class="govuk-pagination__link-label">{page.labelText}</span>
          </>
        )}
        {!isBlock && to === 'next' && <ArrowIcon to={to} />}
      </a>
    </div>
  )
}

const ARROWS = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
}

const ArrowIcon = ({ to }: { to: 'prev' | 'next' }) => (
  <svg
    class={`govuk-pagination__icon govuk-pagination__icon--${to}`}
    xmlns="http://www.w3.org/2000/svg"
    height="13"
    width="15"
    aria-hidden="true"
    focusable="false"
    viewBox="0 0 15 13"
  >
    <path d={ARROWS[to]} />
  </svg>
)
