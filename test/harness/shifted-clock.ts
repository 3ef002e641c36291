/**
 * Loaded into a process first (`node --import`): shifts its clock by NEWSLOOM_TEST_CLOCK_MS, as on a machine with a
 * wrong clock.
 */
const offMs = Number(process.env.NEWSLOOM_TEST_CLOCK_MS);
const { Date: RightDate } = globalThis;

globalThis.Date = new Proxy(RightDate, {
  construct: (target, given, newTarget) =>
    Reflect.construct(target, given.length === 0 ? [RightDate.now() + offMs] : given, newTarget),
  get: (target, key) => (key === 'now' ? () => RightDate.now() + offMs : Reflect.get(target, key)),
});
