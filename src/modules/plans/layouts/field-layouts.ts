import type { Column, ColumnKind } from './column.ts'
import type { Grouping } from './layout.ts'

/** A layout to begin with: as somebody in the field made it, to be taken over and changed. */
export type FieldLayout = { title: string; groupedBy: Grouping; seenAt: string; columns: Column[]; themes?: string[] }

const columns = (...pairs: [ColumnKind, string][]): Column[] => pairs.map(([shows, heading]) => ({ shows, heading }))

/** Six layouts of plans that partnerships and the boards before them published, with their own column headings. */
export const fieldLayouts: Record<string, FieldLayout> = {
  strategic: {
    title: 'Strategic plan',
    groupedBy: 'priority',
    seenAt: 'A local board’s strategic business plan, 2014 to 2015',
    columns: columns(
      ['how', 'How will the board do this'],
      ['action', 'What will it do'],
      ['owner', 'Responsible lead or group'],
      ['due', 'By when'],
      ['outcome', 'Desired outcome'],
      ['measure', 'Impact and how measured'],
    ),
  },
  numbered: {
    title: 'Numbered actions with a rating',
    groupedBy: 'objective',
    seenAt: 'Slough, business plan 2012 to 2013',
    columns: columns(
      ['place', 'No.'],
      ['action', 'Specific actions'],
      ['due', 'Timescale or target'],
      ['owner', 'Lead'],
      ['measure', 'Output or outcome measurement'],
      ['rating', 'RAG rating'],
    ),
  },
  quarters: {
    title: 'What, who, how, when, with four quarters',
    groupedBy: 'priority',
    seenAt: 'Torbay, improvement action tracker, 2017',
    columns: columns(
      ['number', 'Nos'],
      ['action', 'What?'],
      ['owner', 'Who?'],
      ['how', 'How?'],
      ['due', 'When?'],
      ['measure', 'Success measures'],
      ['progress', 'Current status'],
      ['quarter 1', 'Outcome Q1'],
      ['quarter 2', 'Outcome Q2'],
      ['quarter 3', 'Outcome Q3'],
      ['quarter 4', 'Outcome Q4'],
    ),
  },
  nested: {
    title: 'One year within three',
    groupedBy: 'priority',
    seenAt: 'Herefordshire, business plan 2013 to 2014 within priorities 2013 to 2016',
    columns: columns(
      ['longer', 'Development area of the longer plan'],
      ['action', 'Action this year'],
      ['owner', 'Lead'],
      ['due', 'By when'],
      ['outcome', 'What will be different'],
      ['progress', 'Progress'],
    ),
  },
  themes: {
    title: 'Priorities under four themes',
    groupedBy: 'theme',
    seenAt: 'Kingston, annual plan 2016 to 2017, version 4',
    themes: ['Practice', 'Workforce', 'Communication', 'Governance'],
    columns: columns(
      ['priority', 'Priority'],
      ['action', 'Action'],
      ['owner', 'Lead'],
      ['due', 'Timescale'],
      ['measure', 'How we will know'],
      ['progress', 'Progress'],
    ),
  },
  functions: {
    title: 'Core functions and targeted priorities',
    groupedBy: 'function',
    seenAt: 'Bracknell Forest, business plan 2016 to 2019, as updated for 2017 to 2018',
    columns: columns(
      ['action', 'Action'],
      ['owner', 'Lead'],
      ['first due', 'First completion date'],
      ['due', 'Completion date now'],
      ['why', 'Evidence base'],
      ['standing', 'Stands'],
      ['progress', 'Update'],
    ),
  },
}
