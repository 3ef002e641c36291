import fc from 'fast-check';

// A mutant that no test notices takes every run of every property, a hundred by default. Twenty runs find most mutants;
// the rest needs a table of cases. Properties that set their own number of runs keep it.
fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: 20 });
