import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import { inProject } from '../places.ts'

/** One document to set, as the JSON the template reads. */
export type PdfRequest = { id: number; content: string }

/** The file, or why there is none: letters the typeface lacks, or the typesetter's own words. */
export type PdfAnswer = { id: number; pdf: Uint8Array } | { id: number; refusal: string; lettersMissing: string[] }

const template = fileURLToPath(inProject('src/platform/documents/document.typ'))
const compiler = NodeCompiler.create({ workspace: dirname(template), fontArgs: [{ fontBlobs: typeface() }] })

parentPort?.on('message', ({ id, content }: PdfRequest) => {
  const answer = answerTo(id, content)
  parentPort?.postMessage(answer, 'pdf' in answer ? [answer.pdf.buffer as ArrayBuffer] : [])
  // What the last few documents share stays warm; the rest would only grow.
  compiler.evictCache(5)
})

function answerTo(id: number, content: string): PdfAnswer {
  try {
    const set = compiler.compile({ mainFilePath: template, inputs: { content } })
    const complaint = set.hasError() ? set.takeError() : set.takeWarnings()
    if (complaint) return refused(id, saidBy(complaint))
    // The bytes are copied, as what native code lends cannot be handed to another thread.
    return { id, pdf: new Uint8Array(compiler.pdf(set.result!, { pdfStandard: 'ua-1' })) }
  } catch (fault) {
    return refused(id, fault instanceof Error ? fault.message : String(fault))
  }
}

function refused(id: number, refusal: string): PdfAnswer {
  const missing = refusal.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed with font/g)
  return { id, refusal, lettersMissing: [...new Set(Array.from(missing, ([, letters]) => unescaped(letters!)))] }
}

function unescaped(letters: string): string {
  return letters.replace(/\\+u\{([0-9a-f]+)\}/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
}

function saidBy(complaint: NodeError): string {
  const sentences = compiler
    .fetchDiagnostics(complaint)
    .map((one: { message?: string }) => one.message ?? JSON.stringify(one))
  return sentences.join('; ')
}

function typeface(): Buffer[] {
  const { resolve } = createRequire(import.meta.url)
  const cuts = ['400Regular', '600SemiBold', '700Bold']
  return cuts.map((cut) => readFileSync(resolve(`@expo-google-fonts/source-sans-3/${cut}/SourceSans3_${cut}.ttf`)))
}
