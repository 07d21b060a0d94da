import { readWhen, whenInWords } from '#platform/calendar/when.ts'
import { isColumnKind, kindOf } from '../layouts/column.ts'
import { standingNotes } from '../layouts/lines-store.ts'
import { hasOwner } from '../owner.ts'
import { standingInWords } from '../action.ts'
import { brief, over, tidy, words, type Against, type Changed, type RowRead, type Said } from './changes.ts'
import { findObjective, findOwner, findPriority } from './named.ts'
import { readNotes } from './read-notes.ts'
import { cellOf, readMark, traceOf, type SheetKey, type SheetRow } from './sheet.ts'

/** What one row asks for, held against the action as it is now and as it was when the row was taken out. */
export function readRow(sheetRow: SheetRow, against: Against): RowRead {
  const read = beginRow(sheetRow, against)
  for (const key of sheetRow.formulas)
    read.problems.push(`${over(against, key)}: this cell holds a formula. Write out what it should say`)
  if (read.problems.length) return read
  const cells = changedCells(sheetRow, read, against)
  const asked = [...cells.keys()].filter((key) => isColumnKind(key) && kindOf(key).takes)
  if (read.line && asked.length && read.line.state !== 'open')
    read.problems.push(`This action is ${read.line.state}. What is done or withdrawn stays as it is`)
  if (read.problems.length) return read
  readWords(cells, read, against)
  readPlace(cells, read, against)
  readOwner(cells, sheetRow, read, against)
  readDue(cells, sheetRow, read, against)
  readNotes(cells, read, against)
  if (read.line === null) sayWhatIsNew(cells, read, against)
  return read
}

function beginRow({ row, cells }: SheetRow, { lines, layoutId }: Against): RowRead {
  const number = tidy(cells.number ?? '')
  const line = /^\d{1,9}$/.test(number) ? (lines.get(Number(number)) ?? null) : null
  const mark = readMark(tidy(cells.version ?? ''))
  const problems: string[] = []
  if (number !== '' && line === null) problems.push(`No action of this plan has the number ${number.slice(0, 20)}`)
  if (number === '' && tidy(cells.version ?? '') !== '')
    problems.push('The number was taken away. Put it back, or empty the version too so that a new action is added')
  if (line && (mark === null || mark.layoutId !== layoutId))
    problems.push('The version of this row is not as it was taken out. Take the plan out again')
  const wanted = {
    said: {},
    why: tidy(cells.reason ?? '') || null,
    agreedBy: tidy(cells.agreed ?? '') || null,
    notes: [],
  }
  return { row, title: line?.title ?? tidy(cells.action ?? ''), line, changes: [], problems, left: [], wanted }
}

/** The cells that somebody wrote into and that the record does not say already; what only shows is left out and said so. */
function changedCells({ cells }: SheetRow, read: RowRead, against: Against): Changed {
  const { line } = read
  const changed: Changed = new Map()
  const mark = readMark(tidy(cells.version ?? ''))
  const then = line && mark ? { ...line, ...standingNotes(line.everyNote, mark.note) } : null
  for (const [key, cell] of Object.entries(cells) as [SheetKey, string][]) {
    if (!isColumnKind(key) || key === 'number') continue
    const [text, takes] = [tidy(cell), kindOf(key).takes]
    const was = then ? tidy(cellOf(key, then, against.around)) : ''
    const now = line ? tidy(cellOf(key, line, against.around)) : ''
    const trace = mark?.traces[against.held.indexOf(key)]
    if (text === was || text === now || trace === traceOf(text)) continue
    const grewOld = line !== null && (trace ? trace !== traceOf(now) : line.version !== mark?.version)
    if (!takes) {
      if (!grewOld && !drifts(key, text))
        read.left.push(`${over(against, key)} only shows; “${brief(text)}” is left out`)
    } else if (grewOld && takes !== 'note' && takes !== 'rating')
      read.problems.push(
        `${over(against, key)}: somebody else changed this too since it was taken out. It says “${brief(now)}” now, and “${brief(text)}” here. Write what the record says now into the spreadsheet, or change the action on its page`,
      )
    else changed.set(key, { text, was })
  }
  return changed
}

/** What was open when it was taken out may be late by now, and nobody wrote that. */
const drifts = (key: SheetKey, text: string): boolean =>
  key === 'standing' && Object.values<string>(standingInWords).includes(text) && !['Done', 'Withdrawn'].includes(text)

