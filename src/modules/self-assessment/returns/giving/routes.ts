import { endCode } from './end-code.tsx'
import { giveReturn } from './give-return.tsx'
import { makeCode } from './make-code.tsx'
import { showGiving } from './show-giving.tsx'
import { showReceiving } from './show-receiving.tsx'

/** A return that several areas share: given from one, received in another. */
export const givingRoutes = [showGiving, giveReturn, showReceiving, makeCode, endCode]
