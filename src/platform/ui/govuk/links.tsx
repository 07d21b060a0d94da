import { Button } from './buttons.tsx'
import { safeHref } from './safe-href.ts'
import { scriptWording } from './script-wording.ts'
import { isThere, joined, type Attributes, type Content, type Extras, type Items } from './slots.tsx'

/** A link in a list. */
export type LinkItem = { content: Content; href?: string; attributes?: Attributes }

/** Back to the page before. */
export const BackLink = (props: Extras & { children?: Content; href?: string }) => (
  <a href={safeHref(props.href || '#')} class={joined('govuk-back-link', props.classes)} {...props.attributes}>
    {isThere(props.children) ? props.children : 'Back'}
  </a>
)

/** Where this page is: the pages above it, and with no `href` itself. */
export const Breadcrumbs = (
  props: Extras & { items: Items<LinkItem>; collapseOnMobile?: boolean; labelText?: string },
) => (
  <nav
    class={joined(
      'govuk-breadcrumbs',
      props.classes,
      props.collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile',
    )}
    {...props.attributes}
    aria-label={props.labelText ?? 'Breadcrumb'}
  >
    <ol class="govuk-breadcrumbs__list">
      {props.items?.map(
        (item) =>
          item &&
          (item.href ? (
            <li class="govuk-breadcrumbs__list-item">
              <a class="govuk-breadcrumbs__link" href={safeHref(item.href)} {...item.attributes}>
                {item.content}
              </a>
            </li>
          ) : (
            <li class="govuk-breadcrumbs__list-item" aria-current="page">
              {item.content}
            </li>
          )),
      )}
    </ol>
  </nav>
)

/** For those who use a keyboard: past the navigation, straight to the page. */
export const SkipLink = (props: Extras & { children: Content; href?: string }) => (
  <a
    href={safeHref(props.href || '#content')}
    class={joined('govuk-skip-link', props.classes)}
    {...props.attributes}
    data-module="govuk-skip-link"
  >
    {props.children}
  </a>
)

export type ExitThisPageProps = Extras & {
  children?: Content
  id?: string
  redirectUrl?: string
  activated?: string
  timedOut?: string
  pressTwoMoreTimes?: string
  pressOneMoreTime?: string
}

/** A quick way off a page that someone may not be seen reading. */
export function ExitThisPage(props: ExitThisPageProps) {
  const { activated, timedOut, pressTwoMoreTimes, pressOneMoreTime } = props
  return (
    <div
      id={props.id}
      class={joined('govuk-exit-this-page', props.classes)}
      data-module="govuk-exit-this-page"
      {...props.attributes}
      {...scriptWording({ activated, timedOut, pressTwoMoreTimes, pressOneMoreTime })}
    >
      <Button
        classes="govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button"
        href={props.redirectUrl || 'https://www.bbc.co.uk/weather'}
        attributes={{ rel: 'nofollow noreferrer' }}
      >
        {isThere(props.children) ? (
          props.children
        ) : (
          <>
            <span class="govuk-visually-hidden">Emergency</span> Exit this page
          </>
        )}
      </Button>
    </div>
  )
}

export type LanguageItem = LinkItem & {
  classes?: string
  current?: boolean
  lang?: string
  hrefLang?: string
  dir?: 'ltr' | 'rtl' | 'auto'
  languageDescription?: string
}

/** The same page in other languages. */
export const LanguageNavigation = (props: Extras & { items: Items<LanguageItem>; ariaLabel?: string }) => (
  <nav
    class={joined('govuk-language-navigation', props.classes)}
    {...props.attributes}
    aria-label={props.ariaLabel ?? 'Language'}
  >
    <ul class="govuk-language-navigation__list">
      {props.items?.map(
        (item) =>
          item && (
            <li class="govuk-language-navigation__list-item">
              {item.current || !item.href ? (
                <span
                  class={joined('govuk-language-navigation__text', item.classes)}
                  aria-current="true"
                  lang={item.lang}
                  dir={item.dir}
                  {...item.attributes}
                >
                  {item.content}
                </span>
              ) : (
                <a
                  class={joined('govuk-language-navigation__link', item.classes)}
                  href={safeHref(item.href)}
                  rel="alternate"
                  lang={item.lang}
                  hreflang={item.hrefLang || item.lang}
                  dir={item.dir}
                  {...item.attributes}
                >
                  {item.content}
                  {item.languageDescription && <span class="govuk-visually-hidden"> {item.languageDescription}</span>}
                </a>
              )}
            </li>
          ),
      )}
    </ul>
  </nav>
)
