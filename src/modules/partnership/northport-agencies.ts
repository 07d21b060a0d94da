import type { NewRow } from '#platform/database/database.ts'

type NewAgency = NewRow<'partnership.agency'>

/** Northport's three safeguarding partners, which do not exist, by the name the story keeps them under. */
export const northportPartners: [key: string, agency: NewAgency][] = [
  ['council', { name: 'Northport Council', shortName: 'Council', kind: 'local authority', statutory: true }],
  ['police', { name: 'Northport and Coast Police', shortName: 'Police', kind: 'police', statutory: true }],
  [
    'health',
    { name: 'NHS Northport and Coast Integrated Care Board', shortName: 'Health', kind: 'health', statutory: true },
  ],
]

/** Northport's relevant agencies under the headings of the schedule, each with why it was chosen; the first two have accounts in the sample. */
export const northportRelevant: NewAgency[] = (
  [
    [
      'Health and social care',
      'Northport Hospitals Trust',
      'Hospitals',
      'It sees injured children first, in its emergency department',
    ],
    [
      'Criminal justice',
      'Northport Youth Justice Service',
      'Youth justice',
      'It works with children who are exploited as well as accused',
    ],
    [
      'Health and social care',
      'Coast Mental Health Trust',
      'Mental health',
      'It treats children and parents, often in one family',
    ],
    [
      'Health and social care',
      'Northport Community Health',
      'Community health',
      'Its health visitors and school nurses meet every family',
    ],
    ['Health and social care', 'Coast Ambulance Service', 'Ambulance', 'Its crews see homes that nobody else enters'],
    ['Health and social care', 'Harbour Fostering Agency', 'Fostering', 'It looks after children placed in Northport'],
    [
      'Health and social care',
      'Lighthouse Children’s Homes',
      'Children’s homes',
      'Children from other areas live in its homes',
    ],
    ['Criminal justice', 'Probation Service, Northport', 'Probation', 'It supervises adults who live with children'],
    [
      'Criminal justice',
      'Transport Police, Coast',
      'Transport police',
      'Missing children are often found on the railway',
    ],
    [
      'Criminal justice',
      'Coast Secure Centre',
      'Secure centre',
      'Children are held in it, and the arrangements have to include it',
    ],
    ['Education and childcare', 'Northport College', 'College', 'Two thousand of its students are under eighteen'],
    [
      'Education and childcare',
      'Northport Early Years Alliance',
      'Early years',
      'It speaks for nurseries and childminders',
    ],
    ['Education and childcare', 'Harbour Academies Trust', 'Academies trust', 'It runs a third of the schools'],
    [
      'Education and childcare',
      'Northport Virtual School',
      'Virtual school',
      'It follows children in care through school',
    ],
    ['Charities', 'Northport Refuge', 'Refuge', 'It shelters children who live with domestic abuse'],
    ['Charities', 'Tideway Young Carers', 'Young carers', 'It knows children whom no service has noticed'],
    ['Charities', 'Coast Substance Recovery', 'Recovery', 'It treats parents, and asks after their children'],
    ['Charities', 'Northport Voluntary Action', 'Voluntary action', 'It speaks for two hundred small charities'],
    [
      'Sport and leisure',
      'Northport Football in the Community',
      'Football',
      'It coaches four thousand children each week',
    ],
    ['Sport and leisure', 'Northport Swimming and Leisure', 'Leisure', 'Families use its centres every day'],
    ['Religious bodies', 'Northport Council of Faiths', 'Faiths', 'It trains the volunteers of forty congregations'],
    ['Other', 'Harbour Housing', 'Housing', 'It houses one family in five, and its repairers visit them'],
    ['Other', 'Family Court Advisers, Northport', 'Court advisers', 'They speak for children in the family court'],
    ['Other', 'Coast Fire and Rescue', 'Fire and rescue', 'Its safety visits reach homes at risk'],
  ] as const
).map(([category, name, shortName, chosenBecause]) => ({
  category,
  name,
  shortName,
  chosenBecause,
  kind: 'relevant agency',
}))

const places = [
  'Saltmarsh',
  'Lighthouse Lane',
  'Harbour View',
  'Millrace',
  'Northgate',
  'Chapel Fields',
  'Beacon Hill',
  'Riverside',
  'Oystercatcher',
  'Quayside',
  'Fairwater',
  'Sandpiper',
  'Highcliff',
  'Ropewalk',
  'Meadowbank',
  'Tidewell',
  'Curlew Road',
  'Old Foundry',
  'Windmill Green',
  'Seafield',
]

/** Sixty schools that do not exist. */
export const northportSchools: NewAgency[] = places.flatMap((place) =>
  ['Primary School', 'Junior School', 'Academy'].map((kind) => ({
    name: `${place} ${kind}`,
    shortName: `${place} ${kind}`,
    kind: 'school',
    category: 'Education and childcare',
  })),
)
