import type { HealthcheckInstruction } from '../dockerfile/model.ts';
import { formatDuration } from '../text/goFormat.ts';
import type { Dispatch } from './draft.ts';
import { configures } from './effects.ts';

/** HEALTHCHECK replaces the one before it as a whole. */
export function dispatchHealthcheck(dispatch: Dispatch, instruction: HealthcheckInstruction): undefined {
  const { type, exec, interval, timeout, startPeriod, startInterval, retries } = instruction;
  const words = instruction.syntax.args.slice(1).map(({ text }) => text);
  const test = type === 'NONE' ? ['NONE'] : [exec ? 'CMD' : 'CMD-SHELL', ...words];
  dispatch.draft.config.healthcheck = {
    Test: test,
    ...(interval ? { Interval: interval } : {}),
    ...(timeout ? { Timeout: timeout } : {}),
    ...(startPeriod ? { StartPeriod: startPeriod } : {}),
    ...(startInterval ? { StartInterval: startInterval } : {}),
    ...(retries ? { Retries: retries } : {}),
  };
  return configures(dispatch, () => {
    const durations = [
      `Interval:${formatDuration(interval)}`,
      `Timeout:${formatDuration(timeout)}`,
      `StartPeriod:${formatDuration(startPeriod)}`,
      `StartInterval:${formatDuration(startInterval)}`,
    ];
    return `HEALTHCHECK {Test:[${test.join(' ')}] ${durations.join(' ')} Retries:${retries}}`;
  });
}
