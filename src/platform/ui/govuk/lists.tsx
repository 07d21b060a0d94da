import { Tag } from './messages.tsx'
import { safeHref } from './safe-href.ts'
import {
  headingTag,
  isThere,
  joined,
  part,
  type Attributes,
  type Content,
  type Extras,
  type HeadingLevel,
  type Items,
  type Slot,
} from './slots.tsx'

/** What can be done about a row, such as 'Change'. */
export type SummaryAction = Extras & {
  href: string
  content: Content
  /** What it is about, for those who hear the link alone. */
  visuallyHiddenText?: string
}

export type SummaryActions = { classes?: string; items?: readonly SummaryAction[] }
export type SummaryRow = { classes?: string; key: Slot; value?: Slot; actions?: SummaryActions }
export type SummaryCard = Extras & { title?: Slot<{ headingLevel?: HeadingLevel }>; actions?: SummaryActions }
export type SummaryListProps = Extras & { rows: Items<SummaryRow>; card?: SummaryCard }

/** What is known of one thing, a name and a value to a row; with `card`, in a box with a title. */
export function SummaryList(props: SummaryListProps) {
  const title = part(props.card?.title)
  const someHaveActions = props.rows?.some((row) => row && row.actions?.items?.length)
  const list = (
    <dl class={joined('govuk-summary-list', props.classes)} {...props.attributes}>
      {props.rows?.map(
        (row) =>
          row && (
            <div
              class={joined(
                'govuk-summary-list__row',
                someHaveActions && !row.actions?.items?.length && 'govuk-summary-list__row--no-actions',
                row.classes,
              )}
            >
              <dt class={joined('govuk-summary-list__key', part(row.key)?.classes)}>{part(row.key)?.content}</dt>
              <dd class={joined('govuk-summary-list__value', part(row.value)?.classes)}>{part(row.value)?.content}</dd>
              {row.actions?.items?.length ? rowActions(row.actions, row.actions.items, title?.content) : null}
            </div>
          ),
      )}
    </dl>
  )
  if (!props.card) return list
  const { card } = props
  const Title = headingTag(title?.headingLevel, 2)
  return (
    <div class={joined('govuk-summary-card', card.classes)} {...card.attributes}>
      <div class="govuk-summary-card__title-wrapper">
        {title && <Title class={joined('govuk-summary-card__title', title.classes)}>{title.content}</Title>}
        {card.actions?.items?.length ? cardActions(card.actions, card.actions.items, title?.content) : null}
      </div>
      <div class="govuk-summary-card__content">{list}</div>
    </div>
  )
}

export type Task = {
  title: Slot
  href?: string
  hint?: Slot
  /** How far it is: plain text, or `{ tag }` for a coloured word. */
  status: Slot<{ tag?: Slot }>
  classes?: string
}

/** What is to be done, and how far each part of it is. */
export const TaskList = (props: Extras & { idPrefix?: string; items: Items<Task> }) => (
  <ul class={joined('govuk-task-list', props.classes)} {...props.attributes}>
    {props.items?.map(
      (task, index) => task && <TaskItem task={task} id={`${props.idPrefix || 'task-list'}-${index + 1}`} />,
    )}
  </ul>
)

function TaskItem({ task, id }: { task: Task; id: string }) {
  const title = part(task.title)
  const hint = part(task.hint)
  const status = part(task.status)
  const tag = part(status?.tag)
  return (
    <li class={joined('govuk-task-list__item', task.href && 'govuk-task-list__item--with-link', task.classes)}>
      <div class="govuk-task-list__name-and-hint">
        {task.href ? (
          <a
            class={joined('govuk-link govuk-task-list__link', title?.classes)}
            href={safeHref(task.href)}
            aria-describedby={joined(hint && `${id}-hint`, `${id}-status`)}
          >
            {title?.content}
          </a>
        ) : (
          <div class={title?.classes}>{title?.content}</div>
        )}
        {hint && (
          <div id={`${id}-hint`} class="govuk-task-list__hint">
            {hint.content}
          </div>
        )}
      </div>
      <div class={joined('govuk-task-list__status', status?.classes)} id={`${id}-status`}>
        {tag ? (
          <Tag classes={tag.classes} attributes={tag.attributes}>
            {tag.content}
          </Tag>
        ) : (
          status?.content
        )}
      </div>
    </li>
  )
}

function summaryAction(action: SummaryAction, cardTitle: Content) {
  const attributes: Attributes | undefined = action.attributes
  const explained = action.visuallyHiddenText || isThere(cardTitle)
  return (
    <a class={joined('govuk-link', action.classes)} href={safeHref(action.href)} {...attributes}>
      {action.content}
      {explained && (
        <span class="govuk-visually-hidden">
          {action.visuallyHiddenText && ` ${action.visuallyHiddenText}`}
          {isThere(cardTitle) && <> ({cardTitle})</>}
        </span>
      )}
    </a>
  )
}

function rowActions(actions: SummaryActions, items: readonly SummaryAction[], cardTitle: Content) {
  const [first, second] = items
  return (
    <dd class={joined('govuk-summary-list__actions', actions.classes)}>
      {first && !second ? (
        summaryAction(first, cardTitle)
      ) : (
        <ul class="govuk-summary-list__actions-list">
          {items.map((each) => (
            <li class="govuk-summary-list__actions-list-item">{summaryAction(each, cardTitle)}</li>
          ))}
        </ul>
      )}
    </dd>
  )
}

function cardActions(actions: SummaryActions, items: readonly SummaryAction[], cardTitle: Content) {
  const [first, second] = items
  const actionsClass = joined('govuk-summary-card__actions', actions.classes)
  if (first && !second) return <div class={actionsClass}>{summaryAction(first, cardTitle)}</div>
  return (
    <ul class={actionsClass}>
      {items.map((each) => (
        <li class="govuk-summary-card__action">{summaryAction(each, cardTitle)}</li>
      ))}
    </ul>
  )
}
