import { safeHref } from './safe-href.ts'
import type { LinkItem } from './links.tsx'
import { isThere, joined, type Content, type Extras, type Items } from './slots.tsx'

export type GenericHeaderProps = Extras & {
  namespace?: string
  logo?: Content
  url?: string
  containerClasses?: string
}

/** The head of every page, with a mark of our own in place of the crown. */
export function GenericHeader(props: GenericHeaderProps) {
  const header = `${props.namespace ?? 'govuk-generic'}-header`
  return (
    <div class={joined(header, props.classes)} {...props.attributes}>
      <div class={joined(`${header}__container`, props.containerClasses || 'govuk-width-container')}>
        <div class={`${header}__logo`}>
          <a href={safeHref(props.url || '/')} class={`${header}__homepage-link`}>
            {props.logo}
          </a>
        </div>
      </div>
    </div>
  )
}

export type NavigationItem = LinkItem & {
  /** The page itself. */
  current?: boolean
  /** A section that the page belongs to. */
  active?: boolean
}

export type ServiceNavigationProps = Extras & {
  serviceName?: string
  serviceUrl?: string
  navigation?: Items<NavigationItem>
  navigationClasses?: string
  navigationId?: string
  navigationLabel?: string
  menuButton?: string
  menuButtonLabel?: string
  collapseNavigationOnMobile?: boolean
  ariaLabel?: string
  slots?: { start?: Content; end?: Content; navigationStart?: Content; navigationEnd?: Content }
  /** Puts the slot `end` beside the navigation, not below it. */
  endSlotInline?: boolean
}

/** The name of the service and the ways into it. */
export function ServiceNavigation(props: ServiceNavigationProps) {
  const { slots = {} } = props
  const isRegion = props.serviceName || isThere(slots.start) || isThere(slots.end)
  const common = {
    class: joined('govuk-service-navigation', props.classes),
    'data-module': 'govuk-service-navigation',
    ...props.attributes,
  }
  const inside = (
    <div class={joined('govuk-width-container', props.endSlotInline && 'govuk-service-navigation__inlining-container')}>
      {slots.start}
      <div class="govuk-service-navigation__container">
        {props.serviceName && (
          <span class="govuk-service-navigation__service-name">
            {props.serviceUrl ? (
              <a href={safeHref(props.serviceUrl)} class="govuk-service-navigation__link">
                {props.serviceName}
              </a>
            ) : (
              <span class="govuk-service-navigation__text">{props.serviceName}</span>
            )}
          </span>
        )}
        <NavigationList {...props} />
      </div>
      {slots.end}
    </div>
  )
  if (!isRegion) return <div {...common}>{inside}</div>
  return (
    <section aria-label={props.ariaLabel ?? 'Service information'} {...common}>
      {inside}
    </section>
  )
}

export type FooterItem = LinkItem & { href: string }

export type FooterSection = { title: string; width?: string; columns?: number; items?: Items<FooterItem> }

export type FooterProps = Extras & {
  containerClasses?: string
  logo?: Content
  navigation?: readonly FooterSection[]
  meta?: { visuallyHiddenTitle?: string; content?: Content; items?: Items<FooterItem> }
  /** Under which licence the content may be used, with the mark of the Open Government Licence; left off unless given. */
  contentLicence?: Content
  /** Only for what the Crown owns: it draws the royal arms. Left off unless given. */
  crownCopyright?: Content
}

/** The foot of every page. Unlike GOV.UK's own it says nothing of the Crown unless told to. */
export const Footer = (props: FooterProps) => (
  <div class={joined('govuk-footer', props.classes)} {...props.attributes}>
    <div class={joined('govuk-width-container', props.containerClasses)}>
      {props.logo}
      {props.navigation && props.navigation.length > 0 && (
        <>
          <div class="govuk-footer__navigation">{props.navigation.map(footerSection)}</div>
          <hr class="govuk-footer__section-break" />
        </>
      )}
      <div class="govuk-footer__meta">
        <div class="govuk-footer__meta-item govuk-footer__meta-item--grow">
          {props.meta && footerMeta(props.meta)}
          {isThere(props.contentLicence) && (
            <>
              <LicenceMark />
              <span class="govuk-footer__licence-description">{props.contentLicence}</span>
            </>
          )}
        </div>
        {isThere(props.crownCopyright) && (
          <div class="govuk-footer__meta-item">
            <a class="govuk-footer__link govuk-footer__copyright-logo" href={CROWN_COPYRIGHT}>
              {props.crownCopyright}
            </a>
          </div>
        )}
      </div>
    </div>
  </div>
)

