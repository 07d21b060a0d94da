import * as fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { lineStep, nameSize, widthOf, wrapped } from './lettering.ts'
import type { Part } from './structure-boxes.tsx'
import { NarrowStructure, StructurePicture, WideStructure, type Structure } from './structure-picture.tsx'

const part = (name: string, state: Part['state'] = 'in place', note?: string): Part => ({ name, state, note })

const structure = (groups: Part[], more: Partial<Structure> = {}): Structure => ({
  title: 'Structure on 31 March 2021',
  description: 'Three partners above one board.',
  partners: [part('Council'), part('Police'), part('Integrated care board')],
  board: { name: 'Executive Board', notes: ['Independent chair in post'] },
  beside: [{ name: 'Scrutineer', says: 'challenges', side: 'left' }],
  groups,
  posts: [part('Partnership manager', 'vacant', 'starts 12 April 2021')],
  ...more,
})

const drawnWords = (html: string) =>
  [...html.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map((found) => found[1]).join(' ')

const boxesIn = (html: string) =>
  [...html.matchAll(/<rect [^>]*x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g)].map((found) => {
    const [x, y, width, height] = found.slice(1).map(Number) as [number, number, number, number]
    return { x, y, right: x + width, bottom: y + height }
  })

test('every name is drawn, in the wide drawing and in the narrow one', () => {
  const names = [
    'Learning from cases',
    'Education safeguarding',
    'Early help',
    'Neglect',
    'Exploitation',
    'Quality',
    'Digital',
  ]
  for (const Drawing of [WideStructure, NarrowStructure]) {
    const words = drawnWords(renderToString(<Drawing {...structure(names.map((name) => part(name)))} />))
    for (const name of [...names, 'Council', 'Executive Board', 'Scrutineer', 'Partnership manager']) {
      expect(words).toContain(name)
    }
  }
})

test('a box that is not in place has the word in it, once', () => {
  const words = drawnWords(
    renderToString(
      <WideStructure
        {...structure([part('Neglect', 'forming'), part('Hub', 'suspended', 'suspended in May')], { posts: [] })}
      />,
    ),
  )
  expect(words).toContain('forming')
  expect(words.match(/suspended/g)).toHaveLength(1)
})

test('no two things on a page have one id, even with two structures', () => {
  const html = renderToString(
    <>
      <StructurePicture {...structure([])} />
      <StructurePicture {...structure([])} id="later" />
    </>,
  )
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((found) => found[1])
  expect(ids).toHaveLength(8)
  expect(new Set(ids).size).toBe(ids.length)
})

const somePart = fc.record({
  name: fc.array(fc.stringMatching(/^[A-Za-z]{1,30}$/), { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')),
  note: fc.constantFrom('', 'in post', 'no permanent chair since the spring'),
  state: fc.constantFrom<Part['state'][]>('in place', 'forming', 'suspended', 'vacant', 'ended'),
})

test('however many groups there are, no box leaves the drawing or covers another', () => {
  fc.assert(
    fc.property(fc.array(somePart, { maxLength: 15 }), fc.array(somePart, { maxLength: 9 }), (groups, partners) => {
      for (const Drawing of [WideStructure, NarrowStructure]) {
        const html = renderToString(<Drawing {...structure(groups, { partners })} />)
        const [, , across, down] = /viewBox="([^"]+)"/.exec(html)![1]!.split(' ').map(Number) as number[]
        const boxes = boxesIn(html)
        expect(boxes).toHaveLength(groups.length + partners.length + 3)
        for (const [at, box] of boxes.entries()) {
          expect(box.x >= 0 && box.y >= 0 && box.right <= across! - 3 && box.bottom <= down! - 3).toBe(true)
          const covered = boxes
            .slice(at + 1)
            .filter(
              (other) => box.x < other.right && other.x < box.right && box.y < other.bottom && other.y < box.bottom,
            )
          expect(covered).toEqual([])
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('words in a drawing are wrapped without losing a letter, and each line fits', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z .]{1,90}$/), fc.integer({ min: 40, max: 300 }), (text, width) => {
      const lines = wrapped(text, width, nameSize)
      expect(lines.join('').replaceAll(/[- ]/g, '')).toBe(text.replaceAll(' ', ''))
      for (const line of lines) expect(widthOf(line, nameSize)).toBeLessThanOrEqual(width)
    }),
  )
  expect(lineStep).toBeGreaterThan(nameSize)
})
