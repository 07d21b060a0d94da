import type { FunctionComponent } from 'preact'
import { afterAll, expect, test } from 'vitest'
import { Accordion } from './accordion.tsx'
import { Button } from './buttons.tsx'
import { CharacterCount } from './character-count.tsx'
import { Checkboxes, Radios } from './choices.tsx'
import { CookieBanner } from './cookie-banner.tsx'
import { DateInput } from './dates.tsx'
import { ErrorMessage, Fieldset, Hint, Label } from './field-parts.tsx'
import { FileUpload } from './file-upload.tsx'
import { BackLink, Breadcrumbs, ExitThisPage, LanguageNavigation, SkipLink } from './links.tsx'
import { SummaryList, TaskList } from './lists.tsx'
import {
  Details,
  ErrorSummary,
  Feedback,
  InsetText,
  NotificationBanner,
  Panel,
  PhaseBanner,
  Tag,
  WarningText,
} from './messages.tsx'
import { normalTree, officialFixtures, ours } from './official-fixtures.tsx'
import { Footer, GenericHeader, ServiceNavigation } from './page-furniture.tsx'
import { Pagination } from './pagination.tsx'
import { Table } from './table.tsx'
import { Tabs } from './tabs.tsx'
import { Input, PasswordInput, Select, Textarea } from './text-inputs.tsx'

const OURS: Record<string, FunctionComponent<never>> = {
  accordion: Accordion,
  'back-link': BackLink,
  breadcrumbs: Breadcrumbs,
  button: Button,
  'character-count': CharacterCount,
  checkboxes: Checkboxes,
  'cookie-banner': CookieBanner,
  'date-input': DateInput,
  details: Details,
  'error-message': ErrorMessage,
  'error-summary': ErrorSummary,
  'exit-this-page': ExitThisPage,
  feedback: Feedback,
  fieldset: Fieldset,
  'file-upload': FileUpload,
  footer: Footer,
  'generic-header': GenericHeader,
  hint: Hint,
  input: Input,
  'inset-text': InsetText,
  label: Label,
  'language-navigation': LanguageNavigation,
  'notification-banner': NotificationBanner,
  pagination: Pagination,
  panel: Panel,
  'password-input': PasswordInput,
  'phase-banner': PhaseBanner,
  radios: Radios,
  select: Select,
  'service-navigation': ServiceNavigation,
  'skip-link': SkipLink,
  'summary-list': SummaryList,
  table: Table,
  tabs: Tabs,
  tag: Tag,
  'task-list': TaskList,
  textarea: Textarea,
  'warning-text': WarningText,
}

const NOT_OURS: Record<string, string> = {
  header: 'it draws the crown, which only services of the government may show',
}

const all = officialFixtures()
const counted = { alike: 0, all: 0 }

afterAll(() => {
  for (const [component, why] of Object.entries(NOT_OURS))
    console.log(`GOV.UK component left out: ${component}, because ${why}`)
  console.log(
    `GOV.UK examples drawn alike: ${counted.alike} of ${counted.all}, in ${Object.keys(OURS).length} components`,
  )
})

test('there is a component of ours for each of GOV.UK’s that we may use', () => {
  expect(Object.keys(OURS).sort()).toEqual([...all.keys()].filter((component) => !(component in NOT_OURS)).sort())
})

test.each(Object.entries(OURS))('%s is drawn as GOV.UK draws it', (component, Component) => {
  const fixtures = all.get(component) ?? []
  expect(fixtures.length).toBeGreaterThan(0)
  for (const fixture of fixtures) {
    const drawn = normalTree(ours(component, Component, fixture))
    const expected = normalTree(fixture.html)
    counted.all += 1
    if (drawn === expected) counted.alike += 1
    expect.soft(drawn, `${component}: ${fixture.name}`).toBe(expected)
  }
})
