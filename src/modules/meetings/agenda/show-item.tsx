import { momentInWords } from '#platform/calendar/moment.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { SummaryList } from '#platform/ui/govuk/lists.tsx'
import { Section } from '#platform/ui/glance.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { Prose } from '#platform/ui/prose.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { outcomeSections } from '../outcomes/outcome-sections.tsx'
import { PaperTable } from '../papers/paper-table.tsx'
import { papersOfItem } from '../papers/store.ts'
import { origins, purposes, type Origin, type Purpose } from './agenda-item.ts'
import { itemExamples } from './edit-item.tsx'
import { findItem, wordsBefore, type OpenItem } from './item-store.ts'

/** One item of an agenda: what it is for, its papers, what came of it, and how it was worded before. */
export const showItem = page({
  path: '/agenda-items/:item',
  may: 'see meetings',
  examples: itemExamples,

  async show(visit, params) {
    const item = await findItem(visit.db, numberIn(params.item))
    const at = `/agenda-items/${item.id}`
    const before = await wordsBefore(visit.db, item.id)
    return {
      title: item.title,
      above: [
        { says: item.meeting, href: `/meetings/${item.meetingId}` },
        { says: 'Agenda', href: `/meetings/${item.meetingId}/agenda` },
      ],
      body: (
        <>
          <SummaryList rows={rowsAbout(item)} />
          {item.about && <Prose text={item.about} />}
          {item.withdrawnAt === null && <Deeds visit={visit} item={item} />}
          <Section title="Papers" id="papers">
            <PaperTable
              papers={await papersOfItem(visit.db, item.id)}
              today={visit.today}
              empty="No paper has been asked for."
            />
            {may(visit, 'build agendas') && item.withdrawnAt === null && (
              <Button classes="govuk-button--secondary" href={`${at}/ask-paper`}>
                Ask for a paper
              </Button>
            )}
          </Section>
          {await outcomeSections(visit, item)}
          {before.length > 0 && (
            <Section title="How it was worded before" id="before">
              <ol class="bullets">
                {before.map((words) => (
                  <li key={words.id}>
                    {words.title} ({purposes[words.purpose as Purpose].toLowerCase()}
                    {words.about && `: ${words.about}`}){' '}
                    <span class="quiet">
                      {words.byName}, {momentInWords(words.at)}
                    </span>
                  </li>
                ))}
              </ol>
            </Section>
          )}
          <HistoryList lines={await historyOf(visit.db, at)} />
        </>
      ),
    }
  },
})

const rowsAbout = (item: OpenItem) => [
  item.withdrawnAt && { key: 'Stands', value: <Status is="ended" says="Taken off the agenda" /> },
  item.roomId !== null && {
    key: 'Part',
    value: (
      <>
        <Status is="lock" says="In the restricted part" />{' '}
        <a href={`/meetings/rooms/${item.roomId}`}>Who may read it</a>
      </>
    ),
  },
  { key: 'Purpose', value: purposes[item.purpose as Purpose] },
  { key: 'Presented by', value: item.presents ?? 'Not set' },
  { key: 'Minutes', value: String(item.minutes) },
  {
    key: 'Why it is on the agenda',
    value: item.becauseSays ? (
      item.becauseAt ? (
        <a class="stitch" href={item.becauseAt}>
          {item.becauseSays}
        </a>
      ) : (
        item.becauseSays
      )
    ) : (
      origins[item.origin as Origin]
    ),
  },
]

const Deeds = ({ visit, item }: { visit: Visit; item: OpenItem }) => (
  <div class="govuk-button-group">
    {may(visit, 'build agendas') && (
      <>
        <Button href={`/agenda-items/${item.id}/edit`}>Change the item</Button>
        <Button classes="govuk-button--secondary" href={`/agenda-items/${item.id}/take-off`}>
          Take it off the agenda
        </Button>
      </>
    )}
    {may(visit, 'restrict matters of a meeting') && item.roomId === null && (
      <Button classes="govuk-button--secondary" href={`/agenda-items/${item.id}/restrict`}>
        Put it into the restricted part
      </Button>
    )}
  </div>
)
