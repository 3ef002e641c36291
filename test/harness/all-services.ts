import { service as cluster } from '@newsloom/cluster';
import { service as dedupe } from '@newsloom/dedupe';
import { service as extract } from '@newsloom/extract';
import { service as fetch } from '@newsloom/fetch';
import type { Service } from '@newsloom/pipeline';
import { service as poll } from '@newsloom/poll';
import { service as publish } from '@newsloom/publish';
import { service as score } from '@newsloom/score';

/** Every stage, in the order of the flow. */
export const allServices: Service[] = [poll, fetch, extract, dedupe, cluster, score, publish];