function readWords(cells: Changed, read: RowRead, against: Against): void {
  for (const [key, { part, most, mayBeEmpty }] of Object.entries(words) as [
    keyof typeof words,
    (typeof words)[keyof typeof words],
  ][]) {
    const text = cells.get(key)?.text
    if (text === undefined) continue
    if (text === '' && !mayBeEmpty) read.problems.push(`${over(against, key)}: say what is to be done`)
    else if (text.length > most)
      read.problems.push(`${over(against, key)}: keep this to ${most} characters or fewer; it has ${text.length}`)
    else {
      Object.assign(read.wanted.said, { [part]: text || null } as Said)
      read.changes.push({ heading: over(against, key), was: read.line?.[part] ?? '', now: text })
    }
  }
}

/** The priority and the objective by name; an objective belongs to the priority of its own row. */
function readPlace(cells: Changed, read: RowRead, against: Against): void {
  const [priority, objective] = [cells.get('priority')?.text, cells.get('objective')?.text]
  if (priority !== undefined) {
    const found = findPriority(priority, against.priorities)
    if ('says' in found) read.problems.push(`${over(against, 'priority')}: ${found.says}`)
    else {
      read.wanted.said.priorityId = found.id
      read.changes.push({ heading: over(against, 'priority'), was: read.line?.priority?.title ?? '', now: priority })
      if (objective === undefined && read.line?.objectiveId) {
        read.wanted.said.objectiveId = null
        read.changes.push({ heading: over(against, 'objective'), was: read.line.objective ?? '', now: '' })
      }
    }
  }
  if (objective === undefined || read.problems.length) return
  const { priorityId = read.line?.priorityId ?? null } = read.wanted.said
  const found = findObjective(objective, priorityId, against.priorities)
  if ('says' in found) read.problems.push(`${over(against, 'objective')}: ${found.says}`)
  else {
    read.wanted.said.objectiveId = found.id
    if (found.priorityId !== null) read.wanted.said.priorityId = found.priorityId
    read.changes.push({ heading: over(against, 'objective'), was: read.line?.objective ?? '', now: objective })
  }
}

function readOwner(cells: Changed, { cells: all }: SheetRow, read: RowRead, against: Against): void {
  const text = cells.get('owner')?.text
  if (text === undefined) return
  const heading = over(against, 'owner')
  if (text === '') return void read.problems.push(`${heading}: somebody has to answer for it`)
  const found = findOwner(text, against.owners)
  if (!('owned' in found)) return void read.problems.push(`${heading}: ${found.says}`)
  if (read.line && hasOwner(read.line) && !tidy(all.reason ?? ''))
    read.problems.push(`${heading}: say under “${over(against, 'reason')}” why it passes to another owner`)
  read.wanted.owner = found.owned
  read.changes.push({ heading, was: read.line?.owner ?? '', now: `${found.says} (${found.as})` })
}

function readDue(cells: Changed, { cells: all }: SheetRow, read: RowRead, against: Against): void {
  const text = cells.get('due')?.text
  if (text === undefined) return
  const heading = over(against, 'due')
  const due = text.length > 80 ? null : readWhen(text)
  if (due === null)
    return void read.problems.push(
      `${heading}: “${brief(text)}” is not a date we can read. Write 12 April 2027, April 2027, early July 2027 or not stated`,
    )
  if (due === read.line?.due) return
  if (read.line)
    for (const key of ['reason', 'agreed'] as const)
      if (!tidy(all[key] ?? ''))
        read.problems.push(
          key === 'reason'
            ? `${heading}: say under “${over(against, key)}” why the date moves`
            : `${heading}: say under “${over(against, key)}” who agreed that the date moves`,
        )
  if ((read.wanted.why?.length ?? 0) > 300 || (read.wanted.agreedBy?.length ?? 0) > 200)
    read.problems.push(`${heading}: keep the reason to 300 characters and who agreed to 200`)
  read.wanted.due = due
  read.changes.push({ heading, was: read.line ? whenInWords(read.line.due) : '', now: whenInWords(due) })
}

/** What is new needs what every action needs. */
function sayWhatIsNew(cells: Changed, read: RowRead, against: Against): void {
  const missing = (key: SheetKey) => read.problems.every((says) => !says.startsWith(over(against, key)))
  if (!cells.get('action')?.text && missing('action'))
    read.problems.push(`${over(against, 'action')}: say what is to be done`)
  if (read.wanted.due === undefined && missing('due')) read.problems.push(`${over(against, 'due')}: say when it is due`)
  if (read.wanted.owner === undefined && missing('owner'))
    read.problems.push(`${over(against, 'owner')}: say who answers for it`)
}
