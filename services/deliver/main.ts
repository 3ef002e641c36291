import { loadConfig } from '@newsloom/config';
import { serve } from '@newsloom/pipeline';
import { service } from './src/index.ts';

await serve(loadConfig(process.env), [service]);