const CROWN_COPYRIGHT =
  'https://www.nationalarchives.gov.uk/information-management/re-using-public-sector-information/uk-government-licensing-framework/crown-copyright/'

function NavigationList({ slots = {}, ...props }: ServiceNavigationProps) {
  const items = (props.navigation ?? []).filter((item) => !!item)
  const menu = props.menuButton || 'Menu'
  const listId = props.navigationId || 'navigation'
  if (items.length === 0 && !isThere(slots.navigationStart) && !isThere(slots.navigationEnd)) return null
  return (
    <nav
      aria-label={props.navigationLabel || menu}
      class={joined('govuk-service-navigation__wrapper', props.navigationClasses)}
    >
      {(props.collapseNavigationOnMobile ?? items.length > 1) && (
        <button
          type="button"
          class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
          aria-controls={listId}
          aria-label={props.menuButtonLabel && props.menuButtonLabel !== menu ? props.menuButtonLabel : undefined}
          hidden
          aria-hidden="true"
        >
          {menu}
        </button>
      )}
      <ul class="govuk-service-navigation__list" id={listId}>
        {slots.navigationStart}
        {items.map(navigationItem)}
        {slots.navigationEnd}
      </ul>
    </nav>
  )
}

function navigationItem(item: NavigationItem) {
  const isOn = item.active || item.current
  const current = item.current ? 'page' : item.active ? 'true' : undefined
  const text = isOn ? <strong class="govuk-service-navigation__active-fallback">{item.content}</strong> : item.content
  return (
    <li class={joined('govuk-service-navigation__item', isOn && 'govuk-service-navigation__item--active')}>
      {item.href ? (
        <a
          class="govuk-service-navigation__link"
          href={safeHref(item.href)}
          aria-current={current}
          {...item.attributes}
        >
          {text}
        </a>
      ) : (
        isThere(item.content) && (
          <span class="govuk-service-navigation__text" aria-current={current}>
            {text}
          </span>
        )
      )}
    </li>
  )
}

const footerSection = (section: FooterSection) => (
  <div class={`govuk-footer__section govuk-grid-column-${section.width || 'full'}`}>
    <h2 class="govuk-footer__heading govuk-heading-m">{section.title}</h2>
    {section.items && section.items.length > 0 && (
      <ul class={joined('govuk-footer__list', !!section.columns && `govuk-footer__list--columns-${section.columns}`)}>
        {section.items.map(
          (item) =>
            item && item.href && isThere(item.content) && <li class="govuk-footer__list-item">{footerLink(item)}</li>,
        )}
      </ul>
    )}
  </div>
)

const footerMeta = (meta: NonNullable<FooterProps['meta']>) => (
  <>
    <h2 class="govuk-visually-hidden">{meta.visuallyHiddenTitle || 'Support links'}</h2>
    {meta.items && meta.items.length > 0 && (
      <ul class="govuk-footer__inline-list">
        {meta.items.map((item) => item && <li class="govuk-footer__inline-list-item">{footerLink(item)}</li>)}
      </ul>
    )}
    {isThere(meta.content) && <div class="govuk-footer__meta-custom">{meta.content}</div>}
  </>
)

const footerLink = (item: FooterItem) => (
  <a class="govuk-footer__link" href={safeHref(item.href)} {...item.attributes}>
    {item.content}
  </a>
)

const LicenceMark = () => (
  <svg
    aria-hidden="true"
    focusable="false"
    class="govuk-footer__licence-logo"
    xmlns="http://www.w3.org/2000/svg"
    viewBox="0 0 483.2 195.7"
    height="17"
    width="41"
  >
    <path
      fill="currentColor"
      d="M421.5 142.8V.1l-50.7 32.3v161.1h112.4v-50.7zm-122.3-9.6A47.12 47.12 0 0 1 221 97.8c0-26 21.1-47.1 47.1-47.1 16.7 0 31.4 8.7 39.7 21.8l42.7-27.2A97.63 97.63 0 0 0 268.1 0c-36.5 0-68.3 20.1-85.1 49.7A98 98 0 0 0 97.8 0C43.9 0 0 43.9 0 97.8s43.9 97.8 97.8 97.8c36.5 0 68.3-20.1 85.1-49.7a97.76 97.76 0 0 0 149.6 25.4l19.4 22.2h3v-87.8h-80l24.3 27.5zM97.8 145c-26 0-47.1-21.1-47.1-47.1s21.1-47.1 47.1-47.1 47.2 21 47.2 47S123.8 145 97.8 145"
    />
  </svg>
)
