import type { NewRow, RowChange, TenantDatabase } from '#platform/database/database.ts'
import { ChangedMeanwhile, NotFound } from '#platform/problem.ts'

/** Writes down a template and answers with its number. */
export const addTemplate = (db: TenantDatabase, template: NewRow<'meetings.agendaTemplate'>): Promise<number> =>
  db
    .insertInto('meetings.agendaTemplate')
    .values(template)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** Changes a template. Throws ChangedMeanwhile when somebody changed it, or one of its items, since it was read. */
export async function changeTemplate(
  db: TenantDatabase,
  template: { id: number; version: number },
  changes: RowChange<'meetings.agendaTemplate'>,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('meetings.agendaTemplate')
    .set({ ...changes, version: template.version + 1 })
    .where('id', '=', template.id)
    .where('version', '=', template.version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new ChangedMeanwhile()
}

/** Adds fixed items to a template. */
export const addTemplateItems = (db: TenantDatabase, items: NewRow<'meetings.agendaTemplateItem'>[]) =>
  items.length ? db.insertInto('meetings.agendaTemplateItem').values(items).execute() : Promise.resolve([])

/** Changes a fixed item, or takes it out of the template. */
export const changeTemplateItem = (db: TenantDatabase, id: number, changes: RowChange<'meetings.agendaTemplateItem'>) =>
  db.updateTable('meetings.agendaTemplateItem').set(changes).where('id', '=', id).execute()

/** One template. Throws NotFound when the partnership has none of that number. */
export async function findTemplate(db: TenantDatabase, id: number) {
  const template = await rows(db).where('template.id', '=', id).executeTakeFirst()
  if (!template) throw new NotFound()
  return template
}
export type FoundTemplate = Awaited<ReturnType<typeof findTemplate>>

/** Every template, by name, with how many items it has. At most two hundred. */
export const allTemplates = (db: TenantDatabase) => rows(db).orderBy('template.name').limit(200).execute()

/** Templates to choose from, by name. */
export const templatesToPick = (db: TenantDatabase): Promise<{ id: number; says: string }[]> =>
  db.selectFrom('meetings.agendaTemplate').select(['id', 'name as says']).orderBy('name').limit(200).execute()

/** The items of a template in order, those taken out left out. */
export const itemsOfTemplate = (db: TenantDatabase, templateId: number) =>
  db
    .selectFrom('meetings.agendaTemplateItem')
    .selectAll()
    .where('templateId', '=', templateId)
    .where('droppedAt', 'is', null)
    .orderBy('place')
    .orderBy('id')
    .limit(100)
    .execute()

/** One item of a template. Throws NotFound when there is none, or it was taken out. */
export async function findTemplateItem(db: TenantDatabase, id: number) {
  const item = await db
    .selectFrom('meetings.agendaTemplateItem as item')
    .innerJoin('meetings.agendaTemplate as template', 'template.id', 'item.templateId')
    .selectAll('item')
    .select(['template.name as template', 'template.version'])
    .where('item.id', '=', id)
    .where('item.droppedAt', 'is', null)
    .executeTakeFirst()
  if (!item) throw new NotFound()
  return item
}

/**
 * The template that an agenda of this meeting begins with: that of its series; or else the one made for its group and kind, for its group,
 * or for its kind, in this order; null where none fits.
 */
export async function templateFor(
  db: TenantDatabase,
  meeting: { seriesId: number | null; workingGroupId: number | null; kind: string },
) {
  const fitting = await rows(db)
    .leftJoin('meetings.meetingSeries as series', (join) =>
      join.onRef('series.templateId', '=', 'template.id').on('series.id', '=', meeting.seriesId ?? 0),
    )
    .select('series.id as seriesId')
    .where((row) =>
      row.or([
        row('series.id', 'is not', null),
        row.and([
          row.or([
            row('template.workingGroupId', 'is', null),
            row('template.workingGroupId', '=', meeting.workingGroupId ?? 0),
          ]),
          row.or([row('template.meetingKind', 'is', null), row('template.meetingKind', '=', meeting.kind)]),
        ]),
      ]),
    )
    .orderBy('series.id', (order) => order.asc().nullsLast())
    .orderBy('template.workingGroupId', (order) => order.asc().nullsLast())
    .orderBy('template.meetingKind', (order) => order.asc().nullsLast())
    .orderBy('template.id')
    .limit(1)
    .executeTakeFirst()
  return fitting ?? null
}

const rows = (db: TenantDatabase) =>
  db
    .selectFrom('meetings.agendaTemplate as template')
    .leftJoin('partnership.workingGroup as group', 'group.id', 'template.workingGroupId')
    .selectAll('template')
    .select((row) => [
      'group.name as body',
      row
        .selectFrom('meetings.agendaTemplateItem as item')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('item.templateId', '=', 'template.id')
        .where('item.droppedAt', 'is', null)
        .as('count'),
    ])
