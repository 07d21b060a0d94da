import type { Block, DocumentSection, PaperDocument } from './document.ts'

/** Words with every sign that a typesetter, an XML file or a spreadsheet might take for an order. */
export const awkwardWords =
  'Children’s words – “£5 & <b>less</b>” > * not bold * _ nor this _ # $x^2$ @label [link](x) \\ ` #let a = 1 // not a comment'

/** A document of twelve sections about Northport, a fictional place, long enough to fill some eleven pages. */
export function sampleDocument(): PaperDocument {
  return {
    title: 'Yearly safeguarding report 2025 to 2026',
    subtitle: 'What we did, what changed and what we do next',
    author: 'Northport Safeguarding Children Partnership',
    language: 'en-GB',
    marking: 'OFFICIAL',
    date: '2026-06-22',
    front: [
      { label: 'Period', value: '1 April 2025 to 31 March 2026' },
      { label: 'Agreed by', value: 'Northport Council, Northport Police and Northport Integrated Care Board' },
      { label: 'Edition', value: 'First edition' },
    ],
    footer: 'Northport Safeguarding Children Partnership',
    sections: headings.map((title, index) => sectionOf(title, index + 1)),
  }
}

const headings = [
  'Introduction',
  'Background and context',
  'Independence, scrutiny and assurance',
  'Capacity to support the work',
  'Governance',
  'Reviews and other learning',
  'Early help and the front door',
  'Training and the practice model',
  'Listening to children and families',
  'How agencies checked themselves',
  'What the numbers say',
  'Priorities for next year',
]

const prose =
  'The partners agreed that each agency would report every quarter on what had changed for children, with evidence of the difference made rather than only of the work done. The board read each report, asked what stood in the way, and wrote down what it decided and by when.'

function sectionOf(title: string, number: number): DocumentSection {
  const paragraph = (last: string, text: string): Block => ({
    kind: 'paragraph',
    number: `${number}.${last}`,
    runs: [{ text }],
  })
  const blocks: Block[] = [
    paragraph('1', `${title}: ${prose}`),
    paragraph('2', `${prose} ${prose}`),
    paragraph('2.1', 'Stronger arrangements for independent scrutiny and for assurance between the quarters.'),
    paragraph('2.2', 'Dedicated people to lead and join up the work.'),
    {
      kind: 'paragraph',
      number: null,
      runs: [{ text: 'A paragraph without a number stands in line with the others.' }],
    },
    replacedDate(number),
    {
      kind: 'list',
      items: [
        [{ text: 'Northport Council' }],
        [{ text: 'Northport Police' }],
        [{ text: 'The health partner', bold: true }],
      ],
    },
    actionsTable(title, number),
    paragraph('4', `${prose} ${prose}`),
  ]
  if (number === 1) blocks.push({ kind: 'paragraph', number: '1.5', runs: [{ text: awkwardWords }] })
  if (number === 11) blocks.push(countsTable, drawing)
  return { title, number: String(number), blocks }
}

function replacedDate(number: number): Block {
  return {
    kind: 'paragraph',
    number: `${number}.3`,
    runs: [
      { text: 'The framework was to be published on ' },
      { text: '31 March 2026', struck: true },
      { text: ' 30 April 2026', bold: true },
      { text: ', as ' },
      { text: 'the decision log', href: 'https://northport.example/decisions/7' },
      { text: ' and ' },
      { text: 'an address that cannot leave the product', href: 'javascript:alert(1)' },
      { text: ' record.' },
    ],
  }
}

function actionsTable(title: string, number: number): Block {
  const agencies = ['Council', 'Police', 'Health']
  return {
    kind: 'table',
    caption: `Actions: ${title.toLowerCase()}`,
    head: ['Number', 'What was agreed', 'Whose', 'Due'],
    rows: Array.from({ length: 6 }, (_, row) => [
      `${number}${row}`,
      `Strengthen supervision and record keeping in team ${row + 1}, and show the board what changed`,
      agencies[row % 3]!,
      row === 1 ? [{ text: '1 March 2026', struck: true }, { text: ' 1 May 2026' }] : '31 March 2026',
    ]),
  }
}

const countsTable: Block = {
  kind: 'table',
  caption: 'Contacts answered within one working day, by quarter',
  head: ['Quarter', 'Contacts', 'Within a day', 'Share', 'Referrals'],
  widths: [3, 1, 1, 1, 1],
  rows: [
    ['April to June 2025', '1,204', '1,011', '84%', '312'],
    ['July to September 2025', '1,150', '1,006', '87%', 'not given'],
    ['October to December 2025', '1,322', '1,203', '91%', '355'],
    ['January to March 2026', '1,298', '1,220', '94%', '341'],
  ],
}

const drawing: Block = {
  kind: 'picture',
  alt: 'A line that rises from 84 to 94 per cent over four quarters.',
  caption: 'Share of contacts answered within one working day',
  svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 540 220" font-family="Source Sans 3, Arial, sans-serif" font-size="14">
  <path d="M60 180H520" stroke="#77726a"/><path d="M60 140L210 115L360 82L510 57" fill="none" stroke="#1a1d21" stroke-width="2.5"/>
  <g fill="#1a1d21"><circle cx="60" cy="140" r="4"/><circle cx="210" cy="115" r="4"/><circle cx="360" cy="82" r="4"/><circle cx="510" cy="57" r="4"/>
  <text x="52" y="128">84%</text><text x="198" y="102">87%</text><text x="346" y="70">91%</text><text x="492" y="45">94%</text></g>
  <g fill="#50565d"><text x="40" y="202">Apr–Jun</text><text x="186" y="202">Jul–Sep</text><text x="336" y="202">Oct–Dec</text><text x="478" y="202">Jan–Mar</text></g></svg>`,
}
