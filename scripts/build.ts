/** What an install prepares: the stylesheet and its companions, and the sample's database. */
import { buildAssets } from './build-assets.ts'

buildAssets()
await import('./prepare-sample.ts')
