import fc from 'fast-check';

// A change that nobody notices costs every run of every property, a hundred without this. What a fifth of them does not
// find is for a table of cases. A property that gives a number of its own keeps it.
fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: 20 });
