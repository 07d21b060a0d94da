import { scriptWording } from './script-wording.ts'
import {
  headingTag,
  isThere,
  joined,
  paragraphed,
  type Content,
  type Extras,
  type HeadingLevel,
  type Items,
} from './slots.tsx'

export type AccordionSection = { heading: Content; summary?: Content; content?: Content; expanded?: boolean }

export type AccordionProps = Extras & {
  id: string
  headingLevel?: HeadingLevel
  rememberExpanded?: boolean
  items: Items<AccordionSection>
  hideAllSections?: string
  hideSection?: string
  hideSectionAriaLabel?: string
  showAllSections?: string
  showSection?: string
  showSectionAriaLabel?: string
}

/** Sections of a long page that open and close. */
export function Accordion(props: AccordionProps) {
  const { id, hideAllSections, hideSection, hideSectionAriaLabel, showAllSections, showSection, showSectionAriaLabel } =
    props
  const Heading = headingTag(props.headingLevel, 2)
  return (
    <div
      class={joined('govuk-accordion', props.classes)}
      data-module="govuk-accordion"
      id={id}
      {...scriptWording({
        hideAllSections,
        hideSection,
        hideSectionAriaLabel,
        showAllSections,
        showSection,
        showSectionAriaLabel,
      })}
      data-remember-expanded={props.rememberExpanded}
      {...props.attributes}
    >
      {props.items?.map(
        (section, index) =>
          section && (
            <div class={joined('govuk-accordion__section', section.expanded && 'govuk-accordion__section--expanded')}>
              <div class="govuk-accordion__section-header">
                <Heading class="govuk-accordion__section-heading">
                  <span class="govuk-accordion__section-button" id={`${id}-heading-${index + 1}`}>
                    {section.heading}
                  </span>
                </Heading>
                {isThere(section.summary) && (
                  <div class="govuk-accordion__section-summary govuk-body" id={`${id}-summary-${index + 1}`}>
                    {section.summary}
                  </div>
                )}
              </div>
              <div id={`${id}-content-${index + 1}`} class="govuk-accordion__section-content">
                {paragraphed(section.content, 'govuk-body')}
              </div>
            </div>
          ),
      )}
    </div>
  )
}
