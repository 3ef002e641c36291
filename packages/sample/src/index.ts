export { loadNewsroom, type Newsroom, type SampleArticle, type SampleOutlet } from './newsroom.ts';
export { outletDomain, outletRatings, type SampleRating } from './outlet-rating.ts';
export { type SampleFault, type SampleRequest, type SampleServer, startSampleServer } from './server.ts';
export type { PublishedArticle } from './site.ts';
