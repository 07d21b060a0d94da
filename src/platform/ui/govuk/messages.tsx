import { Button, ButtonGroup } from './buttons.tsx'
import { safeHref } from './safe-href.ts'
import {
  headingTag,
  isThere,
  joined,
  paragraphed,
  part,
  type Attributes,
  type Content,
  type Extras,
  type HeadingLevel,
  type Items,
  type Slot,
} from './slots.tsx'

export type ErrorSummaryProps = Extras & {
  /** 'There is a problem' when not given. */
  title?: Content
  description?: Content
  /** Every wrong answer, each leading to its question (`#id`). */
  errorList: Items<{ content: Content; href?: string; attributes?: Attributes }>
  disableAutoFocus?: boolean
}

/** Everything that is wrong with the answers, at the top of the page. */
export const ErrorSummary = (props: ErrorSummaryProps) => (
  <div
    class={joined('govuk-error-summary', props.classes)}
    data-disable-auto-focus={props.disableAutoFocus}
    {...props.attributes}
    data-module="govuk-error-summary"
  >
    <div role="alert">
      <h2 class="govuk-error-summary__title">{props.title ?? 'There is a problem'}</h2>
      <div class="govuk-error-summary__body">
        {isThere(props.description) && <p>{props.description}</p>}
        {props.errorList?.length > 0 && (
          <ul class="govuk-list govuk-error-summary__list">
            {props.errorList.map(
              (error) =>
                error && (
                  <li>
                    {error.href ? (
                      <a href={safeHref(error.href)} {...error.attributes}>
                        {error.content}
                      </a>
                    ) : (
                      error.content
                    )}
                  </li>
                ),
            )}
          </ul>
        )}
      </div>
    </div>
  </div>
)

export type NotificationBannerProps = Extras & {
  children?: Content
  type?: 'success'
  role?: 'region' | 'alert'
  title?: Content
  titleId?: string
  titleHeadingLevel?: HeadingLevel
  disableAutoFocus?: boolean
}

/** News that does not belong to the page itself, or that something worked. Text alone becomes its heading. */
export function NotificationBanner(props: NotificationBannerProps) {
  const isSuccess = props.type === 'success'
  const Title = headingTag(props.titleHeadingLevel, 2)
  const titleId = props.titleId || 'govuk-notification-banner-title'
  return (
    <div
      class={joined('govuk-notification-banner', isSuccess && 'govuk-notification-banner--success', props.classes)}
      role={props.role || (isSuccess ? 'alert' : 'region')}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={props.disableAutoFocus}
      {...props.attributes}
    >
      <div class="govuk-notification-banner__header">
        <Title class="govuk-notification-banner__title" id={titleId}>
          {isThere(props.title) ? props.title : isSuccess ? 'Success' : 'Important'}
        </Title>
      </div>
      <div class="govuk-notification-banner__content">
        {paragraphed(props.children, 'govuk-notification-banner__heading')}
      </div>
    </div>
  )
}

/** What has a consequence that people must know. */
export const WarningText = (props: Extras & { children: Content; iconFallbackText?: string }) => (
  <div class={joined('govuk-warning-text', props.classes)} {...props.attributes}>
    <span class="govuk-warning-text__icon" aria-hidden="true">
      !
    </span>{' '}
    <strong class="govuk-warning-text__text">
      <span class="govuk-visually-hidden">{props.iconFallbackText || 'Warning'}</span> {props.children}
    </strong>
  </div>
)

/** What stands out from the text around it. */
export const InsetText = (props: Extras & { children: Content; id?: string }) => (
  <div id={props.id} class={joined('govuk-inset-text', props.classes)} {...props.attributes}>
    {props.children}
  </div>
)

/** What only some people need, folded behind a few words. */
export const Details = (props: Extras & { summary: Content; children: Content; id?: string; open?: boolean }) => (
  <details
    id={props.id}
    class={joined('govuk-details', props.classes)}
    {...props.attributes}
    open={props.open === true}
  >
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">{props.summary}</span>
    </summary>
    <div class="govuk-details__text">{props.children}</div>
  </details>
)

/** How far something is, in a coloured word. */
export const Tag = (props: Extras & { children: Content }) => (
  <strong class={joined('govuk-tag', props.classes)} {...props.attributes}>
    {props.children}
  </strong>
)

/** That this is an early version, above the page. */
export function PhaseBanner(props: Extras & { tag: Slot; children: Content }) {
  const tag = part(props.tag)
  return (
    <div class={joined('govuk-phase-banner govuk-width-container', props.classes)} {...props.attributes}>
      <p class="govuk-phase-banner__content">
        <Tag classes={joined('govuk-phase-banner__content__tag', tag?.classes)}>{tag?.content}</Tag>{' '}
        <span class="govuk-phase-banner__text">{props.children}</span>
      </p>
    </div>
  )
}

/** A question about this service, below the page. */
export function Feedback(props: Extras & { title: Content; headingLevel?: HeadingLevel; children?: Content }) {
  const Title = headingTag(props.headingLevel, 2)
  return (
    <div class={joined('govuk-feedback govuk-width-container', props.classes)} {...props.attributes}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <Title class="govuk-feedback__title">{props.title}</Title>
          {isThere(props.children) && (
            <div class="govuk-feedback__body">{paragraphed(props.children, 'govuk-body')}</div>
          )}
        </div>
      </div>
    </div>
  )
}

export type PanelAction = Extras & { content: Content; href?: string; type?: 'button' | 'submit' }

export type PanelProps = Extras & {
  title: Content
  headingLevel?: HeadingLevel
  children?: Content
  /** Only for an interruption (`classes="govuk-panel--interruption"`). */
  actions?: Extras & { items?: Items<PanelAction> }
}

/** That what was begun is done. */
export function Panel(props: PanelProps) {
  const Title = headingTag(props.headingLevel, 1)
  const isInterruption = props.classes?.includes('govuk-panel--interruption')
  return (
    <div
      class={joined('govuk-panel', !isInterruption && 'govuk-panel--confirmation', props.classes)}
      {...props.attributes}
    >
      <Title class="govuk-panel__title">{props.title}</Title>
      {isThere(props.children) && <div class="govuk-panel__body">{props.children}</div>}
      {isInterruption && props.actions && (
        <div class={joined('govuk-panel__actions', props.actions.classes)} {...props.actions.attributes}>
          {props.actions.items && props.actions.items.length > 0 && (
            <ButtonGroup>{props.actions.items.map((action) => action && <>{panelAction(action)} </>)}</ButtonGroup>
          )}
        </div>
      )}
    </div>
  )
}

function panelAction({ content, href, type, classes, attributes }: PanelAction) {
  if (href && type !== 'button') {
    return (
      <a class={joined('govuk-link govuk-link--inverse', classes)} href={safeHref(href)} {...attributes}>
        {content}
      </a>
    )
  }
  return (
    <Button
      type={type ?? 'button'}
      href={href}
      classes={joined('govuk-button--inverse', classes)}
      attributes={attributes}
    >
      {content}
    </Button>
  )
}
