/** The template of the databases of test files. Copying takes a tenth of the time of migrating. */
export const TEMPLATE = 'newsloom_template';
