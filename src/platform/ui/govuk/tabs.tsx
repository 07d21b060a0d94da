import { joined, paragraphed, part, type Attributes, type Extras, type Items, type Slot } from './slots.tsx'

export type Tab = { label: string; id?: string; panel: Slot; attributes?: Attributes }
export type TabsProps = Extras & {
  id?: string
  /** The beginning of every panel's id that is not given. */
  idPrefix?: string
  title?: string
  items?: Items<Tab>
}

/** Several views of one thing, one shown at a time. */
export function Tabs(props: TabsProps) {
  const items = props.items ?? []
  const panelId = (tab: Tab, index: number) => tab.id || `${props.idPrefix}-${index + 1}`
  return (
    <div id={props.id} class={joined('govuk-tabs', props.classes)} {...props.attributes} data-module="govuk-tabs">
      <h2 class="govuk-tabs__title">{props.title ?? 'Contents'}</h2>
      {items.length > 0 && (
        <ul class="govuk-tabs__list">
          {items.map(
            (tab, index) =>
              tab && (
                <li class={joined('govuk-tabs__list-item', index === 0 && 'govuk-tabs__list-item--selected')}>
                  <a class="govuk-tabs__tab" href={`#${panelId(tab, index)}`} {...tab.attributes}>
                    {tab.label}
                  </a>
                </li>
              ),
          )}
        </ul>
      )}
      {items.map(
        (tab, index) =>
          tab && (
            <div
              class={joined('govuk-tabs__panel', index > 0 && 'govuk-tabs__panel--hidden')}
              id={panelId(tab, index)}
              {...part(tab.panel)?.attributes}
            >
              {paragraphed(part(tab.panel)?.content, 'govuk-body')}
            </div>
          ),
      )}
    </div>
  )
}
